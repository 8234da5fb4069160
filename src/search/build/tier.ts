import { callable, openingTimes, serviceOf } from '../../manual/contacts.ts';
import { inWords } from '../../manual/dates.ts';
import { thresholdsOn, timescaleOn } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import { cutFile } from '../../manual/reading/frontmatter.ts';
import { findingWords, inForce, type DatedVersion, type Series } from '../../manual/versions.ts';
import { KINDS, type Kind, type NameEntry, type Tier, type TierRow } from '../tier.ts';
import { findableIn, realWords, vocabularyOf, wordsIn } from './real-words.ts';
import { compressedSize, tellingWords } from './terms.ts';
import { headingsOf } from '../../manual/text/read.ts';
import { takeApart, writtenOf } from '../words.ts';

/** Compressed bytes of the whole tier, which leave room for the code in the 60 KB before a first result; a manual of many procedures may take more. */
const budgetFor = (procedures: number): number => 42_800 + 55 * Math.max(0, procedures - 60);
/** What the telling words may always take. */
const LEAST_WORDS = 2_100;

/** Where the timeline of a pregnancy is. */
const PRE_BIRTH = 'toolkits/pre-birth-timeline/';

/** A row before its lists are numbered. */
interface Draft {
  kind: Kind;
  title: string;
  address: string;
  summary: string;
  keywords?: readonly string[];
  best?: readonly string[];
  headings?: readonly (readonly [string, string])[];
  section?: string;
  roles?: readonly string[] | 'all';
  areas?: readonly string[] | 'all';
  calls?: readonly string[];
  text?: string;
}

/** The words of a text without what its components add, which stands in the registers. */
const textOf = (source: string): string => cutFile(source).text.replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ' ');
const headings = (source: string): [string, string][] => headingsOf(source).map(({ anchor, words }) => [anchor, words]);
const monthOf = (day: string): string => inWords(day).split(' ').slice(1).join(' ');

function procedures(manual: Manual): Draft[] {
  return inForce(manual.series.values()).map((series: Series & { current: DatedVersion }): Draft => {
    const { slug, title, procedure, current } = series;
    return {
      kind: 'procedure', title, address: `procedures/${slug}/`, summary: current.summary, keywords: findingWords(series), best: procedure.bestAnswers, headings: headings(current.source),
      section: procedure.section, roles: procedure.audiences, calls: current.call, text: textOf(current.source),
    };
  });
}

function registers(manual: Manual): Draft[] {
  const { asAt } = manual;
  return [
    ...Object.entries(manual.search.pages).map(([address, page]): Draft => ({ kind: 'page', title: page.title, address: address.slice(1), summary: page.summary, keywords: page.keywords, best: page.bestAnswers })),
    ...[...manual.services.values()].map((s): Draft => ({ kind: 'contact', title: s.title, address: `contacts/#${s.id}`, summary: s.use, calls: [s.id], keywords: callable(manual, s.id).numbers.map((n) => n.name) })),
    ...[...manual.contacts.values()].filter((c) => c.service === undefined).map((c): Draft => ({ kind: 'contact', title: c.name, address: `contacts/#${c.id}`, summary: c.use, keywords: c.phone === undefined ? [] : [c.phone], calls: [c.id], areas: c.areas })),
    ...[...manual.documents.values()].map((d): Draft => ({ kind: 'document', title: d.title, address: `documents/${d.id}/`, summary: d.summary, keywords: [d.kind], roles: d.roles })),
    ...(manual.preBirth ? [manual.preBirth] : []).map((p): Draft => ({ kind: 'toolkit', title: p.title, address: PRE_BIRTH, summary: p.summary, keywords: p.keywords, best: p.bestAnswers })),
    ...[...manual.maps.values()].map((m): Draft => ({ kind: 'toolkit', title: `Process map: ${m.title}`, address: `toolkits/process-maps/${m.id}/`, summary: m.summary, keywords: m.keywords })),
    ...[...manual.decisions.values()].map((d): Draft => ({ kind: 'toolkit', title: d.title, address: `toolkits/${d.id}/`, summary: d.summary, keywords: d.keywords, best: d.bestAnswers })),
    ...[...manual.toolkits.values()].map((t): Draft => ({ kind: 'toolkit', title: t.title, address: `toolkits/${t.id}/`, summary: t.summary, headings: [...headings(t.source), ...(t.tool === 'neglect-record' ? [...manual.neglect.values()].map((d): [string, string] => [d.id, d.title]) : [])] })),
    ...[...manual.guides.values()].map((g): Draft => ({ kind: 'guide', title: g.title, address: `guides/${g.id}/`, summary: g.summary, keywords: [g.for], headings: headings(g.source) })),
    ...[...manual.roles.values()].map((r): Draft => ({ kind: 'role', title: `Start here: ${r.name}`, address: `roles/${r.id}/`, summary: r.who, roles: [r.id] })),
    ...[...manual.glossary.values()].map((g): Draft => ({ kind: 'glossary', title: g.abbreviation ? `${g.abbreviation}: ${g.term}` : g.term, address: `glossary/#${g.id}`, summary: '' })),
    ...[...manual.timescales.values()].flatMap((t): Draft[] => {
      const value = timescaleOn(t, asAt);
      return value ? [{ kind: 'timescale', title: t.title, address: `timescales/#${t.id}`, summary: `${value.words}. Starts when ${t.starts}` }] : [];
    }),
    ...[...manual.training.values()].map((t): Draft => ({ kind: 'training', title: t.title, address: `training/#${t.id}`, summary: `${t.kind.charAt(0).toUpperCase()}${t.kind.slice(1)}, ${t.length}`, roles: t.roles })),
    ...[...manual.updates.values()].filter((u) => !u.coming).map((u): Draft => ({ kind: 'update', title: u.title, address: `updates/${u.id}/`, summary: `What changed on ${inWords(u.id)}`, keywords: [monthOf(u.id)] })),
    ...[...manual.learning.values()].map((l): Draft => ({ kind: 'learning', title: l.title, address: `learning/${l.id}/`, summary: l.learned[0]!, keywords: [l.from], roles: l.roles })),
  ];
}

