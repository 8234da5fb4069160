import { close, createIndex, type PagefindIndex } from 'pagefind';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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

/** A page that can be searched says so on its <main>, and what it can be narrowed by in `data-filters="kind:…,role:…"`. */
const SEARCHED = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;
/** A past version says from when to when it was in force. */
const PAST = /<main\b[^>]*\bdata-past="([^"]*)"[^>]*>/;

/** Pagefind wants an element for each value: they are put into the copy that it reads, and not into the page that is sent. */
function withFilters(html: string): string {
  return html.replace(SEARCHED, (main) => {
    const filters = /\bdata-filters="([^"]*)"/.exec(main)?.[1]?.split(',') ?? [];
    const kind = filters.find((f) => f.startsWith('kind:'))?.slice(5);
    return main + [...filters, 'area:all'].map((filter) => `<span data-pagefind-filter="${filter}"></span>`).join('') + (kind ? `<span data-pagefind-meta="kind:${kind}"></span>` : '');
  });
}

/** The copy of a past version that is searched: marked as its text, with its period. */
const asPast = (html: string): string => html.replace(PAST, (main, period: string) => `${main.replace('<main', '<main data-pagefind-body')}<span data-pagefind-meta="period:${period}"></span>`);

/** A page without its head, its way around and its footer, in which nothing is searched. */
const mainOf = (html: string): string => `<!doctype html><html lang="en-GB"><body>${withoutUnsearched(html.slice(html.indexOf('<main'), html.indexOf('</main>')))}</main></body></html>`;

/** What Pagefind passes over by itself, and what a page says is not searched. It would take as long to read as the text. */
const UNSEARCHED = /<(?:(nav)\b[^>]*|(\w+)\b[^>]*\bdata-pagefind-ignore="all"[^>]*)>/g;

/** A part of a page without the elements in it that are not searched. */
export function withoutUnsearched(html: string): string {
  let searched = '';
  let from = 0;
  for (const opening of html.matchAll(UNSEARCHED)) {
    if (opening.index < from) continue;
    searched += html.slice(from, opening.index);
    from = endOf(html, opening.index + opening[0].length, (opening[1] ?? opening[2])!);
  }
  return searched + html.slice(from);
}

/** Where the element of this name whose content begins at `from` ends: after as many closing tags as opening ones. */
function endOf(html: string, from: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = from;
  for (let open = 1; open > 0; ) {
    const tag = tags.exec(html);
    if (!tag) return html.length;
    open += tag[1] ? -1 : 1;
  }
  return tags.lastIndex;
}

interface Page { path: string; html: string }

async function write(dist: string, folder: string, pages: readonly Page[], records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const failed: string[] = [];
  for (let i = 0; i < pages.length; i += AT_ONCE)
    await Promise.all(pages.slice(i, i + AT_ONCE).map(async ({ path, html }) => failed.push(...(await index.addHTMLFile({ sourcePath: path, content: html })).errors)));
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
 * @param files the files of the site
 * @returns how many pages and records of what is in force can be searched
 * @throws Error with Pagefind's own words when an index cannot be made
 */
export async function buildIndex(dist: string, files: readonly string[], records: readonly SearchRecord[]): Promise<number> {
  const pages: Page[] = [];
  const past: Page[] = [];
  for (const path of files.filter((name) => /(?:^|\/)index\.html$/.test(name))) {
    const html = readFileSync(join(dist, path), 'utf8');
    if (SEARCHED.test(html)) pages.push({ path, html: withFilters(mainOf(html)) });
    else if (PAST.test(html)) past.push({ path, html: asPast(mainOf(html)) });
  }
  await write(dist, SEARCH_INDEX, pages, records);
  await write(dist, 'pagefind-past', past, []);
  await close();
  return pages.length + records.length;
}
