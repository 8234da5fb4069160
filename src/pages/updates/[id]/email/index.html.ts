import type { APIRoute } from 'astro';
import { newsletter, newsletterHtml, withPolicy } from '../../../../outgoing/newsletter.ts';
import { fullAddress } from '../../../../site/href.ts';
import { getManual } from '../../../../site/manual.ts';

export async function getStaticPaths() {
  const { updates } = await getManual();
  return [...updates.keys()].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const manual = await getManual();
  return new Response(withPolicy(newsletterHtml(newsletter(manual, manual.updates.get(params.id!)!, fullAddress(site)))), { headers: { 'Content-Type': 'text/html' } });
};
