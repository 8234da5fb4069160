import type { APIRoute } from 'astro';
import { publishedChanges } from '../../manual/published.ts';
import { fullAddress, href } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

/** Every change that may be told, for other systems; changes.schema.json describes it. */
export const GET: APIRoute = async ({ site }) => {
  const manual = await getManual();
  return new Response(JSON.stringify({ $schema: href('/data/changes.schema.json'), asAt: manual.asAt, changes: publishedChanges(manual, fullAddress(site)) }, null, 1), { headers: { 'Content-Type': 'application/json' } });
};
