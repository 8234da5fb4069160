import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import { runsHtml } from '../../manual/redline/html.ts';
import { compareWords } from '../../manual/redline/words.ts';
import type { Indicator, ThresholdSet } from '../../manual/schemas/threshold.ts';
import { agesInWords, DOMAIN_NAMES, DOMAINS, LEVEL_FIELDS, LEVELS } from '../../manual/thresholds/names.ts';
import { compareSets, inShort, type Assignment, type SetComparison, type SignChange } from '../../manual/thresholds/compare.ts';
import { datedSets, spanOf, type DatedSet } from '../../manual/thresholds/sets.ts';
import { href } from '../href.ts';
import { fieldInWords } from './thresholds.ts';
import { titleOf } from '../../manual/versions.ts';
import type { Link } from './links.ts';

/** Something that changed, ready to be shown: `html` and `also` hold marked words, made by the redline. */
export interface ChangedView {
  label: string;
  about: string;
  html: string;
  also: { name: string; html: string }[];
}

/** The changes of a set against the one before it. */
export interface SetChanges {
  inShort: string;
  before: { date: string; on: string };
  /** Changes in groups that have any, those that matter most first. `how` is the redline's name for what became of them. */
  groups: { id: string; heading: string; how: 'changed' | 'moved' | 'added' | 'removed'; changes: ChangedView[] }[];
}

/** Words with what was added and taken out marked. */
const marked = (before: string, after: string): string => runsHtml(compareWords([{ text: before }], [{ text: after }]));

const place = (sign: Indicator, set: ThresholdSet): string => `Level ${sign.level} (${set.levels[sign.level].label}), ${DOMAIN_NAMES[sign.domain]}`;
const aboutOf = (sign: Indicator): string => [agesInWords(sign), ...(sign.disabled ? ['disabled children'] : [])].join('; ');
/** By level and part of life, as the page lists them. */
const inPlace = <T>(list: readonly T[], sign: (one: T) => Indicator): T[] => LEVELS.toReversed().flatMap((n) => DOMAINS.flatMap((domain) => list.filter((one) => sign(one).level === n && sign(one).domain === domain)));

const ASSIGNMENT_NAMES: Readonly<Record<Assignment, string>> = { domain: 'Part of the child\u2019s life', ages: 'Ages', disabled: 'Specially about', procedures: 'Leads to' };

/** What a comparison of two sets shows. */
export function setChanges(manual: Manual, before: ThresholdSet, after: ThresholdSet): SetChanges {
  const found = compareSets(before, after);
  const filedAs = (sign: Indicator, key: Assignment): string => {
    if (key === 'domain') return DOMAIN_NAMES[sign.domain];
    if (key === 'ages') return agesInWords(sign);
    if (key === 'disabled') return sign.disabled ? 'disabled children' : 'all children';
    return sign.procedures.map((slug) => titles(manual, slug)).sort((a, b) => a.localeCompare(b, 'en')).join('; ') || 'no procedure';
  };
  const changed = ({ before: old, after: sign, reassigned }: SignChange, label: string): ChangedView => ({
    label, about: aboutOf(sign), html: marked(old.words, sign.words),
    also: reassigned.map((key) => ({ name: ASSIGNMENT_NAMES[key], html: marked(filedAs(old, key), filedAs(sign, key)) })),
  });
  const whole = (sign: Indicator, set: ThresholdSet, html: string): ChangedView => ({ label: place(sign, set), about: aboutOf(sign), html, also: [] });
  const groups: SetChanges['groups'] = [
    { id: 'moved', heading: 'Moved to another level', how: 'moved', changes: inPlace(found.moved, (c) => c.after).map((c) => changed(c, `From level ${c.before.level} (${before.levels[c.before.level].label}) to level ${c.after.level} (${after.levels[c.after.level].label})`)) },
    { id: 'levels', heading: 'What is said of the levels', how: 'changed', changes: levelViews(manual, found, before, after) },
    { id: 'removed', heading: 'Taken out', how: 'removed', changes: inPlace(found.removed, (s) => s).map((s) => whole(s, before, marked(s.words, ''))) },
    { id: 'reworded', heading: 'Reworded', how: 'changed', changes: inPlace(found.reworded, (c) => c.after).map((c) => changed(c, place(c.after, after))) },
    { id: 'refiled', heading: 'Filed differently, same words', how: 'changed', changes: inPlace(found.reassigned, (c) => c.after).map((c) => changed(c, place(c.after, after))) },
    { id: 'added', heading: 'Added', how: 'added', changes: inPlace(found.added, (s) => s).map((s) => whole(s, after, marked('', s.words))) },
  ];
  return { inShort: inShort(found), before: { date: before.date, on: inWords(before.date) }, groups: groups.filter((group) => group.changes.length > 0) };
}

const titles = (manual: Manual, slug: string): string => {
  const series = manual.series.get(slug);
  return series ? titleOf(series) : slug;
};

const levelViews = (manual: Manual, { levels }: SetComparison, before: ThresholdSet, after: ThresholdSet): ChangedView[] => levels.map(({ n, field }) => ({
  label: `Level ${n} (${after.levels[n].label})`, about: LEVEL_FIELDS[field], also: [],
  html: marked(fieldInWords(manual, before.levels[n], field, 'record').words, fieldInWords(manual, after.levels[n], field, 'record').words),
}));

/** A set in the list of all: when it held and what it changed. */
export interface SetRow {
  date: string;
  on: string;
  status: DatedSet['status'];
  span: string;
  signs: number;
  /** Undefined for the first set. */
  changed?: string;
  href: string;
  changesHref: string;
}

/** Every set that may be seen, newest first. */
export function setRows(manual: Manual): SetRow[] {
  return datedSets(manual.thresholds, manual.asAt).toReversed().map((dated) => ({
    date: dated.date, on: inWords(dated.date), status: dated.status, span: spanOf(dated, inWords), signs: dated.set.indicators.length,
    ...(dated.previous ? { changed: inShort(compareSets(dated.previous, dated.set)) } : {}),
    href: href(`/thresholds/${dated.date}/`), changesHref: href(`/thresholds/${dated.date}/changes/`),
  }));
}

/** Where the signs that changed with a version are compared; undefined when no set changed that day. */
export function signsChangedWith(manual: Manual, procedure: string, date: string): Link | undefined {
  if (procedure !== manual.partnership.thresholds) return undefined;
  const dated = datedSets(manual.thresholds, manual.asAt).find((one) => one.date === date);
  return dated?.previous ? { words: 'The signs that changed', href: href(`/thresholds/${date}/changes/`) } : undefined;
}
