import type { AstroPrerenderer } from 'astro';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writingPages } from '../../src/site/writing.ts';

/** Renders one address, as Astro asks for it. */
async function render(base: string, path: string, type: 'page' | 'endpoint', status = 200) {
  const dist = mkdtempSync(join(tmpdir(), 'written-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const seen: [string, string][] = [];
  const own = { name: 'own', getStaticPaths: async () => [], render: async () => new Response(`What stands at ${path}, with a ’`, { status }) } satisfies AstroPrerenderer;
  const response = await writingPages(own, { dist, base }, (place, page) => seen.push([place, page.toString()])).render(new Request(`https://manual.example${path}`), { routeData: { type } as never });
  return { dist, seen, left: response instanceof Response && response.body !== null, files: readdirSync(dist, { recursive: true }) };
}

it.each([
  ['/', '/', 'index.html'],
  ['/', '/procedures/neglect/', 'procedures/neglect/index.html'],
  ['/manual/', '/manual/', 'index.html'],
  ['/manual/', '/manual/procedures/neglect/2024-03-04/', 'procedures/neglect/2024-03-04/index.html'],
  ['/', '/former/caf%C3%A9%20notes/', 'former/café notes/index.html'],
])('below %s the page at %s is written to %s, and seen as it was written', async (base, path, place) => {
  const { dist, seen, left } = await render(base, path, 'page');
  const words = `What stands at ${path}, with a ’`;
  expect(readFileSync(join(dist, place), 'utf8')).toBe(words);
  expect(seen).toEqual([[place, words]]);
  expect(left, 'Astro is given nothing more to write').toBe(false);
});

it.each([
  ['/data/changes.json', 'endpoint', 200],
  ['/404/', 'page', 404],
  ['/former/', 'page', 301],
] as const)('%s, a %s with the answer %i, is left for Astro to write', async (path, type, status) => {
  const { dist, seen, left, files } = await render('/', path, type, status);
  expect({ seen, left, files, any: existsSync(join(dist, 'index.html')) }).toEqual({ seen: [], left: true, files: [], any: false });
});
