import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesIn, SITE } from '../site-files.ts';
import { AXE, OF_COLOURS, RULES, violations, wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const addresses = pagesIn(SITE).map((p) => p.address);

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

/** What depends on how wide a page is: everything else has been looked at. */
const BY_WIDTH = ['target-size', 'scrollable-region-focusable'];
/** What depends on what is shown: it can only differ on a phone where that shows something else. */
const BY_SHOWN = ['aria-hidden-focus', 'focus-order-semantics', 'nested-interactive', 'label', 'link-name', 'button-name', 'heading-order', 'region'];
/** For a page that has no colours which have not been looked at. */
const NOT_OF_COLOURS = { rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])) };
/** Nothing that is looked for depends on how much of a page is in view, and a low window is painted sooner. */
const LOW = { height: 240 };

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

/** Which elements are shown, in their order. */
const SHOWN = `[...document.querySelectorAll('body *')].map((e) => (e.checkVisibility({ visibilityProperty: true }) ? 1 : 0)).join('')`;
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const isTooWide = (sideways: number): string[] => (sideways > 0 ? [`is ${sideways} px too wide`] : []);

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
  const wide = (await page.evaluate(`({ coloured: ${COLOURED}, shown: ${SHOWN} })`)) as { coloured: string[]; shown: string };
  const fresh = wide.coloured.filter((one) => !seen.has(one));
  fresh.forEach((one) => seen.add(one));
  const contrast = fresh.length > 0;
  note('wide, light', await violations(page, { runOnly: { type: 'tag', values: RULES }, ...(contrast ? {} : NOT_OF_COLOURS) }));
  if (contrast) {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('wide, dark', await violations(page, { runOnly: { type: 'rule', values: OF_COLOURS } }));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ ...PHONE, ...LOW });
  const phone = (await page.evaluate(`({ shown: ${SHOWN}, sideways: ${SIDEWAYS} })`)) as { shown: string; sideways: number };
  note('on a phone', await violations(page, { runOnly: { type: 'rule', values: [...BY_WIDTH, ...(contrast ? OF_COLOURS : []), ...(phone.shown === wide.shown ? [] : BY_SHOWN)] } }));
  note('on a phone', isTooWide(phone.sideways));
  await page.setViewportSize({ ...LOW, width: 320 });
  note('at 320 px', isTooWide(await page.evaluate(SIDEWAYS)));
  return found;
}

it('every page is accessible and fits, wide and on a phone, light and dark', async () => {
  const seen = new Set<string>();
  // Two readers, because there are two cores.
  const looked = await Promise.all([0, 1].map(async (half) => {
    const { page, troubles } = await readers.open('/', { bypassCSP: true });
    // Sent to the browser once, not with every page.
    await page.context().addInitScript({ content: AXE });
    const found: string[] = [];
    for (const address of addresses.filter((_, i) => i % 2 === half)) found.push(...(await lookAt(page, address, seen)));
    return [...found, ...troubles];
  }));
  expect(looked.flat()).toEqual([]);
});

it('the search is accessible while it is used, light and dark', async () => {
  const { page } = await readers.open('/procedures/neglect/', { bypassCSP: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bruise');
  await page.locator('.result a').first().waitFor();
  expect(await wrongWith(page, 'dialog')).toEqual([]);
});
