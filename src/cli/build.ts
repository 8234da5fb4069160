import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { editorSettings } from '../editor/hosting.ts';
import { asAtFrom } from '../manual/as-at.ts';
import { aside, keptFolder, putInPlace } from './aside.ts';
import type { Heard } from './builder.ts';
import { project, run } from './programs.ts';
import { runToEnd, step, Told, total } from './steps.ts';

// Nothing of the checks or of the manual is loaded here: that is done by the process that builds (builder.ts).

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

/** A build under way. */
export interface Building {
  /** What has been checked and is being built, in words. */
  checked: Promise<string>;
  /** Done when the site is in its place. */
  built: Promise<void>;
}

/**
 * Begins to build what `root` holds: it is checked, and exactly what was checked is built, whatever happens to the files meanwhile.
 * @param manner for publication, a partnership's own manual also needs everything that one has
 * @returns two promises, which fail with Told when the content has problems, the site cannot be built, or would take the place of the project itself
 */
export function begin(options: BuildOptions, manner: 'for publication' | 'to look at'): Building {
  const { promise: checked, resolve: pass, reject: stop } = Promise.withResolvers<string>();
  const built = make(options, manner, pass);
  // Whoever waits for one of them hears of it there.
  built.catch(stop);
  checked.catch(() => {});
  return { checked, built };
}

/** Builds what may not be fit to be published. @throws as {@link begin} */
export const build = (options: BuildOptions): Promise<void> => begin(options, 'to look at').built;

/** MB that the process that builds begins with for what is soon thrown away: most of what pages are made with is gone before it would have to be moved. */
const ROOM = '--min-semi-space-size=64';

/** Builds aside, and puts the site in its place only when it is whole, so that a failed build leaves the last one as it was. */
async function make({ root, out, asAt, base, keep }: BuildOptions, manner: string, pass: (words: string) => void): Promise<void> {
  for (const kept of [project, root, join(root, 'content')])
    if (!relative(out, kept).startsWith('..')) throw new Told(`The site cannot be written to ${out}, because that would delete ${kept}: choose another folder for MANUAL_OUT.`);
  // Within the project, because Astro looks for its packages from where it builds.
  const fresh = aside(out, 'next');
  const clean = (): void => [fresh, `${fresh}.cache`].forEach((path) => rmSync(path, { recursive: true, force: true }));
  clean();
  let stopped: string | undefined;
  const hear = (said: Heard): void => ('checked' in said ? pass(said.checked) : void (stopped = said.stopped));
  const { code, output } = await run([ROOM, 'src/cli/builder.ts', manner, process.stdout.isTTY ? 'in colour' : 'plain'], { MANUAL_ROOT: root, MANUAL_OUT: fresh, MANUAL_AS_AT: asAt, MANUAL_BASE: base, MANUAL_KEPT: keep ? keptFolder(keep) : '' }, hear as (said: unknown) => void);
  if (code !== 0) {
    clean();
    if (stopped !== undefined) throw new Told(stopped);
    if (/ENOSPC/.test(output)) throw new Told('The disk is full: free some space and try again. What was built before is untouched.');
    throw new Told(`The site could not be built. What the builder said:\n\n${output.trim().split('\n').slice(-15).join('\n')}`);
  }
  putInPlace(fresh, out);
  clean();
  writeFileSync(aside(out, 'stamp'), stamp({ root, out, asAt, base }));
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

/** Builds for publication, with a line for each step. @throws as {@link begin} */
export async function buildInSteps(options: BuildOptions): Promise<void> {
  const { checked, built } = begin(options, 'for publication');
  await step('Checking the content', () => checked, (words) => words);
  await step('Building the site and its search index', () => built);
}

if (import.meta.main)
  await runToEnd(async () => {
    const options = buildOptions(process.env);
    await buildInSteps(options);
    console.log(`The site is in ${options.out}. ${total()} in all.`);
  });
