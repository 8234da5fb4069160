import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import type { IsoDate } from '../manual/dates.ts';
import type { Problem } from '../manual/problems.ts';
import { readLock } from '../manual/reading/content.ts';
import { filesInWords, inWordsFor, type ChangeSet } from './change-set.ts';
import type { Desk } from './desk.ts';
import { begin, keep, put, rollBack, type Files } from './journal.ts';
import { Told } from './steps.ts';
import { takeTurn } from './turn.mjs';

/** Moments at which a test can hold a command still, to cut it off there. */
export type Moment = 'planned' | 'checked' | 'written down' | 'half done' | 'done' | 'kept';

/** Waits for ever at the moment that `MANUAL_TEST_PAUSE` names: only tests set it. */
async function moment(name: Moment): Promise<void> {
  // A turn of the event loop, so that Ctrl+C is heard between the steps.
  await new Promise((done) => setImmediate(done));
  if (process.env.MANUAL_TEST_PAUSE !== name) return;
  process.stdout.write(`paused: ${name}\n`);
  await new Promise(() => setInterval(() => undefined, 1_000));
}

/** Restores what a command that was cut off had begun to change, and says so. */
export async function restore(root: string): Promise<void> {
  if (!existsSync(join(root, '.cache/manual-journal'))) return;
  const release = await takeTurn(join(root, '.cache'), 'changing');
  try {
    if (rollBack(root)) console.error('The last command was cut off. What it had begun to change is as it was before.\n');
  } finally {
    release();
  }
}

/**
 * Applies a change: all of it or nothing. The content as it would be is checked first, aside; only then are the files replaced, with a
 * journal from which the next command restores them if this one is cut off.
 * @throws Told when the content would have problems that it does not have now, or is no longer what the change was planned on
 */
export async function apply(desk: Pick<Desk, 'root' | 'asAt' | 'isOvertaken'>, set: ChangeSet, dryRun: boolean): Promise<void> {
  const { root, asAt } = desk;
  const there = (file: string): boolean => existsSync(join(root, file));
  await moment('planned');
  guardPublished(root, set);
  const warnings = refuseNewProblems(root, asAt, set);
  await moment('checked');
  if (dryRun) {
    console.log(`${inWordsFor(set, true)}\n\n${filesInWords(set, there)}${warnings}`);
    return;
  }
  const release = await takeTurn(join(root, '.cache'), 'changing');
  const stop = (signal: NodeJS.Signals): void => {
    rollBack(root);
    release();
    console.error('\nInterrupted: nothing was changed.');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  // Not only once: a second Ctrl+C must not end the putting back.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    if (desk.isOvertaken) throw new Told('Somebody changed the content meanwhile, so nothing was changed: run this again.');
    begin(root, set.files);
    await moment('written down');
    let done = 0;
    for (const [file, text] of set.files) {
      put(root, file, text);
      done += 1;
      if (done === Math.ceil(set.files.size / 2)) await moment('half done');
    }
    await moment('done');
    keep(root);
  } catch (error) {
    rollBack(root);
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    release();
  }
  await moment('kept');
  if (set.report?.file) writeFileSync(set.report.file, `${set.report.text}\n`, { flag: 'wx' });
  console.log(`${inWordsFor(set, false)}${warnings}`);
}

/** A version that has been published is never edited and never goes (DESIGN, idea 1): no verb may try. */
function guardPublished(root: string, set: ChangeSet): void {
  if (set.startsAfresh) return;
  const published = Object.keys(readLock(root).entries[0]?.value ?? {}).map((id) => `content/procedures/${id}.mdx`);
  const touched = published.filter((file) => set.files.has(file));
  if (touched.length > 0) throw new Told(`This would change what has been published, which is never edited: ${touched.join(', ')}. A change is a new version: npm run manual -- revise.`);
}

/** Checks the content as it would be. @returns a line about warnings in the files that were touched, for the report */
function refuseNewProblems(root: string, asAt: IsoDate, set: ChangeSet): string {
  const after = checkedWith(root, asAt, set.files);
  // An urgent update of today stops the build until it is signed: that is what it is to do.
  const stopping = after.filter((p) => p.level === 'problem' && p.code !== 'awaits-signature');
  if (stopping.length > 0) {
    const name = (p: Problem): string => `${p.file} ${p.code} ${p.what}`;
    const before = new Set(checkContent(root, asAt).problems.filter((p) => p.level === 'problem').map(name));
    const added = stopping.filter((p) => !before.has(name(p)));
    if (added.length > 0) throw new Told(`${forTerminal(added, process.stderr.isTTY)}\n\nNothing was changed, because the content would then have ${added.length === 1 ? 'this problem' : 'these problems'}.`);
  }
  const own = after.filter((p) => p.level === 'warning' && set.files.has(p.file));
  return own.length === 0 ? '' : `\n\nStill to put right (npm run manual -- check says how):\n${own.slice(0, 12).map((p) => `  ${p.file}:${p.line} ${p.what}`).join('\n')}${own.length > 12 ? `\n  … and ${own.length - 12} more` : ''}`;
}

/** What the check finds in the content with some files replaced; the content itself is not touched. */
export function checkedWith(root: string, asAt: IsoDate, files: Files): Problem[] {
  const aside = mkdtempSync(join(tmpdir(), 'manual-aside-'));
  try {
    cpSync(join(root, 'content'), join(aside, 'content'), { recursive: true });
    for (const [file, text] of files) {
      if (text === null) {
        put(aside, file, null);
        continue;
      }
      mkdirSync(dirname(join(aside, file)), { recursive: true });
      writeFileSync(join(aside, file), text);
    }
    return checkContent(aside, asAt).problems;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
