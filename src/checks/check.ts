import type { IsoDate } from '../manual/dates.ts';
import { createManual, type Manual } from '../manual/manual.ts';
import { inOrder, type Place, type Problem } from '../manual/problems.ts';
import { ANY, type Entry } from '../manual/reading/folder.ts';
import type { Version } from '../manual/schemas/version.ts';
import { contentOf, readContent, readLock, type ContentEntries, type ManualContent } from '../manual/reading/content.ts';
import { versionOn } from '../manual/versions.ts';
import type { TextKind } from '../manual/text/component.ts';
import { anchorHeadings, type Heading } from '../manual/text/headings.ts';
import { parseText, type TextTree } from '../manual/text/parse.ts';
import { checkAbbreviations } from './abbreviations.ts';
import { checkAnchors } from './anchors.ts';
import { checkClocks } from './clocks.ts';
import { checkDecisions } from './decisions.ts';
import { checkSignedWords, checkUnfinished, easedInDrafts } from './drafts.ts';
import { checkFrozen } from './frozen.ts';
import { checkLater } from './later.ts';
import { checkPreBirth } from './pre-birth.ts';
import { checkMaps } from './maps.ts';
import { checkNeglect } from './neglect.ts';
import { checkReferences } from './references.ts';
import { checkRegisters } from './registers.ts';
import { checkStale } from './stale.ts';
import { checkStructure } from './structure.ts';
import { checkSuccession } from './succession.ts';
import { checkTextComponents } from './text-components.ts';
import { checkHabits } from './text-habits.ts';
import { checkLinks } from './text-links.ts';
import { checkWords } from './text-words.ts';
import { checkThresholds } from './thresholds.ts';
import { checkUpdates } from './updates.ts';
import { checkVersions } from './versions.ts';
import { checkWording } from './wording.ts';

/** A parsed text with what it belongs to. */
export interface CheckedText {
  kind: TextKind;
  file: string;
  /** Slug and date for a version; the id for everything else. */
  owner: string;
  title: string;
  on: IsoDate;
  tree: TextTree;
  /** The file as it was written, for what the tree no longer shows. */
  source: string;
  headings: Heading[];
  /** Whether it could be parsed whole: what depends on the whole text is only checked then. */
  whole: boolean;
}

/** What a check looks at. */
export interface Checked {
  asAt: IsoDate;
  /** An update that is judged as it will be once every board has signed it. */
  goesOut: string | undefined;
  entries: ContentEntries;
  content: ManualContent;
  texts: CheckedText[];
  textOf: (owner: string) => CheckedText | undefined;
  /** The versions of a procedure, in the order of their files; none when there is no such procedure. */
  versionsOf: (slug: string) => readonly Entry<Version>[];
  /** Whether an entry is there but could not be read: its own problem is reported, and nothing that follows from it. */
  isBroken: (part: keyof ManualContent, id: string) => boolean;
  /** How seriously wording is taken: what has been published can no longer be changed (`frozen`) but, while in force, is worth a new version. */
  wordingOf: (text: CheckedText) => 'problem' | 'warning' | 'frozen';
  /** Whether a text speaks for today or for a day to come. */
  isToday: (text: CheckedText) => boolean;
  /** Whether any entry of a part could not be read: then what nothing seems to name may be named by it. */
  hasBroken: (part: keyof ManualContent) => boolean;
}

/** A check: everything it finds wrong. It never throws for what an editor wrote. */
export type Check = (checked: Checked) => Problem[];

const CHECKS: Check[] = [checkReferences, checkVersions, checkLater, checkSuccession, checkUpdates, checkRegisters, checkThresholds, checkNeglect, checkDecisions, checkMaps, checkPreBirth, checkTextComponents, checkStructure, checkWords, checkHabits, checkLinks, checkAnchors, checkStale, checkClocks, checkAbbreviations, checkWording, checkUnfinished];

export interface CheckResult {
  problems: Problem[];
  /** The manual of the day; only when nothing stands in the way of building it. */
  manual?: Manual;
  counts: { procedures: number; versions: number; updates: number };
  /** What could be read. */
  entries: ContentEntries;
  /** The texts in it, as they were read. */
  texts: readonly CheckedText[];
}

/** A problem, from its place and its words. */
export function problem(place: Place, code: string, what: string, fix: string, level: Problem['level'] = 'problem'): Problem {
  return { ...place, code, what, fix, level };
}

