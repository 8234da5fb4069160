import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesIn, SITE } from '../site-files.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const MAPS = pagesIn(SITE).map((p) => p.address).filter((address) => /^\/toolkits\/process-maps\/[^/]+\/$/.test(address));
const BRUISING = '/toolkits/process-maps/bruising/';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

const sideways = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

it('there are the eight that people ask for', () => {
  const wanted = ['referral-to-plan', 'allegations', 'female-genital-mutilation', 'pre-birth', 'escalation', 'missing-children', 'bruising', 'rapid-review'];
  expect(MAPS).toEqual(expect.arrayContaining(wanted.map((id) => `/toolkits/process-maps/${id}/`)));
});

it.each([390, 320, 768, 1280])('no page of a map scrolls sideways at %i px, and one drawing is shown, readable', async (width) => {
  const { page } = await readers.open(BRUISING, { viewport: { width, height: 700 } });
  for (const address of MAPS) {
    await page.goto(readers.origin + address);
    expect(await sideways(page), address).toBeLessThanOrEqual(0);
    expect(await page.locator('.map:visible').count()).toBe(1);
    const letters = await page.locator('.map:visible').evaluate((svg: SVGSVGElement) => 15 * (svg.getBoundingClientRect().width / svg.viewBox.baseVal.width));
    expect(letters, `${address}: pixels of a letter`).toBeGreaterThanOrEqual(width < 390 ? 11.5 : 10.5);
    if (width === 390) expect(letters).toBeGreaterThan(14.5);
  }
});

it('the first step is on the first screen of a phone, and every box is large enough to touch', async () => {
  const { page } = await readers.open(BRUISING, { viewport: PHONE });
  const boxes = await page.locator('.map:visible .map-step').evaluateAll((all) => all.map((a) => a.getBoundingClientRect()).map(({ top, bottom, width, height }) => ({ top, bottom, width, height })));
  expect(boxes[1]!.bottom).toBeLessThan(PHONE.height);
  for (const box of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(28);
});

it('no words leave their box, whatever font has come', async () => {
  for (const viewport of [PHONE, DESKTOP]) {
    const { page } = await readers.open(BRUISING, { viewport });
    for (const address of MAPS) {
      await page.goto(readers.origin + address, { waitUntil: 'networkidle' });
      const out = await page.locator('.map:visible .map-step').evaluateAll((all) => all.flatMap((a) => {
        const box = a.querySelector('.map-box')!.getBoundingClientRect();
        return [...a.querySelectorAll('text')].map((t) => t.getBoundingClientRect()).filter((t) => t.right > box.right + 1 || t.left < box.left - 1 || t.bottom > box.bottom + 2 || t.top < box.top - 2).map(() => a.textContent);
      }));
      expect(out, address).toEqual([]);
    }
  }
});

describe('by keyboard and without JavaScript', () => {
  it('each box is reached in order and leads on', async () => {
    const { page } = await readers.open(BRUISING, { viewport: DESKTOP });
    const steps = await page.locator('.map-wide .map-step').count();
    await page.locator('.map-wide .map-step').first().focus();
    const focused: string[] = [];
    for (let i = 0; i < steps; i += 1) {
      focused.push(await page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? ''));
      await page.keyboard.press('Tab');
    }
    expect(focused.map((f) => Number(/^Step (\d+)/.exec(f)?.[1]))).toEqual(Array.from({ length: steps }, (_, i) => i + 1));
    expect(await page.evaluate(() => document.activeElement?.closest('.map') === null)).toBe(true);
    const examination = page.locator('.map-wide .map-step', { hasText: 'undressed' });
    await examination.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/procedures/bruising/#the-examination');
    expect(await page.locator('#the-examination').isVisible()).toBe(true);
  });

  it('a box to call leads to its numbers; the list leads from step to step', async () => {
    const { page, troubles } = await readers.open(BRUISING, { viewport: PHONE, javaScriptEnabled: false });
    await page.locator('.map-narrow .map-step', { hasText: 'No explanation' }).click();
    expect(page.url()).toMatch(/#step-front-door$/);
    expect(await page.locator('#step-front-door .tel').first().isVisible()).toBe(true);
    await page.locator('#step-front-door .map-ways a').click();
    expect(page.url()).toMatch(/#step-parents$/);
    expect(troubles).toEqual([]);
  });

  it('the list has every step of the drawing, and a way for every arrow', async () => {
    const { page } = await readers.open(BRUISING);
    for (const address of MAPS) {
      await page.goto(readers.origin + address);
      expect(await page.locator('.map-list > li').count(), address).toBe(await page.locator('.map-wide .map-step').count());
      const ends = await page.locator('.map-wide .map-end').count();
      const withWays = await page.locator('.map-list > li:has(.map-ways a, .map-then a)').count();
      expect(withWays + ends, address).toBe(await page.locator('.map-list > li').count());
      const words = (await page.locator('.map-narrow .map-words').allTextContents()).join(' ');
      for (const own of await page.locator('.map-list-words').evaluateAll((all) => all.map((p) => p.lastChild!.textContent!.trim()))) expect(words, address).toContain(own);
    }
  });
});

it('a drawing is announced once, by its name', async () => {
  for (const viewport of [PHONE, DESKTOP]) {
    const { page } = await readers.open(BRUISING, { viewport });
    expect(await page.getByRole('group', { name: /^Drawing: A bruise/ }).count()).toBe(1);
    expect(await page.locator('.map:visible [aria-hidden] a').count()).toBe(0);
  }
});

it('asks for nothing after it has come, and keeps nothing', async () => {
  const { page, troubles } = await readers.open(BRUISING);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('.map:visible .map-step').first().hover();
  await page.locator('.map-list a[href^="#"]').first().click();
  await page.waitForTimeout(200);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  expect(troubles).toEqual([]);
});

it('every map prints on one A4 sheet: drawing, numbers, version, code', async () => {
  const { page } = await readers.open(BRUISING, { viewport: DESKTOP });
  for (const address of MAPS) {
    await page.goto(readers.origin + address, { waitUntil: 'networkidle' });
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), address).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.map-wide', '.basis .tel', '.printed img']) expect(await page.locator(shown).first().isVisible(), `${address} ${shown}`).toBe(true);
    for (const hidden of ['.map-narrow', '.map-in-words']) expect(await page.locator(hidden).first().isVisible(), `${address} ${hidden}`).toBe(false);
    expect(await page.locator('.printed img').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
    // Paper has no media but its own again.
    await page.emulateMedia({ media: null });
  }
});

it('is reached from its procedure, and not from the record of a past version', async () => {
  const { page } = await readers.open('/procedures/bruising/');
  expect(await page.locator(`a[href="${BRUISING}"]`).count()).toBe(1);
  await page.goto(`${readers.origin}/procedures/bruising/2017-04-03/`);
  expect(await page.locator(`a[href="${BRUISING}"]`).count()).toBe(0);
});

it('is readable in forced colours', async () => {
  const { page } = await readers.open(BRUISING, { viewport: DESKTOP, forcedColors: 'active' });
  const looks = await page.locator('.map-wide .map-step').nth(2).evaluate((a) => ({ box: getComputedStyle(a.querySelector('.map-box')!).fill, text: getComputedStyle(a.querySelector('.map-words')!).fill }));
  expect(looks.box).not.toBe(looks.text);
});
