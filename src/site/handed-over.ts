import { readFileSync, writeFileSync } from 'node:fs';
import type { ContentEntries } from '../manual/reading/content.ts';

// `npm start` and `npm run build` have just checked the content and hand over what they read: nothing else is built. It does not go
// through the collections, because Astro's store and the bundler would each take it in and write it out again.

/** The content by parts, each a list, as the collections give it. */
export type ContentLists = { [K in keyof ContentEntries]: ContentEntries[K][number]['value'][] };

/** Writes checked content to a file, for the build to take up: in order of ids, as the collections have it in the preview. */
export function handOver(entries: ContentEntries, file: string): void {
  const lists = Object.entries(entries).map(([name, list]) => [name, list.toSorted((a, b) => a.id.localeCompare(b.id, 'en')).map(({ value }) => value)]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(lists)));
}

/** What was handed over. */
export const takeUp = (file: string): ContentLists => JSON.parse(readFileSync(file, 'utf8')) as ContentLists;
