import { contentComponents } from '../../components/content/index.ts';
import { callables, type CallableGroup } from '../../manual/contacts.ts';
import { inWords } from '../../manual/dates.ts';
import { timescaleOn } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import type { Procedure } from '../../manual/schemas/procedure.ts';
import { AT_A_GLANCE, type Heading } from '../../manual/text/headings.ts';
import { componentsOf, headingsOf } from '../../manual/text/read.ts';
import { renderText } from '../../manual/text/render.ts';
import { findingWords, nextReview, recentlyChanged, type DatedVersion, type Series } from '../../manual/versions.ts';
import { href } from '../href.ts';
import { mapLinks, procedureLinks, roleNames, type Link } from './links.ts';
import { citedSources, toCompare, type CitedSource } from './sources.ts';
import { toolLinks } from './tools.ts';

/** Everything a procedure's page shows, ready to be set. */
export interface ProcedureView {
  title: string;
  summary: string;
  version: DatedVersion;
  record: boolean;
  actNow: string;
  html: string;
  contents: Heading[];
  changedAnchors: ReadonlySet<string>;
  audience: string;
  inForceSince: string;
  nextReview: string;
  reviewOverdue: boolean;
  /** On the page of today only: a record does not show them. */
  numbers: CallableGroup[];
  timescales: { title: string; words: string; starts: string; href: string; local: boolean }[];
  related: Link[];
  /** Withdrawn procedures that this one took the place of. */
  replaces: Link[];
  /** Process maps drawn from it; today's text only, because a map speaks for today. */
  maps: Link[];
  documents: (Link & { kind: string })[];
  /** Tools that belong to it, on the page of today: a record shows what there was. */
  tools: Link[];
  training: (Link & { about: string })[];
  sources: CitedSource[];
  /** Limits of time in the text that have still to be checked. */
  limitsChecking: (Link & { by: string })[];
  history: { date: string; words: string; href: string; note: string; current: boolean }[];
  historyHref: string;
  changed?: { on: string; note: string; href: string };
  /** Announced versions that will take its place, soonest first; on the page of today only. */
  coming: { words: string; href: string; link: string }[];
  /** Law or guidance that has come since the text was written, in place of what it rests on; on the page of today only. */
  toCompare: string[];
  filters: string;
  keywords: string;
}

