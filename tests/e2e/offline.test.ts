import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSmall, remove } from '../builds/build-fixture.ts';
import { Readers } from './reader.ts';

let out: string;
let readers: Readers;
beforeAll(async () => {
  out = await buildSmall('2026-11-20', '/manual/');
  readers = await Readers.start(out, '/manual/');
});
afterAll(async () => {
  await readers.stop();
  remove(out);
});

it('keeps nothing unasked; once kept, reads and searches without a signal, below a sub-path too; and is taken off again', async () => {
  const { page, troubles } = await readers.open('/manual/about/offline/');
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  await page.getByRole('button', { name: 'Keep the manual on this device' }).click();
  await expect.poll(() => page.locator('[data-keep-status]').textContent(), { timeout: 20_000 }).toContain('This device keeps the manual as at 20 November 2026');
  expect(troubles).toEqual([]);

  await page.context().setOffline(true);
  await page.goto(`${readers.origin}/manual/procedures/lost-child/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Lost child');
  expect(await page.locator('[data-offline]').isVisible()).toBe(true);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('cuckoo');
  const link = page.getByRole('dialog').locator('.result a[href*="/procedures/lost-child/"]').first();
  await link.waitFor();
  await expect.poll(() => page.locator('.search [role=status]').textContent()).toMatch(/results?/);
  // The full text answers as well: words that stand nowhere but in the text.
  await page.getByRole('dialog').getByRole('combobox').fill('everywhere');
  await link.waitFor();
  await page.getByText('Act now: read the steps here').first().click();
  await page.locator('.result-act[open] ol li').first().waitFor();

  await page.goto(`${readers.origin}/manual/procedures/lost-child/2020-01-01/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent(), 'a page that is not in the copy').toBe('Keep the manual on your device');

  await page.context().setOffline(false);
  await page.goto(`${readers.origin}/manual/about/offline/`);
  await page.getByRole('button', { name: 'Take it off this device' }).click();
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
});
