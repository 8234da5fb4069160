import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE } from '../site-files.ts';
import { tooWide, wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const FGM = '/toolkits/fgm-duty/';
const LADO = '/toolkits/harm-threshold/';
const MIDWIFE = 'danger=no role=health who=girl how=told journey=no';
const COLLEAGUE = 'safe=yes works=agency harmed=yes offence=no risk=unsure suitable=no before=unknown disabled=yes others=yes setting=early-years you=other';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

const radio = (page: Page, pair: string) => page.locator(`[data-question="${pair.split('=')[0]}"] input[value="${pair.split('=')[1]}"]`);
const ask = (page: Page) => page.getByRole('button', { name: 'What do I do?' }).click();
async function answer(page: Page, answers: string): Promise<void> {
  for (const pair of answers.split(' ')) await radio(page, pair).check();
}
const result = (page: Page): Promise<(string | null)[]> => page.locator('[data-outcomes] [data-outcome]').evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')));

describe('which FGM duty', () => {
  it('a midwife on a phone has the duty, the time and the number on the first screen', async () => {
    const { page, troubles } = await readers.open(FGM);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await answer(page, MIDWIFE);
    await ask(page);
    expect(await result(page)).toEqual(['report-101', 'front-door-known']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
    const duty = page.locator('[data-outcomes] [data-outcome="report-101"]');
    await expect.poll(async () => (await duty.locator('.by').boundingBox())!.y).toBeLessThan(PHONE.height * 0.75);
    expect(await duty.locator('.by').textContent()).toMatch(/by the close of the next working day/);
    const number = duty.getByRole('link', { name: '101', exact: true });
    expect(await number.getAttribute('href')).toBe('tel:101');
    expect((await number.boundingBox())!.y).toBeLessThan(PHONE.height - 24);
    await expect.poll(() => page.locator('.overview a').allTextContents()).toEqual(['Call 101 yourself and report it', 'Tell your safeguarding lead, and ring the front door the same day']);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(page.url()).toBe(readers.origin + FGM);
    expect(troubles).toEqual([]);
  });

  it('asks only what matters, and says 999 before the rest is answered', async () => {
    const { page } = await readers.open(FGM);
    const visible = (): Promise<string[]> => page.locator('[data-question]:visible').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question!));
    expect(await visible()).toEqual(['danger', 'role', 'who']);
    await answer(page, 'danger=yes who=woman');
    expect(await visible()).toEqual(['danger', 'role', 'who', 'girls']);
    await ask(page);
    expect(await result(page)).toEqual(['call-999']);
    expect(await page.locator('[data-open]').textContent()).toMatch(/This is so already.*In what role did you learn this\?.*Are there girls to think of in her family\?/s);
    await page.locator('[data-open] a').first().click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('role');
    // The result follows each answer, and says so to who cannot see it.
    await answer(page, 'role=health girls=risk');
    expect(await result(page)).toEqual(['call-999', 'refer-today', 'woman-care']);
    expect(await page.locator('[data-status]').textContent()).toMatch(/^What you do: Call 999 now\. .*Her own FGM is not reported/);
    expect(await page.locator('[data-open]').isHidden()).toBe(true);
    // An answer that is no longer asked for no longer counts.
    await answer(page, 'who=girl');
    expect(await visible()).toEqual(['danger', 'role', 'who', 'how']);
    expect(await result(page)).toEqual(['call-999']);
  });

  it('is no dead end with nothing answered, and Clear clears all of it', async () => {
    const { page } = await readers.open(FGM);
    await ask(page);
    expect(await page.locator('[data-open]').textContent()).toMatch(/Not decided yet\. Worried now\? Call/);
    expect(await page.locator('.basis').getByRole('link', { name: '999', exact: true }).isVisible()).toBe(true);
    await answer(page, MIDWIFE);
    await page.getByRole('button', { name: 'Clear' }).last().click();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.locator('[data-result]').isHidden()).toBe(true);
    expect(await page.locator('[data-outcomes] *').count()).toBe(0);
    expect(await page.locator('[data-answered] *').count()).toBe(0);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('danger');
  });

  it('works by keyboard alone', async () => {
    const { page } = await readers.open(FGM, { viewport: DESKTOP });
    await radio(page, 'danger=yes').focus();
    await page.keyboard.press('ArrowDown');
    const on = (): Promise<string> => page.evaluate(() => `${(document.activeElement as HTMLInputElement).name}=${(document.activeElement as HTMLInputElement).value}`);
    expect(await on()).toBe('danger=no');
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 4 && !(await on()).startsWith(`${name}=`); i += 1) await page.keyboard.press('Tab');
      expect(await on()).toMatch(new RegExp(`^${name}=`));
    };
    await tabTo('role');
    await page.keyboard.press('Space');
    await tabTo('who');
    await page.keyboard.press('Space');
    await tabTo('how');
    await page.keyboard.press('Space');
    await tabTo('journey');
    await page.keyboard.press('ArrowUp');
    expect(await on()).toBe('journey=unknown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
    expect(await result(page)).toEqual(['report-101', 'front-door-known']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Call 101 yourself and report it');
  });
});

