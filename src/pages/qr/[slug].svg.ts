import type { APIRoute } from 'astro';
import { inForce } from '../../manual/versions.ts';
import { getManual } from '../../site/manual.ts';
import { qrCode } from '../../site/small-files.ts';

/** In the preview alone: a build makes all of them at once (src/site/small-files.ts). */
export async function getStaticPaths() {
  const { series } = await getManual();
  return import.meta.env.DEV ? inForce(series.values()).map(({ slug }) => ({ params: { slug } })) : [];
}

/** The QR code of a procedure's address. */
export const GET: APIRoute<Record<string, never>, { slug: string }> = ({ params, site }) => new Response(qrCode(params.slug, site!), { headers: { 'Content-Type': 'image/svg+xml' } });
