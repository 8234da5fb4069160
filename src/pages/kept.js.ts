import type { APIRoute } from 'astro';
import worker from '../offline/worker.js?raw';
import { href } from '../site/href.ts';

/** The service worker, at the top of the site so that it can answer for all of it. */
export const GET: APIRoute = () => new Response(worker.replace("'__BASE__'", JSON.stringify(href('/'))), { headers: { 'Content-Type': 'text/javascript' } });
