import type { APIRoute } from 'astro';
import type { Series } from '../../../../manual/versions.ts';
import { getManual } from '../../../../site/manual.ts';
import { timeMap } from '../../../../site/small-files.ts';

/** In the preview alone: a build makes all of them at once (src/site/small-files.ts). */
export async function getStaticPaths() {
  const { series } = await getManual();
  return import.meta.env.DEV ? [...series.values()].map((one) => ({ params: { slug: one.slug }, props: { series: one } })) : [];
}

/** The versions of a procedure for other systems. */
export const GET: APIRoute<{ series: Series }> = async ({ props: { series }, site }) => new Response(timeMap(await getManual(), series, site!), { headers: { 'Content-Type': 'application/json' } });
