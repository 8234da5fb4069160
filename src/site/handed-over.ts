import type { ContentEntries } from '../manual/reading/content.ts';
import type { Heading } from '../manual/text/headings.ts';
import type { TextNode, TextTree } from '../manual/text/parse.ts';
import type { WithoutComponents } from '../manual/text/read.ts';

// `npm start` and `npm run build` check the content and hand over what they read to Astro, in the same process (src/cli/builder.ts):
// nothing else is built. It does not go through the collections, because Astro's store and the bundler would each take it in and write
// it out again.

/** The content by parts, each a list, as the collections give it. */
export type ContentLists = { [K in keyof ContentEntries]: ContentEntries[K][number]['value'][] };

/** What a build is handed. */
export interface HandedOver {
  lists: ContentLists;
  /** By their sources, so that they are not parsed again. */
  texts: ReadonlyMap<string, WithoutComponents>;
}

// The pages are bundled with a copy of this module of their own: only what is registered for the whole process is the same for both.
const PLACE = Symbol.for('safeguarding-manual.handed-over');
const place = globalThis as { [PLACE]?: HandedOver };

/**
 * Hands checked content over to the build that follows in this process: in order of ids, as the collections have it in the preview.
 * The trees of its texts lose their places, which only the checks need and which are most of what a tree holds.
 */
export function handOver(entries: ContentEntries, texts: readonly { source: string; tree: TextTree; headings: readonly Heading[] }[]): void {
  const lists = Object.entries(entries).map(([name, list]) => [name, list.toSorted((a, b) => a.id.localeCompare(b.id, 'en')).map(({ value }) => value)]);
  for (const { tree } of texts) withoutPlaces(tree);
  place[PLACE] = { lists: Object.fromEntries(lists) as unknown as ContentLists, texts: new Map(texts.map(({ source, tree, headings }) => [source, { tree, headings, problems: [] }])) };
}

function withoutPlaces(node: TextNode | TextTree): void {
  if ('position' in node) (node as { position?: unknown }).position = undefined;
  if ('children' in node) for (const child of node.children as TextNode[]) withoutPlaces(child);
}

/** What was handed over; undefined where nothing was, as in the preview. */
export const handedOver = (): HandedOver | undefined => place[PLACE];
