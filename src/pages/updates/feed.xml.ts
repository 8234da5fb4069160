import type { APIRoute } from 'astro';
import { changeFeed, everything } from '../../outgoing/feed.ts';
import { fullAddress } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

export const GET: APIRoute = async ({ site }) => {
  const manual = await getManual();
  return new Response(changeFeed(manual, everything(manual), fullAddress(site)).atom, { headers: { 'Content-Type': 'application/atom+xml' } });
};
