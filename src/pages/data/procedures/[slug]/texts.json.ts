import type { APIRoute } from 'astro';
import type { Series } from '../../../../manual/versions.ts';
import { toMake } from '../../../../site/kept.ts';
import { getManual } from '../../../../site/manual.ts';
import { versionBlocks } from '../../../../site/views/texts.ts';

export async function getStaticPaths() {
  const manual = await getManual();
  const all = [...manual.series.values()].filter((one) => one.versions.length > 1).map((series) => ({ file: `data/procedures/${series.slug}/texts.json`, series }));
  return toMake(manual, 'texts', all).map(({ series }) => ({ params: { slug: series.slug }, props: { series } }));
}

/** What every version of a procedure says, block by block: what the page that compares any two works from. */
export const GET: APIRoute<{ series: Series }> = async ({ props: { series } }) => {
  const manual = await getManual();
  return new Response(JSON.stringify(Object.fromEntries(series.versions.map((v) => [v.date, versionBlocks(manual, v)]))), { headers: { 'Content-Type': 'application/json' } });
};
