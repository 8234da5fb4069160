import type { APIRoute } from 'astro';
import type { Series } from '../../../../manual/versions.ts';
import { href } from '../../../../site/href.ts';
import { getManual } from '../../../../site/manual.ts';

export async function getStaticPaths() {
  const { series } = await getManual();
  return [...series.values()].map((one) => ({ params: { slug: one.slug }, props: { series: one } }));
}

/** The versions of a procedure for other systems: a TimeMap (RFC 7089) in JSON, with what each changed. */
export const GET: APIRoute<{ series: Series }> = async ({ props: { series }, site }) => {
  const { asAt } = await getManual();
  const address = (path: string): string => new URL(href(`/procedures/${series.slug}/${path}`), site).href;
  return new Response(JSON.stringify({
    original: address(''),
    title: series.title,
    asAt,
    versions: series.versions.map((v) => ({
      date: v.date,
      address: address(`${v.date}/`),
      changes: address(`${v.date}/changes/`),
      title: v.title,
      status: v.status,
      until: v.until ?? null,
      update: v.update,
      size: v.change.size,
      note: v.change.note,
    })),
  }, null, 1), { headers: { 'Content-Type': 'application/json' } });
};
