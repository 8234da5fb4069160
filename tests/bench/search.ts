// npm run bench:search [queries.json]: how well and how fast the search answers, beside plain Pagefind, MiniSearch and Orama on the same built site.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { build } from '../../src/cli/build.ts';
import { project } from '../../src/cli/programs.ts';
import { serve } from '../../src/cli/serve.ts';
import { startBrowser } from '../browser.ts';
import { filesIn, pagesIn } from '../site-files.ts';
import { deleteAtEnd } from './deleted.ts';
import { generateManual } from './generate.ts';
import { medianOf } from './in-chromium.ts';
import { documentsOf, isIndexed } from './search/documents.ts';
import type { Engine, Hit } from './search/in-page.ts';
import { MINISEARCH, saveOrama } from './search/others.ts';

const AS_AT = '2026-11-26';
const SLOWER = 4;
const COLD = 5;
const queries = (JSON.parse(readFileSync(process.argv[2] ?? join(project, 'tests/search/queries.json'), 'utf8')) as { queries: { q: string; expect: string }[] }).queries;
const folder = join(project, `.cache/bench-search-${process.pid}`);

declare const bench: { engines: Record<string, () => Engine> };
const NAMES = ['plain Pagefind', 'MiniSearch, fuzzy', 'Orama', 'this manual'] as const;
type Name = (typeof NAMES)[number];

const compressed = (path: string): number => brotliCompressSync(readFileSync(path)).length;
const sizeOf = (root: string, below: string): number => filesIn(join(root, below)).reduce((sum, file) => sum + readFileSync(join(root, below, file)).length, 0);
async function timed<T>(work: () => Promise<T> | T): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** Makes the other engines' indexes of a built site. @returns milliseconds each took */
async function prepare(site: string): Promise<Record<Name, number>> {
  mkdirSync(join(site, 'bench'), { recursive: true });
  const documents = documentsOf(site);
  const [mini, index] = await timed(() => {
    const made = new MiniSearch(MINISEARCH);
    made.addAll(documents);
    return JSON.stringify(made);
  });
  writeFileSync(join(site, 'bench/minisearch.json'), index);
  const [orama, saved] = await timed(() => saveOrama(documents as never));
  writeFileSync(join(site, 'bench/orama.json'), JSON.stringify(saved));
  const [pagefind] = await timed(async () => {
    const { index: plain } = await createIndex({ forceLanguage: 'en' });
    for (const { address, html, file } of pagesIn(site).filter((p) => isIndexed(p.address, p.html))) await plain!.addHTMLFile({ sourcePath: file, content: address && html.includes('data-pagefind-body') ? html : html.replace('<main ', '<main data-pagefind-body ') });
    await plain!.writeFiles({ outputPath: join(site, 'bench/pagefind') });
    await close();
  });
  return { 'plain Pagefind': pagefind, 'MiniSearch, fuzzy': mini, Orama: orama, 'this manual': 0 };
}

