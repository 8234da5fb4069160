import type { Plugin } from 'vite';

/** What the editor can load when it is wanted, and here never is: the manual has no code, maps or pictures to work on. */
const NOT_WANTED = /^(@shikijs\/(langs|themes)|leaflet|terra-draw|terra-draw-leaflet-adapter|svgo|exifr)(\/|$)|\/(heic|webp_enc|webp_enc_simd|shiki-engine)-[\w-]+\.js$/;
const EMPTY = '\0left-out';

/** Leaves out of the bundle what is never used. */
export const leftOut: Plugin = {
  name: 'left-out',
  enforce: 'pre',
  resolveId: (id) => (NOT_WANTED.test(id) ? EMPTY : undefined),
  load: (id) => (id === EMPTY ? 'export default []; export const s = undefined, t = undefined;' : undefined),
};

/**
 * Takes out of the editor what would ask a stranger. The package brings its fonts along, and its style sheet names those of a content
 * network beside them; and it asks one whether there is a newer release. The page's policy would stop both, but nothing should be tried.
 * @throws Error when a newer release has them elsewhere, so that somebody looks
 */
export function withoutStrangers(code: string): string {
  const fonts = /@font-face \{[^}]*url\(https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;
  if ((code.match(fonts)?.length ?? 0) !== 3 || !code.includes(RELEASES)) throw new Error('@sveltia/cms names its fonts or its releases elsewhere than it did: look at src/editor/build/self-hosted.ts');
  // An answer without a version, from the page itself.
  return code.replace(fonts, '').replaceAll(RELEASES, 'data:application/json,{}#');
}
const RELEASES = 'https://unpkg.com/@sveltia/cms';

/**
 * Has the editor keep what was not saved from the first day. It opens its store of drafts when it hears of a git host, and shuts it when a
 * folder is chosen in place of the host: what was typed and not saved would be gone with one step back.
 * @throws Error when a newer release does it otherwise, so that somebody looks
 */
export function keepingDrafts(code: string): string {
  const opened = /if\(([\w$]+)&&!([\w$]+)\)(\{let\{databaseName:[\w$]+\}=\1\.repository\?\?\{\};if\([\w$]+\)\{\2=new [\w$]+\([\w$]+,`draft-backups`)/g;
  if ((code.match(opened)?.length ?? 0) !== 1) throw new Error('@sveltia/cms keeps its drafts otherwise than it did: look at src/editor/build/self-hosted.ts');
  return code.replace(opened, 'if($1)$3');
}

export const selfHosted: Plugin = {
  name: 'self-hosted',
  enforce: 'pre',
  transform: (code, id) => (/@sveltia\/cms\/npm\/index\.js$/.test(id.split('?')[0]!) ? { code: keepingDrafts(withoutStrangers(code)), map: null } : undefined),
};
