import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SearchedPages } from '../../src/search/build/copies.ts';

const page = (main: string, text: string): Buffer => Buffer.from(`<html><head><title>t</title></head><body><nav>way around</nav><main ${main}><h1>${text}</h1></main><footer>foot</footer></body></html>`);
const inForce = page('id="main" data-pagefind-body data-filters="kind:procedure,role:health"', 'Neglect’s signs');
const past = page('id="main" data-past="Past: in force from 1 May 2020 to 2 June 2021"', 'As it was');
const neither = page('id="main"', 'data-pagefind-body and data-past="no" are words here');
const said = (pages: readonly { path: string; copy: () => string }[]): [string, string][] => pages.map(({ path, copy }) => [path, copy()]);

it('a page in force is searched with its filters and nothing around it, a past version apart with its period, others not at all', () => {
  const pages = new SearchedPages();
  pages.take('b/index.html', inForce);
  pages.take('c/index.html', neither);
  pages.take('d/index.html', past);
  pages.take('e.html', Buffer.from('a page without a main part'));
  expect(said(pages.inForce)).toEqual([['b/index.html', '<!doctype html><html lang="en-GB"><body><main id="main" data-pagefind-body data-filters="kind:procedure,role:health"><span data-pagefind-filter="kind:procedure"></span><span data-pagefind-filter="role:health"></span><span data-pagefind-filter="area:all"></span><span data-pagefind-meta="kind:procedure"></span><h1>Neglect’s signs</h1></main></body></html>']]);
  expect(said(pages.past)).toEqual([['d/index.html', '<!doctype html><html lang="en-GB"><body><main data-pagefind-body id="main" data-past="Past: in force from 1 May 2020 to 2 June 2021"><span data-pagefind-meta="period:Past: in force from 1 May 2020 to 2 June 2021"></span><h1>As it was</h1></main></body></html>']]);
});

it('what is searched does not depend on which pages were taken as they were written, or in what order', () => {
  const site: Record<string, Buffer> = { 'a/index.html': inForce, 'a/2020-05-01/index.html': past, 'about/index.html': neither, 'index.html': inForce, 'b/index.html': page('data-pagefind-body', 'B'), 'b/2019-01-01/index.html': past, '404.html': inForce };
  const dist = mkdtempSync(join(tmpdir(), 'searched-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  for (const [path, html] of Object.entries(site)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), html);
  }
  const whole = new SearchedPages();
  whole.takeRest(dist, Object.keys(site));
  expect(whole.inForce.map(({ path }) => path)).toEqual(['a/index.html', 'b/index.html', 'index.html']);
  expect(whole.past.map(({ path }) => path)).toEqual(['a/2020-05-01/index.html', 'b/2019-01-01/index.html']);
  fc.assert(fc.property(fc.shuffledSubarray(Object.keys(site).filter((path) => path !== '404.html')), (written) => {
    const pages = new SearchedPages();
    for (const path of written) pages.take(path, site[path]!);
    pages.takeRest(dist, Object.keys(site));
    expect(said(pages.inForce)).toEqual(said(whole.inForce));
    expect(said(pages.past)).toEqual(said(whole.past));
  }));
});
