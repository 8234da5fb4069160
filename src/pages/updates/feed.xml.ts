import type { APIRoute } from 'astro';
import { atomFeed, everything } from '../../outgoing/feed.ts';
import { fullAddress } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

export const GET: APIRoute = async ({ site }) => {
  const manual = await getManual();
  return new Response(atomFeed(manual, everything(manual), fullAddress(site)), { headers: { 'Content-Type': 'application/atom+xml' } });
};
