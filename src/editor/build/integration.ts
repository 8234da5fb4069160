import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { EditorSettings } from '../hosting.ts';

/** Adds the visual editor at /edit/ to a build that asks for it. */
export function visualEditor(settings: EditorSettings, { root, base }: { root: string; base: string }): AstroIntegration {
  return {
    name: 'manual-editor',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // Only now, so that a build without it does not load what it needs.
        const { buildEditor } = await import('./build.ts');
        await buildEditor({ root, dist: fileURLToPath(dir), asAt: process.env.MANUAL_AS_AT!, base: base.endsWith('/') ? base : `${base}/`, settings });
        logger.info('the visual editor is at /edit/');
      },
    },
  };
}
