import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';


let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

/** A new reader of the page, for whom it is 10am on Thursday 26 November 2026. */
async function open(options: BrowserContextOptions = {}, hash = ''): Promise<{ page: Page; troubles: string[] }> {
  const { page, troubles } = await readers.open('/', options);
  await page.clock.setFixedTime(new Date('2026-11-26T10:00:00Z'));
  await page.goto(`${readers.origin}/timescales/${hash}`);
  return { page, troubles };
}
const dates = (page: Page): Promise<string[]> => page.locator('.dues .due-day').allTextContents();
const said = (page: Page): Promise<string> => page.locator('[data-said]').innerText();

describe('the calculator of dates', () => {
  it('gives each date, how it was counted, its source, and how it stands today', async () => {
    const { page, troubles } = await open();
    await page.getByLabel('What happened').selectOption({ label: 'An initial child protection conference was held' });
    await page.getByLabel('Day it happened').fill('2026-11-06');
    expect(await dates(page)).toEqual(['Due by Monday 9 November 2026', 'Due by Friday 20 November 2026', 'Due by Friday 27 November 2026', 'Due by Saturday 6 February 2027']);
    expect(await page.locator('.dues .tag').allTextContents()).toEqual(['overdue by 17 days, unless done', 'overdue by 6 days, unless done', 'tomorrow', 'in 72 days']);
    const core = page.locator('.dues > li').nth(1);
    expect(await core.innerText()).toMatch(/Hold the first core group[\s\S]*within 10 working days \(statutory guidance\)[\s\S]*Skipped: Saturday 7 and Sunday 8 November 2026 and Saturday 14 and Sunday 15 November 2026[\s\S]*Source: Working Together 2026\. Being checked by 29 January 2027/);
    expect(await said(page)).toContain('4 dates, seen from today, 26 November 2026');
    expect(await page.getByText('supports your judgement and does not replace it').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('has the first date on the first screen of a phone', async () => {
    const { page } = await open({ viewport: PHONE });
    await page.getByLabel('What happened').selectOption('missing-child-returned');
    await page.getByRole('button', { name: 'Today' }).click();
    expect(await page.getByLabel('Time, if known').inputValue()).toBe('10:00');
    expect(await dates(page)).toEqual(['Due by Sunday 29 November 2026, 10am']);
    const box = (await page.locator('.due-what').first().boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('says which way it counted what came after hours, and what has no date', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('referral-received');
    await page.getByLabel('Day it happened').fill('2026-12-24');
    await page.getByLabel('Time, if known').fill('18:30');
    expect((await dates(page))[0]).toBe('Due by Tuesday 29 December 2026');
    expect(await page.locator('[data-answer] .note').innerText()).toContain('after 5pm on a Thursday');
    await page.getByLabel('What happened').selectOption('image-threat-told');
    expect(await page.locator('[data-answer] h3').allInnerTexts()).toEqual(['No date to work out']);
    expect(await page.locator('.dues h4').innerText()).toMatch(/^At once, and before the child is left alone\s/);
  });

  it('counts by the limits of the day, and says so', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('child-missing');
    await page.getByLabel('Day it happened').fill('2022-05-03');
    expect(await page.locator('[data-answer]').innerText()).toContain('As it stood then. From 30 September 2024: within 24 hours.');
    expect(await page.locator('[data-answer]').innerText()).toContain('Counted by the limits in force on 3 May 2022');
  });

  it('finds by what people type, and gives after a strategy discussion the conference too, with what it hangs on', async () => {
    const { page } = await open();
    for (const [typed, title] of [['s47', 'A strategy discussion decided on section 47 enquiries'], ['LADO', 'An allegation about someone who works with children came to notice'], ['strategy', 'A strategy discussion was held']] as const) {
      await page.getByLabel('Find it by a word').fill(typed);
      await page.getByLabel('Find it by a word').press('Enter');
      expect(await page.locator('#event option:checked').innerText(), typed).toBe(title);
    }
    expect(await said(page)).toBe('3 limits can run from this. Give the day to see the dates.');
    await page.getByLabel('Day it happened').fill('2026-12-18');
    expect(await dates(page)).toEqual(['Due by Monday 21 December 2026', 'Due by Monday 21 December 2026', 'Due by Wednesday 13 January 2027']);
    expect(await page.locator('.dues > li').nth(2).innerText()).toMatch(/Hold the initial child protection conference\s+Only if it began section 47 enquiries\.\s+Who: Children\u2019s social care, with the conference chair\.\s+Limit: within 15 working days \(statutory guidance\)\./);
    expect(await page.locator('.dues > li', { hasText: 'Send the record' }).innerText()).not.toContain('Only if');
  });

  it('shows the day itself and the later day where the limit has both', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('significant-harm-suspected');
    await page.getByLabel('Day it happened').fill('2026-12-24');
    expect(await dates(page)).toEqual(['Due by Thursday 24 December 2026']);
    expect(await page.locator('.dues > li').innerText()).toMatch(/If the concern comes late and a safety plan is in place, by the next working day: Tuesday 29 December 2026\. Skipped: .*Boxing Day/);
  });

  it('says of an order of the court that the order tells when it ends, and what may move that', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('emergency-protection-order-made');
    await page.getByLabel('Day it happened').fill('2026-12-19');
    expect(await dates(page)).toEqual(['Until Sunday 27 December 2026']);
    expect(await page.locator('.dues > li').innerText()).toMatch(/The order itself says when it ends\.[\s\S]*begin with the first day of police protection[\s\S]*until noon on the next day[\s\S]*Being checked by/);
  });

  it('says on which day a limit ended, and leads to the event of today', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('lado-called');
    await page.getByLabel('Day it happened').fill('2026-11-26');
    expect(await said(page)).toContain('the limit had ended by then.');
    expect(await page.locator('[data-answer]').innerText()).toMatch(/this limit ended on 31 May 2026\.\s+The event to use now: An allegation about someone who works with children came to notice\./);
    await page.getByRole('button', { name: 'Choose that event' }).click();
    expect(await page.getByLabel('What happened').inputValue()).toBe('allegation-known');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('day');
    expect(await dates(page)).toEqual(['Due by Friday 27 November 2026']);
  });

  it('gives no date rather than a wrong one', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('core-group-met');
    expect(await said(page)).toBe('2 limits can run from this. Give the day to see the dates.');
    await page.getByLabel('Day it happened').fill('2030-03-01');
    expect(await page.locator('[data-answer]').innerText()).toContain('from 1 January 2015 to 31 December 2029');
    expect(await dates(page)).toEqual(['Due by Friday 29 March 2030']);
    await page.getByLabel('Day it happened').fill('0202-03-01');
    expect(await said(page)).toContain('Write the year with four digits');
    expect(await dates(page)).toEqual([]);
  });

  it('can be used by keyboard alone, and the focus is never lost', async () => {
    const { page } = await open({ viewport: DESKTOP });
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
    await page.getByLabel('Find it by a word').focus();
    await page.keyboard.type('police protection');
    expect(await page.locator('[data-found]').innerText()).toContain('press Enter for: A constable took a child into police protection');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('day');
    // Chromium in the tests writes dates the American way.
    await page.keyboard.type('11262026');
    await page.keyboard.press('Tab');
    while ((await focused()) !== 'time') await page.keyboard.press('Tab');
    await page.keyboard.type('1015PM');
    expect(await dates(page)).toEqual(['Until Sunday 29 November 2026, 10.15pm']);
    while (!(await page.evaluate(() => document.activeElement?.hasAttribute('data-clear')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('find-event');
    expect(await page.getByLabel('Day it happened').inputValue()).toBe('');
    expect(await page.getByLabel('What happened').inputValue()).toBe('');
    expect(await page.locator('[data-answer]').innerHTML()).toBe('');
    expect(await said(page)).toBe('');
  });

  it('asks for nothing after it has loaded, keeps nothing and writes nothing into the address', async () => {
    const { page, troubles } = await open();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('Find it by a word').fill('conference');
    await page.getByLabel('What happened').selectOption('initial-conference-held');
    await page.getByLabel('Day it happened').fill('2026-12-18');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    expect(page.url()).toBe(`${readers.origin}/timescales/`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('gives a file for a calendar: one date, or all', async () => {
    const { page } = await open();
    await page.getByLabel('What happened').selectOption('child-died');
    await page.getByLabel('Day it happened').fill('2026-12-24');
    const save = async (name: RegExp): Promise<{ name: string; days: string[] }> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8')) as unknown[]);
      return { name: file.suggestedFilename(), days: calendar.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e).startDate.toString()) };
    };
    expect(await save(/For a calendar: Hold the first meeting of agencies/)).toEqual({ name: 'child-death-first-meeting-2026-12-24.ics', days: ['2026-12-30'] });
    expect(await save(/All dates for a calendar/)).toEqual({ name: 'dates-2026-12-24.ics', days: ['2026-12-25', '2026-12-26', '2026-12-30', '2027-03-24'] });
  });

  it('has the event ready when a link of a procedure leads to its limit, and beside every limit a way to its date', async () => {
    const { page } = await open({ viewport: PHONE }, '#core-group');
    await expect.poll(() => page.locator('#core-group').evaluate((row) => Math.abs(row.getBoundingClientRect().top)), { message: 'the limit is at the top of the screen' }).toBeLessThan(50);
    expect(await page.locator('#roll-deletion-absence').getByRole('button').count(), 'school days cannot be counted').toBe(0);
    expect(await page.getByLabel('What happened').inputValue()).toBe('initial-conference-held');
    await page.getByRole('button', { name: 'Work out the date: Offer a child who went missing' }).click();
    expect(await page.getByLabel('What happened').inputValue()).toBe('missing-child-returned');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('day');
    expect(await page.getByLabel('Day it happened').evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });

  // Nothing is written into it that could be lost, so the reader is not stopped on the way to a procedure.
  it('does not hold the reader back', async () => {
    const { page } = await open();
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = true;
      void dialog.accept();
    });
    await page.getByLabel('What happened').selectOption('core-group-met');
    await page.getByLabel('Day it happened').fill('2026-11-02');
    await page.locator('.dues').getByRole('link', { name: 'Child protection plans' }).first().click();
    await page.waitForURL(/procedures\/protection-plans/);
    expect(asked).toBe(false);
  });

  it('prints the result, the numbers to call and what it rests on, without the form and the list', async () => {
    const { page } = await open({ viewport: DESKTOP });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#limits').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('What happened').selectOption('core-group-met');
    await page.getByLabel('Day it happened').fill('2026-11-02');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.counter-form').isVisible()).toBe(false);
    expect(await page.locator('#limits').isVisible()).toBe(false);
    expect(await said(page)).toMatch(/^A core group met: Monday 2 November 2026/);
    expect(await page.locator('.basis .tel').first().isVisible()).toBe(true);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });
});

describe('the list of every limit', () => {
  it('is narrowed by what is typed', async () => {
    const { page } = await open();
    const rows = page.locator('[data-limits] .pages > li').filter({ visible: true });
    const all = await rows.count();
    expect(all).toBeGreaterThan(150);
    await page.getByLabel('Find a limit').fill('core group');
    expect(await page.locator('[data-limits-found]').innerText()).toMatch(/^\d+ limits found\.$/);
    const found = await rows.allInnerTexts();
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((words) => !/core/i.test(words) || !/group/i.test(words))).toEqual([]);
    await page.getByLabel('Find a limit').fill('zebra');
    expect(await page.locator('[data-limits-found]').innerText()).toContain('No limit has these words');
    await page.getByLabel('Find a limit').fill('');
    expect(await rows.count()).toBe(all);
  });

  // A browser's translator takes a sentence at a time: two that were joined come out as neither.
  it('has whole sentences, and so have the results', async () => {
    const { page } = await open();
    const joined = /, from when|\.[,:]|\.\.|midnight at its start/;
    const rows = await page.locator('.every-limit .pages > li').allInnerTexts();
    expect(rows.filter((words) => joined.test(words))).toEqual([]);
    expect(rows.find((words) => words.startsWith('Report a known case of female genital mutilation: the law'))).toMatch(/Nobody can do it for them\.\s+Starts: when you first find out/);
    await page.getByLabel('What happened').selectOption('police-protection-begun');
    await page.getByLabel('Day it happened').fill('2026-12-24');
    expect(await dates(page)).toEqual(['Until 00:00 on Sunday 27 December 2026']);
    const events = await page.locator('#event option').evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value).filter(Boolean));
    for (const event of events) {
      await page.getByLabel('What happened').selectOption(event);
      expect(await page.locator('[data-answer]').innerText(), event).not.toMatch(joined);
    }
  });

  it('can be read without JavaScript, with the rules to count by hand', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('[data-counter]').isVisible()).toBe(false);
    expect(await page.locator('[data-find-limit]').isVisible()).toBe(false);
    expect(await page.locator('main noscript p').innerText()).toContain('the calculator of dates is not shown');
    expect(await page.locator('[data-limits] .pages > li').filter({ visible: true }).count()).toBeGreaterThan(150);
    await page.getByText('How the days are counted').click();
    expect(await page.locator('#rules').innerText()).toMatch(/next working day is day 1[\s\S]*2026:[\s\S]*Monday 28 December \(Boxing Day \(substitute day\)\)/);
  });
});