/** The page of a version: as today's text (`current`), or as a record of its day. */
export function procedureView(manual: Manual, series: Series, version: DatedVersion, view: 'current' | 'record'): ProcedureView {
  const { procedure, slug } = series;
  const past = version.status === 'past';
  const text = renderText(version.source, contentComponents, { manual, on: version.date, view, href, ...(past ? { sectionToday: sectionToday(series) } : {}), ...(view === 'current' ? { formerAnchors: formerAnchors(procedure) } : {}) }, `content/procedures/${slug}/${version.date}.mdx`);
  const changed = view === 'current' && recentlyChanged(version, manual.asAt);
  const review = nextReview(procedure, version);
  return {
    title: version.title,
    summary: version.summary,
    version,
    record: view === 'record',
    actNow: text.actNow,
    html: text.html,
    contents: [{ depth: 2, words: 'At a glance', anchor: AT_A_GLANCE }, ...text.headings.filter((h) => h.depth === 2)],
    changedAnchors: new Set(changed ? version.change.changes.flatMap((c) => c.sections) : []),
    audience: roleNames(manual, procedure.audiences),
    inForceSince: inWords(version.date),
    nextReview: inWords(past ? version.nextReview : review),
    reviewOverdue: version.status === 'in force' && review < manual.asAt,
    numbers: view === 'current' ? callables(manual, version.call) : [],
    timescales: version.timescales.flatMap((id) => {
      const timescale = manual.timescales.get(id);
      const value = timescale && timescaleOn(timescale, version.date);
      return value ? [{ title: timescale.title, words: value.words, starts: timescale.starts, href: href(`/timescales/#${id}`), local: timescale.basis === 'local standard' }] : [];
    }),
    related: procedureLinks(manual, version.related),
    replaces: procedureLinks(manual, replacedBy(manual).get(slug) ?? []),
    maps: view === 'current' ? mapLinks(manual, slug) : [],
    documents: procedure.documents.flatMap((id) => {
      const document = manual.documents.get(id);
      return document ? [{ words: document.title, href: href(`/documents/${id}/`), kind: document.kind }] : [];
    }),
    tools: view === 'current' ? toolLinks(manual, slug) : [],
    training: procedure.training.flatMap((id) => {
      const course = manual.training.get(id);
      return course ? [{ words: course.title, href: href(`/training/#${id}`), about: `${course.kind}, ${course.length}` }] : [];
    }),
    limitsChecking: view === 'current' ? limitsChecking(manual, version) : [],
    sources: citedSources(manual, text.citations, version.date),
    toCompare: view === 'current' ? toCompare(manual, text.citations, version.date) : [],
    history: series.versions.toReversed().slice(0, 4).map((v) => ({
      date: v.date,
      words: inWords(v.date),
      href: href(`/procedures/${slug}/${v.date}/`),
      note: v.status === 'coming' ? `${v.withdrawn ? 'Will be withdrawn' : 'Coming'}. ${v.change.note}` : v.change.note,
      current: v.date === version.date,
    })),
    historyHref: href(`/procedures/${slug}/history/`),
    ...(changed ? { changed: { on: inWords(version.date), note: version.change.note, href: href(`/procedures/${slug}/${version.date}/changes/`) } } : {}),
    coming: view === 'current' ? series.versions.filter((v) => v.status === 'coming').map((v) => ({ words: v.withdrawn ? `Will be withdrawn on ${inWords(v.date)}.` : `Changes on ${inWords(v.date)}.`, href: href(`/procedures/${slug}/${v.date}/`), link: v.withdrawn ? 'Why, and what to use then' : 'What it will say' })) : [],
    filters: searchFilters(manual, series),
    keywords: findingWords(series).join(', '),
  };
}

const replacing = new WeakMap<Manual, Map<string, string[]>>();

/** The withdrawn procedures whose place each procedure took. Looked up for every page, so made once. */
function replacedBy(manual: Manual): Map<string, string[]> {
  const known = replacing.get(manual);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const { slug, current } of manual.series.values()) for (const by of current?.withdrawn?.replacedBy ?? []) made.set(by, [...(made.get(by) ?? []), slug]);
  replacing.set(manual, made);
  return made;
}

function limitsChecking(manual: Manual, version: DatedVersion): ProcedureView['limitsChecking'] {
  const ids = new Set([...version.timescales, ...componentsOf(version.source).filter((c) => c.name === 'Timescale').map((c) => c.attributes.id ?? '')]);
  return [...ids].flatMap((id) => {
    const timescale = manual.timescales.get(id);
    const check = timescale && timescaleOn(timescale, version.date)?.check;
    return check ? [{ words: timescale.title, href: href(`/timescales/#${id}`), by: inWords(check.by) }] : [];
  });
}

function formerAnchors({ formerAnchors: former }: Procedure): Map<string, string[]> {
  const byPlace = new Map<string, string[]>();
  for (const [from, to] of Object.entries(former)) byPlace.set(to, [...(byPlace.get(to) ?? []), from]);
  return byPlace;
}

/** Where a section of a past version is today: under the same anchor, or the one that took its place. */
function sectionToday({ slug, procedure, current }: Series): (anchor: string) => string | undefined {
  const anchors = new Set(current && !current.withdrawn ? headingsOf(current.source).map((heading) => heading.anchor) : []);
  return (anchor) => {
    const now = procedure.formerAnchors[anchor] ?? anchor;
    return anchors.has(now) ? href(`/procedures/${slug}/#${now}`) : undefined;
  };
}

function searchFilters(manual: Manual, { procedure }: Series): string {
  const roles = procedure.audiences === 'all' ? [...manual.roles.keys()] : procedure.audiences;
  return ['kind:procedure', `section:${procedure.section}`, ...roles.map((role) => `role:${role}`)].join(',');
}
