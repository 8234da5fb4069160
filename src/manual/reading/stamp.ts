import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the content with its size and the time of its last change: as long as it is the same, so is what was read. */
export function stampOf(root: string): string {
  const folder = join(root, 'content');
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  }).join('\n');
}
