import type { ContentEntries } from '../manual/reading/content.ts';

// `npm start` and `npm run build` check the content and hand over what they read to Astro, in the same process (src/cli/builder.ts):
// nothing else is built. It does not go through the collections, because Astro's store and the bundler would each take it in and write
// it out again.

/** The content by parts, each a list, as the collections give it. */
export type ContentLists = { [K in keyof ContentEntries]: ContentEntries[K][number]['value'][] };

// The pages are bundled with a copy of this module of their own: only what is registered for the whole process is the same for both.
const PLACE = Symbol.for('safeguarding-manual.handed-over');
const place = globalThis as { [PLACE]?: ContentLists };

/** Hands checked content over to the build that follows in this process: in order of ids, as the collections have it in the preview. */
export function handOver(entries: ContentEntries): void {
  const lists = Object.entries(entries).map(([name, list]) => [name, list.toSorted((a, b) => a.id.localeCompare(b.id, 'en')).map(({ value }) => value)]);
  place[PLACE] = Object.fromEntries(lists) as unknown as ContentLists;
}

/** What was handed over; undefined where nothing was, as in the preview. */
export const handedOver = (): ContentLists | undefined => place[PLACE];
