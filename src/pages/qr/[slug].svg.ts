import type { APIRoute } from 'astro';
import { toString } from 'qrcode';
import { inForce } from '../../manual/versions.ts';
import { href } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

export async function getStaticPaths() {
  const { series } = await getManual();
  return inForce(series.values()).map(({ slug }) => ({ params: { slug } }));
}

/** The QR code of a procedure's address, for printed copies. */
export const GET: APIRoute = async ({ params, site }) => {
  const address = new URL(href(`/procedures/${params.slug}/`), site).href;
  return new Response(await toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }), { headers: { 'Content-Type': 'image/svg+xml' } });
};
