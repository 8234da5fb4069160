import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
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

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ between a wide page and the same one on a phone, beside contrast: everything else has been looked at. */
const BY_WIDTH = ['target-size', 'scrollable-region-focusable', 'link-in-text-block', 'aria-hidden-focus', 'focus-order-semantics', 'nested-interactive', 'label', 'link-name', 'button-name', 'heading-order', 'region'];
/** Nothing that is looked for depends on how much of a page is in view, and a low window is painted sooner. */
const LOW = { height: 240 };

interface Run { type: 'tag' | 'rule'; values: readonly string[] }

async function violations(page: Page, runOnly: Run, contrast: boolean): Promise<string[]> {
  const rules = contrast ? {} : { rules: { 'color-contrast': { enabled: false } } };
  const { violations: all } = (await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly, ...rules, resultTypes: ['violations'], preload: false })})`)) as Found;
  return all.map((v) => `${v.id}: ${v.help}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary ?? ''}`);
}

/** Attributes that say what an element holds or where it is drawn, which no style of ours chooses by. */
const NOT_STYLED = ['id', 'href', 'title', 'for', 'name', 'value', 'aria-label', 'aria-labelledby', 'aria-describedby', 'd', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'viewBox', 'points'];
/** Attributes whose values styles choose by, or that are styles. */
const STYLED = ['class', 'style', 'role', 'type', 'fill', 'stroke', 'hidden', 'aria-current', 'open', 'bgcolor'];
/**
 * Everything on a page that a rule of ours could colour in its own way: each element that holds words, with the tags, classes and other
 * attributes by which styles choose, its own and those of all it stands in, under the style sheets of the page. What has been looked at on
 * one page has the same colours on the next.
 */
const COLOURED = `(() => {
  const sheets = [...document.styleSheets].map((s) => s.href ?? s.ownerNode.textContent).join();
  const styled = (e) => e.tagName + [...e.attributes].filter((a) => !${JSON.stringify(NOT_STYLED)}.includes(a.name)).map((a) => (${JSON.stringify(STYLED)}.includes(a.name) ? a.name + '=' + a.value : a.name)).sort().join();
  return [...new Set([...document.querySelectorAll('body *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => {
    let path = sheets;
    for (let at = e; at; at = at.parentElement) path += '<' + styled(at);
    return path;
  }))];
})()`;

async function tooWide(page: Page): Promise<string[]> {
  const sideways: number = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return sideways > 0 ? [`is ${sideways} px too wide`] : [];
}

/**
 * Looks at a page from every side: wide, on a phone, and at 320 px, which is 1280 px at 400% zoom; and, if it holds anything that has not been
 * seen on another, at its contrast wide and light, wide and dark, and on a phone.
 */
async function lookAt(page: Page, address: string, seen: Set<string>): Promise<string[]> {
  const found: string[] = [];
  const note = (how: string, list: readonly string[]): void => void found.push(...list.map((one) => `${address} (${how}) ${one}`));
  await page.setViewportSize({ ...DESKTOP, ...LOW });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(readers.origin + address, { waitUntil: 'load' });
  const fresh = ((await page.evaluate(COLOURED)) as string[]).filter((one) => !seen.has(one));
  fresh.forEach((one) => seen.add(one));
  const contrast = fresh.length > 0;
  note('wide, light', await violations(page, { type: 'tag', values: RULES }, contrast));
  if (contrast) {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('wide, dark', await violations(page, { type: 'rule', values: ['color-contrast'] }, true));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ ...PHONE, ...LOW });
  note('on a phone', await violations(page, { type: 'rule', values: contrast ? ['color-contrast', ...BY_WIDTH] : BY_WIDTH }, contrast));
  note('on a phone', await tooWide(page));
  await page.setViewportSize({ ...LOW, width: 320 });
  note('at 320 px', await tooWide(page));
  return found;
}

it('every page is accessible and fits, wide and on a phone, light and dark', async () => {
  const seen = new Set<string>();
  // Two readers, because there are two cores.
  const looked = await Promise.all([0, 1].map(async (half) => {
    const { page, troubles } = await readers.open('/', { bypassCSP: true });
    // Sent to the browser once, not with every page.
    await page.context().addInitScript({ content: axe });
    const found: string[] = [];
    for (const address of addresses.filter((_, i) => i % 2 === half)) found.push(...(await lookAt(page, address, seen)));
    return [...found, ...troubles];
  }));
  expect(looked.flat()).toEqual([]);
});

it.each(['light', 'dark'] as const)('the search is accessible while it is used: %s', async (colorScheme) => {
  const { page } = await readers.open('/procedures/neglect/', { colorScheme, bypassCSP: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bruise');
  await page.locator('.result a').first().waitFor();
  await page.evaluate(axe);
  const { violations: all } = (await page.evaluate(`axe.run(document.querySelector('dialog'), { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`)) as Found;
  expect(all.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
});