async function bundle(input: string): Promise<string> {
  const made = await rolldown({ input, platform: 'browser', external: [/^\/bench\//], transform: { define: { 'import.meta.env.BASE_URL': '"/"' } } });
  const { output } = await made.generate({ format: 'iife', name: 'bench', minify: true, codeSplitting: false });
  await made.close();
  return output[0].code;
}

async function slowed(browser: Browser, origin: string, rate: number, code?: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/bench/`);
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  if (code) await page.addScriptTag({ content: code });
  return page;
}

const found = (hits: readonly Hit[], expected: string): number => {
  const pattern = new RegExp(expected, 'i');
  return hits.findIndex((hit) => pattern.test(hit.title) || hit.anchors.some((anchor) => pattern.test(anchor))) + 1;
};
const share = (list: readonly number[], most: number): number => list.filter((rank) => rank > 0 && rank <= most).length / list.length;
const percentile = (list: readonly number[], p: number): number => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))]!;

/** What is fetched before a reader sees the first result, compressed: by the search of the site itself, or by an engine used as its documentation says. */
async function beforeFirst(browser: Browser, origin: string, site: string, name: Name, code: string): Promise<{ bytes: number; requests: number }> {
  const page = await slowed(browser, origin, 1, name === 'this manual' ? undefined : code);
  if (name === 'this manual') await page.goto(`${origin}/about/privacy/`, { waitUntil: 'networkidle' });
  const all: string[] = [];
  page.on('requestfinished', (request) => all.push(new URL(request.url()).pathname));
  if (name !== 'this manual') await page.evaluate(async (engine) => {
    const one = bench.engines[engine]!();
    await one.load();
    await one.search('neglect');
  }, name);
  else {
    // The page itself notes when the first result stands, so that nothing fetched behind it is counted; no worker is at work before it.
    await page.evaluate("window.opened = performance.now(); new MutationObserver((_, self) => document.querySelector('.result a') && (self.disconnect(), window.answered = performance.now())).observe(document.body, { childList: true, subtree: true })");
    await page.keyboard.press('Control+k');
    // At once, as the test of the limit does: on a slow machine the first letters would be looked for by themselves, and the full text with them.
    await page.keyboard.insertText('neglect');
    await page.locator('.result a').first().waitFor();
  }
  const asked = name === 'this manual' ? await page.evaluate<string[]>("performance.getEntriesByType('resource').filter((e) => e.startTime > window.opened && e.startTime <= window.answered).map((e) => new URL(e.name).pathname)") : all;
  const bytes = asked.map((path) => compressed(join(site, path))).reduce((a, b) => a + b, 0);
  await page.context().close();
  return { bytes, requests: asked.length };
}

/** The code of an engine's library, compressed, which the page would load as well. */
async function library(name: Name, site: string): Promise<number> {
  if (name === 'this manual') return 0;
  if (name === 'plain Pagefind') return compressed(join(site, 'bench/pagefind/pagefind-ui.js')) + compressed(join(site, 'bench/pagefind/pagefind-ui.css'));
  const code = await bundle(join(project, 'tests/bench/search', name === 'Orama' ? 'orama-only.ts' : 'minisearch-only.ts'));
  return brotliCompressSync(code).length;
}

const indexBytes = (site: string, name: Name): number => ({
  'plain Pagefind': () => sizeOf(site, 'bench/pagefind/index') + sizeOf(site, 'bench/pagefind/fragment'),
  'MiniSearch, fuzzy': () => compressed(join(site, 'bench/minisearch.json')),
  Orama: () => compressed(join(site, 'bench/orama.json')),
  'this manual': () => compressed(join(site, 'search/tier.json')) + sizeOf(site, 'pagefind/index') + sizeOf(site, 'pagefind/fragment'),
})[name]();

const row = (cells: readonly string[]): void => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(11))).join(''));

async function measure(title: string, site: string, ownBuild: number): Promise<void> {
  const times = { ...(await prepare(site)), 'this manual': ownBuild };
  writeFileSync(join(site, 'bench/index.html'), '<!doctype html><title>Bench</title>');
  const code = await bundle(join(project, 'tests/bench/search/in-page.ts'));
  const server = await serve(site, 0, '/');
  const origin = `http://localhost:${(server.address() as { port: number }).port}`;
  const browser = await startBrowser();
  console.log(`\n${title}: ${queries.length} queries, Chromium with its processor slowed ${SLOWER} times\n`);
  row(['', 'success@1', 'success@3', 'MRR', 'KB before', 'requests', 'cold p50', 'cold p95', 'warm p50', 'warm p95', 'whole p95', 'index KB', 'index s']);
  for (const name of NAMES) {
    const { bytes, requests } = await beforeFirst(browser, origin, site, name, code);
    const cold: number[] = [];
    for (let i = 0; i < COLD; i += 1) {
      const page = await slowed(browser, origin, SLOWER, code);
      cold.push(await page.evaluate(async ({ engine, query }) => {
        const start = performance.now();
        const one = bench.engines[engine]!();
        await one.load();
        await one.search(query);
        return one.first?.() || performance.now() - start;
      }, { engine: name, query: queries[i * 7 % queries.length]!.q }));
      await page.context().close();
    }
    const page = await slowed(browser, origin, SLOWER, code);
    const answers = await page.evaluate(async ({ engine, list }) => {
      const one = bench.engines[engine]!();
      await one.load();
      const hits: Hit[][] = [];
      const [warm, whole]: [number[], number[]] = [[], []];
      for (const query of list) await one.search(query);
      for (const query of list) {
        const start = performance.now();
        hits.push(await one.search(query));
        whole.push(performance.now() - start);
        warm.push(one.first?.() || whole.at(-1)!);
      }
      return { hits, warm, whole };
    }, { engine: name, list: queries.map((q) => q.q) });
    await page.context().close();
    const ranks = answers.hits.map((hits, i) => found(hits, queries[i]!.expect));
    const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
    row([name, share(ranks, 1).toFixed(3), share(ranks, 3).toFixed(3), mrr.toFixed(3), ((bytes + (await library(name, site))) / 1000).toFixed(0), String(requests), medianOf(cold).toFixed(0), percentile(cold, 0.95).toFixed(0), medianOf(answers.warm).toFixed(1), percentile(answers.warm, 0.95).toFixed(1), percentile(answers.whole, 0.95).toFixed(1), (indexBytes(site, name) / 1000).toFixed(0), (times[name] / 1000).toFixed(1)]);
    if (name === 'this manual') for (const [i, rank] of ranks.entries()) if (rank !== 1) console.log(`   "${queries[i]!.q}": ${rank === 0 ? 'not found' : `at ${rank}`}`);
  }
  await browser.close();
  server.close();
}

/** Builds a manual and times the making of its index, which is the last step of the build. */
async function built(root: string, out: string): Promise<number> {
  await build({ root, out, asAt: AS_AT, base: '/' });
  const { buildIndex } = await import('../../src/search/build/pagefind.ts');
  const { SearchedPages } = await import('../../src/search/build/copies.ts');
  return (await timed(() => {
    const pages = new SearchedPages();
    pages.takeRest(out, filesIn(out));
    return buildIndex(out, pages, []);
  }))[0];
}

const real = join(folder, 'real');
await build({ root: project, out: join(real, 'site'), asAt: AS_AT, base: '/' });
await build({ root: project, out: join(real, 'timed'), asAt: AS_AT, base: '/' });
await measure('The manual', join(real, 'site'), await built(project, join(real, 'timed')));
const count = Number(process.env.BENCH_PROCEDURES ?? 1000);
generateManual(join(folder, 'large'), count);
await build({ root: join(folder, 'large'), out: join(folder, 'large-site'), asAt: AS_AT, base: '/' });
await measure(`${count} procedures, generated ones beside its own`, join(folder, 'large-site'), await built(join(folder, 'large'), join(folder, 'large-timed')));
deleteAtEnd(folder);
console.log('\nKB before: compressed, with the code, until the first result stands. Cold: from nothing to the first result, the code being there. Warm: to the first answer, all loaded; whole: with the full text behind it, which only this manual shows later.');
console.log('MRR: mean reciprocal rank of the first page that answers, among ten. Limits: success@1 0.90, success@3 0.98, MRR 0.93, 60 KB (150 KB at 1,000), warm p95 50 ms.');
