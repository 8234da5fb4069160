import type { APIRoute } from 'astro';
import { searchRecords } from '../../search/build/records.ts';
import { getManual } from '../../site/manual.ts';

/** What the search index holds beside pages. The index takes it in and it is taken away: see src/search/build/pagefind.ts. */
export const GET: APIRoute = async () => new Response(JSON.stringify(searchRecords(await getManual())), { headers: { 'Content-Type': 'application/json' } });
