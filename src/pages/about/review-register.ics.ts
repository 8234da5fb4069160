import type { APIRoute } from 'astro';
import { reviewCalendar } from '../../outgoing/review-calendar.ts';
import { fullAddress } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

export const GET: APIRoute = async ({ site }) => new Response(reviewCalendar(await getManual(), fullAddress(site)), { headers: { 'Content-Type': 'text/calendar' } });
