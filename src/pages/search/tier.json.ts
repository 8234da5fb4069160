import type { APIRoute } from 'astro';
import { makeTier } from '../../search/build/tier.ts';
import { getManual } from '../../site/manual.ts';

/** The small tier of the search: what answers at once. */
export const GET: APIRoute = async () => new Response(JSON.stringify(makeTier(await getManual())), { headers: { 'Content-Type': 'application/json' } });
