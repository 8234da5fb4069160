import type { AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Where pages are written to, and the path below which the site lives. */
export interface Place {
  dist: string;
  base: string;
}

/** For Astro, which writes nothing when a page has no body. */
const WRITTEN = new Response(null);

/**
 * A prerenderer that writes each page as soon as it has been rendered. Astro would write it too, but waits on other threads for the
 * folder, the file, the words and the end of each: over thousands of pages that costs more than the writing.
 * @param own Astro's own, which renders
 * @param seen told of each page as it is written: its place in the site, and what is in it
 * @returns it; what is no page, or no page of its own (such as the 404), is left for Astro to write
 */
export const writingPages = (own: AstroPrerenderer, { dist, base }: Place, seen: (path: string, page: Buffer) => void): AstroPrerenderer => ({
  ...own,
  name: 'manual',
  render: async (request, options) => {
    const rendered = await own.render(request, options);
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (options.routeData.type !== 'page' || response.status !== 200) return rendered;
    const folder = decodeURI(new URL(request.url).pathname).slice(base.length);
    const page = Buffer.from(await response.arrayBuffer());
    mkdirSync(join(dist, folder), { recursive: true });
    writeFileSync(join(dist, folder, 'index.html'), page);
    seen(`${folder}index.html`, page);
    // Lets go of what the page was made with: without a turn of the event loop between pages, it is collected much later.
    await setImmediate();
    return WRITTEN;
  },
});
