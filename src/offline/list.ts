import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody without a signal needs: what is in force, the lists, the search; not records of the past, mails or Word copies. */
const KEPT = [/^(?:index\.html|404\.html|icon\.svg)$/, /^assets\//, /^search\//, /^data\/filters\.json$/, /^data\/procedures\/[^/]+\/act-now\.json$/, /^pagefind\//,
  /^(?:procedures\/(?:[^/]+\/)?|thresholds\/|timescales\/|contacts\/|documents\/(?:[^/]+\/)?|glossary\/|training\/|toolkits\/(?:[^/]+\/){1,2}|guides\/(?:[^/]+\/)?|learning\/(?:[^/]+\/)?|roles\/[^/]+\/|updates\/(?:\d{4}-\d{2}-\d{2}\/|coming\/)?|about\/(?:[^/]+\/)?)index\.html$/];

/**
 * Writes `offline.json`: every file that a kept copy holds, as the address below the base and a digest of it.
 * @param all the files of the site
 * @returns how many bytes a kept copy takes
 */
export function writeOfflineList(dist: string, asAt: string, all: readonly string[]): number {
  let bytes = 0;
  const files = all
    .filter((name) => KEPT.some((pattern) => pattern.test(name)))
    .sort()
    .map((name): [string, string] => {
      const data = readFileSync(join(dist, name));
      bytes += data.length;
      return [name.replace(/(^|\/)index\.html$/, '$1'), hash('sha256', data, 'hex').slice(0, 12)];
    });
  writeFileSync(join(dist, 'offline.json'), JSON.stringify({ asAt, bytes, files }));
  return bytes;
}
