import type { APIRoute } from 'astro';
import { atomFeed, ofSection } from '../../../../outgoing/feed.ts';
import { fullAddress } from '../../../../site/href.ts';
import { getManual } from '../../../../site/manual.ts';

export async function getStaticPaths() {
  const { sections } = await getManual();
  return [...sections.keys()].map((section) => ({ params: { section } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const manual = await getManual();
  return new Response(atomFeed(manual, ofSection(manual, params.section!), fullAddress(site)), { headers: { 'Content-Type': 'application/atom+xml' } });
};
