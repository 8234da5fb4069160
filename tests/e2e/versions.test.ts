import { addDays, inWords } from '../../src/manual/dates.ts';
import { AS_AT } from '../as-at.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, Readers } from './reader.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

describe('comparing any two versions', () => {
  it('takes the choice from the address, keeps it there, and shows the words', async () => {
    const { page, troubles } = await readers.open('/procedures/allegations/compare/?from=2015-10-31&to=2026-06-01');
    await page.locator('.rl-change').first().waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/^From 31 October 2015 to 1 June 2026: \d+ parts changed/);
    await page.locator('select[name=from]').selectOption('2024-03-04');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('From 4 March 2024 to 1 June 2026');
    expect(page.url()).toContain('?from=2024-03-04&to=2026-06-01');
    expect(troubles).toEqual([]);
  });

  it('says the same as the page made at the build', async () => {
    const { page } = await readers.open('/procedures/neglect/2026-06-01/changes/');
    const built = await page.locator('.redline').innerHTML();
    await page.goto(`${readers.origin}/procedures/neglect/compare/?from=2022-06-20&to=2026-06-01`);
    await page.locator('.rl-change').first().waitFor();
    expect(await page.locator('.redline').innerHTML()).toBe(built);
  });

  it('compares from the older to the newer, whichever is chosen first, and knows one from itself', async () => {
    const { page } = await readers.open('/procedures/neglect/compare/?from=2026-06-01&to=2017-04-03');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('From 3 April 2017 to 1 June 2026');
    await page.locator('select[name=from]').selectOption('2017-04-03');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('the same version');
  });

  it('says so when the versions cannot be loaded, and tries again', async () => {
    const { page } = await readers.open('/about/privacy/');
    await page.route('**/texts.json', (route) => route.abort());
    await page.goto(`${readers.origin}/procedures/neglect/compare/`);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('could not be loaded');
    await page.unroute('**/texts.json');
    await page.locator('select[name=to]').selectOption('2017-04-03');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^From/);
  });

  it('without JavaScript leads to the changes that are ready', async () => {
    const { page } = await readers.open('/procedures/neglect/compare/', { javaScriptEnabled: false });
    expect(await page.locator('select:visible').count()).toBe(0);
    await page.getByRole('link', { name: 'From 20 June 2022 to 1 June 2026' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('What changed in Neglect');
    const fold = page.locator('.rl-same').first();
    await fold.locator('summary').click();
    expect(await fold.locator('p').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: /^next/ }).first().click();
    expect(page.url()).toContain('#change-2');
  });
});

describe('the manual as it stood', () => {
  it.each([
    ['2015-10-31', '/as-at/2015-10-31/'], ['2022-06-19', '/as-at/2021-10-04/'], ['2022-06-20', '/as-at/2022-06-20/'], ['2026-11-24', '/as-at/2026-10-05/'], ['2026-11-25', '/as-at/2026-11-25/'], [AS_AT, '/as-at/2026-11-26/'],
  ])('on %s is at %s', async (day, address) => {
    const { page } = await readers.open('/as-at/');
    await page.getByLabel('Day').fill(day);
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(`**${address}`);
    expect(await page.locator('main li a').count()).toBeGreaterThan(0);
  });

  it.each([
    ['2015-10-30', 'first published on 31 October 2015'], [addDays(AS_AT, 1), 'has not come yet'], ['', 'not a day'],
  ])('on %j is a plain answer: %s', async (day, words) => {
    const { page } = await readers.open('/as-at/');
    await page.getByLabel('Day').fill(day);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain(words);
  });

  it.each([['2024-01-01', '/as-at/2023-10-02/'], ['nonsense', undefined]])('an address with ?day=%s leads on', async (day, address) => {
    const { page } = await readers.open(`/as-at/?day=${day}`);
    if (address) await page.waitForURL(`**${address}`);
    else await expect.poll(() => page.getByRole('status').textContent()).toContain('not a day');
  });

  it('without JavaScript is a list of periods', async () => {
    const { page } = await readers.open('/as-at/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '20 June 2022 to 26 February 2023' }).click();
    await page.getByRole('link', { name: 'Neglect', exact: true }).click();
    expect(await page.locator('.banner').textContent()).toContain('in force from 20 June 2022 to 31 May 2026');
  });
});

describe('citing a section', () => {
  it('copies title, section, version and an address that stays', async () => {
    const { page, troubles } = await readers.open('/procedures/neglect/', { viewport: DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Cite the section Step by step' }).click();
    const cited = `Neglect: Step by step. EBW Safeguarding Manual, version of 1 June 2026, in force on ${inWords(AS_AT)}. ${readers.origin}/procedures/neglect/2026-06-01/#step-by-step`;
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(cited);
    await page.goto(cited.split(' ').at(-1)!);
    expect(await page.locator('#step-by-step').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('shows the words to copy by hand when the browser does not let it', async () => {
    const { page } = await readers.open('/procedures/neglect/');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Cite the section Recognise' }).click();
    await expect.poll(() => page.getByText('Copy this:').first().textContent()).toContain('/procedures/neglect/2026-06-01/#recognise');
  });
});

it('a past record is shown whole, whatever the reader has chosen', async () => {
  const { page } = await readers.open('/procedures/neglect/2017-04-03/');
  await page.evaluate(() => localStorage.setItem('manual-reader', '{"area":"wolding","role":"police"}'));
  await page.reload();
  expect(await page.locator('.role').count()).toBe(await page.locator('.role:visible').count());
  expect(await page.locator('.chooser').count()).toBe(0);
});
