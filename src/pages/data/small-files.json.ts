import type { APIRoute } from 'astro';
import { getManual } from '../../site/manual.ts';
import { smallFiles } from '../../site/small-files.ts';

/** The small files of procedures, for the last steps of a build to put into their places and take this away: see src/site/left.ts. */
export const GET: APIRoute = async ({ site }) => new Response(JSON.stringify(smallFiles(await getManual(), site!)), { headers: { 'Content-Type': 'application/json' } });
