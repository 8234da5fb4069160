import type { APIRoute } from 'astro';
import { contentComponents } from '../../../../components/content/index.ts';
import { renderText } from '../../../../manual/text/render.ts';
import { inForce, type DatedVersion } from '../../../../manual/versions.ts';
import { href } from '../../../../site/href.ts';
import { getManual } from '../../../../site/manual.ts';

export async function getStaticPaths() {
  const { series } = await getManual();
  return inForce(series.values()).map(({ slug, current }) => ({ params: { slug }, props: { version: current } }));
}

/** The Act now steps of a procedure in force, for the search to show them in a result. */
export const GET: APIRoute<{ version: DatedVersion }> = async ({ props: { version } }) => {
  const { actNow } = renderText(version.source, contentComponents, { manual: await getManual(), on: version.date, view: 'current', href });
  return new Response(JSON.stringify({ title: version.title, inForce: version.date, html: actNow }), { headers: { 'Content-Type': 'application/json' } });
};
