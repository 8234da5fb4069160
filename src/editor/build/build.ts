import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { originsOf, type EditorSettings } from '../hosting.ts';
import { editorPage } from './page.ts';
import { leftOut, selfHosted } from './self-hosted.ts';
import { readEditorData } from './sources.ts';

const source = fileURLToPath(new URL('../../tools/edit/', import.meta.url));

/**
 * Writes the editor to `edit/` of a built site: its page and, in `edit/assets/`, its script, fonts and what it loads when it needs it. It is
 * bundled apart from the site, so that not one byte of another page is different with it.
 */
export async function buildEditor({ root, dist, asAt, base, settings }: { root: string; dist: string; asAt: string; base: string; settings: EditorSettings }): Promise<void> {
  const folder = join(dist, 'edit');
  mkdirSync(folder, { recursive: true });
  const built = await build({
    configFile: false, root: source, base: `${base}edit/`, logLevel: 'error', publicDir: false, plugins: [leftOut, selfHosted],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', modulePreload: false, chunkSizeWarningLimit: 5_000, rolldownOptions: { input: { edit: join(source, 'page.ts'), style: join(source, 'page.css') } } },
  });
  const output = [built].flat().flatMap((b) => ('output' in b ? b.output : []));
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'edit');
  if (!entry) throw new Error('the visual editor could not be bundled');
  const address = (file: string): string => `${base}edit/${file}`;
  const data = readEditorData({ root, asAt, base, settings });
  const styles = output.filter((file) => file.fileName.endsWith('.css')).map((file) => address(file.fileName));
  writeFileSync(join(folder, 'index.html'), editorPage({ data, origins: originsOf(settings), script: address(entry.fileName), styles, name: data.config.app_title ?? 'Edit' }));
}
