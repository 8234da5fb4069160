import { callable } from '../../manual/contacts.ts';
import type { Manual } from '../../manual/manual.ts';
import type { Indicator, Level, ThresholdSet } from '../../manual/schemas/threshold.ts';
import { agesInWords, DOMAIN_NAMES, DOMAINS, LEVEL_FIELDS, LEVELS } from '../../manual/thresholds/names.ts';
import { titleOf, versionOn } from '../../manual/versions.ts';
import { realWords, vocabularyOf, wordsIn } from '../../search/build/real-words.ts';
import type { Known } from '../../search/query.ts';
import { wordsOf, wordsToIndex, writtenOf } from '../../search/words.ts';
import { href } from '../href.ts';
import type { Link } from './links.ts';

/** A sign as the page shows it. */
export interface SignView {
  id: string;
  words: string;
  /** "0 to 4, 5 to 10; disabled children" */
  about: string;
  /** For the finder: ages with spaces between, and other words that lead to it. */
  ages: string;
  disabled: boolean;
  also?: string;
  procedures: Link[];
}

/** A level of need with its own texts, and its signs by part of the child's life. */
export interface LevelView {
  n: (typeof LEVELS)[number];
  label: string;
  summary: string;
  act: string;
  /** Who to call; not in a record, which has no numbers. */
  call?: Link;
  /** What else is said of it, in order; `link` when the words lead somewhere. */
  rows: { name: string; words: string; link?: string }[];
  count: number;
  domains: { id: (typeof DOMAINS)[number]; name: string; signs: SignView[] }[];
}

/** How a set is read: as what is in force, or as the record of what stood on its day. */
export type Reading = 'current' | 'record';

/** The levels of a set as the page shows them, level 1 first. A record leads to the versions that stood beside it, and has no numbers. */
export function levelViews(manual: Manual, set: ThresholdSet, reading: Reading): LevelView[] {
  const links = procedureLinksOf(manual, set, reading);
  return LEVELS.map((n) => {
    const level = set.levels[n];
    const own = set.indicators.filter((sign) => sign.level === n);
    const call = reading === 'current' && level.call !== undefined ? fieldInWords(manual, level, 'call', reading) : undefined;
    return {
      n, label: level.label, summary: level.summary, act: level.act, count: own.length, ...(call ? { call: { words: call.words, href: call.link! } } : {}),
      rows: (Object.keys(LEVEL_FIELDS) as (keyof Level)[]).filter((field) => field !== 'label' && field !== 'act' && level[field] !== undefined).map((field) => ({ name: LEVEL_FIELDS[field], ...fieldInWords(manual, level, field, reading) })),
      domains: DOMAINS.map((id) => ({ id, name: DOMAIN_NAMES[id], signs: own.filter((sign) => sign.domain === id).map((sign) => signView(sign, links)) })).filter((domain) => domain.signs.length > 0),
    };
  });
}

function signView(sign: Indicator, links: (slugs: readonly string[]) => Link[]): SignView {
  return {
    id: sign.id, words: sign.words, ages: sign.ages.join(' '), disabled: sign.disabled ?? false,
    about: [agesInWords(sign), ...(sign.disabled ? ['disabled children'] : [])].join('; '),
    ...(sign.keywords.length > 0 ? { also: sign.keywords.join(', ') } : {}),
    procedures: links(sign.procedures),
  };
}

/** What a level says under a heading: ids of forms and services become their names. */
export function fieldInWords(manual: Manual, level: Level, field: keyof Level, reading: Reading): { words: string; link?: string } {
  const written = level[field] ?? '';
  if (field === 'form') {
    const form = manual.documents.get(written);
    return form ? { words: form.title, link: href(`/documents/${form.id}/`) } : { words: written };
  }
  if (field === 'call' && written !== '') {
    const { title, anchor } = callable(manual, written);
    return { words: title, link: href(reading === 'current' && anchor === 'front-door' ? '/thresholds/#call' : `/contacts/#${anchor}`) };
  }
  return { words: written };
}

/** Links from signs. The procedure for referring is left out of them: what to do at each level says it once for all. */
function procedureLinksOf(manual: Manual, set: ThresholdSet, reading: Reading): (slugs: readonly string[]) => Link[] {
  return (slugs) => slugs.filter((slug) => slug !== manual.partnership.referral).flatMap((slug) => {
    const series = manual.series.get(slug);
    if (!series) return [];
    if (reading === 'current') return [{ words: titleOf(series), href: href(`/procedures/${slug}/`) }];
    const then = versionOn(series.versions, set.date);
    return then ? [{ words: then.title, href: href(`/procedures/${slug}/${then.date}/`) }] : [];
  });
}

/** Signs speak of a parent, an adult or a child; people type who it is. */
const WHO = [...['mum', 'mother', 'dad', 'father', 'stepdad', 'stepfather', 'boyfriend', 'partner'].flatMap((who) => [`${who}; parent`, `${who}; adult`]), ...['son', 'daughter', 'boy', 'girl', 'pupil', 'teenager'].map((who) => `${who}; child`)];

/** What the finder reads a query with: of the glossary and the everyday words, those that can lead to a sign of this set. */
export function finderWords(manual: Manual, set: ThresholdSet): Known {
  const keys = new Set(set.indicators.flatMap((sign) => wordsToIndex(searched(manual, sign))).map((word) => word.key));
  const leads = (name: string): boolean => wordsOf(name).every(({ key }) => keys.has(key));
  const glossary = [...manual.glossary.values()].map((g) => [...new Set([g.abbreviation, g.term, ...g.variants, ...g.retired].filter((name) => name !== undefined))]);
  const read = {
    quiet: manual.search.quiet.join(' '),
    same: [...manual.search.same.filter((group) => group.some(leads)).map((group) => group.join('; ')), ...WHO],
    names: glossary.filter((names) => names.length > 1 && names.some(leads)).map((names) => [names.join('; '), []] as const),
  };
  return { ...read, real: realWords(read, vocabularyOf(set.indicators.map((sign) => searched(manual, sign))), wordsIn(manual.search.real.map(writtenOf))) };
}

/** Every word that leads to a sign: its own, those it is also called by, and what its procedures are called. */
export const searched = (manual: Manual, sign: Indicator): string => [sign.words, ...sign.keywords, ...sign.procedures.filter((slug) => slug !== manual.partnership.referral).map((slug) => manual.series.get(slug)?.title ?? '')].join(', ');

/** The form that a referral goes on: the one that the highest level names. */
export function formOf(manual: Manual, set: ThresholdSet): Link | undefined {
  const form = manual.documents.get(set.levels[4].form);
  return form && { words: form.title, href: href(`/documents/${form.id}/`) };
}
