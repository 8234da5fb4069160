import { close, createIndex } from 'pagefind';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A page that can be searched says so with this, and what it can be narrowed by in `data-filters="kind:…,role:…"`. */
const SEARCHED = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;

/** Pages handed over together: enough that neither side waits for the other. */
const AT_ONCE = 64;

/** Pagefind wants an element for each value: they are put into the copy that it reads, and not into the page that is sent. */
function withFilters(html: string): string {
  return html.replace(SEARCHED, (main) => {
    const filters = /\bdata-filters="([^"]*)"/.exec(main)?.[1]?.split(',') ?? [];
    return main + filters.map((filter) => `<span data-pagefind-filter="${filter}"></span>`).join('');
  });
}

/**
 * Indexes the pages of a built site that can be searched: only what is in force says that it can.
 * @returns how many there are
 * @throws Error with Pagefind's own words when the index cannot be made
 */
export async function buildIndex(dist: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const failed: string[] = [];
  let pages = 0;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((e) => e.name === 'index.html').map((e) => join(e.parentPath, e.name)).sort();
  for (let i = 0; i < files.length; i += AT_ONCE) {
    await Promise.all(files.slice(i, i + AT_ONCE).map(async (path) => {
      const html = readFileSync(path, 'utf8');
      if (!SEARCHED.test(html)) return;
      const added = await index.addHTMLFile({ sourcePath: relative(dist, path).split(sep).join('/'), content: withFilters(html) });
      failed.push(...added.errors);
      pages += 1;
    }));
  }
  const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  await close();
  failed.push(...written.errors);
  if (failed.length > 0) throw new Error(`The search index could not be made: ${failed.join('; ')}`);
  return pages;
}
