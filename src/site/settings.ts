import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { editorSettings, type EditorSettings } from '../editor/hosting.ts';
import { asAtFrom } from '../manual/as-at.ts';

/** Where a build reads and writes. */
export interface Settings {
  /** Folder that holds `content/`. */
  root: string;
  site: string;
  base: string;
  outDir: string;
  cacheDir: string;
  /** The visual editor, when the build has one. */
  editor: EditorSettings | undefined;
}

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Settings of one build, from the environment: `MANUAL_ROOT` (folder that holds content/), `MANUAL_BASE` (sub-path the site
 * lives under), `MANUAL_OUT` (folder to write to), `MANUAL_AS_AT` (the day), `MANUAL_EDITOR` and what goes with it (src/editor/hosting.ts). Fixes the day for the whole build, in the environment,
 * so that every part of it reads the same one.
 */
export function settings(environment: NodeJS.ProcessEnv): Settings {
  environment.MANUAL_AS_AT = asAtFrom(environment, new Date());
  const root = resolve(project, environment.MANUAL_ROOT || '.');
  const outDir = resolve(project, environment.MANUAL_OUT || 'dist');
  return { root, site: siteAddress(root), base: environment.MANUAL_BASE || '/', outDir, cacheDir: environment.MANUAL_OUT ? `${outDir}.cache` : resolve(project, 'node_modules/.astro'), editor: editorSettings(environment) };
}

function siteAddress(root: string): string {
  const file = resolve(root, 'content/partnership.yaml');
  const partnership: unknown = existsSync(file) ? load(readFileSync(file, 'utf8')) : undefined;
  const address = (partnership as { address?: unknown } | undefined)?.address;
  if (typeof address !== 'string') throw new Error('content/partnership.yaml has no `address:`. Run `npm run manual -- check` to see what is missing.');
  return address;
}
