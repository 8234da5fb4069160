import { inWords } from '../manual/dates.ts';
import { sourceDigest, wordsDigest, type Lock } from '../manual/frozen.ts';
import type { Manual } from '../manual/manual.ts';
import type { Problem } from '../manual/problems.ts';
import type { Entry } from '../manual/reading/folder.ts';
import { problem, type Checked } from './check.ts';

const LOCK = 'content/published.lock';

/**
 * What has been published stays as it was: its file, its words and its address (DESIGN, ideas 1 and 5).
 * @param manual the manual of the day, which exists only when everything else is in order: without it the words are not compared
 */
export function checkFrozen({ entries, asAt, textOf }: Checked, lock: Entry<Lock> | undefined, manual: Manual | undefined): Problem[] {
  if (!lock) return [];
  const versions = new Map(entries.versions.map((e) => [`${e.value.procedure}/${e.value.date}`, e]));
  const known = Object.entries(lock.value).flatMap(([id, frozen]): Problem[] => {
    const entry = versions.get(id);
    const [slug, date] = id.split('/') as [string, string];
    if (!entry) {
      const there = [...versions.keys()].some((v) => v.startsWith(`${slug}/`));
      return [problem({ ...lock.at([id]), file: LOCK }, 'frozen-deleted', `the version ${id} was recorded as published on ${inWords(frozen.published)} and is no longer there`, there ? `restore content/procedures/${id}.mdx (git can): a version is kept for ever; to take a procedure out of force, add a version with \`withdrawn:\`` : `restore content/procedures/${slug}/ (git can); to end a procedure, add a version with \`withdrawn:\`; to rename it, keep its folder or list /procedures/${slug}/ under \`formerAddresses:\` of the new one and keep the versions`)];
    }
    if (sourceDigest(entry.value) !== frozen.source)
      return [problem(entry.at(), 'frozen-changed', `this version was recorded as published on ${inWords(frozen.published)} and its file has been changed since`, `restore it (git checkout content/procedures/${id}.mdx) and make the change in a new version: even a correction is a new version, a minor one`)];
    const version = manual?.series.get(slug)?.versions.find((v) => v.date === date);
    if (manual && version && wordsDigest(manual, version, textOf(id)?.tree) !== frozen.words)
      return [problem(entry.at(), 'frozen-words', `this version was recorded as published on ${inWords(frozen.published)}; its file is the same, but it would read differently now`, 'something that it draws on has changed: a role, document, contact, source, timescale or level of need that it names, a component, or the engine; undo that, or give the new wording an id or a date of its own, so that the old one stays. If the words are meant to change, `npm run manual -- freeze --renew` records them')];
    return [];
  });
  const missing = entries.versions.filter((e) => e.value.date <= asAt && !lock.value[`${e.value.procedure}/${e.value.date}`]).map((e) => problem(e.at(), 'not-frozen', 'this version is in force or has been, and is not yet in content/published.lock', 'run `npm run manual -- freeze` and commit the lock, so that it cannot change unnoticed', 'warning'));
  return [...known, ...missing];
}
