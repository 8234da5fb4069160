import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import type { IsoDate } from '../manual/dates.ts';
import { lockText, sourceDigest, wordsDigest, type Lock } from '../manual/frozen.ts';
import { readLock } from '../manual/reading/content.ts';
import { counted } from '../manual/wording.ts';

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
  const versions = [...sound.series.values()].flatMap((s) => s.versions).filter((v) => v.date <= asAt);
  const after: Lock = { ...before };
  let [added, renewed] = [0, 0];
  for (const version of versions) {
    const id = `${version.procedure}/${version.date}`;
    const known = before[id];
    if (known && !renew) continue;
    const words = wordsDigest(sound, version);
    if (known?.words === words) continue;
    after[id] = { published: known?.published ?? asAt, source: sourceDigest(version), words };
    if (known) renewed += 1;
    else added += 1;
  }
  const path = join(root, 'content/published.lock');
  if (options.includes('--dry-run')) console.log(`Would record ${counted(added, 'version')} and renew the words of ${renewed}.`);
  else {
    // Written beside and moved into place, so that an interrupted run leaves the lock as it was.
    writeFileSync(`${path}.next`, lockText(after));
    renameSync(`${path}.next`, path);
    console.log(`${counted(added, 'version')} recorded${renewed > 0 ? `, the words of ${renewed} renewed` : ''}; ${counted(Object.keys(after).length, 'version')} in content/published.lock. Commit it with the versions.`);
  }
  return 0;
}
