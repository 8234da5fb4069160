import type { APIRoute } from 'astro';
import { newsletter, newsletterHtml, withPolicy } from '../../../../../outgoing/newsletter.ts';
import { fullAddress } from '../../../../../site/href.ts';
import { getManual } from '../../../../../site/manual.ts';
import { newsletterRoles } from '../../../../../site/views/newsletters.ts';

export async function getStaticPaths() {
  return newsletterRoles(await getManual());
}

export const GET: APIRoute = async ({ params, site }) => {
  const manual = await getManual();
  return new Response(withPolicy(newsletterHtml(newsletter(manual, manual.updates.get(params.id!)!, fullAddress(site), params.role!))), { headers: { 'Content-Type': 'text/html' } });
};
