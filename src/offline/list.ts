import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What somebody without a signal needs: what is in force, the lists, the search; not records of the past, mails or Word copies. */
const KEPT = [/^(?:index\.html|404\.html|icon\.svg)$/, /^assets\//, /^search\//, /^data\/filters\.json$/, /^data\/procedures\/[^/]+\/act-now\.json$/, /^pagefind\//,
  /^(?:procedures\/(?:[^/]+\/)?|thresholds\/|timescales\/|contacts\/|documents\/(?:[^/]+\/)?|glossary\/|training\/|toolkits\/(?:[^/]+\/){1,2}|guides\/(?:[^/]+\/)?|learning\/(?:[^/]+\/)?|roles\/[^/]+\/|updates\/(?:\d{4}-\d{2}-\d{2}\/|coming\/)?|about\/(?:[^/]+\/)?)index\.html$/];

/**
 * Writes `offline.json`: every file that a kept copy holds, as the address below the base and a digest of it.
 * @returns how many bytes a kept copy takes
 */
export function writeOfflineList(dist: string, asAt: string): number {
  let bytes = 0;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => KEPT.some((pattern) => pattern.test(name)))
    .sort()
    .map((name): [string, string] => {
      const data = readFileSync(join(dist, name));
      bytes += data.length;
      return [name.replace(/(^|\/)index\.html$/, '$1'), createHash('sha256').update(data).digest('hex').slice(0, 12)];
    });
  writeFileSync(join(dist, 'offline.json'), JSON.stringify({ asAt, bytes, files }));
  return bytes;
}
