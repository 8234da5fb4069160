import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import type { IsoDate } from '../manual/dates.ts';
import { lockText, sourceDigest, wordsDigest, type Lock } from '../manual/frozen.ts';
import type { Manual } from '../manual/manual.ts';
import { readLock } from '../manual/reading/content.ts';
import { counted } from '../manual/wording.ts';

/** A lock with what has come into force since. */
export interface Extended {
  lock: Lock;
  /** Ids of the versions that were added, as `slug/date`. */
  added: string[];
  renewed: string[];
}

/** Records every version that is in force or has been. What is there already stays, unless its words are to be renewed. */
export function extendedLock(manual: Manual, before: Lock, asAt: IsoDate, renew = false): Extended {
  const lock: Lock = { ...before };
  const [added, renewed]: [string[], string[]] = [[], []];
  for (const version of [...manual.series.values()].flatMap((s) => s.versions).filter((v) => v.date <= asAt)) {
    const id = `${version.procedure}/${version.date}`;
    const known = before[id];
    if (known && !renew) continue;
    const words = wordsDigest(manual, version);
    if (known?.words === words) continue;
    lock[id] = { published: known?.published ?? asAt, source: sourceDigest(version), words };
    (known ? renewed : added).push(id);
  }
  return { lock, added, renewed };
}

/**
 * `freeze`: records every version that is in force or has been in `content/published.lock`. What is there already stays as it is;
 * `--renew` records anew the words of versions whose file has not changed.
 * @returns the exit code
 */
export function freeze(root: string, asAt: IsoDate, options: readonly string[]): number {
  const renew = options.includes('--renew');
  const { problems, manual } = checkContent(root, asAt);
  const stopping = problems.filter((p) => p.level === 'problem' && !(renew && p.code === 'frozen-words'));
  const sound = manual ?? (stopping.length === 0 ? checkContent(root, asAt, 'without the lock').manual : undefined);
  if (stopping.length > 0 || !sound) {
    console.error(`${forTerminal(stopping, process.stderr.isTTY)}\n\nNothing was recorded: put this right first.`);
    return 1;
  }
  const before = readLock(root).entries[0]?.value ?? {};
  const { lock, added, renewed } = extendedLock(sound, before, asAt, renew);
  const path = join(root, 'content/published.lock');
  if (options.includes('--dry-run')) console.log(`Would record ${counted(added.length, 'version')} and renew the words of ${renewed.length}.`);
  else {
    // Written beside and moved into place, so that an interrupted run leaves the lock as it was.
    writeFileSync(`${path}.next`, lockText(lock));
    renameSync(`${path}.next`, path);
    console.log(`${counted(added.length, 'version')} recorded${renewed.length > 0 ? `, the words of ${renewed.length} renewed` : ''}; ${counted(Object.keys(lock).length, 'version')} in content/published.lock. Commit it with the versions.`);
  }
  return 0;
}
