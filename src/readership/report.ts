import { z } from 'zod';
import { inWords, type IsoDate } from '../manual/dates.ts';
import type { Manual } from '../manual/manual.ts';
import { counted } from '../manual/wording.ts';

const count = z.object({ count: z.number() });
const rows = z.object({ data: z.array(z.object({ hits: count, visitors: count, data: z.string(), method: z.string().optional() })) });

/** What is read of the JSON that GoAccess writes (`-o json`): pages, days, and addresses that were not found. */
export const goaccessReport = z.object({
  general: z.object({ valid_requests: z.number(), failed_requests: z.number() }),
  visitors: rows.optional(),
  requests: rows.optional(),
  not_found: rows.optional(),
});
export type GoaccessReport = z.infer<typeof goaccessReport>;

/** A page with how often it was opened. */
export interface Read {
  title: string;
  address: string;
  opened: number;
}

/** Who read what, by kind of page; the most read first, and what nobody opened where there is a list to know it from. */
export interface Readership {
  from: IsoDate | undefined;
  to: IsoDate | undefined;
  /** Pages of the manual that were opened, in all. */
  opened: number;
  kinds: { kind: string; pages: Read[]; unread: Read[] }[];
  /** Addresses that were asked for and are not there. */
  lost: Read[];
  /** Lines of the logs that could not be read. */
  unreadable: number;
}

/** The kinds of page of the manual that a reader opens, each with its pages by address. */
export function pagesByKind(manual: Manual): { kind: string; pages: Map<string, string> }[] {
  const series = [...manual.series.values()];
  const map = <T>(list: Iterable<T>, page: (one: T) => [string, string]): Map<string, string> => new Map([...list].map(page));
  return [
    { kind: 'Procedures', pages: map(series.filter((s) => s.current?.status === 'in force'), (s) => [`/procedures/${s.slug}/`, s.title]) },
    { kind: 'Start pages of roles', pages: map(manual.roles.values(), (r) => [`/roles/${r.id}/`, r.name]) },
    { kind: 'Updates', pages: map(manual.updates.values(), (u) => [`/updates/${u.id}/`, `${u.title}, ${inWords(u.id)}`]) },
    { kind: 'Tools', pages: new Map([
      ['/timescales/', 'Timescales'], ['/thresholds/', 'Levels of need'],
      ...(manual.preBirth ? [['/toolkits/pre-birth-timeline/', manual.preBirth.title] as const] : []),
      ...map(manual.toolkits.values(), (t) => [`/toolkits/${t.id}/`, t.title]), ...map(manual.decisions.values(), (d) => [`/toolkits/${d.id}/`, d.title]),
      ...map(manual.maps.values(), (m) => [`/toolkits/process-maps/${m.id}/`, `Process map: ${m.title}`]),
    ]) },
    { kind: 'Documents', pages: map(manual.documents.values(), (d) => [`/documents/${d.id}/`, d.title]) },
    { kind: 'Guides', pages: map(manual.guides.values(), (g) => [`/guides/${g.id}/`, g.title]) },
    { kind: 'Earlier versions and what changed in them', pages: map(series.flatMap((s) => s.versions.flatMap((v): [string, string][] => [[`/procedures/${s.slug}/${v.date}/`, `${v.title}, version of ${inWords(v.date)}`], [`/procedures/${s.slug}/${v.date}/changes/`, `${v.title}, what changed on ${inWords(v.date)}`]])), (p) => p) },
    { kind: 'Other pages', pages: new Map([['/', 'Home'], ['/contacts/', 'Contacts'], ['/procedures/', 'Procedures'], ['/updates/', 'What changed'], ['/search/', 'Search'], ['/glossary/', 'Glossary'], ['/training/', 'Training'], ['/toolkits/', 'Tools'], ['/documents/', 'Documents'], ['/learning/', 'Learning from reviews'], ['/about/', 'How the manual is kept'], ['/about/review-register/', 'Review register'], ['/about/sources/', 'Sources']]) },
  ];
}

