import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { project } from './programs.ts';

/** A place in the project's cache that belongs to one folder that is built. */
export function aside(out: string, name: string): string {
  return join(project, '.cache', `${name}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`);
}

/** Where finished work on past versions is kept for the next build by the same code (src/site/kept.ts); what other code had kept is deleted. */
export function keptFolder(all: string): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${relative(project, path)}\0`).update(readFileSync(path));
  };
  for (const path of ['src', 'public', 'astro.config.mjs', 'package-lock.json']) add(join(project, path));
  const folder = join(all, hash.digest('hex').slice(0, 16));
  for (const name of existsSync(all) ? readdirSync(all) : []) if (join(all, name) !== folder) rmSync(join(all, name), { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'began'), '');
  return folder;
}

/** Moves a built site to where it is served from; copies it first when that is on another disk, so that the change itself is short. */
export function putInPlace(fresh: string, out: string): void {
  const beside = `${out}.next`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  try {
    renameSync(fresh, beside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(fresh, beside, { recursive: true });
  }
  rmSync(out, { recursive: true, force: true });
  renameSync(beside, out);
}
