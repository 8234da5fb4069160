// Pagefind as this site uses it: loaded when somebody searches, over what is in force only.

/** What search can be narrowed by. */
export type FilterName = 'kind' | 'section' | 'role';
export type Filters = Partial<Record<FilterName, string>>;

/** A place in a page that matches: words with the matches in <mark>. */
export interface Place {
  title: string;
  url: string;
  excerpt: string;
}
/** A page that matches, with the sections that do. */
export interface Found extends Place {
  sections: Place[];
}

interface PagefindResult {
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string>; sub_results: Place[] }>;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options: { filters: Filters }) => Promise<{ results: PagefindResult[] }>;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let loading: Promise<Pagefind> | undefined;
let tries = 0;

/** Loads the index. A failed download is forgotten, so that the next search tries again, under an address the browser has not given up on. */
function load(): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${tries > 0 ? `?try=${tries}` : ''}`)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  })().catch((error: unknown) => {
    loading = undefined;
    tries += 1;
    throw error;
  });
  return loading;
}

/** Begins to load the index, so that it is there when the first words are typed. */
export function warm(): void {
  load().catch(() => undefined);
}

const MOST_SECTIONS = 3;

/**
 * Searches what is in force.
 * @param most how many pages to describe; the count is of all
 * @throws when the index could not be downloaded
 */
export async function search(query: string, filters: Filters, most: number): Promise<{ count: number; found: Found[] }> {
  const pagefind = await load();
  const { results } = await pagefind.search(query, { filters });
  const found = await Promise.all(results.slice(0, most).map(async (result) => {
    const { url, excerpt, meta, sub_results: places } = await result.data();
    return { title: meta.title ?? url, url, excerpt, sections: places.filter((p) => p.url.includes('#')).slice(0, MOST_SECTIONS) };
  }));
  return { count: results.length, found };
}

/** The names of what search can be narrowed by, each in order. */
export async function filterNames(): Promise<Record<FilterName, Record<string, string>>> {
  const response = await fetch(`${base}data/filters.json`);
  return (await response.json()) as Record<FilterName, Record<string, string>>;
}