it('is accessible in every state, light and dark, and fits 320 px', async () => {
  const { page } = await open({ bypassCSP: true, viewport: DESKTOP });
  const look = async (state: string): Promise<string[]> => (await wrongWith(page, '[data-counter]')).map((one) => `${state}: ${one}`);
  const found: string[] = [];
  for (const viewport of [DESKTOP, { width: 320, height: 640 }]) {
    await page.setViewportSize(viewport);
    const at = `${viewport.width} px`;
    await page.getByRole('button', { name: 'Clear' }).click();
    found.push(...(await look(`${at}, empty`)));
    await page.getByLabel('Find it by a word').fill('zebra');
    found.push(...(await look(`${at}, nothing found`)));
    await page.getByLabel('Find it by a word').fill('');
    for (const [event, day] of [['initial-conference-held', ''], ['initial-conference-held', '2026-11-06'], ['child-missing', '2026-12-24'], ['child-died', '2014-12-24'], ['core-group-met', '2030-03-01'], ['baby-due', '2027-06-01'], ['strategy-discussion-held', '2026-12-18'], ['significant-harm-suspected', '2026-12-24'], ['lado-called', '2026-11-26'], ['image-threat-told', '2026-11-26']] as const) {
      await page.getByLabel('What happened').selectOption(event);
      await page.locator('#day').fill(day);
      found.push(...(await look(`${at}, ${event} ${day}`)));
    }
  }
  expect(found).toEqual([]);
});
