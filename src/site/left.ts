import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the site leaves its small files for the last steps of a build. */
const LEFT = 'data/small-files.json';

/** Puts the small files that the site left into their places, and takes away the file that held them. */
export function settleSmallFiles(dist: string): void {
  const left = join(dist, LEFT);
  if (!existsSync(left)) return;
  const folders = new Set<string>();
  for (const [place, words] of JSON.parse(readFileSync(left, 'utf8')) as [string, string][]) {
    const path = join(dist, place);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, words);
  }
  rmSync(left);
}
