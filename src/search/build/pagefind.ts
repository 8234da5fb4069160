import { close, createIndex } from 'pagefind';
import { join } from 'node:path';

/**
 * Indexes the pages of a built site that carry `data-pagefind-body`: only what is in force does.
 * @returns how many pages can be searched
 * @throws Error with Pagefind's own words when the index cannot be made
 */
export async function buildIndex(dist: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dist, glob: '**/index.html' });
  const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  await close();
  const failed = [...added.errors, ...written.errors];
  if (failed.length > 0) throw new Error(`The search index could not be made: ${failed.join('; ')}`);
  return added.page_count;
}
