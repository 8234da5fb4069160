import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { filesIn, pagesIn, SITE } from '../site-files.ts';
import { brokenLinks } from './links.ts';

const pages = pagesIn(SITE);
/** Mails have rules of their own: see outgoing.test.ts. */
const isMail = (address: string): boolean => /^\/updates\/[^/]+\/email\//.test(address);
const sitePages = pages.filter((p) => !isMail(p.address));
const procedurePages = pages.filter((p) => /^\/procedures\/[^/]+\/(\d{4}-\d{2}-\d{2}\/)?$/.test(p.address) && !/a-to-z|by-role/.test(p.address));

/** Limits of the project, in bytes (gzip, which every server can do; brotli is smaller still). */
const FIRST_VIEW = 14_336;
const LONGEST = 20_480;
const SCRIPT = 5_120;

interface Tag { name: string; attributes: Record<string, string>; text: string }
function tagsOf(html: string, names: readonly string[]): Tag[] {
  const tags: Tag[] = [];
  let open: Tag | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (names.includes(name)) tags.push((open = { name, attributes, text: '' }));
    },
    ontext: (text) => {
      if (open) open.text += text;
    },
    onclosetag: (name) => {
      if (open?.name === name) open = undefined;
    },
  });
  parser.end(html);
  return tags;
}
const read = (address: string): Buffer => readFileSync(join(SITE, address));
const linked = (html: string, name: 'link' | 'script'): string[] => tagsOf(html, [name]).flatMap(({ attributes: a }) => (name === 'link' ? (a.rel === 'stylesheet' ? [a.href!] : []) : a.src ? [a.src] : []));

it('has pages to look at', () => expect(procedurePages.length).toBeGreaterThan(30));

it('has no link or anchor that leads nowhere, and no anchor twice', () => expect(brokenLinks(pages, SITE)).toEqual([]));

describe('well-formed HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {
      // How the compressor writes things, not what they mean.
      'doctype-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off',
      // Numbers keep an ordinary space so that they can be found and copied; CSS keeps them on one line.
      'tel-non-breaking': 'off',
      // Everything is loaded from the site itself, where a digest of it would prove nothing.
      'require-sri': 'off',
      'no-inline-style': 'error',
    },
  });
  it.each(sitePages.map((p) => [p.address, p.html]))('%s', async (_, html) => {
    const report = await validator.validateString(html);
    expect(report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`))).toEqual([]);
  });
});

describe('content security policy', () => {
  it.each(pages.map((p) => [p.address, p.html]))('%s', (address, html) => {
    const policy = tagsOf(html, ['meta']).find((t) => t.attributes['http-equiv']?.toLowerCase() === 'content-security-policy')?.attributes.content ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    for (const tag of tagsOf(html, ['script', 'style'])) {
      // What is only data is not run, and no policy asks about it.
      if (tag.attributes.type === 'application/json') continue;
      if (tag.attributes.src) expect(tag.attributes.src).toMatch(/^\/(?!\/)/);
      else expect(policy).toContain(`'sha256-${createHash('sha256').update(tag.text).digest('base64')}'`);
    }
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
    // Only mails have styles in attributes, because mail programs want them there; each is allowed by its digest.
    const styles = [...html.matchAll(/<[^>]+\sstyle="([^"]*)"/gi)].map((m) => m[1]!);
    if (!isMail(address)) expect(styles).toEqual([]);
    for (const style of styles) expect(policy).toContain(createHash('sha256').update(style.replace(/&quot;/g, '"').replace(/&amp;/g, '&')).digest('base64'));
  });
});

describe('what a reader downloads', () => {
  const compressed = (html: string) => {
    const css = linked(html, 'link').map(read);
    const total = (squeeze: (data: Buffer) => Buffer) => squeeze(Buffer.from(html)).length + css.reduce((n, c) => n + squeeze(c).length, 0);
    return { gzip: total((d) => gzipSync(d, { level: 9 })), brotli: total((d) => brotliCompressSync(d)) };
  };
  const sizes = procedurePages.map((p) => ({ address: p.address, ...compressed(p.html) })).sort((a, b) => b.gzip - a.gzip);

  it(`to read the longest procedure is at most ${LONGEST} bytes`, () => expect(sizes[0]!.gzip).toBeLessThanOrEqual(LONGEST));
  it(`to read a typical procedure is at most ${FIRST_VIEW} bytes`, () => expect(sizes[Math.floor(sizes.length / 2)]!.gzip).toBeLessThanOrEqual(FIRST_VIEW));
  it.each(['allegations', 'female-genital-mutilation', 'pre-birth', 'neglect', 'levels-of-need'])(`to read ${'%s'} is at most ${FIRST_VIEW} bytes`, (slug) => {
    expect(sizes.find((s) => s.address === `/procedures/${slug}/`)!.gzip).toBeLessThanOrEqual(FIRST_VIEW);
  });

  it.each(procedurePages.map((p) => [p.address, p.html]))(`as script on %s before any interaction is at most ${SCRIPT} bytes`, (_, html) => {
    const seen = new Set<string>();
    // Scripts and everything they import as they start; what is imported later waits for the reader.
    const visit = (address: string): void => {
      if (seen.has(address)) return;
      seen.add(address);
      for (const [, from] of read(address).toString().matchAll(/(?:^|[;}\s])import\s*(?:[\w{}\s,*$]+from\s*)?["']([^"']+)["']/g)) visit(new URL(from!, `https://here${address}`).pathname);
    };
    for (const address of linked(html, 'script')) visit(address);
    expect([...seen].reduce((n, address) => n + gzipSync(read(address), { level: 9 }).length, 0)).toBeLessThanOrEqual(SCRIPT);
  });
});

describe('nothing leaves the site', () => {
  it.each(pages.map((p) => [p.address, p.html]))('%s loads only from itself', (_, html) => {
    const loaded = tagsOf(html, ['script', 'img', 'link', 'iframe', 'source', 'video', 'audio', 'object', 'embed']).flatMap(({ attributes: a }) => (a.rel === 'canonical' ? [] : [a.src, a.rel === undefined || a.href === undefined ? a.data : a.href].filter((x) => x !== undefined)));
    expect(loaded.filter((address) => !/^\/(?!\/)/.test(address))).toEqual([]);
  });
  it('has no address of another site in its styles or scripts', () => {
    const found = filesIn(SITE).filter((f) => /^assets\/.*\.(css|js)$/.test(f)).flatMap((f) => [...read(f).toString().matchAll(/(?:url\(|fetch\(|import\()\s*["']?(https?:[^"')]+)/g)].map((m) => `${f}: ${m[1]}`));
    expect(found).toEqual([]);
  });
});

it('marks every page as an example', () => expect(pages.filter((p) => !p.html.includes(isMail(p.address) ? 'Example only.' : 'class="example-mark"')).map((p) => p.address)).toEqual([]));

it('keeps past and coming versions out of search engines and of its own search', () => {
  const versions = pages.filter((p) => /\/\d{4}-\d{2}-\d{2}\/$/.test(p.address) && p.address.startsWith('/procedures/'));
  expect(versions.length).toBeGreaterThan(30);
  expect(versions.filter((p) => !p.html.includes('content="noindex"') || p.html.includes('data-pagefind-body')).map((p) => p.address)).toEqual([]);
});

it('has a font small enough to arrive', () => {
  const fonts = filesIn(SITE).filter((f) => f.endsWith('.woff2'));
  expect(fonts).toHaveLength(1);
  expect(statSync(join(SITE, fonts[0]!)).size).toBeLessThan(40_000);
});
