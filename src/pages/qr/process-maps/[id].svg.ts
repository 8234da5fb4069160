import type { APIRoute } from 'astro';
import { toString } from 'qrcode';
import { href } from '../../../site/href.ts';
import { getManual } from '../../../site/manual.ts';

export async function getStaticPaths() {
  const { maps } = await getManual();
  return [...maps.keys()].map((id) => ({ params: { id } }));
}

/** The QR code of a map's address, for printed copies. */
export const GET: APIRoute = async ({ params, site }) => {
  const address = new URL(href(`/toolkits/process-maps/${params.id}/`), site).href;
  return new Response(await toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }), { headers: { 'Content-Type': 'image/svg+xml' } });
};
