import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../src/site/files-in.ts';

export { filesIn };

/** The built site that the output and browser tests look at: made by `npm test`, or the last `npm run build`. */
export const SITE = process.env.MANUAL_TEST_SITE ?? fileURLToPath(new URL('../dist', import.meta.url));

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