describe('the harm threshold', () => {
  it('makes words for the form in its order, and asks before they are lost', async () => {
    const { page, troubles } = await readers.open(LADO);
    await answer(page, COLLEAGUE);
    await ask(page);
    expect(await result(page)).toEqual(['tell-lado', 'tell-manager', 'tell-ofsted-early-years', 'disabled-child', 'other-children', 'agency']);
    expect(await page.locator('[data-outcomes] [data-outcome="tell-lado"] .by').textContent()).toMatch(/within 1 working day of the allegation reaching your organisation/);
    await page.getByLabel('What was seen, heard or said, in the words used').fill('Took J by the arm.\n"Sit down."');
    await page.getByLabel('How the child communicates: languages, signs, symbols, interpreter').fill('Signs');
    const words = (await page.locator('[data-form-text]').textContent())!;
    const lines = ['ABOUT YOU', 'You are:\n  Someone else who is worried', 'ABOUT THE CHILD', 'Is the child disabled?\n  Yes', 'interpreter:\n  Signs', 'ABOUT THE PERSON', 'Paid or unpaid:\n  Agency or supply', 'what was done:\n  Not known', 'WHAT HAPPENED', '  Took J by the arm.\n  "Sit down."', 'WHICH CRITERIA MAY BE MET', '  Harmed a child, or acted in a way that may have harmed one\n  I am not sure'];
    let at = -1;
    for (const line of lines) {
      expect(words.indexOf(line, at + 1), `${line} in\n${words}`).toBeGreaterThan(at);
      at = words.indexOf(line, at + 1);
    }
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the words' }).click();
    await expect.poll(() => page.locator('[data-said-form]').textContent()).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/harm threshold\?[\s\S]*tell the LADO[\s\S]*Agree with the LADO who tells the agency/);
    const dialog = new Promise<string>((done) => page.once('dialog', (d) => {
      done(d.type());
      void d.dismiss();
    }));
    await page.close({ runBeforeUnload: true });
    expect(await dialog).toBe('beforeunload');
    expect(troubles).toEqual([]);
  });

  it('offers no words for the form where there is nothing to refer, and forgets them when cleared', async () => {
    const { page } = await readers.open(LADO);
    await answer(page, COLLEAGUE);
    await ask(page);
    await page.locator('[data-own]').first().fill('Words');
    await answer(page, 'harmed=no risk=no');
    expect(await result(page)).toContain('low-level');
    expect(await page.locator('[data-form-words]').isHidden()).toBe(true);
    await answer(page, 'before=yes');
    expect(await result(page)).toContain('pattern');
    await answer(page, 'risk=unsure');
    expect(await page.locator('[data-form-words]').isVisible()).toBe(true);
    await page.locator('.result').getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('[data-own]').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value).join(''))).toBe('');
    expect(await page.locator('[data-form-text]').textContent()).toBe('');
    const asked: string[] = [];
    page.on('dialog', (d) => void asked.push(d.type()));
    await page.goto(readers.origin + FGM);
    expect(asked).toEqual([]);
  });

  it('prints the result, the words and what it rests on, without the controls', async () => {
    const { page } = await readers.open(LADO, { viewport: DESKTOP });
    await answer(page, COLLEAGUE);
    await ask(page);
    await page.locator('[data-own]').first().fill('Monday, 9am');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['[data-questions]', '.result .form-tools', '[data-whole]', '.field']) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    for (const shown of ['[data-outcomes] [data-outcome="tell-lado"]', '[data-answered]', '[data-form-text]', '.basis']) expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    expect(await page.locator('[data-form-text]').textContent()).toContain('Monday, 9am');
    expect(await page.locator('.basis').textContent()).toMatch(/supports your judgement and does not replace it\. It rests on Allegations.*version of 1 June 2026/);
  });
});

it.each([FGM, LADO])('%s can be read in full without JavaScript', async (address) => {
  const { page } = await readers.open(address, { javaScriptEnabled: false });
  expect(await page.locator('[data-questions]').isVisible()).toBe(false);
  expect(await page.locator('[data-result]').isVisible()).toBe(false);
  const outcomes = page.locator('[data-whole] [data-outcome]');
  expect(await outcomes.count()).toBeGreaterThan(10);
  expect(await outcomes.last().isVisible()).toBe(true);
  await page.getByRole('link', { name: 'what leads to what' }).click();
  expect(await page.locator('.rules > li').first().isVisible()).toBe(true);
  // Every rule leads to outcomes that stand on the page.
  const leads = await page.locator('.rules a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
  for (const lead of new Set(leads)) expect(await page.locator(lead).count(), lead).toBe(1);
});

it.each([FGM, LADO])('a link into the text of %s opens it', async (address) => {
  const { page } = await readers.open(`${address}#every-outcome`);
  expect(await page.locator('#every-outcome').isVisible()).toBe(true);
});

describe('accessible in every state, light and dark', () => {
  const STATES: [what: string, address: string, answers: string][] = [
    ['nothing asked yet', FGM, ''], ['a question open', FGM, 'danger=yes who=baby'], ['a duty', FGM, MIDWIFE], ['to be checked', FGM, 'danger=yes role=health who=girl how=piercing journey=yes'],
    ['words for the form', LADO, COLLEAGUE], ['no work with children', LADO, 'safe=unsure works=none disabled=unknown'],
  ];
  it.each(STATES)('%s', async (_, address, answers) => {
    const { page } = await readers.open(address, { bypassCSP: true });
    if (answers) {
      await answer(page, answers);
      await ask(page);
    }
    const found = await wrongWith(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([...found, ...(await tooWide(page))]).toEqual([]);
    await page.context().close();
  });
});

it('takes at most 30 KB of script, with what every page has', async () => {
  const { page } = await readers.open(LADO);
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname).filter((path) => path.endsWith('.js')));
  expect(files.length).toBeGreaterThan(0);
  const bytes = files.reduce((n, file) => n + gzipSync(readFileSync(join(SITE, file)), { level: 9 }).length, 0);
  console.log(`script: ${bytes} bytes compressed`);
  expect(bytes).toBeLessThanOrEqual(30 * 1024);
});
