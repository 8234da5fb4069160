import type { APIRoute } from 'astro';
import { atomFeed, forRole } from '../../../../outgoing/feed.ts';
import { fullAddress } from '../../../../site/href.ts';
import { getManual } from '../../../../site/manual.ts';

export async function getStaticPaths() {
  const { roles } = await getManual();
  return [...roles.keys()].map((role) => ({ params: { role } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const manual = await getManual();
  return new Response(atomFeed(manual, forRole(manual, params.role!), fullAddress(site)), { headers: { 'Content-Type': 'application/atom+xml' } });
};
