import tailwind from '@tailwindcss/vite';
import { visualEditor } from './src/editor/build/integration.ts';
import { settings } from './src/site/settings.ts';
import { searchIndex } from './src/search/build/integration.ts';

const { root, site, base, outDir, cacheDir, editor } = settings(process.env);

// Without `defineConfig`: what comes with it, for pictures and fonts, takes a sixth of a second to read at each start.
/** @type {import('astro').AstroUserConfig} */
export default {
  site,
  base,
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // `true` keeps the space between a word and the link after it; the default, 'jsx', eats it.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  // Whoever builds is told by the command that builds (src/cli/steps.ts): a line for each of thousands of files is read by nobody, and takes time.
  ...(process.argv.includes('build') && { logger: { entrypoint: 'astro/logger/node', config: { level: 'warn' } } }),
  integrations: [searchIndex(), ...(editor ? [visualEditor(editor, { root, base })] : [])],
  vite: {
    plugins: [tailwind()],
    // A script small enough to be put into every page would be sent with every page: keep it a file that is cached.
    build: { assetsInlineLimit: 0 },
  },
};
