import { close, createIndex, type PagefindIndex } from 'pagefind';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchedPage, SearchedPages } from './copies.ts';

/** A record of its own in the index: one sign, one limit of time, one number, one term, one change. */
export interface SearchRecord {
  /** Its address below the base, with a leading slash. */
  url: string;
  title: string;
  kind: string;
  content: string;
  filters: Record<string, string[]>;
}

/** Where the site leaves the records for the index, which are taken away before it is made. */
export const RECORDS = 'search/records.json';

/** The folder of the index of what is in force. */
export const SEARCH_INDEX = 'pagefind';

/** Pages handed over together: enough that neither side waits for the other. */
const AT_ONCE = 64;

async function write(dist: string, folder: string, pages: readonly SearchedPage[], records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const failed: string[] = [];
  for (let i = 0; i < pages.length; i += AT_ONCE)
    await Promise.all(pages.slice(i, i + AT_ONCE).map(async ({ path, copy }) => failed.push(...(await index.addHTMLFile({ sourcePath: path, content: copy() })).errors)));
  for (let i = 0; i < records.length; i += AT_ONCE)
    await Promise.all(records.slice(i, i + AT_ONCE).map(async (record) => failed.push(...(await addRecord(index, record)).errors)));
  const outputPath = join(dist, folder);
  failed.push(...(await index.writeFiles({ outputPath })).errors);
  // Its own interfaces, which nothing here uses.
  for (const name of readdirSync(outputPath)) if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)) rmSync(join(outputPath, name));
  if (failed.length > 0) throw new Error(`The search index could not be made: ${failed.join('; ')}`);
}

const addRecord = (index: PagefindIndex, { url, title, kind, content, filters }: SearchRecord): Promise<{ errors: string[] }> =>
  index.addCustomRecord({ url, content: `${title}. ${content}`, language: 'en', meta: { title, kind }, filters: { area: ['all'], ...filters, kind: [kind] } });

/** The records that the site left for the index; they are taken away. */
export function takeRecords(dist: string): SearchRecord[] {
  const left = join(dist, RECORDS);
  const records = existsSync(left) ? (JSON.parse(readFileSync(left, 'utf8')) as SearchRecord[]) : [];
  rmSync(left, { force: true });
  return records;
}

/**
 * Makes two indexes of a built site, which never mix: what is in force, in pages and records, and past versions.
 * @returns how many pages and records of what is in force can be searched
 * @throws Error with Pagefind's own words when an index cannot be made
 */
export async function buildIndex(dist: string, { inForce, past }: Pick<SearchedPages, 'inForce' | 'past'>, records: readonly SearchRecord[]): Promise<number> {
  await write(dist, SEARCH_INDEX, inForce, records);
  await write(dist, 'pagefind-past', past, []);
  await close();
  return inForce.length + records.length;
}
