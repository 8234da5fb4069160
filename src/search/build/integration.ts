import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOfflineList } from '../../offline/list.ts';
import { filesIn } from '../../site/files-in.ts';
import { settleKept } from '../../site/kept.ts';
import { settleSmallFiles } from '../../site/left.ts';
import { buildIndex, SEARCH_INDEX, takeRecords } from './pagefind.ts';

/** Makes the search index from the built pages, and the list of what a kept copy holds, as the last steps of every build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'manual-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        settleSmallFiles(dist);
        settleKept(dist);
        const records = takeRecords(dist);
        const files = filesIn(dist);
        const pages = await buildIndex(dist, files, records);
        const index = filesIn(join(dist, SEARCH_INDEX)).map((name) => `${SEARCH_INDEX}/${name}`);
        writeOfflineList(dist, process.env.MANUAL_AS_AT!, [...files, ...index]);
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
