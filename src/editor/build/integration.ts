import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { EditorSettings } from '../hosting.ts';
import { buildEditor } from './build.ts';

/** Adds the visual editor at /edit/ to a build that asks for it. */
export function visualEditor(settings: EditorSettings, { root, base }: { root: string; base: string }): AstroIntegration {
  return {
    name: 'manual-editor',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await buildEditor({ root, dist: fileURLToPath(dir), asAt: process.env.MANUAL_AS_AT!, base: base.endsWith('/') ? base : `${base}/`, settings });
        logger.info('the visual editor is at /edit/');
      },
    },
  };
}