/**
 * Reads and checks `content/` below `root` as at a day.
 * @param lock whether what has been published is compared with `content/published.lock`
 * @param goesOut an update that is judged as if every board had signed its words: before they do
 * @returns every problem at once, in order of file and line
 */
export function checkContent(root: string, asAt: IsoDate, lock: 'with the lock' | 'without the lock' = 'with the lock', goesOut?: string): CheckResult {
  const { entries, problems, broken } = readContent(root);
  const counts = { procedures: entries.procedures.length, versions: entries.versions.length, updates: entries.updates.length };
  if (entries.partnership.length === 0) return { problems: inOrder(problems), counts, entries, texts: [] };
  const content = contentOf(entries);
  // A document that is still to come is read as it will be on its day.
  const later = (updated: IsoDate): IsoDate => (updated > asAt ? updated : asAt);
  const texts = [
    ...entries.versions.map((e) => readText('procedure', e.value, `${e.value.procedure}/${e.value.date}`, e.file, e.value.date)),
    ...entries.documents.map((e) => readText('document', e.value, e.id, e.file, later(e.value.updated))),
    ...entries.toolkits.map((e) => readText('toolkit', e.value, e.id, e.file, later(e.value.updated))),
    ...entries.decisions.map((e) => readText('toolkit', e.value, e.id, e.file, later(e.value.updated))),
    ...entries.guides.map((e) => readText('guide', e.value, e.id, e.file, later(e.value.updated))),
    ...entries.updates.map((e) => readText('bulletin', e.value, e.id, e.file, e.value.id)),
  ];
  const locked = readLock(root);
  const frozen = new Set(Object.keys(locked.entries[0]?.value ?? {}));
  // A version speaks for today from the one in force on; bulletins are records of their day.
  const bySlug = Object.groupBy(entries.versions, (e) => e.value.procedure);
  const versionsOf = (slug: string): readonly Entry<Version>[] => bySlug[slug] ?? [];
  const since = new Map(Object.keys(bySlug).map((slug) => [slug, versionOn(versionsOf(slug).map((e) => e.value), asAt)?.date]));
  const isToday = ({ kind, owner, on }: CheckedText): boolean => (kind === 'procedure' ? on >= (since.get(owner.split('/')[0]!) ?? on) : kind !== 'bulletin' || on > asAt);
  const byOwner = new Map(texts.map((t) => [`${t.text.kind}:${t.text.owner}`, t.text]));
  const checked: Checked = {
    asAt, goesOut, entries, content, texts: texts.map((t) => t.text),
    textOf: (owner) => byOwner.get(`procedure:${owner}`) ?? byOwner.get(`document:${owner}`) ?? byOwner.get(`toolkit:${owner}`),
    isToday,
    versionsOf,
    wordingOf: (text) => (text.kind !== 'procedure' || !frozen.has(text.owner) ? 'problem' : isToday(text) ? 'warning' : 'frozen'),
    isBroken: (part, id) => (broken.get(part) ?? []).some((one) => one === id || one === ANY || one.startsWith(`${id}/`)),
    hasBroken: (part) => (broken.get(part) ?? []).length > 0,
  };
  const all = [...problems, ...texts.flatMap((t) => t.problems), ...CHECKS.flatMap((check) => check(checked)), ...checkSignedWords(checked, frozen)];
  const found = inOrder(easedInDrafts(all, checked));
  const sound = (list: readonly Problem[]): boolean => list.every((p) => p.level === 'warning');
  if (!sound(found)) {
    // A published file that was edited is put back, not put right: nothing else is said of it.
    const edited = lock === 'with the lock' ? checkFrozen(checked, locked.entries[0], undefined).filter((p) => p.code === 'frozen-changed') : [];
    const files = new Set(edited.map((p) => p.file));
    return { problems: inOrder([...edited, ...found.filter((p) => !files.has(p.file))]), counts, entries, texts: checked.texts };
  }
  // What was published can only be compared with what it would be now when that can be made.
  const manual = createManual(content, asAt);
  const whole = lock === 'with the lock' ? inOrder([...found, ...locked.problems, ...checkFrozen(checked, locked.entries[0], manual)]) : found;
  return { problems: whole, counts, entries, texts: checked.texts, ...(sound(whole) ? { manual } : {}) };
}

function readText(kind: TextKind, { source, title }: { source: string; title: string }, owner: string, file: string, on: IsoDate): { text: CheckedText; problems: Problem[] } {
  const { tree, problems } = parseText(source, file);
  return { text: { kind, file, owner, title, on, tree, source, headings: anchorHeadings(tree), whole: tree.children.length > 0 }, problems };
}
