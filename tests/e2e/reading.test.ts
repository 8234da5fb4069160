import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, Readers } from './reader.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

describe('a midwife in a car park', () => {
  it('finds the LADO’s number from the home page by search', async () => {
    const { page, troubles } = await readers.open('/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('LADO');
    await page.getByRole('dialog').getByRole('link', { name: /^Allegations against people/ }).first().click();
    await page.waitForURL(/\/procedures\/allegations\//);
    expect(await page.locator('.who-to-call a[href="tel:01632960130"]').first().isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('sees what to do now on the first screen of a procedure', async () => {
    const { page } = await readers.open('/procedures/bruising/');
    const box = await page.getByRole('heading', { name: 'Act now' }).boundingBox();
    expect(box!.y).toBeLessThan(700);
  });

  it('can ring every front door from the home page', async () => {
    const { page } = await readers.open('/');
    for (const number of ['999', '01632960100', '01632960200', '01632960300']) expect(await page.locator(`main a[href="tel:${number}"]`).first().isVisible()).toBe(true);
  });
});

describe('without JavaScript', () => {
  it('a procedure can be read whole, with its contents and every number', async () => {
    const { page, troubles } = await readers.open('/procedures/allegations/', { javaScriptEnabled: false });
    for (const heading of ['Act now', 'Recognise', 'What to do, by role', 'Step by step', 'Record and share', 'If you disagree', 'Related', 'Sources', 'History']) expect(await page.getByRole('heading', { name: heading, exact: true }).first().isVisible()).toBe(true);
    expect(await page.locator('.role').count()).toBe(await page.locator('.role:visible').count());
    expect(await page.locator('select').count()).toBe(0);
    await page.getByText('On this page').click();
    await page.getByRole('link', { name: 'Step by step' }).click();
    expect(page.url()).toContain('#step-by-step');
    expect(troubles).toEqual([]);
  });

  it('search leads to the lists instead', async () => {
    const { page } = await readers.open('/', { javaScriptEnabled: false });
    await page.getByLabel('What do you need?').fill('neglect');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/search\/\?q=neglect/);
    await page.getByRole('link', { name: 'A to Z' }).first().click();
    expect(await page.getByRole('heading', { level: 1, name: 'A to Z' }).isVisible()).toBe(true);
  });
});

describe('the choice of area and role', () => {
  it('shows only what is for the reader, keeps nothing, and comes back when remembered', async () => {
    const { page } = await readers.open('/procedures/allegations/');
    const storage = (): Promise<number> => page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
    const wolding = page.locator('.phones a[href="tel:01632960330"]').first();
    const elmsworth = page.locator('.phones a[href="tel:01632960130"]').first();
    await page.getByLabel('Your area').selectOption('Wolding');
    expect(await wolding.isVisible()).toBe(true);
    expect(await elmsworth.isVisible()).toBe(false);
    await page.getByLabel('Your role').selectOption('Police');
    expect(await page.locator('.role:visible').count()).toBe(1);
    expect(await storage()).toBe(0);

    await page.getByLabel('Remember on this device').first().check();
    await page.goto(`${readers.origin}/procedures/allegations/`);
    expect(await elmsworth.isVisible()).toBe(false);
    await page.getByLabel('Remember on this device').first().uncheck();
    expect(await storage()).toBe(0);
    await page.getByLabel('Your area').selectOption('All areas');
    expect(await elmsworth.isVisible()).toBe(true);
  });

  it('leaves an area’s own text readable when the choice says nothing about it', async () => {
    const { page } = await readers.open('/procedures/referring-a-concern/');
    await page.evaluate(() => localStorage.setItem('manual-reader', '{"area":"nowhere","role":"nobody"}'));
    await page.reload();
    expect(await page.locator('.role:visible').count()).toBeGreaterThan(5);
    expect(await page.locator('.phones li:visible').count()).toBeGreaterThan(2);
  });
});

describe('with a keyboard alone', () => {
  it('one comes to the text by the first link, and sees where one is', async () => {
    const { page } = await readers.open('/procedures/neglect/', { viewport: DESKTOP });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().left)).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#main');
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline).not.toBe('none');
    }
  });
});

describe('reading', () => {
  it('asks nothing of any other site and loads nothing but the page, its style, font, icon and one script', async () => {
    const { page } = await readers.open('/about/privacy/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${readers.origin}/procedures/neglect/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => !/^\/(procedures\/neglect\/|assets\/Page\.[\w-]+\.css|assets\/[\w.-]+\.woff2|assets\/[\w.-]+\.js|icon\.svg)$/.test(path))).toEqual([]);
  });

  it('the contents list follows the text on a wide screen', async () => {
    const { page } = await readers.open('/procedures/neglect/', { viewport: DESKTOP });
    await page.locator('#record-and-share').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById('record-and-share')!.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => page.locator('.on-page [aria-current="true"]').textContent()).toContain('Record and share');
    expect(await page.locator('.on-page').boundingBox().then((box) => box!.y)).toBeGreaterThanOrEqual(0);
  });

  it('prints with its title, version, address and QR code', async () => {
    const { page } = await readers.open('/procedures/neglect/', { viewport: DESKTOP });
    // The code is fetched for printing only, by the browser itself.
    const qr = page.waitForResponse((response) => response.url().endsWith('/qr/neglect.svg') && response.ok());
    await page.pdf({ format: 'A4' });
    await qr;
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.printed');
    expect(await printed.isVisible()).toBe(true);
    const words = await printed.innerText();
    expect(words).toMatch(/Neglect\. Version in force since 1 June 2026\. Printed on \d{1,2} \w+ \d{4}/);
    expect(words).toContain('/procedures/neglect/');
    expect(words).toContain('Printed copies are not controlled');
    expect(await page.locator('.bar').isVisible()).toBe(false);
  });
});

/** Whether this machine has one of the fonts that stand in for the web font: every phone and office has. */
const hasStandIn = (page: Page): Promise<boolean> => page.evaluate(() => {
  const context = document.createElement('canvas').getContext('2d')!;
  const width = (font: string): number => ((context.font = `40px ${font}`), context.measureText('Ring the front door at once').width);
  return width("'Atkinson Fallback', monospace") !== width('monospace') || width("'Atkinson Roboto', monospace") !== width('monospace');
});

it.each(['/', '/procedures/allegations/', '/thresholds/'])('nothing on %s moves when the web font comes late', async (address) => {
  const { page } = await readers.open('/icon.svg');
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.addInitScript(() => new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) (window as unknown as { moved?: number }).moved = ((window as unknown as { moved?: number }).moved ?? 0) + (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true }));
  await page.goto(readers.origin + address);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.fonts.check("16px 'Atkinson Hyperlegible Next'"))).toBe(true);
  if (await hasStandIn(page)) expect((await page.evaluate(() => (window as unknown as { moved?: number }).moved)) ?? 0).toBeLessThan(0.02);
});
