import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSmall, remove } from '../builds/build-fixture.ts';
import { DESKTOP, Readers } from './reader.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

describe('the search dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, takes words, and lands on a section', async (keys) => {
    const { page, troubles } = await readers.open('/glossary/', { viewport: DESKTOP });
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.type('bruise baby');
    await dialog.locator('.sections a').first().waitFor();
    expect(await dialog.getByRole('status').textContent()).toMatch(/\d+ pages?/);
    const link = dialog.locator('.sections a').first();
    const target = new URL((await link.getAttribute('href'))!, readers.origin);
    expect(target.hash).not.toBe('');
    await link.click();
    await page.waitForURL(target.href);
    expect(await page.locator(target.hash).isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('closes with Escape and gives the place back', async () => {
    const { page } = await readers.open('/contacts/', { viewport: DESKTOP });
    const opener = page.getByRole('link', { name: 'Search' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is gone through with the arrow keys', async () => {
    const { page } = await readers.open('/', { viewport: DESKTOP });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('neglect');
    await page.getByRole('dialog').locator('.results a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.results') !== null)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('leaves a slash that is typed into a field alone', async () => {
    const { page } = await readers.open('/');
    await page.getByLabel('What do you need?').click();
    await page.keyboard.type('s47/s17');
    expect(await page.getByLabel('What do you need?').inputValue()).toBe('s47/s17');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the search page', () => {
  it('has an address that can be shared, with what it is narrowed by', async () => {
    const { page } = await readers.open('/search/?q=referral&kind=document');
    await page.locator('.results > li').first().waitFor();
    await expect.poll(() => page.locator('select[name=kind]').inputValue()).toBe('document');
    await expect.poll(() => page.locator('.results > li > a').evaluateAll((links) => links.every((l) => new URL((l as HTMLAnchorElement).href).pathname.startsWith('/documents/')))).toBe(true);
    await page.locator('select[name=kind]').selectOption('procedure');
    await page.getByRole('searchbox').fill('escalation');
    await expect.poll(() => page.url()).toContain('?q=escalation&kind=procedure');
    await expect.poll(() => page.locator('.results > li > a').first().textContent()).toMatch(/Resolving professional differences/);
  });

  it('narrows by section and role', async () => {
    const { page } = await readers.open('/search/?q=baby&section=babies&role=midwifery');
    await page.locator('.results > li').first().waitFor();
    await expect.poll(() => page.locator('select[name=role]').inputValue()).toBe('midwifery');
    const titles = await page.locator('.results > li > a').allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.every((t) => /birth|pregnancy|bruising/i.test(t))).toBe(true);
  });

  it('finds nothing that is past or coming', async () => {
    // Words of the versions of 2015 and 2027 that no version in force has.
    const { page } = await readers.open('/search/?q=%22Local+Safeguarding+Children+Board%22');
    await page.getByRole('status').filter({ hasText: /pages?|Nothing/ }).waitFor();
    const found = await page.locator('.results a').evaluateAll((links) => links.map((l) => new URL((l as HTMLAnchorElement).href).pathname));
    expect(found.filter((path) => /\d{4}-\d{2}-\d{2}/.test(path))).toEqual([]);
  });

  it('says so when nothing is found', async () => {
    const { page } = await readers.open('/search/?q=qqqzzzxxx');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Nothing found for “qqqzzzxxx”');
  });

  it('says so when it cannot be loaded, and tries again when asked', async () => {
    const { page } = await readers.open('/about/privacy/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${readers.origin}/search/?q=neglect`);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('could not be loaded');
    await page.unroute('**/pagefind/**');
    await page.getByRole('searchbox').press('Enter');
    await expect.poll(() => page.getByRole('status').textContent(), { timeout: 5000 }).toMatch(/pages/);
  });

  it('takes what is typed as words and never as code', async () => {
    const { page, troubles } = await readers.open('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    await page.getByRole('status').filter({ hasText: /pages?|Nothing/ }).waitFor();
    expect(await page.locator('.search img').count()).toBe(0);
    expect(troubles).toEqual([]);
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
      const link = page.getByRole('dialog').locator('.results a').first();
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
