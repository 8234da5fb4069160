import { contentComponents } from '../components/content/index.ts';
import type { Manual } from '../manual/manual.ts';
import { renderText } from '../manual/text/render.ts';
import { inForce, type DatedVersion, type Series } from '../manual/versions.ts';
import { href } from './href.ts';
import { qrSvg } from './qr.ts';

// Small files about procedures that are no pages. In a build they are made in one step, because a route of its own costs more than
// what such a file holds: the site leaves them in one file, and its last steps put them in their places (src/site/left.ts).

/** The QR code of a procedure's address, for printed copies, as SVG. */
export const qrCode = (slug: string, site: URL): string => qrSvg(new URL(href(`/procedures/${slug}/`), site).href);

/** The Act now steps of a version in force, for the search to show them in a result. */
export function actNow(manual: Manual, version: DatedVersion): string {
  const { actNow: html } = renderText(version.source, contentComponents, { manual, on: version.date, view: 'current', href });
  return JSON.stringify({ title: version.title, inForce: version.date, html });
}

/** The versions of a procedure for other systems: a TimeMap (RFC 7089) in JSON, with what each changed. */
export function timeMap({ asAt }: Manual, series: Series, site: URL): string {
  const procedure = new URL(href(`/procedures/${series.slug}/`), site).href;
  return JSON.stringify({
    original: procedure,
    title: series.title,
    asAt,
    versions: series.versions.map((v) => ({
      date: v.date,
      address: `${procedure}${v.date}/`,
      changes: `${procedure}${v.date}/changes/`,
      title: v.title,
      status: v.status,
      until: v.until ?? null,
      update: v.update,
      size: v.change.size,
      note: v.change.note,
    })),
  }, null, 1);
}

/** All of them, each with its place in the site. */
export function smallFiles(manual: Manual, site: URL): [place: string, words: string][] {
  const all = [...manual.series.values()];
  const current = inForce(all);
  return [
    ...current.map(({ slug }): [string, string] => [`qr/${slug}.svg`, qrCode(slug, site)]),
    ...current.map((one): [string, string] => [`data/procedures/${one.slug}/act-now.json`, actNow(manual, one.current)]),
    ...all.map((one): [string, string] => [`data/procedures/${one.slug}/versions.json`, timeMap(manual, one, site)]),
  ];
}
