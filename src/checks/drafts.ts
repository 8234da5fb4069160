import type { Problem } from '../manual/problems.ts';
import type { ContentEntries } from '../manual/reading/content.ts';
import { changedSince } from '../manual/signed.ts';
import { isAwaited } from '../manual/updates.ts';
import { inWordsList } from '../manual/wording.ts';
import { problem, type Check, type Checked } from './check.ts';

/** What the commands leave for an editor to write, such as `[to write: what is different]`. */
export const TO_WRITE = /\[to write\b[^\]\n]*\]?/gi;

/** Files that take effect on the day they are named after. */
const DATED = /^content\/(?:procedures\/[^/]+|updates|thresholds)\/(\d{4}-\d{2}-\d{2})\.(?:mdx|yaml)$/;

/**
 * Whether a file is part of a draft: its day has not come and its update has not been announced, or it is urgent, of today, and unsigned. Not
 * one word of it is on the site (DESIGN, idea 2). A file whose update cannot be read is not taken for a draft.
 */
export function isDraft(file: string, { entries, asAt, isBroken, goesOut }: Pick<Checked, 'asAt' | 'isBroken' | 'goesOut'> & { entries: Pick<ContentEntries, 'updates' | 'partnership'> }): boolean {
  const date = DATED.exec(file)?.[1];
  if (date === undefined || date < asAt || isBroken('updates', date)) return false;
  const update = entries.updates.find((e) => e.id === date)?.value;
  if (date === asAt) return update !== undefined && goesOut !== date && isAwaited(update, entries.partnership[0]!.value, asAt);
  return update?.announced === undefined || update.announced > asAt;
}

/** What is wrong in a draft is said, and stops nothing: what is in force must be able to go out while the next update is being written. */
export function easedInDrafts(problems: readonly Problem[], checked: Checked): Problem[] {
  // That an urgent update of today is unsigned is no fault of a draft: it is what keeps the draft from going out.
  return problems.map((p) => (p.level === 'problem' && p.code !== 'awaits-signature' && isDraft(p.file, checked) ? { ...p, level: 'warning', what: `in a draft: ${p.what}` } : p));
}

/** A place left open by a command is filled before anything goes out. */
export const checkUnfinished: Check = ({ entries }) => [...entries.versions, ...entries.updates].flatMap(({ value, file }) => [...value.source.matchAll(TO_WRITE)].map((found) => {
  const before = value.source.slice(0, found.index).split('\n');
  return problem({ file, line: before.length, column: before.at(-1)!.length + 1 }, 'to-write', `"${found[0]}" still stands here`, 'write it and take the brackets out');
}));

/**
 * What goes out is what the boards signed: a text that has changed since it was submitted to them stops the build once it is out, until it is
 * submitted and signed again. Before that it is told, because nothing signed since then counts. From the day it is in `published.lock`, that guards it.
 */
export function checkSignedWords({ entries, content, asAt, goesOut: judged }: Checked, frozen: ReadonlySet<string>): Problem[] {
  return entries.updates.flatMap(({ value, at }): Problem[] => {
    const own = content.versions.filter((v) => v.update === value.id);
    if (judged === value.id || (own.length > 0 && own.every((v) => frozen.has(`${v.procedure}/${v.date}`)))) return [];
    const changed = changedSince(value, content);
    if (changed.length === 0) return [];
    const told = `${inWordsList(changed)} ${changed.length === 1 ? 'has' : 'have'} changed since`;
    const fix = (then: string): string => `undo the change (git can), or run \`npm run manual -- submit ${value.id}\` and have it ${then}`;
    const isOpen = value.id > asAt || isAwaited(value, content.partnership, asAt);
    if (!isOpen || (value.announced !== undefined && value.announced <= asAt))
      return [problem(at(['submitted']), 'signed-other-words', `the boards signed other words than these: ${told} the update was submitted to them`, fix('signed again'))];
    const signed = value.signedOff.map(({ board }) => content.partnership.boards[board]?.name ?? board);
    return [problem(at(['submitted']), 'changed-since-submitted', `${told} this update was submitted to the boards, so ${signed.length === 0 ? 'they have not been given these words to sign' : `${inWordsList(signed)} signed other words, and ${signed.length === 1 ? 'its signature does' : 'their signatures do'} not count`}`, fix(signed.length === 0 ? 'signed' : 'signed again'), 'warning')];
  });
}
