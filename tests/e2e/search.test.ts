import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSmall, remove } from '../builds/build-fixture.ts';
import { SITE } from '../site-files.ts';
import { DESKTOP, Readers } from './reader.ts';
import type { Page } from 'playwright-core';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

const first = (page: Page): ReturnType<Page['locator']> => page.locator('.result > :first-child > a').first();
const status = (page: Page): Promise<string | null> => page.locator('.search [role=status]').textContent();

describe('the search dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, takes words, and lands on a section with the words pointed out', async (keys) => {
    const { page, troubles } = await readers.open('/glossary/', { viewport: DESKTOP });
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.type('neglect chronology');
    const link = dialog.locator('.result-section a').first();
    await link.waitFor();
    expect(await status(page)).toMatch(/\d+ results?/);
    const target = new URL((await link.getAttribute('href'))!, readers.origin);
    expect(target.hash).not.toBe('');
    await link.click();
    await page.waitForURL((url) => url.hash === target.hash);
    expect(await page.locator(target.hash).isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
    expect(new URL(page.url()).search, 'the address is the plain one again').toBe('');
    expect(troubles).toEqual([]);
  });

  it('closes with Escape and gives the place back', async () => {
    const { page } = await readers.open('/contacts/', { viewport: DESKTOP });
    const opener = page.getByRole('link', { name: 'Search' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('lado');
    await expect.poll(() => page.url()).toContain('?search=lado');
    await page.keyboard.press('Escape');
    // The first Escape may empty a search field; the second closes.
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(page.url()).not.toContain('search=');
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is gone through with the arrow keys while the field keeps the focus, and Enter follows', async () => {
    const { page } = await readers.open('/', { viewport: DESKTOP });
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    await field.fill('neglect');
    await first(page).waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).evaluate((cell) => cell.closest('[role=row]')!.getAttribute('aria-selected'))).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/procedures\/neglect\//);
  });

  it('comes back with its words when the reader goes back', async () => {
    const { page } = await readers.open('/', { viewport: DESKTOP });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bruise');
    await first(page).click();
    await page.waitForURL(/\/procedures\/bruising\//);
    await page.goBack();
    await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('bruise');
    await first(page).waitFor();
  });

  it('leaves a slash that is typed into a field alone', async () => {
    const { page } = await readers.open('/');
    await page.getByLabel('What do you need?').click();
    await page.keyboard.type('s47/s17');
    expect(await page.getByLabel('What do you need?').inputValue()).toBe('s47/s17');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('a first result', () => {
  it('has the numbers in it, of the area the device remembers where it does', async () => {
    const { page } = await readers.open('/search/?q=LADO');
    await first(page).waitFor();
    expect(await page.locator('.result').first().locator('a[href^="tel:"]').allTextContents()).toEqual(['01632 960130', '01632 960230', '01632 960330']);
    await page.evaluate(() => localStorage.setItem('manual-reader', '{"area":"wolding"}'));
    await page.reload();
    await first(page).waitFor();
    const numbers = await page.locator('.result').first().locator('a[href^="tel:"]').allTextContents();
    expect(numbers[0]).toBe('01632 960330');
    expect(numbers).not.toContain('01632 960130');
  });

  it('shows beside the front doors what answers when they are closed', async () => {
    const { page } = await readers.open('/search/?q=neglect');
    await first(page).waitFor();
    const numbers = await page.locator('.result').first().locator('a[href^="tel:"]').allTextContents();
    expect(numbers).toEqual(['01632 960100', '01632 960200', '01632 960300', '01632 960110', '01632 960210', '01632 960310']);
  });

  it('shows what answers at night also where a hospital stands between it and the front doors', async () => {
    const { page } = await readers.open('/search/?q=bruise+on+baby');
    await first(page).waitFor();
    expect(await page.locator('.result').first().locator('a[href^="tel:"]').allTextContents()).toEqual(expect.arrayContaining(['01632 960110', '01632 960210', '01632 960310']));
  });

  it('comes before anything of the full text is fetched, and within 60 KB', async () => {
    const { page } = await readers.open('/about/privacy/', { viewport: DESKTOP });
    await page.waitForLoadState('networkidle');
    // Timed by the page itself, so that nothing asked for later is counted.
    await page.evaluate("window.opened = performance.now(); new MutationObserver((_, self) => document.querySelector('.result a') && (self.disconnect(), window.answered = performance.now())).observe(document.body, { childList: true, subtree: true })");
    await page.keyboard.press('Control+k');
    // At once: on a machine that stalls between two letters, the first letters would be looked for by themselves, and find nothing.
    await page.keyboard.insertText('neglect');
    const fetched = (when: string): Promise<string[]> => page.evaluate(`performance.getEntriesByType('resource').filter((e) => e.startTime > window.opened && ${when}).map((e) => new URL(e.name).pathname)`);
    await expect.poll(async () => (await fetched('e.startTime > window.answered')).some((path) => path.includes('/pagefind/'))).toBe(true);
    const before = await fetched('e.startTime <= window.answered');
    expect(before.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    expect(before).toContain('/search/tier.json');
    expect(before.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(SITE, path))).length, 0)).toBeLessThanOrEqual(60_000);
  });

  it('lets the Act now steps be read without leaving', async () => {
    const { page, troubles } = await readers.open('/search/?q=bruise+on+baby');
    await first(page).waitFor();
    await page.getByText('Act now: read the steps here').first().click();
    await page.locator('.result-act[open] ol li').first().waitFor();
    expect(await page.locator('.result-act[open] ol li').count()).toBeGreaterThan(2);
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(troubles).toEqual([]);
  });
});

describe('the search page', () => {
  it('has an address that can be shared, with what it is narrowed by', async () => {
    const { page } = await readers.open('/search/?q=referral&kind=document');
    await first(page).waitFor();
    await expect.poll(() => page.locator('select[name=kind]').inputValue()).toBe('document');
    await expect.poll(() => page.locator('.result > :first-child > a').evaluateAll((links) => links.every((l) => new URL((l as HTMLAnchorElement).href).pathname.startsWith('/documents/')))).toBe(true);
    await page.locator('select[name=kind]').selectOption('procedure');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('escalation');
    await expect.poll(() => page.url()).toContain('?q=escalation&kind=procedure');
    await expect.poll(() => first(page).textContent()).toMatch(/Resolving professional differences/);
  });

  it('narrows by section, role and area', async () => {
    const { page } = await readers.open('/search/?q=baby&section=babies&role=midwifery&area=wolding');
    await first(page).waitFor();
    await expect.poll(() => page.locator('select[name=area]').inputValue()).toBe('wolding');
    const places = await page.locator('.result > :first-child > a').evaluateAll((links) => links.map((l) => new URL((l as HTMLAnchorElement).href).pathname));
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((p) => /^\/(procedures|updates)\//.test(p))).toBe(true);
    expect(await page.locator('.result').first().locator('a[href^="tel:"]').first().textContent()).toMatch(/^01632 9603/);
  });

  it('shows what it took a mistyped word for, and searches for the word itself when asked', async () => {
    const { page } = await readers.open('/search/?q=brusing');
    await expect.poll(() => page.locator('.search-said').textContent()).toBe('Showing results for bruising. Search instead for brusing.');
    expect(await first(page).textContent()).toMatch(/^Bruising/);
    await page.getByRole('button', { name: 'brusing', exact: true }).click();
    // The full text may have words that begin so; none of them is bruising.
    await expect.poll(() => page.locator('.search').textContent()).not.toContain('Showing results for');
    await expect.poll(async () => (await status(page)) ?? '').toMatch(/^\d+ results?|^Nothing found for “brusing”/);
    // When nothing is found the nearest titles are offered, and say that they are no more than that.
    for (const title of await page.locator('[role=grid]:not([aria-label="Nearest titles"]) > .result:visible > :first-child a').allTextContents()) expect(title).not.toMatch(/^Bruising/);
  });

  it('offers both meanings of an abbreviation that has two', async () => {
    const { page } = await readers.open('/search/?q=NPS');
    await first(page).waitFor();
    expect(await page.locator('.search-said strong').allTextContents()).toEqual(expect.arrayContaining(['NPS: National Probation Service', 'NPS: New psychoactive substances']));
  });

  it('does not move what stands there when the full text comes behind it', async () => {
    const { page } = await readers.open('/about/privacy/');
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/pagefind/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${readers.origin}/search/?q=medical+neglect`, { waitUntil: 'commit' });
    await first(page).waitFor();
    const addresses = (): Promise<string[]> => page.locator('.results [role=row] a[href]:not([href^="tel:"])').evaluateAll((links) => links.map((l) => (l as HTMLAnchorElement).href));
    const before = await addresses();
    const said = await status(page);
    release();
    await expect.poll(() => status(page)).not.toBe(said);
    expect((await addresses()).slice(0, before.length)).toEqual(before);
  });

  it('finds nothing that is past or coming, unless past versions are asked for, which says what they are', async () => {
    // Words of the versions of 2015 to 2018 that no version in force has.
    const { page } = await readers.open('/search/?q=Local+Safeguarding+Children+Boards');
    await expect.poll(() => status(page)).toMatch(/results?|Nothing/);
    const paths = (): Promise<string[]> => page.locator('.results a:not([href^="tel:"])').evaluateAll((links) => links.map((l) => new URL((l as HTMLAnchorElement).href).pathname));
    expect((await paths()).filter((path) => /^\/procedures\/.*\d{4}-\d{2}-\d{2}/.test(path))).toEqual([]);
    await page.getByText('Narrow the search').click();
    await page.getByLabel(/Search past versions instead/).check();
    await expect.poll(() => status(page)).toContain('in past versions, which are not in force');
    expect((await paths()).every((path) => /^\/procedures\/[^/]+\/\d{4}-\d{2}-\d{2}\//.test(path))).toBe(true);
    expect(await page.locator('.result .tag').first().textContent()).toMatch(/^Past: in force from \d+ \w+ \d{4} to /);
  });

  it('says what it left out, with whom to ring before any page', async () => {
    const { page, troubles } = await readers.open('/search/?q=helicopter+neglect');
    await expect.poll(() => first(page).textContent()).toBe('Neglect');
    const said = page.locator('.search-said');
    expect(await said.textContent()).toContain('No page is listed under helicopter, so the first results leave it out.');
    expect(await said.getByRole('link', { name: 'Referring a safeguarding concern' }).getAttribute('href')).toMatch(/^\/procedures\/referring-a-concern\//);
    expect(await said.locator('a[href^="tel:"]').allTextContents()).toEqual(expect.arrayContaining(['999', '01632 960100']));
    expect((await said.boundingBox())!.y).toBeLessThan((await page.locator('.result').first().boundingBox())!.y);
    expect(troubles).toEqual([]);
  });

  it('helps when nothing is found, and sends nothing by itself', async () => {
    const { page, troubles } = await readers.open('/search/?q=qqqzzzxxx');
    await expect.poll(() => status(page)).toBe('Nothing found for “qqqzzzxxx”.');
    expect(await page.getByRole('link', { name: 'tell the subgroup what you were looking for' }).getAttribute('href')).toMatch(/^mailto:.*qqqzzzxxx/);
    expect(await page.locator('.search a[href="tel:999"]').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('tries again by itself, says so when it cannot be loaded, and tries again when asked', async () => {
    const { page } = await readers.open('/about/privacy/');
    let asked = 0;
    await page.route('**/search/tier.json', (route) => {
      asked += 1;
      return route.abort();
    });
    await page.goto(`${readers.origin}/search/?q=neglect`);
    await expect.poll(() => status(page)).toContain('could not be loaded');
    expect(asked).toBe(3);
    await page.unroute('**/search/tier.json');
    await page.getByRole('combobox', { name: 'Search the manual' }).press('Enter');
    await expect.poll(() => status(page)).toMatch(/results/);
  });

  it('answers from the small tier when the full text cannot be loaded', async () => {
    const { page } = await readers.open('/about/privacy/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${readers.origin}/search/?q=neglect`);
    await expect.poll(() => first(page).textContent()).toBe('Neglect');
  });

  it('shows that it is working on a slow connection', async () => {
    const { page } = await readers.open('/about/privacy/');
    await page.route('**/search/tier.json', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${readers.origin}/search/?q=neglect`, { waitUntil: 'commit' });
    await page.locator('.skeleton').waitFor();
    expect(await status(page)).toBe('Searching…');
    await first(page).waitFor();
    expect(await page.locator('.skeleton').count()).toBe(0);
  });

  it('takes what is typed as words and never as code', async () => {
    const { page, troubles } = await readers.open('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    await expect.poll(() => status(page)).toMatch(/results?|Nothing/);
    expect(await page.locator('.search img').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('can be added to a browser', async () => {
    const { page } = await readers.open('/');
    const address = await page.locator('link[rel=search]').getAttribute('href');
    const words = await (await page.request.get(readers.origin + address!)).text();
    expect(words).toContain('template="https://manual.example/search/?q={searchTerms}"');
  });
});

describe('a site below a sub-path', () => {
  it('searches and lands below it', async () => {
    const out = await buildSmall('2026-11-20', '/manual/');
    const below = await Readers.start(out, '/manual/');
    try {
      const { page, troubles } = await below.open('/manual/', { viewport: DESKTOP });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('cuckoo');
      const link = page.getByRole('dialog').locator('.results a[href*="/procedures/"]').first();
      await link.waitFor();
      expect(new URL((await link.getAttribute('href'))!, below.origin).pathname).toMatch(/^\/manual\/procedures\/lost-child\//);
      await link.click();
      await page.waitForURL(/\/manual\/procedures\/lost-child\//);
      expect(troubles).toEqual([]);
    } finally {
      await below.stop();
      remove(out);
    }
  });
});
