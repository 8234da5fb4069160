import { addDays, inWords } from '../../src/manual/dates.ts';
import { AS_AT } from '../as-at.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesIn, SITE } from '../site-files.ts';
import { wrongWith } from './axe.ts';
import { DESKTOP, Readers } from './reader.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

describe('a school’s safeguarding lead on a phone', () => {
  it('comes in two taps from the home page to what to do differently, with nothing for others before it', async () => {
    const { page, troubles } = await readers.open('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'What changed' }).click();
    await page.getByRole('link', { name: 'Schools and colleges' }).first().click();
    await page.waitForURL('**/updates/for/schools/');
    const first = page.locator('.for-role p strong').first();
    expect(await first.textContent()).toBe('You:');
    expect((await first.boundingBox())!.y).toBeLessThan(844);
    expect(troubles).toEqual([]);
  });

  it('sees the role links of What changed without scrolling', async () => {
    const { page } = await readers.open('/updates/');
    expect((await page.getByRole('link', { name: 'Schools and colleges' }).first().boundingBox())!.y).toBeLessThan(844);
  });
});

describe('a bulletin for one role', () => {
  it('shows what is asked of it, counts the rest, and holds the role in its address', async () => {
    const { page } = await readers.open('/updates/2026-06-01/');
    const all = await page.locator('[data-change]').count();
    await page.getByLabel('Show what is asked of').selectOption('Housing');
    expect(page.url()).toContain('?role=housing');
    const shown = await page.locator('[data-change]:visible').count();
    expect(shown).toBeLessThan(all);
    expect(await page.getByRole('status').first().textContent()).toMatch(new RegExp(`^${all - shown} more changes? asks? nothing of you\\.$`));
    for (const change of await page.locator('[data-change]:visible').all()) expect(await change.locator('[data-asks]:visible').count()).toBe(1);
    await page.reload();
    expect(await page.locator('[data-change]:visible').count()).toBe(shown);
    await page.getByLabel('Show what is asked of').selectOption('every role');
    expect(await page.locator('[data-change]:visible').count()).toBe(all);
  });

  it('without JavaScript shows everything', async () => {
    const { page } = await readers.open('/updates/2026-06-01/?role=housing', { javaScriptEnabled: false });
    expect(await page.locator('[data-change]:visible').count()).toBe(await page.locator('[data-change]').count());
    expect(await page.getByRole('button', { name: /Copy/ }).count()).toBe(0);
  });

  it('copies an item as text and as HTML with its permanent link', async () => {
    const { page } = await readers.open('/updates/2026-06-01/?role=schools', { permissions: ['clipboard-read', 'clipboard-write'], viewport: DESKTOP });
    await page.locator('[data-change]:visible').first().getByRole('button', { name: 'Copy for your newsletter' }).click();
    await expect.poll(() => page.locator('.copied').first().textContent()).toBe('Copied.');
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
    }) as [string, string];
    const address = text.split('\n').at(-1)!;
    expect(address).toMatch(/\/updates\/2026-06-01\/#[a-z-]+$/);
    expect(text).toMatch(/^(Schools and colleges|Everyone else): /m);
    expect(text).not.toContain('Midwifery: ');
    expect(html).toContain(`href="${address}"`);
    await page.goto(address);
    expect(await page.locator(new URL(address).hash).isVisible()).toBe(true);
  });
});

describe('what changed since a date', () => {
  it('is a reading list for a role, in an address that can be kept', async () => {
    const { page, troubles } = await readers.open('/updates/since/?from=2024-03-04&role=midwifery');
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Since 4 March 2024, \d+ procedures changed for Midwifery:$/);
    expect(await page.getByRole('link', { name: 'Pre-birth assessment and intervention' }).first().isVisible()).toBe(true);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.getByLabel('I was last trained on').fill(AS_AT);
    await expect.poll(() => page.getByRole('status').textContent()).toBe(`Nothing has been asked of you since ${inWords(AS_AT)} for Midwifery.`);
    expect(troubles).toEqual([]);
  });

  it.each([[addDays(AS_AT, 1), 'has not come yet'], ['', 'Choose the day']])('answers %j plainly', async (day, words) => {
    const { page } = await readers.open('/updates/since/?from=2020-01-01');
    await page.getByLabel('I was last trained on').fill(day);
    await expect.poll(() => page.getByRole('status').textContent()).toContain(words);
  });

  it('answers what was chosen last, however late the list for what was chosen before arrives', async () => {
    const { page } = await readers.open('/updates/');
    let arrive = (): void => undefined;
    await page.route('**/data/changes.json', async (route) => {
      await new Promise<void>((done) => (arrive = done));
      await route.continue();
    });
    const asked = page.waitForRequest('**/data/changes.json');
    await page.goto(`${readers.origin}/updates/since/?from=2020-01-01`);
    await asked;
    await page.getByLabel('I was last trained on').fill(addDays(AS_AT, 1));
    await expect.poll(() => page.getByRole('status').textContent()).toContain('has not come yet');
    const arrived = page.waitForResponse('**/data/changes.json');
    arrive();
    await (await arrived).finished();
    // Once more round the page, so that whatever waited for the list has had its turn.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await page.getByRole('status').textContent()).toContain('has not come yet');
  });

  it.each([['2024-03-04', 'schools'], ['2024-11-26', 'social-care'], ['2024-11-26', 'police']])('prints on one page since %s for %s', async (from, role) => {
    const { page } = await readers.open(`/updates/since/?from=${from}&role=${role}`, { viewport: DESKTOP });
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Since/);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });
});

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

it('every briefing prints on one sheet of A4', async () => {
  const { page } = await readers.open('/', { viewport: DESKTOP });
  const long: string[] = [];
  for (const { address } of pagesIn(SITE).filter((p) => /^\/updates\/[^/]+\/briefing\/$/.test(p.address))) {
    await page.goto(readers.origin + address);
    const n = pagesOf(await page.pdf({ format: 'A4' }));
    if (n !== 1) long.push(`${address}: ${n} pages`);
  }
  expect(long).toEqual([]);
});

it.each([320, 600])('a newsletter at %i px, light and dark, fits and can be read', async (width) => {
  const { page, troubles } = await readers.open('/updates/2026-10-05/email/', { viewport: { width, height: 800 }, bypassCSP: true });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  expect([...(await wrongWith(page)), ...troubles]).toEqual([]);
});
