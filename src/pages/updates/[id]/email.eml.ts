import type { APIRoute } from 'astro';
import { draft } from '../../../outgoing/draft.ts';
import { newsletter, newsletterHtml } from '../../../outgoing/newsletter.ts';
import { fullAddress } from '../../../site/href.ts';
import { getManual } from '../../../site/manual.ts';

export async function getStaticPaths() {
  const { updates } = await getManual();
  return [...updates.keys()].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const manual = await getManual();
  const letter = newsletter(manual, manual.updates.get(params.id!)!, fullAddress(site));
  return new Response(new Uint8Array(await draft(letter, newsletterHtml(letter), params.id!, `update-${params.id}`)), { headers: { 'Content-Type': 'message/rfc822' } });
};
