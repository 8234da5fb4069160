import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';


let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

const LEVEL_4 = 'pregnant-woman-assaulted';
const LEVEL_3 = 'antenatal-care-avoided';
const found = (page: Page): Promise<string | null> => page.locator('[data-found]').textContent();
const tick = (page: Page, id: string): Promise<void> => page.locator(`#${id} input`).check();
const words = (page: Page): Promise<string> => page.locator('[data-text]').inputValue();

describe('a midwife in a car park', () => {
  it('finds signs in her own words, collects them, is told to ring, and gets words for a referral on the next screen', async () => {
    const { page, troubles } = await readers.open('/thresholds/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect((await page.locator('.lv-4 summary').boundingBox())!.y, 'what to do at level 4 is on the first screen').toBeLessThan(PHONE.height - 60);

    await page.getByRole('link', { name: 'Find signs' }).click();
    await page.getByLabel('What have you seen or heard?').fill('preganant misses apointments');
    await expect.poll(() => found(page)).toMatch(/^\d+ signs? of 185\. Looked for \u201Cpregnant misses appointments\u201D\./);
    await tick(page, LEVEL_3);
    expect(await page.locator('[data-tray-count]').textContent()).toBe('1 sign collected.');
    expect(await page.getByRole('alert').textContent()).toBe('');

    await page.getByRole('button', { name: 'Show all' }).click();
    await tick(page, LEVEL_4);
    expect(await page.getByRole('alert').textContent()).toMatch(/^Level 4: ring at once\./);
    const tray = (await page.locator('[data-tray]').boundingBox())!;
    expect(tray.y + tray.height, 'the tray stays in reach').toBeLessThanOrEqual(PHONE.height);
    expect(tray.height, 'and leaves the page in sight').toBeLessThan(130);

    await page.getByRole('button', { name: 'Words for a referral' }).click();
    const heading = page.getByRole('heading', { name: 'Words for a referral' });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const ring = page.getByRole('heading', { name: 'Ring now' });
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect((await ring.boundingBox())!.y, 'whom to ring is on the first screen').toBeLessThan(PHONE.height / 2);

    await page.locator('.collected-sign textarea').last().fill('On 20 November she had a black eye.\nHer sister was there.');
    expect(await words(page)).toContain('- A pregnant woman is hit, kicked, choked or threatened.\n  On 20 November she had a black eye.\n  Her sister was there.');
    expect(await page.locator('[data-unwritten]').textContent()).toBe('1 sign has no words of your own yet.');
    expect(await page.locator('[data-stand]').textContent()).toBe('2 signs: 1 described at level 4 (significant harm) and 1 described at level 3 (targeted help or child in need). By part of the child\u2019s life: parenting 1; family and environment 1.');
    expect(await page.getByRole('cell', { name: '1', exact: true }).count()).toBe(4);
    expect(await page.locator('[data-next] a').first().textContent()).toBe('Referring a safeguarding concern');
    expect(await page.locator('.basis').isVisible()).toBe(true);

    expect(asked, 'nothing is asked for after the page is there').toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(page.url()).not.toContain('?');
    expect(troubles).toEqual([]);
  });

  it('whom nothing fits is given the numbers', async () => {
    const { page } = await readers.open('/thresholds/');
    await page.getByLabel('What have you seen or heard?').fill('xylophone');
    await expect.poll(() => found(page)).toBe('No sign fits.');
    expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
    expect(await page.locator('[data-nothing] a[href^="tel:"]').count()).toBeGreaterThan(3);
  });
});

it('narrows by several kinds at once, and the counts say beforehand what a box will show', async () => {
  const { page } = await readers.open('/thresholds/', { viewport: DESKTOP });
  const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  const behind = async (name: string): Promise<number> => Number(/\((\d+)\)/.exec((await box(name).locator('xpath=..').textContent())!)![1]);
  const shown = (): Promise<number> => page.locator('.signs > li:visible').count();
  expect(await shown()).toBe(185);
  const unborn = await behind('Unborn');
  await box('Unborn').check();
  expect(await shown()).toBe(unborn);
  const grave = await behind('4\\. Significant harm');
  await box('4\\. Significant harm').check();
  expect(await shown()).toBe(grave);
  expect(await found(page)).toBe(`${grave} signs of 185.`);
  expect(await page.locator('.signs-level:visible').count()).toBe(1);
  await box('Disabled children').check();
  await expect.poll(() => found(page)).toBe('No sign fits.');
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await shown()).toBe(185);
  await box('Disabled children').check();
  expect(await shown()).toBeGreaterThanOrEqual(14);
});

