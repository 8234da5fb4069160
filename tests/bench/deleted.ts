import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/cli/programs.ts';

// For five minutes, or one more, after files were deleted ext4 makes new ones slowly, because it passes over what was deleted lately. That
// costs most whoever makes most files, so a bench of builds deletes nothing until its end, and the next one waits.

const NOTE = join(project, '.cache/bench-deleted');
const SECONDS = 360;

/** Deletes what a bench has made, and notes when. */
export function deleteAtEnd(folder: string): void {
  rmSync(folder, { recursive: true });
  mkdirSync(join(project, '.cache'), { recursive: true });
  writeFileSync(NOTE, '');
}

/** Waits until what a bench deleted before no longer slows down whoever makes files. What others deleted is not known here. */
export async function waitForDeleted(): Promise<void> {
  const left = existsSync(NOTE) ? SECONDS - (Date.now() - statSync(NOTE).mtimeMs) / 1000 : 0;
  if (process.platform !== 'linux' || left <= 0) return;
  console.log(`Waiting ${Math.ceil(left)} s: a bench has just deleted many files, and new ones would be made more slowly.`);
  await new Promise((done) => setTimeout(done, left * 1000));
}
