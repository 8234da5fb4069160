import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionState } from '../manual/editions.ts';
import type { Manual } from '../manual/manual.ts';
import type { DatedVersion, Series } from '../manual/versions.ts';

// Past versions never change, so what was made of them is kept for the next build: their pages, and what changed in them.
// Everything that such a page draws on is in the digest it is kept under, so what is found there is what would be made again.
// The folder is for one state of the code and one place to build to (src/cli/build.ts); without one, everything is made.

const folder = (): string | undefined => process.env.MANUAL_KEPT || undefined;
const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);

/** Marks a kept file as used by this build: what no build uses is deleted at its end. */
const use = (path: string): void => utimesSync(path, Date.now() / 1000, Date.now() / 1000);

function put(path: string, write: (aside: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  // Whole or not at all, also when the build is stopped.
  write(`${path}.part`);
  renameSync(`${path}.part`, path);
}

/** A page or file that says what it says for as long as what it draws on stays the same. */
export interface Lasting {
  /** Its place in the built site, such as `procedures/neglect/2024-03-04/index.html`. */
  file: string;
  series: Series;
}

const common = new WeakMap<Manual, string>();

/** A digest of all that any record may draw on beside its own procedure. What is added to the manual one day is in it unless it is left out here. */
function commonDigest(manual: Manual): string {
  const known = common.get(manual);
  if (known) return known;
  // A record states no day but its own, apart from where its sources stand today, which is put in below.
  const { asAt, series, updates: _updates, search: _search, guides: _guides, ...registers } = manual;
  const states = [...manual.sources.values()].map((source) => source.editions.map((edition) => editionState(source, edition, asAt)));
  const others = [...series.values()].map((s) => [s.slug, s.title, s.withdrawn, s.current?.withdrawn, s.current?.date !== undefined]);
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value.entries()] : value);
  const made = digest(JSON.stringify([registers, states, others], plain), process.env.MANUAL_BASE ?? '');
  common.set(manual, made);
  return made;
}

const own = new WeakMap<Series, string>();
function seriesDigest(manual: Manual, series: Series): string {
  const known = own.get(series);
  if (known) return known;
  const updates = series.versions.map((v) => ({ ...manual.updates.get(v.update), versions: undefined }));
  const made = digest(commonDigest(manual), JSON.stringify([series, updates]));
  own.set(series, made);
  return made;
}

/**
 * Which of these have to be made; the others are put into the site from what was kept, when the build ends.
 * @param name of this kind of page: its plan is written under it, anew for each build
 */
export function toMake<T extends Lasting>(manual: Manual, name: string, all: readonly T[]): T[] {
  const place = folder();
  if (!place) return [...all];
  mkdirSync(place, { recursive: true });
  const plan = all.map(({ file, series }) => [file, join(place, `page-${digest(seriesDigest(manual, series), file)}`)] as const);
  writeFileSync(join(place, `plan-${name}.json`), JSON.stringify(plan));
  return all.filter((_, i) => !existsSync(plan[i]![1]));
}

/** Past versions, whose pages last. */
export const isPast = (version: DatedVersion): boolean => version.status === 'past';

/** The last step but one of a build: puts the kept pages into the site, keeps the new ones, and deletes what is no longer used. */
export function settleKept(site: string): void {
  const place = folder();
  if (!place || !existsSync(place)) return;
  const began = statSync(join(place, 'began')).mtimeMs;
  for (const name of readdirSync(place).filter((n) => n.startsWith('plan-'))) {
    for (const [file, path] of JSON.parse(readFileSync(join(place, name), 'utf8')) as [string, string][]) {
      const built = join(site, file);
      if (existsSync(built)) put(path, (aside) => copyFileSync(built, aside));
      else {
        mkdirSync(dirname(built), { recursive: true });
        copyFileSync(path, built);
        use(path);
      }
    }
    rmSync(join(place, name));
  }
  for (const name of readdirSync(place)) if (name !== 'began' && statSync(join(place, name)).mtimeMs < began) rmSync(join(place, name));
}
