import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOfflineList } from '../../offline/list.ts';
import { filesIn } from '../../site/files-in.ts';
import { settleKept } from '../../site/kept.ts';
import { settleSmallFiles } from '../../site/left.ts';
import { writingPages, type Place } from '../../site/writing.ts';
import { SearchedPages } from './copies.ts';
import { buildIndex, SEARCH_INDEX, takeRecords } from './pagefind.ts';

/** Writes the pages as they are rendered; the last steps of every build are the search index of them and the list of what a kept copy holds. */
export function searchIndex(): AstroIntegration {
  const pages = new SearchedPages();
  let place: Place;
  return {
    name: 'manual-search',
    hooks: {
      'astro:config:done': ({ config: { outDir, base } }) => void (place = { dist: fileURLToPath(outDir), base: base.endsWith('/') ? base : `${base}/` }),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => writingPages(own, place, (path, page) => pages.take(path, page))),
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        settleSmallFiles(dist);
        settleKept(dist);
        const records = takeRecords(dist);
        const files = filesIn(dist);
        pages.takeRest(dist, files);
        const found = await buildIndex(dist, pages, records);
        const index = filesIn(join(dist, SEARCH_INDEX)).map((name) => `${SEARCH_INDEX}/${name}`);
        writeOfflineList(dist, process.env.MANUAL_AS_AT!, [...files, ...index]);
        logger.info(`${found} pages can be searched`);
      },
    },
  };
}
