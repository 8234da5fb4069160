import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site that the output and browser tests look at: made by `npm test`, or the last `npm run build`. */
export const SITE = process.env.MANUAL_TEST_SITE ?? fileURLToPath(new URL('../dist', import.meta.url));

/** Every file below a folder, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A page of a built site. */
export interface BuiltPage {
  /** Its address, such as /procedures/neglect/. */
  address: string;
  file: string;
  html: string;
}

/** Every page of a built site, in order of address. */
export function pagesIn(folder: string): BuiltPage[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(folder, file), 'utf8') }));
}
