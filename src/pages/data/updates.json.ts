import type { APIRoute } from 'astro';
import { publishedUpdates } from '../../manual/published.ts';
import { fullAddress, href } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

/** Every update that may be told, for other systems; updates.schema.json describes it. */
export const GET: APIRoute = async ({ site }) => {
  const manual = await getManual();
  return new Response(JSON.stringify({ $schema: href('/data/updates.schema.json'), asAt: manual.asAt, updates: publishedUpdates(manual, fullAddress(site)) }, null, 1), { headers: { 'Content-Type': 'application/json' } });
};
