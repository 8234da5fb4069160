import { callables, type CallableGroup } from '../../manual/contacts.ts';
import { inWords } from '../../manual/dates.ts';
import { editionMeant } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import { asksOf } from '../../manual/updates.ts';
import { findingWords, inForce, type DatedVersion, type Series } from '../../manual/versions.ts';
import { href } from '../href.ts';

/** A procedure as lists show it. */
export interface ProcedureRow {
  slug: string;
  title: string;
  href: string;
  summary: string;
  since: string;
}

type Current = Series & { current: DatedVersion };

const row = ({ slug, title, current }: Current): ProcedureRow => ({ slug, title, href: href(`/procedures/${slug}/`), summary: current.summary, since: inWords(current.date) });

/** Sections with the procedures in force in each; sections without any are left out. */
export function bySection(manual: Manual): { id: string; title: string; summary: string; procedures: ProcedureRow[] }[] {
  const current = inForce(manual.series.values());
  return [...manual.sections.values()]
    .map(({ id, title, summary }) => ({ id, title, summary, procedures: current.filter((s) => s.procedure.section === id).map(row) }))
    .filter((section) => section.procedures.length > 0);
}

const ALPHABET = new Intl.Collator('en', { sensitivity: 'base' });

/** An entry of the A to Z: a title, or another word that leads to one. */
export interface IndexEntry {
  words: string;
  href: string;
  /** The title it leads to, when the words are not the title. */
  leadsTo?: string;
}

/** The A to Z: titles, earlier titles and keywords of procedures in force, and glossary words that lead to one, by first letter. */
export function aToZ(manual: Manual): { letter: string; entries: IndexEntry[] }[] {
  const entries = new Map<string, IndexEntry>();
  const add = (words: string, series: Current): void => {
    const key = `${words.toLowerCase()}@${series.slug}`;
    if (!entries.has(key)) entries.set(key, { words, href: href(`/procedures/${series.slug}/`), ...(words === series.title ? {} : { leadsTo: series.title }) });
  };
  const current = new Map(inForce(manual.series.values()).map((s) => [s.slug, s]));
  for (const series of current.values()) {
    add(series.title, series);
    for (const keyword of findingWords(series)) add(keyword.charAt(0).toUpperCase() + keyword.slice(1), series);
  }
  for (const entry of manual.glossary.values()) {
    const [first] = entry.see.flatMap((slug) => current.get(slug) ?? []);
    if (first && entry.abbreviation) add(entry.abbreviation, first);
  }
  const sorted = [...entries.values()].sort((a, b) => ALPHABET.compare(a.words, b.words));
  const letters = Map.groupBy(sorted, (e) => (/^[a-z]/i.test(e.words) ? e.words[0]!.toUpperCase() : '0–9'));
  return [...letters].map(([letter, own]) => ({ letter, entries: own }));
}

/** What a role's page shows. */
export interface RoleView {
  id: string;
  name: string;
  who: string;
  /** The duties that bind it in particular, each with the law or guidance that says so. */
  duties: { words: string; source: { words: string; href: string } }[];
  /** Numbers it rings most, beside the front door. */
  call: CallableGroup[];
  start: ProcedureRow[];
  others: ProcedureRow[];
  /** Changes that ask something of the role, newest first. */
  changes: { title: string; on: string; words: string; href: string; coming: boolean }[];
  training: { title: string; about: string; href: string }[];
}

/** The start page of a role: what it needs first, what else is for it, what changed for it. */
export function roleView(manual: Manual, id: string): RoleView {
  const role = manual.roles.get(id)!;
  const current = inForce(manual.series.values());
  const forRole = current.filter(({ procedure }) => procedure.audiences === 'all' || procedure.audiences.includes(id));
  const start = role.start.flatMap((slug) => current.find((s) => s.slug === slug) ?? []);
  const versions = [...manual.series.values()].flatMap((s) => s.versions).sort((a, b) => b.date.localeCompare(a.date, 'en'));
  return {
    id, name: role.name, who: role.who,
    duties: role.duties.map(({ words, source: id, at }) => {
      const source = manual.sources.get(id)!;
      return { words, source: { words: [editionMeant(source, manual.asAt).label, at].filter(Boolean).join(', '), href: href(`/about/sources/#${id}`) } };
    }),
    call: callables(manual, role.call),
    start: start.map(row),
    others: forRole.filter((s) => !role.start.includes(s.slug)).map(row),
    changes: versions.flatMap((v) => {
      const words = asksOf(v, id);
      return words ? [{ title: v.title, on: inWords(v.date), words, href: href(`/updates/${v.update}/#${v.procedure}`), coming: v.status === 'coming' }] : [];
    }),
    training: [...manual.training.values()].filter((t) => t.roles === 'all' || t.roles.includes(id)).map((t) => ({ title: t.title, about: `${t.kind}, ${t.length}`, href: href(`/training/#${t.id}`) })),
  };
}