/** Kinds of which it is not news that some were never opened. */
const UNREAD_IS_NO_NEWS = new Set(['Earlier versions and what changed in them', 'Other pages']);

/**
 * Turns the counts of GoAccess into who read what. Addresses with and without `index.html` are one page; what is no page of the manual is left out.
 * @param base the sub-path the site lives under, such as `/manual/`
 */
export function readership(report: GoaccessReport, manual: Manual, base = '/'): Readership {
  const prefix = base.replace(/\/$/, '');
  const opened = new Map<string, number>();
  for (const { data, hits, method } of report.requests?.data ?? []) {
    const address = within(data, prefix);
    if (address !== undefined && (method === undefined || method === 'GET')) opened.set(address, (opened.get(address) ?? 0) + hits.count);
  }
  const most = (a: Read, b: Read): number => b.opened - a.opened || a.title.localeCompare(b.title, 'en');
  const kinds = pagesByKind(manual).map(({ kind, pages }) => {
    const all = [...pages].map(([address, title]): Read => ({ title, address, opened: opened.get(address) ?? 0 })).sort(most);
    return { kind, pages: all.filter((p) => p.opened > 0), unread: UNREAD_IS_NO_NEWS.has(kind) ? [] : all.filter((p) => p.opened === 0) };
  });
  const days = (report.visitors?.data ?? []).map((d) => d.data.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')).sort();
  const lost = (report.not_found?.data ?? []).flatMap(({ data, hits }): Read[] => {
    const address = within(data, prefix);
    // What robots try on every server says nothing of this manual.
    return address && /^\/(procedures|roles|updates|toolkits|documents|guides|thresholds|learning|about)\//.test(address) ? [{ title: address, address, opened: hits.count }] : [];
  }).sort(most);
  return { from: days[0], to: days.at(-1), opened: kinds.reduce((n, k) => n + k.pages.reduce((m, p) => m + p.opened, 0), 0), kinds, lost, unreadable: report.general.failed_requests };
}

/** An address as the manual knows it; undefined outside the sub-path. A query that slipped through is cut off. */
function within(data: string, prefix: string): string | undefined {
  const path = data.split(/[?#]/)[0]!.replace(/\/index\.html$/, '/');
  if (!path.startsWith(`${prefix}/`)) return undefined;
  return path.slice(prefix.length);
}

/** The report in plain English, a line for each page. */
export function inPlainEnglish({ from, to, opened, kinds, lost, unreadable }: Readership, top = 20): string {
  const times = (n: number): string => counted(n, 'time');
  const line = ({ title, opened: n }: Read): string => `  ${String(n).padStart(6)}  ${title}`;
  const parts = [
    `Readership of the manual${from && to ? (from === to ? ` on ${inWords(from)}` : ` from ${inWords(from)} to ${inWords(to)}`) : ''}\nPages were opened ${times(opened)}. Robots that say what they are, pictures, scripts and styles are not counted.`,
    ...kinds.filter((k) => k.pages.length + k.unread.length > 0).map(({ kind, pages, unread }) => [
      `${kind}: opened ${times(pages.reduce((n, p) => n + p.opened, 0))}`,
      ...pages.slice(0, top).map(line),
      ...(pages.length > top ? [`          and ${counted(pages.length - top, 'other')}`] : []),
      ...(unread.length > 0 ? [`  Not opened (${unread.length}): ${unread.map((p) => p.title).join('; ')}`] : []),
    ].join('\n')),
    ...(lost.length > 0 ? [['Asked for and not there (an old link somewhere, or a page that needs a former address)', ...lost.slice(0, top).map(line)].join('\n')] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, 'line')} of the logs could not be read.`] : []),
    'What this cannot say: who read a page, or whether it helped. Copies kept on a device, and pages that a network keeps for its users, are not in the logs. Searches stay in the reader’s browser, so no log has them, nor those that found nothing.',
  ];
  return parts.join('\n\n');
}
