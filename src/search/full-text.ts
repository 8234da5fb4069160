// Pagefind as this site uses it: the whole text of what is in force, or, in an index of its own, of past versions.

/** What search can be narrowed by. */
export type FilterName = 'kind' | 'section' | 'role' | 'area';
export type Filters = Partial<Record<FilterName, string>>;
/** Which of the two: they are never mixed. */
export type Shelf = 'in force' | 'past';

/** A place in a page that matches: words with the matches in <mark>. */
export interface Place {
  title: string;
  url: string;
  excerpt: string;
}
/** A page or record that matches, with its sections that do. */
export interface Found extends Place {
  sections: Place[];
  meta: Record<string, string>;
}

interface PagefindResult {
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string>; sub_results: Place[] }>;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options: { filters: object }) => Promise<{ results: PagefindResult[] }>;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const FOLDERS: Record<Shelf, string> = { 'in force': 'pagefind', past: 'pagefind-past' };
const loading = new Map<Shelf, Promise<Pagefind>>();
const ready = new Set<Shelf>();
let tries = 0;

/** Loads an index. A failed download is forgotten, so that the next search tries again, under an address the browser has not given up on. */
function load(shelf: Shelf): Promise<Pagefind> {
  const known = loading.get(shelf);
  if (known) return known;
  const next = (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}${FOLDERS[shelf]}/pagefind.js${tries > 0 ? `?try=${tries}` : ''}`)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 24 });
    await pagefind.init();
    ready.add(shelf);
    return pagefind;
  })().catch((error: unknown) => {
    loading.delete(shelf);
    tries += 1;
    throw error;
  });
  loading.set(shelf, next);
  return next;
}

/** Whether the full text is here, so that it can be waited for. */
export const isReady = (shelf: Shelf): boolean => ready.has(shelf);

const MOST_SECTIONS = 3;

/**
 * Searches the full text. A page has to hold every word.
 * @param most how many to describe; the count is of all
 * @throws when the index could not be downloaded
 */
export async function searchText(words: string, filters: Filters, most: number, shelf: Shelf): Promise<{ count: number; found: Found[] }> {
  const pagefind = await load(shelf);
  // What is for every area says so by naming none.
  const { area, ...rest } = filters;
  const { results } = await pagefind.search(words, { filters: shelf === 'past' ? {} : { ...rest, ...(area ? { any: [{ area }, { area: 'all' }] } : {}) } });
  const found = await Promise.all(results.slice(0, most).map(async (result) => {
    const { url, excerpt, meta, sub_results: places } = await result.data();
    return { title: meta.title ?? url, url, excerpt, meta, sections: places.filter((p) => p.url.includes('#') && p.url !== url).slice(0, MOST_SECTIONS) };
  }));
  return { count: results.length, found };
}