/** The words of a row that can be searched, whatever its text adds. */
const knownWords = (d: Draft): string => [d.title, d.summary, ...(d.keywords ?? []), ...(d.best ?? []), ...(d.headings ?? []).map(([, words]) => words)].join('\n');

/** The small tier of a manual: everything that can be found by its title, headings, keywords and names. Nothing past or coming is in it. */
export function makeTier(manual: Manual): Tier {
  const drafts = [...procedures(manual), ...registers(manual)];
  const texts = drafts.filter((d) => d.text !== undefined).map((d) => ({ own: takeApart(d.text!), known: knownWords(d) }));
  const bare = tierOf(manual, drafts, []);
  const typed = wordsIn([...texts.map(({ own }) => own.words), ...[...otherTexts(manual), ...manual.search.real].map(writtenOf)]);
  const findable = vocabularyOf(findableIn(bare));
  const room = budgetFor(texts.length) - compressedSize(JSON.stringify({ ...bare, real: realWords(bare, findable, typed) }));
  const telling = tellingWords(texts, Math.max(LEAST_WORDS, room));
  for (const words of telling) findable.take(words);
  return { ...tierOf(manual, drafts, telling), real: realWords(bare, findable, typed) };
}

/** What can be read besides the procedures: its words are words of their own. */
const otherTexts = (manual: Manual): string[] => [
  ...[...manual.documents.values(), ...manual.guides.values(), ...manual.toolkits.values()].map((d) => textOf(d.source)),
  ...[...manual.neglect.values()].map((domain) => JSON.stringify(domain)),
  ...(thresholdsOn(manual.thresholds, manual.asAt)?.indicators ?? []).map((sign) => [sign.words, ...sign.keywords].join('\n')),
];

function tierOf(manual: Manual, drafts: readonly Draft[], telling: readonly string[]): Tier {
  const lists = { sections: [...manual.sections.keys()], roles: [...manual.roles.keys()], areas: Object.keys(manual.partnership.areas) };
  const callIds = [...new Set(drafts.flatMap((d) => d.calls ?? []))];
  const places = (ids: readonly string[] | 'all' | undefined, list: readonly string[]): number[] => (ids === undefined || ids === 'all' ? [] : ids.map((id) => list.indexOf(id)));
  const abbreviations = [...manual.glossary.values()].map((g) => g.abbreviation);
  const twins = new Set(abbreviations.filter((a, i) => a !== undefined && abbreviations.indexOf(a) !== i));
  const nights = new Set(Object.values(manual.partnership.areas).map((a) => serviceOf(manual, a.outOfHours)));
  const doors = new Set(Object.values(manual.partnership.areas).map((a) => serviceOf(manual, a.frontDoor)));
  // What answers at night stands right after the front door, whatever a procedure names between them.
  const nightNext = (ids: readonly string[]): string[] => {
    const others = ids.filter((id) => !nights.has(id));
    return others.toSpliced(others.findLastIndex((id) => doors.has(id)) + 1 || others.length, 0, ...ids.filter((id) => nights.has(id)));
  };
  const rowOf = new Map(drafts.map((d, i) => [d.address, i]));
  return {
    sections: lists.sections,
    roles: lists.roles,
    areas: Object.entries(manual.partnership.areas).map(([id, { name }]) => [id, name]),
    calls: callIds.map((id) => {
      const { title, numbers } = callable(manual, id);
      return [title, numbers.flatMap((n) => (n.phone ? (n.area ?? '').split(' ').map((area) => [lists.areas.indexOf(area), n.phone!, openingTimes(n.hours)] as const) : []))];
    }),
    night: callIds.findIndex((id) => nights.has(id)),
    rows: drafts.map((d, i) => trimmed([
      KINDS.indexOf(d.kind), d.title, d.address, d.summary, (d.keywords ?? []).join('; '), (d.best ?? []).join('; '), d.headings ?? [],
      d.section === undefined ? -1 : lists.sections.indexOf(d.section), places(d.roles, lists.roles), places(d.areas, lists.areas), places(nightNext(d.calls ?? []), callIds), telling[i] ?? '',
    ])),
    names: [...manual.glossary.values()].map((g): NameEntry => [
      [...new Set([g.abbreviation, g.term, ...g.variants, ...g.retired].filter((n) => n !== undefined))].join('; '),
      [...g.see.map((slug) => rowOf.get(`procedures/${slug}/`)), rowOf.get(`glossary/#${g.id}`)].filter((n) => n !== undefined),
      ...(g.trap && g.abbreviation && twins.has(g.abbreviation) ? [g.trap] as const : [] as const),
    ]),
    quiet: manual.search.quiet.join(' '),
    same: manual.search.same.map((group) => group.join('; ')),
    real: '',
    referral: rowOf.get(`procedures/${manual.partnership.referral}/`),
    email: manual.partnership.email,
  };
}

/** Leaves out what is empty at the end of a row. */
function trimmed(row: Required<TierRow> extends readonly [...infer T] ? T : never): TierRow {
  const cells: unknown[] = [...row];
  const isEmpty = (cell: unknown): boolean => cell === '' || cell === -1 || (Array.isArray(cell) && cell.length === 0);
  while (cells.length > 4 && isEmpty(cells.at(-1))) cells.pop();
  return cells as unknown as TierRow;
}
