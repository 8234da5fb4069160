import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeOfflineList } from '../../offline/list.ts';
import { settleKept } from '../../site/kept.ts';
import { settleSmallFiles } from '../../site/left.ts';
import { buildIndex } from './pagefind.ts';

/** Makes the search index from the built pages, and the list of what a kept copy holds, as the last steps of every build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'manual-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        settleSmallFiles(fileURLToPath(dir));
        settleKept(fileURLToPath(dir));
        const pages = await buildIndex(fileURLToPath(dir));
        writeOfflineList(fileURLToPath(dir), process.env.MANUAL_AS_AT!);
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