describe('the words', () => {
  const open = async (page: Page): Promise<void> => {
    for (const id of [LEVEL_3, LEVEL_4]) await tick(page, id);
    await page.getByRole('button', { name: 'Words for a referral' }).click();
  };

  it('once changed by hand are left as they are, and can be made anew', async () => {
    const { page } = await readers.open('/thresholds/');
    await open(page);
    await page.locator('[data-text]').fill('My own.');
    await page.locator('.collected-sign textarea').first().fill('Seen on Monday.');
    expect(await words(page)).toBe('My own.');
    expect(await page.locator('[data-text-note]').textContent()).toContain('no longer put in by itself');
    await page.getByRole('button', { name: 'Make the words anew' }).click();
    expect(await words(page)).toContain('Seen on Monday.');
    expect(await page.getByRole('button', { name: 'Make the words anew' }).isVisible()).toBe(false);
  });

  it('can be copied', async () => {
    const { page } = await readers.open('/thresholds/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await open(page);
    await page.getByRole('button', { name: 'Copy the words' }).click();
    await expect.poll(() => page.locator('[data-copied]').textContent()).toBe('Copied.');
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', '')).toBe(await words(page));
  });

  it('lose a sign that is taken out, with the focus on the next, and the alarm with the last at level 4', async () => {
    const { page } = await readers.open('/thresholds/');
    await open(page);
    await page.getByRole('button', { name: /^Take out\s*A pregnant woman/ }).click();
    expect(await page.locator('.collected-sign textarea').first().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('heading', { name: 'Ring now' }).isVisible()).toBe(false);
    expect(await words(page)).not.toContain('A pregnant woman');
    await page.getByRole('button', { name: 'Back to the signs' }).click();
    expect(await page.locator(`#${LEVEL_4} input`).isChecked()).toBe(false);
    expect(await page.locator(`#${LEVEL_3} input`).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('alert').textContent()).toBe('');
  });

  it('are gone when everything is cleared', async () => {
    const { page } = await readers.open('/thresholds/');
    await page.getByLabel('What have you seen or heard?').fill('pregnant');
    await expect.poll(() => found(page)).toMatch(/of 185/);
    await open(page);
    await page.locator('.collected-sign textarea').first().fill('Seen on Monday.');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    expect(await page.locator('main input:checked').count()).toBe(0);
    expect(await page.getByLabel('What have you seen or heard?').inputValue()).toBe('');
    expect(await page.locator('[data-tray]').isVisible()).toBe(false);
    expect(await page.evaluate(() => [...document.querySelectorAll('textarea')].map((area) => area.value).join(''))).toBe('');
    expect(await found(page)).toBe('All 185 signs.');
    expect(await page.getByLabel('What have you seen or heard?').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('are asked about before they are lost, and not when there are none', async () => {
    const { page } = await readers.open('/thresholds/');
    await open(page);
    const asked = new Promise<string>((done) => page.once('dialog', (dialog) => {
      done(dialog.type());
      void dialog.dismiss();
    }));
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    const gone = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await gone;
  });

  it('print with what was written, the numbers to call and without the controls', async () => {
    const { page } = await readers.open('/thresholds/', { viewport: DESKTOP });
    await open(page);
    const area = page.locator('.collected-sign textarea').first();
    await area.fill(Array.from({ length: 9 }, (_, i) => `Line ${i + 1}`).join('\n'));
    await page.emulateMedia({ media: 'print' });
    for (const all of [area, page.locator('[data-text]')]) expect(await all.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(2);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.basis').isVisible()).toBe(true);
    expect(await page.locator('[data-signs]').isVisible()).toBe(false);
  });
});

it('works by keyboard alone', async () => {
  const { page } = await readers.open('/thresholds/', { viewport: DESKTOP });
  await page.getByLabel('What have you seen or heard?').focus();
  await page.keyboard.type('knife');
  await page.keyboard.press('Enter');
  await expect.poll(() => found(page)).toMatch(/of 185/);
  const isOn = (selector: string): Promise<boolean> => page.evaluate((s) => document.activeElement!.matches(s), selector);
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 60 && !(await isOn(selector)); i += 1) await page.keyboard.press('Tab');
    expect(await isOn(selector), selector).toBe(true);
  };
  await tabTo('#carries-a-weapon input');
  await page.keyboard.press('Space');
  await tabTo('[data-open]');
  await page.keyboard.press('Enter');
  expect(await isOn('#words-for-a-referral')).toBe(true);
  await tabTo('.collected-sign textarea');
  await page.keyboard.type('I saw the handle.');
  expect(await words(page)).toContain('  I saw the handle.');
});

it.each([1280, 390, 320])('is accessible and fits in every state, light and dark, at %i px', async (width) => {
  const { page, troubles } = await readers.open('/thresholds/', { viewport: { width, height: 700 }, bypassCSP: true });
  const states: [string, () => Promise<unknown>][] = [
    ['as it opens', async () => undefined],
    ['levels unfolded', async () => Promise.all((await page.locator('.levels-list details').all()).map((one) => one.evaluate((element) => ((element as HTMLDetailsElement).open = true))))],
    ['narrowed', async () => {
      await page.locator('[data-narrow]').evaluate((element) => ((element as HTMLDetailsElement).open = true));
      await page.getByRole('checkbox', { name: /^11 to 17/ }).check();
    }],
    ['nothing found', async () => page.getByLabel('What have you seen or heard?').fill('xylophone')],
    ['collected', async () => {
      await page.getByRole('button', { name: 'Show all' }).click();
      for (const id of [LEVEL_3, LEVEL_4]) await tick(page, id);
    }],
    ['words', async () => page.getByRole('button', { name: 'Words for a referral' }).click()],
  ];
  const problems: string[] = [];
  for (const [name, act] of states) {
    await act();
    await page.waitForTimeout(300);
    problems.push(...(await wrongWith(page)).map((one) => `${name}: ${one}`));
  }
  expect([...problems, ...troubles]).toEqual([]);
});

describe('without JavaScript', () => {
  it('every level and sign can be read, and nothing waits for a script', async () => {
    const { page } = await readers.open('/thresholds/', { javaScriptEnabled: false });
    expect(await page.locator('.signs > li:visible').count()).toBe(185);
    expect(await page.locator('[data-finder], [data-tray], [data-words-view], [data-nothing]').filter({ visible: true }).count()).toBe(0);
    await page.locator('.lv-3 summary').click();
    expect(await page.locator('#level-3').getByText('Who leads').isVisible()).toBe(true);
  });

  it('a link to a level unfolds it', async () => {
    const { page } = await readers.open('/thresholds/#level-4', { javaScriptEnabled: false });
    expect(await page.locator('#level-4').isVisible()).toBe(true);
  });
});

describe('levels of need of another day', () => {
  it('lead from the history to what changed, in words and in marks', async () => {
    const { page, troubles } = await readers.open('/thresholds/');
    await page.getByRole('link', { name: 'Earlier levels of need' }).click();
    await page.getByRole('link', { name: 'See the changes of 26 November 2026' }).click();
    expect(await page.locator('.lead').textContent()).toContain('2 signs moved to another level, 79 added, 2 taken out, 6 reworded, 4 filed differently; 94 signs stay as they were.');
    const moved = page.getByRole('region', { name: /^Moved to another level/ });
    expect(await moved.locator('.rl-change').count()).toBe(2);
    expect(await moved.locator('.rl-label').first().textContent()).toContain('From level 3 (Targeted help or child in need) to level 4 (Significant harm)');
    expect(await page.getByRole('region', { name: /^Reworded/ }).locator('del').first().textContent()).toMatch(/^\[deleted text starts\].*\[deleted text ends\]$/);
    await page.getByRole('link', { name: 'The change before: 1 June 2026' }).click();
    expect(await page.locator('.lead').textContent()).toContain('In force from 1 June 2026');
    expect(troubles).toEqual([]);
  });

  it('are linked from the change of the procedure and from the bulletin', async () => {
    const { page } = await readers.open('/procedures/levels-of-need/2026-11-26/changes/');
    await page.getByRole('link', { name: 'The signs that changed' }).click();
    await page.waitForURL('**/thresholds/2026-11-26/changes/');
    await page.goto(`${readers.origin}/updates/2026-11-26/`);
    expect(await page.getByRole('link', { name: 'the signs that changed' }).getAttribute('href')).toBe('/thresholds/2026-11-26/changes/');
  });

  it('read as they stood: with the versions of their day and no numbers', async () => {
    const { page } = await readers.open('/thresholds/2024-03-04/');
    expect(await page.locator('.banner').textContent()).toContain('in force from 4 March 2024 to 31 May 2026');
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(0);
    expect(await page.locator('#antenatal-care-avoided').locator('xpath=ancestor::section').getAttribute('data-level')).toBe('2');
    expect(await page.locator('#antenatal-care-avoided a').first().getAttribute('href')).toBe('/procedures/pre-birth/2017-04-03/');
    await page.goto(`${readers.origin}/procedures/levels-of-need/2024-03-04/`);
    expect(await page.locator('main a[href^="/thresholds/2024-03-04/"]').count() + await page.locator('main a[href="/thresholds/"]').count()).toBeGreaterThan(0);
  });
});
