import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { buildIndex } from './pagefind.ts';

/** Makes the search index from the built pages, as the last step of every build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'manual-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await buildIndex(fileURLToPath(dir));
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
