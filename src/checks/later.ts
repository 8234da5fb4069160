import { inWords } from '../manual/dates.ts';
import type { Problem } from '../manual/problems.ts';
import { cutFile } from '../manual/reading/frontmatter.ts';
import type { Update } from '../manual/schemas/update.ts';
import type { Version } from '../manual/schemas/version.ts';
import { problem, type Check } from './check.ts';

const linesOf = (version: Version): Set<string> => new Set(cutFile(version.source).text.split('\n').map((line) => line.trim()).filter((line) => /\p{L}/u.test(line)));

/**
 * A version that was written before the one in front of it, such as one that is announced while an urgent change is made, does not have what that
 * one changed, and would undo it on its day. It says again what was taken out, or has nothing of what was put in.
 */
export const checkLater: Check = ({ content, asAt, versionsOf, isBroken }) => content.procedures.flatMap(({ slug }) => {
  // What stood before a version is only known when every version can be read.
  if (isBroken('versions', slug)) return [];
  const updateOf = ({ update }: Version): Update | undefined => content.updates.find((u) => u.id === update);
  const own = versionsOf(slug).toSorted((a, b) => (a.value.date < b.value.date ? -1 : 1));
  return own.flatMap(({ value: later, at }, i): Problem[] => {
    const [before, changed] = [own[i - 2]?.value, own[i - 1]?.value];
    if (!before || !changed || later.date <= asAt || later.withdrawn || changed.withdrawn) return [];
    if (!wasWrittenFirst(updateOf(later), updateOf(changed), asAt)) return [];
    const [old, now, next] = [linesOf(before), linesOf(changed), linesOf(later)];
    const again = [...old].find((line) => !now.has(line) && next.has(line));
    const added = [...now].filter((line) => !old.has(line));
    if (again === undefined && (added.length === 0 || added.some((line) => next.has(line)))) return [];
    const what = again === undefined ? `has nothing of what that put in, such as "${short(added[0]!)}"` : `says again what that took out: "${short(again)}"`;
    return [problem(at(['title']), 'later-undoes', `on ${inWords(later.date)} this version would undo what the version of ${inWords(changed.date)} changed: it ${what}`, `work the change of ${changed.date}.mdx in here too; if this version has been submitted or announced, submit, sign and publish it again. If it is meant, nothing has to be done`, 'warning')];
  });
});

/** Whether the later version may have been written without knowing of the one before it: it was announced first, or that one could not wait. */
function wasWrittenFirst(later: Update | undefined, before: Update | undefined, asAt: string): boolean {
  if (!later || !before) return false;
  return later.announced === undefined ? !before.timetabled : later.announced <= (before.announced ?? asAt);
}

const short = (line: string): string => (line.length > 80 ? `${line.slice(0, 79)}\u2026` : line);
