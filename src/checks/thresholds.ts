import { inWords } from '../manual/dates.ts';
import type { Place, Problem } from '../manual/problems.ts';
import { alike } from '../manual/redline/block.ts';
import { bagOf, similarity } from '../manual/redline/similar.ts';
import type { Entry } from '../manual/reading/folder.ts';
import type { Indicator, ThresholdSet } from '../manual/schemas/threshold.ts';
import { compareSets } from '../manual/thresholds/compare.ts';
import { versionOn } from '../manual/versions.ts';
import { counted, inWordsList } from '../manual/wording.ts';
import { problem, type Check, type Checked } from './check.ts';

/** The levels of need change only with a version of the procedure they belong to, and their signs keep their ids from set to set. */
export const checkThresholds: Check = (checked) => {
  const sets = [...checked.entries.thresholds].sort((a, b) => a.value.date.localeCompare(b.value.date, 'en'));
  return [...checkVersions(checked), ...sets.flatMap((entry, i) => [
    ...checkTwice(entry),
    ...checkProcedures(entry, checked, entry.value.date >= (inForceOn(sets, checked.asAt) ?? '')),
    ...(i > 0 ? checkSeries(sets[i - 1]!.value, entry, checked) : []),
  ])];
};

const inForceOn = (sets: readonly Entry<ThresholdSet>[], day: string): string | undefined => versionOn(sets.map((e) => e.value), day)?.date;
const wordsOf = (sign: Indicator): string => alike(sign.words).trim().toLowerCase();

function checkVersions({ entries, content }: Checked): Problem[] {
  const slug = content.partnership.thresholds;
  const dates = content.versions.filter((v) => v.procedure === slug).map((v) => v.date);
  return entries.thresholds
    .filter(({ value }) => !dates.includes(value.date))
    .map(({ value, at }) => problem(at(), 'thresholds-without-version', `the levels of need change on ${value.date}, but the procedure ${slug} has no version of that day`, `add content/procedures/${slug}/${value.date}.mdx with its change note, or name this file after one of: ${dates.join(', ')}`));
}

/** A sign stands once in a set: at two levels it would tell the reader two things. */
function checkTwice({ value, at }: Entry<ThresholdSet>): Problem[] {
  const first = new Map<string, Indicator>();
  return value.indicators.flatMap((sign): Problem[] => {
    const twin = first.get(wordsOf(sign));
    if (!twin) first.set(wordsOf(sign), sign);
    return twin ? [problem(at(['indicators', sign.id, 'words']), 'indicator-twice', `the sign "${sign.id}" says the same as "${twin.id}" (level ${twin.level})`, 'keep one of the two, or say what sets them apart')] : [];
  });
}

/** What a sign of today leads to was there on the day of the set, and is still in force. */
function checkProcedures({ value, at }: Entry<ThresholdSet>, { asAt, isBroken, versionsOf }: Checked, isToday: boolean): Problem[] {
  if (!isToday) return [];
  return value.indicators.flatMap((sign) => sign.procedures.flatMap((slug, i): Problem[] => {
    const own = versionsOf(slug).map((e) => e.value);
    if (own.length === 0 || isBroken('versions', slug)) return [];
    const place = (): Place => at(['indicators', sign.id, 'procedures', i]);
    const then = versionOn(own, value.date);
    if (!then) return [problem(place(), 'indicator-ahead', `the procedure "${slug}" has no version in force on ${value.date}, the day of this set`, 'take it out, or name the procedure that a reader should follow on that day')];
    const now = versionOn(own, value.date > asAt ? value.date : asAt);
    if (now?.withdrawn) return [problem(place(), 'indicator-to-withdrawn', `the procedure "${slug}" was withdrawn on ${inWords(now.date)}`, now.withdrawn.replacedBy.length > 0 ? `in the next set, lead to ${inWordsList(now.withdrawn.replacedBy)}` : 'in the next set, take it out', value.date > asAt ? 'problem' : 'warning')];
    return [];
  }));
}

/** Below this share of common words a sign is another one under the same id. */
const SAME_SIGN = 0.2;

/** From one set to the next: ids keep their meaning, and a change that somebody has to act on is not called a minor one. */
function checkSeries(before: ThresholdSet, { value, at }: Entry<ThresholdSet>, { content, entries }: Checked): Problem[] {
  const found = compareSets(before, value);
  const gone = new Map(found.removed.map((sign) => [wordsOf(sign), sign]));
  const renamed = found.added.flatMap((sign): Problem[] => {
    const old = gone.get(wordsOf(sign));
    return old ? [problem(at(['indicators', sign.id]), 'indicator-renamed', `the sign "${sign.id}" says what "${old.id}" said in the set of ${before.date}`, `call it "${old.id}" again: by its id readers see that it stayed, or moved`)] : [];
  });
  const reused = [...found.moved, ...found.reworded].filter((c) => c.reworded && similarity(bagOf(c.before.words), bagOf(c.after.words)) < SAME_SIGN)
    .map(({ before: old, after }) => problem(at(['indicators', after.id, 'words']), 'indicator-reused', `the id "${after.id}" stood for another sign in the set of ${before.date}: "${old.words}"`, 'give the new sign an id of its own, and leave the old one out: then readers see that one was taken out and one added'));
  const note = entries.versions.find((e) => e.value.procedure === content.partnership.thresholds && e.value.date === value.date);
  const asks = ([[found.moved, 'moved to another level'], [found.added, 'added'], [found.removed, 'taken out']] as const).flatMap(([signs, how]) => (signs.length > 0 ? [`${counted(signs.length, 'sign')} ${how}`] : []));
  const minor = note?.value.change.size === 'minor' && asks.length > 0 ? [problem(note.at(['change', 'size']), 'thresholds-minor', `this change is called minor, but with it the levels of need have ${inWordsList(asks)}`, 'make it `size: major`, and say in `changes:` and `roles:` what is different')] : [];
  return [...renamed, ...reused, ...minor];
}
