import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent, type CheckResult } from '../checks/check.ts';
import { withExcerpts } from '../checks/excerpts.ts';
import { missingForPublication } from '../checks/publication.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import { editorSettings } from '../editor/hosting.ts';
import { asAtFrom } from '../manual/as-at.ts';
import { inWords } from '../manual/dates.ts';
import type { ContentEntries } from '../manual/reading/content.ts';
import { counted } from '../manual/wording.ts';
import { handOver } from '../site/handed-over.ts';
import { runToEnd, step, Told, total } from './steps.ts';
import { takeTurn } from './turn.mjs';

export const project = fileURLToPath(new URL('../../', import.meta.url));

/** What to build and where to. */
export interface BuildOptions {
  /** Folder that holds content/. */
  root: string;
  out: string;
  asAt: string;
  base: string;
  /** Folder that keeps what was made of past versions for the next build; without one everything is made. */
  keep?: string;
}

/** Settings of a build from the environment, as src/site/settings.ts documents them. */
export function buildOptions(environment: NodeJS.ProcessEnv): BuildOptions {
  const out = resolve(project, environment.MANUAL_OUT || 'dist');
  const keep = environment.MANUAL_KEEP === 'no' ? {} : { keep: environment.MANUAL_KEEP ? resolve(project, environment.MANUAL_KEEP) : aside(out, 'kept') };
  return { root: resolve(project, environment.MANUAL_ROOT || '.'), out, asAt: asAtFrom(environment, new Date()), base: environment.MANUAL_BASE || '/', ...keep };
}

/** Content that may be published. */
export interface CheckedContent {
  /** What it is, for the person who waits: how many procedures, as at which day, and how many warnings. */
  words: string;
  entries: ContentEntries;
}

/** Content in which the checks found nothing to put right. @throws Told with the whole report */
function sound({ root, asAt }: BuildOptions): CheckResult {
  const found = checkContent(root, asAt);
  const stopping = found.problems.filter((p) => p.level === 'problem');
  if (stopping.length > 0) throw new Told(`\n${forTerminal(withExcerpts(stopping, root), process.stdout.isTTY)}\n\nThe manual was not built: ${counted(stopping.length, 'problem')} to put right first.`);
  return found;
}

/**
 * Checks the content, and that a partnership's own manual has everything that one needs.
 * @throws Told with the whole report when something stands in the way of publishing
 */
export function checked(options: BuildOptions): CheckedContent {
  const { root, asAt } = options;
  const { problems, counts, entries } = sound(options);
  const missing = missingForPublication(root, asAt, 'signatures too', entries);
  if (missing.length > 0) throw new Told(`\n${forTerminal(missing, process.stdout.isTTY)}\n\nThe manual was not built for publication: ${counted(missing.length, 'thing')} to fill in first. To look at it meanwhile: npm run manual -- preview`);
  const warnings = problems.length > 0 ? `, ${counted(problems.length, 'warning')}: npm run manual -- check lists them` : '';
  return { words: `${counts.procedures} procedures, ${counts.versions} versions, as at ${inWords(asAt)}${warnings}`, entries };
}

/**
 * Builds aside, and puts the site in its place only when it is whole, so that a failed build leaves the last one as it was.
 * @param content what has been checked just before: exactly that is built, whatever happens to the files meanwhile; without it the content is checked first
 * @throws Told when the content has problems, the site cannot be built, or would take the place of the project itself
 */
export async function build(options: BuildOptions, content?: Pick<CheckedContent, 'entries'>): Promise<void> {
  const { root, out, asAt, base, keep } = options;
  for (const kept of [project, root, join(root, 'content')])
    if (!relative(out, kept).startsWith('..')) throw new Told(`The site cannot be written to ${out}, because that would delete ${kept}: choose another folder for MANUAL_OUT.`);
  // Within the project, because Astro looks for its packages from where it builds.
  const fresh = aside(out, 'next');
  const read = `${fresh}.content.json`;
  const clean = (): void => [fresh, `${fresh}.cache`, read].forEach((path) => rmSync(path, { recursive: true, force: true }));
  clean();
  const { entries } = content ?? sound(options);
  mkdirSync(dirname(read), { recursive: true });
  handOver(entries, read);
  const { code, output } = await astro(['build'], { MANUAL_ROOT: root, MANUAL_OUT: fresh, MANUAL_AS_AT: asAt, MANUAL_BASE: base, MANUAL_CHECKED: read, MANUAL_KEPT: keep ? keptFolder(keep) : '' });
  if (code !== 0) {
    clean();
    if (/ENOSPC/.test(output)) throw new Told('The disk is full: free some space and try again. What was built before is untouched.');
    throw new Told(`The site could not be built. What the builder said:\n\n${output.trim().split('\n').slice(-15).join('\n')}`);
  }
  putInPlace(fresh, out);
  clean();
  writeFileSync(aside(out, 'stamp'), stamp({ root, out, asAt, base }));
}

/** A place in the project's cache that belongs to one folder that is built. */
function aside(out: string, name: string): string {
  return join(project, '.cache', `${name}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`);
}

/** Where finished work on past versions is kept for the next build by the same code (src/site/kept.ts); what other code had kept is deleted. */
function keptFolder(all: string): string {
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
function putInPlace(fresh: string, out: string): void {
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

/** Whether `out` was built from exactly what is there now, for the same day. */
export function isCurrent(options: BuildOptions): boolean {
  const made = aside(options.out, 'stamp');
  return existsSync(options.out) && existsSync(made) && readFileSync(made, 'utf8') === stamp(options);
}

/** A digest of everything a build depends on, by path, size and time of change. */
function stamp({ root, asAt, base }: BuildOptions): string {
  const hash = createHash('sha256').update(`${asAt} ${base} ${JSON.stringify(editorSettings(process.env) ?? '')}`);
  const add = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of [join(root, 'content'), join(project, 'src'), join(project, 'public'), join(project, 'astro.config.mjs'), join(project, 'package-lock.json')]) add(path);
  return hash.digest('hex');
}

/** MB that Astro begins with for what is soon thrown away: most of what pages are made with is gone before it would have to be moved. */
const ROOM = '--min-semi-space-size=64';

/** Runs Astro. It keeps notes in `.astro`, which two at a time would spoil for each other. */
export async function astro(words: string[], environment: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  const release = await takeTurn(join(project, '.cache'), 'building');
  try {
    return await run([ROOM, 'node_modules/astro/bin/astro.mjs', ...words], environment);
  } finally {
    release();
  }
}

/** Runs a program of the project on the project's own Node and keeps what it prints. */
export async function run(command: string[], environment: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  // Names that bundlers give a meaning to: a test runner sets them for itself, and they must not reach a build it starts.
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _node, ...inherited } = process.env;
  const child = spawn(process.execPath, command, { cwd: project, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, output })));
}

if (import.meta.main)
  await runToEnd(async () => {
    const options = buildOptions(process.env);
    const content = await step('Checking the content', () => checked(options), ({ words }) => words);
    await step('Building the site and its search index', () => build(options, content));
    console.log(`The site is in ${options.out}. ${total()} in all.`);
  });
