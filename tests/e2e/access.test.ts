import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesIn, SITE } from '../site-files.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const addresses = pagesIn(SITE).map((p) => p.address);

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

interface Found { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }

// Three ways of looking at every page: wide and light, wide and dark, on a phone. One reader each, who goes from page to page.
it.each([
  { name: 'wide, light', options: { viewport: DESKTOP, colorScheme: 'light' } },
  { name: 'wide, dark', options: { viewport: DESKTOP, colorScheme: 'dark' } },
  { name: 'on a phone', options: { viewport: PHONE, colorScheme: 'light' } },
] as const)('every page is accessible: $name', async ({ options }) => {
  const { page, troubles } = await readers.open('/', { ...options, bypassCSP: true });
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(readers.origin + address, { waitUntil: 'load' });
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`)) as Found;
    found.push(...violations.map((v) => `${address} ${v.id}: ${v.help}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary ?? ''}`));
    // Nothing sticks out sideways: at 390 px as at 1280.
    const sideways = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
    if (sideways > 0) found.push(`${address} is ${sideways} px too wide`);
  }
  expect(found).toEqual([]);
  expect(troubles).toEqual([]);
});

it.each(['light', 'dark'] as const)('the search is accessible while it is used: %s', async (colorScheme) => {
  const { page } = await readers.open('/procedures/neglect/', { colorScheme, bypassCSP: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bruise');
  await page.locator('.result a').first().waitFor();
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(`axe.run(document.querySelector('dialog'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`)) as Found;
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
});

it('every page fits 320 px, which is 1280 px at 400% zoom', async () => {
  const { page } = await readers.open('/', { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const address of addresses) {
    await page.goto(readers.origin + address);
    const sideways = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
    if (sideways > 0) wide.push(`${address}: ${sideways} px`);
  }
  expect(wide).toEqual([]);
});
