import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The files that a verb leaves behind, by path from the folder that holds `content/`; null for one that goes. */
export type Files = ReadonlyMap<string, string | null>;

/** What has to be put back when a change is cut off. */
interface Journal {
  /** Each file with the copy of what it was; null for one that was not there. */
  files: { file: string; old: string | null }[];
  /** Folders that were not there, outermost first. */
  folders: string[];
}

const folderOf = (root: string): string => join(root, '.cache/manual-journal');
const temporary = (path: string): string => join(dirname(path), `.${basename(path)}.manual-next`);

/** Writes a file beside its place and moves it there, so that it is never half written. */
function write(path: string, text: string): void {
  const beside = temporary(path);
  const open = openSync(beside, 'w');
  try {
    writeSync(open, text);
    // Moving a file that is not on the disk yet could leave an empty one after a power cut.
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  renameSync(beside, path);
}

function foldersFor(root: string, file: string): string[] {
  const missing: string[] = [];
  for (let folder = dirname(file); folder !== '.' && !existsSync(join(root, folder)); folder = dirname(folder)) missing.unshift(folder);
  return missing;
}

/**
 * Writes down what there is, before anything is changed: from here on until `keep`, `rollBack` restores it letter for letter.
 */
export function begin(root: string, files: Files): void {
  const folder = folderOf(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const journal: Journal = { files: [], folders: [...new Set([...files.keys()].flatMap((file) => foldersFor(root, file)))] };
  for (const file of files.keys()) {
    const there = existsSync(join(root, file));
    const old = there ? `old-${journal.files.length}` : null;
    if (old) copyFileSync(join(root, file), join(folder, old));
    journal.files.push({ file, old });
  }
  // The journal itself is the last to come: without it nothing has been changed yet.
  write(join(folder, 'journal.json'), JSON.stringify(journal));
}

/** Puts one file in its place, or takes it away. */
export function put(root: string, file: string, text: string | null): void {
  const path = join(root, file);
  if (text === null) {
    rmSync(path, { force: true });
    removeEmpty(dirname(path));
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  write(path, text);
}

/** From here on the change stands. */
export function keep(root: string): void {
  rmSync(join(folderOf(root), 'journal.json'));
  rmSync(folderOf(root), { recursive: true, force: true });
}

/**
 * Puts everything back as it was before a change that was cut off. Can itself be cut off and run again.
 * @returns whether there was such a change
 */
export function rollBack(root: string): boolean {
  const folder = folderOf(root);
  const path = join(folder, 'journal.json');
  if (!existsSync(path)) {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
  const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal;
  for (const { file, old } of journal.files) {
    const target = join(root, file);
    rmSync(temporary(target), { force: true });
    if (old === null) rmSync(target, { force: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(folder, old), temporary(target));
      renameSync(temporary(target), target);
    }
  }
  for (const made of journal.folders.toReversed()) removeEmpty(join(root, made));
  keep(root);
  return true;
}

/** Removes a folder when there is nothing in it. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, or it has gone already.
  }
}
