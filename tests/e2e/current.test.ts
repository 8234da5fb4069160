import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const REGISTER = '/about/review-register/';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

describe('the review register', () => {
  it('has the same procedures in the table, the picture and the list, and counts them rightly', async () => {
    const { page, troubles } = await readers.open(REGISTER, { javaScriptEnabled: false });
    const inTable = (await page.locator('.review-table th[scope=row] > a').allTextContents()).sort();
    const inList = (await page.locator('.review-months li > a').allTextContents()).sort();
    expect(inTable.length).toBeGreaterThan(50);
    expect(inList).toEqual(inTable);
    expect(await page.locator('.ry-mark title').count()).toBe(inTable.length);
    const states = await page.locator('.review-table .tag').allTextContents();
    const told = await page.locator('.review-counts li').allTextContents();
    for (const state of ['overdue', 'due within 90 days', 'in date']) expect(told).toContain(`${states.filter((s) => s === state).length} ${state}`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
  it.each([['a phone', PHONE], ['a desk', DESKTOP]] as const)('is accessible on %s, light and dark', async (_, viewport) => {
    const { page } = await readers.open(REGISTER, { viewport, bypassCSP: true });
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
  it('fits 320 px, and what is behind a summary is reached with the keyboard', async () => {
    const { page } = await readers.open(REGISTER, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    const summary = page.locator('.review-table summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.locator('.review-table details[open] li a').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.context().close();
  });
  it('gives its calendar as a file', async () => {
    const { page } = await readers.open(REGISTER);
    const file = await page.context().request.get(`${readers.origin}/about/review-register.ics`);
    const words = await file.text();
    expect(words.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThanOrEqual(await page.locator('.review-table tbody tr').count());
    await page.context().close();
  });
});

describe('tell us this failed in practice', () => {
  const mail = async (page: Page): Promise<{ to: string; subject: string; lines: string[] }> => {
    const address = new URL((await page.locator('[data-tell]').getAttribute('href'))!);
    return { to: address.pathname, subject: address.searchParams.get('subject')!, lines: address.searchParams.get('body')!.split('\r\n') };
  };
  /** Clicks as a reader would, without a mail program being looked for. */
  const click = (page: Page): Promise<void> => page.evaluate(`addEventListener('click', (e) => e.preventDefault(), { once: true }); document.querySelector('[data-tell]').click()`);

  it('without JavaScript names the page and its version, and asks that nobody is named', async () => {
    const { page } = await readers.open('/procedures/neglect/', { javaScriptEnabled: false });
    const { to, subject, lines } = await mail(page);
    expect(to).toMatch(/@/);
    expect(subject).toBe('Failed in practice: Neglect');
    expect(lines[0]).toBe('Do not name the child or family.');
    expect(lines.find((l) => l.startsWith('Version in force since '))).toMatch(/\d{4}$/);
    expect(lines.at(-1)).toBe('Section: ');
    expect(lines.at(-2)).toMatch(/\/procedures\/neglect\/$/);
    await page.context().close();
  });
  it('stands on every kind of page, also of the past, and not on slides', async () => {
    const { page } = await readers.open('/procedures/neglect/history/');
    const past = await page.locator('main a[href^="/procedures/neglect/20"]:not([href*=changes])').last().getAttribute('href');
    for (const address of ['/', '/contacts/', past!, `${past!}changes/`, '/about/', '/timescales/']) {
      await page.goto(readers.origin + address).catch(() => undefined);
      if ((await page.title()) === '') continue;
      expect(await page.locator('[data-tell]').count(), address).toBe(1);
    }
    await page.goto(`${readers.origin}/updates/2026-06-01/slides/`);
    expect(await page.locator('[data-tell]').count()).toBe(0);
    await page.context().close();
  });



  it('with it also the section that was in view the longest, and asks nothing of any server', async () => {
    const { page, troubles } = await readers.open('/procedures/neglect/', { viewport: DESKTOP });
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    const section = page.locator('main h2[id]').nth(3);
    const name = (await section.textContent())!.trim();
    await section.evaluate((e) => e.scrollIntoView({ behavior: 'instant' }));
    // Longer than everything before it took, however slow the machine is.
    await page.waitForTimeout(((await page.evaluate('performance.now()')) as number) + 500);
    await page.evaluate('scrollTo({ top: 1e6, behavior: "instant" })');
    await click(page);
    expect((await mail(page)).lines.at(-1)).toBe(`Section: ${name}`);
    // A second click does not add to the first.
    await click(page);
    expect((await mail(page)).lines.at(-1)).toBe(`Section: ${name}`);
    expect([asked, troubles]).toEqual([[], []]);
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, '']);
    await page.context().close();
  });
});
