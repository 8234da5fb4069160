import type { APIRoute } from 'astro';
import { calendar } from '../../outgoing/calendar.ts';
import { fullAddress } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

export const GET: APIRoute = async ({ site }) => new Response(calendar(await getManual(), fullAddress(site)), { headers: { 'Content-Type': 'text/calendar' } });
