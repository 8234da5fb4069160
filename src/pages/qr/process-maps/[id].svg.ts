import type { APIRoute } from 'astro';
import { href } from '../../../site/href.ts';
import { getManual } from '../../../site/manual.ts';
import { qrSvg } from '../../../site/qr.ts';

export async function getStaticPaths() {
  const { maps } = await getManual();
  return [...maps.keys()].map((id) => ({ params: { id } }));
}

/** The QR code of a map's address, for printed copies. */
export const GET: APIRoute = ({ params, site }) => new Response(qrSvg(new URL(href(`/toolkits/process-maps/${params.id}/`), site).href), { headers: { 'Content-Type': 'image/svg+xml' } });
