import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagesIn, SITE } from '../site-files.ts';

const pages = pagesIn(SITE).filter((p) => p.address.startsWith('/thresholds/'));
const sets = pages.filter((p) => /^\/thresholds\/\d{4}-\d{2}-\d{2}\/$/.test(p.address));
const page = pages.find((p) => p.address === '/thresholds/')!;
const size = (data: string | Buffer): number => gzipSync(data, { level: 9 }).length;

/** Limits, in bytes as sent with gzip. */
const SCRIPT = 30_720;
const HTML = 25_600;

it('there are sets to look at', () => expect(sets.length).toBeGreaterThanOrEqual(4));

describe.each(sets.map((p) => [p.address, p.html]))('%s', (address, html) => {
  it('is a record: its own address, out of search engines, without numbers', () => {
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(/<link rel="canonical" href="([^"]*)"/.exec(html)![1]).toMatch(new RegExp(`^https?://[^/]+${address}$`));
    expect(html).not.toContain('href="tel:');
    expect(html).not.toContain('data-pagefind-body');
  });
  it('says in words where it stands, and leads to today', () => {
    expect(html).toMatch(/<div class="banner"[^>]*>\s*<p[^>]*><strong[^>]*>(These are not today|This is the record|These are not in force yet)/);
    expect(html).toContain('href="/thresholds/"');
  });
  it('has its changes beside it', () => expect(pages.map((p) => p.address)).toContain(`${address}changes/`));
});

it(`the page takes at most ${HTML} bytes, with every sign in it`, () => {
  expect((page.html.match(/data-ages=/g) ?? []).length).toBeGreaterThanOrEqual(150);
  expect(size(page.html)).toBeLessThanOrEqual(HTML);
});

it(`its tool takes at most ${SCRIPT} bytes`, () => {
  const seen = new Set<string>();
  const visit = (address: string): void => {
    if (seen.has(address)) return;
    seen.add(address);
    for (const [, from] of readFileSync(join(SITE, address), 'utf8').matchAll(/(?:^|[;}\s])import\s*(?:[\w{}\s,*$]+from\s*)?["']([^"']+)["']/g)) visit(new URL(from!, `https://here${address}`).pathname);
  };
  for (const [, address] of page.html.matchAll(/<script type="module" src="([^"]+)"/g)) visit(address!);
  const total = [...seen].reduce((n, address) => n + size(readFileSync(join(SITE, address))), 0);
  expect(total).toBeGreaterThan(3_000);
  expect(total).toBeLessThanOrEqual(SCRIPT);
});
