import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentEntries } from '../manual/reading/content.ts';
import type { Version } from '../manual/schemas/version.ts';

// `npm start` and `npm run build` have just checked the content and hand over what they read: nothing else is built. The texts of
// the versions, four fifths of it, go apart from the rest: Astro's store and the bundler would each take them in and write them out again.

/** Entries as the collections take them in: without where they stand in the files, and versions without their texts. */
export type Loaded = { [K in keyof ContentEntries]: Pick<ContentEntries[K][number], 'id' | 'value'>[] };

const CONTENT = 'content.json';
const TEXTS = 'texts.json';

/** The id of a version among all: its procedure and its day. */
export const versionId = ({ procedure, date }: Pick<Version, 'procedure' | 'date'>): string => `${procedure}/${date}`;

/** Writes checked content to a folder, for the build to take up. */
export function handOver(entries: ContentEntries, folder: string): void {
  const versions = entries.versions.map(({ id, value: { source: _, ...value } }) => ({ id, value }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, CONTENT), JSON.stringify({ ...entries, versions }));
  writeFileSync(join(folder, TEXTS), JSON.stringify(Object.fromEntries(entries.versions.map(({ value }) => [versionId(value), value.source]))));
}

/** What was handed over, versions without their texts. */
export const takeUp = (folder: string): Loaded => JSON.parse(readFileSync(join(folder, CONTENT), 'utf8')) as Loaded;

/** The texts of the versions that were handed over, by the ids of the versions. */
export const takeUpTexts = (folder: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(join(folder, TEXTS), 'utf8')) as Record<string, string>;
