import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AS_AT } from '../as-at.ts';
import { checkContent } from '../../src/checks/check.ts';
import { withExcerpts, type ShownProblem } from '../../src/checks/excerpts.ts';
import type { Problem } from '../../src/manual/problems.ts';

export const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));

/** One change to a file of a manual: words replaced, or the whole file written; deleted when there is neither. */
export type Edit = [file: string, from: string, to: string] | [file: string, text: string] | [file: string];

/** Copies the small manual, edits it, and gives what the checks say of it. */
export const checkEdited = (edits: readonly Edit[], asAt = AS_AT): Problem[] => onEdited(edits, (root) => checkContent(root, asAt).problems);

/** The same, with the words at fault, as `npm run manual -- check` shows it. */
export const checkShown = (edits: readonly Edit[], asAt = AS_AT): ShownProblem[] => onEdited(edits, (root) => withExcerpts(checkContent(root, asAt).problems, root));

function onEdited<T>(edits: readonly Edit[], look: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'manual-'));
  try {
    cpSync(SMALL, root, { recursive: true });
    for (const edit of edits) apply(join(root, 'content', edit[0]), edit);
    return look(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function apply(path: string, [file, from, to]: Edit): void {
  if (from === undefined) return rmSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  if (to === undefined) return writeFileSync(path, from);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  writeFileSync(path, text.replace(from, () => to));
}
