import type { APIRoute } from 'astro';
import { inForce, type DatedVersion } from '../../../../manual/versions.ts';
import { getManual } from '../../../../site/manual.ts';
import { actNow } from '../../../../site/small-files.ts';

/** In the preview alone: a build makes all of them at once (src/site/small-files.ts). */
export async function getStaticPaths() {
  const { series } = await getManual();
  return import.meta.env.DEV ? inForce(series.values()).map(({ slug, current }) => ({ params: { slug }, props: { version: current } })) : [];
}

/** The Act now steps of a procedure in force. */
export const GET: APIRoute<{ version: DatedVersion }> = async ({ props: { version } }) => new Response(actNow(await getManual(), version), { headers: { 'Content-Type': 'application/json' } });
