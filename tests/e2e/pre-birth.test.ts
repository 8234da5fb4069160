import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tooWide, wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const ADDRESS = '/toolkits/pre-birth-timeline/';
/** The reader's clock: a Thursday in winter. At this due date she is 32 weeks and 1 day along. */
const NOW = new Date('2026-11-26T10:00:00Z');
const LATE = '2027-01-20';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

/** Opens the tool with the clock at a moment, once everything has been loaded; what is asked for after that is kept in `asked`. */
async function open(options: BrowserContextOptions = {}, now = NOW): Promise<{ page: Page; troubles: string[]; asked: string[] }> {
  const { page, troubles } = await readers.open('/about/', options);
  await page.clock.setFixedTime(now);
  await page.goto(readers.origin + ADDRESS);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => !request.url().startsWith('blob:') && asked.push(request.url()));
  return { page, troubles, asked };
}
const heading = (page: Page) => page.locator('#where');
const show = (page: Page): Promise<void> => page.getByRole('button', { name: 'What do I do today?' }).click();
const standings = (page: Page): Promise<string[]> => page.locator('[data-standing]').allTextContents();

describe('a midwife on a phone', () => {
  it('enters the due date and has what is late, what to do and the number on the screen', async () => {
    const { page, troubles, asked } = await open();
    await page.getByLabel('Due date', { exact: true }).fill(LATE);
    await show(page);
    expect(await heading(page).textContent()).toBe('Today: 32 weeks and 1 day');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('where');
    const screen = async (name: string): Promise<number> => ((box) => box!.y + box!.height)(await page.locator('.pregnancy-result').getByText(name).first().boundingBox());
    await expect.poll(async () => (await heading(page).boundingBox())!.y).toBeLessThan(120);
    for (const words of ['Late: 3 dates have passed', '01632 960100', 'Refer a worry about an unborn baby.']) expect(await screen(words), words).toBeLessThan(PHONE.height);
    expect(await standings(page)).toEqual(['Late. It was due by 5 August 2026, 16 weeks and 1 day ago.', 'Late. It was due by 2 September 2026, 12 weeks and 1 day ago.', 'Late. It was due by 28 October 2026, 4 weeks and 1 day ago.', 'Next: by 9 December 2026, in 13 days.']);
    expect(await page.locator('.pt-down:visible').count() + await page.locator('.pt-across:visible').count()).toBe(1);
    for (const words of ['5 August 2026, late', '9 December 2026, next', '32 weeks and 1 day', '20 January 2027']) expect(await page.locator('.pt-down').textContent()).toContain(words);
    expect(await page.locator('.pt-down').getAttribute('aria-label')).toContain('The list below says the same.');
    expect(asked).toEqual([]);
    expect(page.url()).toBe(readers.origin + ADDRESS);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('ticks what has been done, and hears that it is worked out again', async () => {
    const { page } = await open();
    await page.getByLabel('Due date', { exact: true }).fill(LATE);
    await show(page);
    await page.getByLabel('Referral').check();
    await page.getByLabel('Assessment').check();
    expect(await page.locator('[data-urgent-steps] li').count()).toBe(1);
    await page.getByLabel('Conference').check();
    expect(await page.locator('[data-urgent]').isVisible()).toBe(false);
    expect(await page.locator('[data-said]').textContent()).toBe('Worked out again: Today: 32 weeks and 1 day. Nothing is late.');
    expect(await page.locator('[data-today] h3').allTextContents()).toEqual(['Nothing here is late']);
    expect((await standings(page))[0]).toBe('Done. It was due by 5 August 2026.');
  });

  it('is told at once what to do when the pregnancy has been hidden, before any date', async () => {
    const { page, troubles } = await open();
    await page.getByLabel('Yes').check();
    const steps = page.getByRole('heading', { name: 'Hidden or denied, or no antenatal care: act now' });
    expect((await steps.boundingBox())!.y).toBeLessThan(PHONE.height - 100);
    expect(await page.locator('[data-hidden-steps] ol > li').count()).toBeGreaterThan(3);
    expect(await page.locator('[data-hidden-steps] .tel').first().getAttribute('href')).toBe('tel:01632960100');
    expect(await page.getByLabel('Due date', { exact: true }).isVisible()).toBe(false);
    expect(await page.locator('[data-said]').textContent()).toContain('Act now');
    await page.getByRole('button', { name: 'Show the dates as well' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('known');
    await page.getByLabel('Due date', { exact: true }).fill(LATE);
    await show(page);
    expect(await heading(page).textContent()).toBe('Today: 32 weeks and 1 day');
    expect(await steps.isVisible()).toBe(true);
    await page.getByLabel('No', { exact: true }).check();
    expect(await page.locator('[data-hidden-place] *').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

describe('the awkward ways', () => {
  it('what cannot be is said in words, at the field, and nothing old stays on the page', async () => {
    const { page } = await open();
    await page.getByLabel('Due date', { exact: true }).fill(LATE);
    await show(page);
    await page.getByLabel('Due date', { exact: true }).fill('2028-01-20');
    await show(page);
    expect(await page.getByRole('alert').textContent()).toContain('more than 40 weeks away');
    expect(await page.evaluate(() => [document.activeElement?.id, document.activeElement?.getAttribute('aria-invalid'), document.activeElement?.getAttribute('aria-describedby')])).toEqual(['due', 'true', 'wrong']);
    expect(await heading(page).isVisible()).toBe(false);
    expect(await page.locator('[data-standing]:visible').count()).toBe(0);
    await page.getByLabel('The weeks of pregnancy').check();
    for (const [weeks, days, why, field] of [['', '', 'Enter the weeks', 'weeks'], ['24', '9', 'from 0 to 6', 'days'], ['50', '', 'from 0 to 43', 'weeks']] as const) {
      await page.getByLabel('Weeks', { exact: true }).fill(weeks);
      await page.getByLabel('and days').fill(days);
      await show(page);
      expect(await page.getByRole('alert').textContent()).toContain(why);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(field);
    }
    await page.getByLabel('Weeks', { exact: true }).fill('24');
    await page.getByLabel('and days').fill('3');
    await show(page);
    expect(await heading(page).textContent()).toBe('Today: 24 weeks and 3 days');
    expect(await page.locator('[data-due]').textContent()).toBe('The due date is 15 March 2027, in 15 weeks and 4 days. Worked out for today, 26 November 2026.');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each<[string, string, string[]]>([
    ['the last weeks', '2026-12-10', ['The birth may begin on any day', 'If this is her first antenatal appointment']],
    ['past the due date', '2026-11-20', ['The due date has passed', 'If this is her first antenatal appointment']],
    ['early', '2027-08-01', ['Nothing here is late']],
    ['a milestone today', '2027-05-13', ['Today is the day: referral']],
  ])('%s', async (_, due, titles) => {
    const { page } = await open();
    await page.getByLabel('Due date', { exact: true }).fill(due);
    await show(page);
    expect(await page.locator('[data-today] h3').allTextContents()).toEqual(titles);
  });

  it('a baby that has been born has steps, and the review on the timescales page', async () => {
    const { page } = await open();
    await page.getByLabel('The baby has been born').check();
    await show(page);
    expect(await heading(page).textContent()).toBe('The baby has been born');
    expect(await page.locator('[data-urgent-steps] li').count()).toBeGreaterThan(2);
    expect(await page.getByRole('button', { name: 'Add to my calendar' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'timescales page' }).getAttribute('href')).toBe('/timescales/#pre-birth-review-after-birth');
  });

  it('today is the day in England, not in UTC: half past midnight in summer', async () => {
    const { page } = await open({}, new Date('2027-06-30T23:30:00Z'));
    await page.getByLabel('Due date', { exact: true }).fill('2027-07-01');
    await show(page);
    expect(await page.locator('[data-due]').textContent()).toContain('The due date is today, 1 July 2027.');
  });
});

it('by keyboard alone: to the answer, to the calendar file, and back to nothing', async () => {
  const { page, troubles, asked } = await open({ viewport: DESKTOP });
  await page.locator('main').evaluate((main) => (main.tabIndex = -1, main.focus()));
  const focused = (): Promise<string> => page.evaluate(() => { const e = document.activeElement as HTMLInputElement; return e.id || `${e.name}:${e.value}`; });
  const tabTo = async (name: string): Promise<void> => {
    for (let i = 0; i < 40 && (await focused()) !== name; i += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  };
  await tabTo('known:due');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('known:weeks');
  await tabTo('weeks');
  await page.keyboard.type('24');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('where');
  await tabTo('reference');
  await page.keyboard.type('Case 7');
  await page.keyboard.press('Tab');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('pre-birth-dates.ics');
  const events = new ICAL.Component(ICAL.parse(readFileSync((await file.path())!, 'utf8')) as unknown[]).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  expect(events.map((e) => `${e.startDate.toString()} ${e.summary}`)).toEqual(['2026-12-21 Case 7: Conference, last day (28 weeks)', '2027-02-01 Case 7: Birth plan, last day (34 weeks)', '2027-03-15 Case 7: Due date']);
  expect(await page.locator('[data-did]').textContent()).toContain('work calendar');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('hidden:yes');
  expect(await heading(page).isVisible()).toBe(false);
  expect(await page.locator('#reference').inputValue()).toBe('');
  expect(await page.locator('#weeks').inputValue()).toBe('');
  expect(await page.locator('[data-standing]:visible').count()).toBe(0);
  expect(await page.locator('main').textContent()).not.toMatch(/Case 7|15 March 2027/);
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
});

it('copies the result as text', async () => {
  const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByLabel('Due date', { exact: true }).fill(LATE);
  await show(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(() => page.locator('[data-did]').textContent()).toBe('Copied.');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['32 weeks and 1 day of pregnancy', 'Late: 3 dates have passed', 'Next: by 9 December 2026', 'does not replace it']) expect(words).toContain(part);
});

describe('leaving', () => {
  const asksToLeave = async (page: Page): Promise<boolean> => {
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void dialog.accept();
    });
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    return asked;
  };
  it('asks when ticks or a mark would be lost, and not for a date alone', async () => {
    const { page } = await open();
    await page.getByLabel('Due date', { exact: true }).fill(LATE);
    await show(page);
    expect(await asksToLeave(page)).toBe(false);
    const { page: other } = await open();
    await other.getByLabel('Due date', { exact: true }).fill(LATE);
    await show(other);
    await other.locator('#reference').fill('Case 7');
    expect(await asksToLeave(other)).toBe(true);
  });
});

it('prints the result, the dates, what it rests on and the numbers, without the questions', async () => {
  const { page } = await open({ viewport: DESKTOP });
  await page.getByLabel('Due date', { exact: true }).fill(LATE);
  await show(page);
  await page.emulateMedia({ media: 'print' });
  for (const place of ['[data-pre-birth]', '.form-tools', '#reference', '.in-general >> nth=0']) expect(await page.locator(place).first().isVisible(), place).toBe(false);
  for (const place of ['#where', '[data-urgent]', '.pt-across', '[data-standing] >> nth=0', '.basis']) expect(await page.locator(place).first().isVisible(), place).toBe(true);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(3);
});

it('without JavaScript says everything, and asks nothing', async () => {
  const { page } = await readers.open(ADDRESS, { javaScriptEnabled: false });
  expect(await page.locator('form[data-pre-birth]').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'act now' }).getAttribute('href')).toBe('#hidden');
  expect(await page.locator('.milestones > li').count()).toBe(5);
  for (const words of ['by 16 weeks of pregnancy', 'by 34 weeks', 'If the day has passed:', 'The birth may begin on any day', 'The due date has passed', 'The baby has been born', 'Labour, bleeding, severe pain']) expect(await page.locator('main').getByText(words).filter({ visible: true }).count(), words).toBeGreaterThan(0);
  expect(await page.locator('.pt-down').isVisible()).toBe(true);
  expect(await page.locator('.pt-down').textContent()).toContain('Conference');
});

const STATES: [string, (page: Page) => Promise<void>][] = [
  ['at the start', async () => {}],
  ['late', async (page) => (await page.getByLabel('Due date', { exact: true }).fill(LATE), show(page))],
  ['early', async (page) => (await page.getByLabel('Due date', { exact: true }).fill('2027-08-01'), show(page))],
  ['hidden', async (page) => page.getByLabel('Yes').check()],
  ['born', async (page) => (await page.getByLabel('The baby has been born').check(), show(page))],
  ['wrong', async (page) => (await page.getByLabel('The weeks of pregnancy').check(), show(page))],
];
it.each(STATES)('is accessible and fits 320 px, light and dark: %s', async (_, act) => {
  const { page, troubles } = await open({ bypassCSP: true });
  await act(page);
  const found = await wrongWith(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect([...found, ...(await tooWide(page)), ...troubles]).toEqual([]);
});

it('is found from the list of tools, and from the procedures it belongs to', async () => {
  const { page } = await readers.open('/toolkits/');
  expect(await page.getByRole('link', { name: 'Pre-birth timeline' }).getAttribute('href')).toBe(ADDRESS);
  for (const slug of ['pre-birth', 'concealed-pregnancy']) {
    await page.goto(`${readers.origin}/procedures/${slug}/`);
    expect(await page.getByRole('link', { name: 'Pre-birth timeline' }).getAttribute('href')).toBe(ADDRESS);
  }
  await page.goto(`${readers.origin}/procedures/pre-birth/2026-06-01/`);
  expect(await page.getByRole('link', { name: 'Pre-birth timeline' }).count(), 'a record shows what there was').toBe(0);
});
