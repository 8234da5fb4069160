import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesIn, SITE, type BuiltPage } from '../site-files.ts';
import { AXE, OF_COLOURS, RULES, violations, wrongWith, type Run } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';
import { SCROLLS } from './scrolls.ts';
import { CLOSE_TARGETS } from './targets.ts';

const pages = pagesIn(SITE);

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

/** Whether what is tapped is big enough, which axe takes as long over as over half of all else: it is asked where that is not plain. */
const OF_TARGETS = ['target-size'];
/** What depends on how wide a page is: everything else has been looked at. Axe is asked where anything scrolls. */
const BY_WIDTH = ['scrollable-region-focusable'];
/** What depends on what is shown: it can only differ on a phone where that shows something else. */
const BY_SHOWN = ['aria-hidden-focus', 'focus-order-semantics', 'nested-interactive', 'label', 'link-name', 'button-name', 'heading-order', 'region'];
const without = (rules: readonly string[]): Pick<Run, 'rules'> => ({ rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])) });
/** Nothing that is looked for depends on how much of a page is in view, and a low window is painted sooner. */
const LOW = { height: 240 };

/** Attributes that say what an element holds or where it is drawn, which no style of ours chooses by. */
const NOT_STYLED = ['id', 'href', 'title', 'for', 'name', 'value', 'aria-label', 'aria-labelledby', 'aria-describedby', 'd', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'viewBox', 'points'];
/** Attributes whose values styles choose by, or that are styles. */
const STYLED = ['class', 'style', 'role', 'type', 'fill', 'stroke', 'hidden', 'aria-current', 'open', 'bgcolor'];
/**
 * Everything on a page that a rule of ours could colour in its own way: each element that holds words, with the tags, classes and other
 * attributes by which styles choose, its own and those of all it stands in, under the style sheets of the page. What has been looked at on
 * one page has the same colours on the next. Each is told as a number that is made of all these (cyrb53).
 */
const COLOURED = `(() => {
  const hash = (words, seed) => {
    let a = 0xdeadbeef ^ seed, b = 0x41c6ce57 ^ (seed / 0x100000000);
    for (let i = 0; i < words.length; i++) { const c = words.charCodeAt(i); a = Math.imul(a ^ c, 2654435761); b = Math.imul(b ^ c, 1597334677); }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return 4294967296 * (2097151 & b) + (a >>> 0);
  };
  const styled = (e) => e.tagName + [...e.attributes].filter((a) => !${JSON.stringify(NOT_STYLED)}.includes(a.name)).map((a) => (${JSON.stringify(STYLED)}.includes(a.name) ? a.name + '=' + a.value : a.name)).sort().join();
  const known = new Map([[null, hash([...document.styleSheets].map((s) => s.href ?? s.ownerNode.textContent).join(), 0)]]);
  const path = (e) => {
    if (!known.has(e)) known.set(e, hash(styled(e), path(e.parentElement)));
    return known.get(e);
  };
  return [...new Set([...document.querySelectorAll('body *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map(path))];
})()`;

/** Which elements are shown, in their order. */
const SHOWN = `[...document.querySelectorAll('body *')].map((e) => (e.checkVisibility({ visibilityProperty: true }) ? 1 : 0)).join('')`;
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const isTooWide = (sideways: number): string[] => (sideways > 0 ? [`is ${sideways} px too wide`] : []);

/** Whether a page is all there when its HTML is: mails are, which are a third of all pages. */
const isStill = ({ html }: BuiltPage): boolean => !/<(?:script|link)\b/.test(html);

/** Shows a page. One that is still takes the place of another that is, in the same window: opening it anew would take longer than most of the looking. */
async function show(page: Page, shown: BuiltPage, before: BuiltPage | undefined): Promise<void> {
  if (before && isStill(before) && isStill(shown)) await page.evaluate(`document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString(${JSON.stringify(shown.html)}, 'text/html').documentElement))`);
  else await page.goto(readers.origin + shown.address, { waitUntil: 'load' });
}

/**
 * Looks at a page from every side: wide, on a phone, and at 320 px, which is 1280 px at 400% zoom; and, if it holds anything that has not been
 * seen on another, at its contrast wide and light, wide and dark, and on a phone.
 */
async function lookAt(page: Page, shown: BuiltPage, before: BuiltPage | undefined, seen: Set<number>): Promise<string[]> {
  const { address } = shown;
  const found: string[] = [];
  const note = (how: string, list: readonly string[]): void => void found.push(...list.map((one) => `${address} (${how}) ${one}`));
  await page.setViewportSize({ ...DESKTOP, ...LOW });
  await page.emulateMedia({ colorScheme: 'light' });
  await show(page, shown, before);
  const wide = (await page.evaluate(`({ coloured: ${COLOURED}, shown: ${SHOWN}, close: ${CLOSE_TARGETS} })`)) as { coloured: number[]; shown: string; close: boolean };
  const fresh = wide.coloured.filter((one) => !seen.has(one));
  fresh.forEach((one) => seen.add(one));
  const contrast = fresh.length > 0;
  note('wide, light', await violations(page, { runOnly: { type: 'tag', values: RULES }, ...without([...(contrast ? [] : OF_COLOURS), ...(wide.close ? [] : OF_TARGETS)]) }));
  if (contrast) {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('wide, dark', await violations(page, { runOnly: { type: 'rule', values: OF_COLOURS } }));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ ...PHONE, ...LOW });
  const phone = (await page.evaluate(`({ shown: ${SHOWN}, sideways: ${SIDEWAYS}, close: ${CLOSE_TARGETS}, scrolls: ${SCROLLS} })`)) as { shown: string; sideways: number; close: boolean; scrolls: boolean };
  const asked = [...(phone.scrolls ? BY_WIDTH : []), ...(contrast ? OF_COLOURS : []), ...(phone.close ? OF_TARGETS : []), ...(phone.shown === wide.shown ? [] : BY_SHOWN)];
  if (asked.length > 0) note('on a phone', await violations(page, { runOnly: { type: 'rule', values: asked } }));
  note('on a phone', isTooWide(phone.sideways));
  await page.setViewportSize({ ...LOW, width: 320 });
  note('at 320 px', isTooWide(await page.evaluate(SIDEWAYS)));
  return found;
}

it('every page is accessible and fits, wide and on a phone, light and dark', async () => {
  const seen = new Set<number>();
  // Two readers, because there are two cores.
  const looked = await Promise.all([0, 1].map(async (half) => {
    const { page, troubles } = await readers.open('/', { bypassCSP: true });
    // Sent to the browser once, not with every page.
    await page.context().addInitScript({ content: AXE });
    const own = pages.filter((_, i) => i % 2 === half);
    const found: string[] = [];
    for (const [i, one] of own.entries()) found.push(...(await lookAt(page, one, own[i - 1], seen)));
    return [...found, ...troubles];
  }));
  expect(looked.flat()).toEqual([]);
});

it('what is plainly big enough to be tapped is that to axe as well', async () => {
  const { page } = await readers.open('/', { bypassCSP: true });
  await page.evaluate(AXE);
  await page.evaluate('document.head.replaceChildren()');
  const at = fc.record({ tag: fc.constantFrom('a href="#"', 'button', 'summary', 'span tabindex="0" role="button"'), left: fc.nat(90), top: fc.nat(90), width: fc.integer({ min: 4, max: 60 }), height: fc.integer({ min: 4, max: 40 }) });
  const placed = fc.array(at, { minLength: 1, maxLength: 4 }).map((list) => list.map(({ tag, left, top, width, height }) => `<${tag} style="position: absolute; box-sizing: border-box; padding: 0; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px">x</${tag.split(' ')[0]}>`).join(''));
  const link = fc.tuple(fc.constantFrom('', 'some words ', '<br>'), fc.constantFrom('x', 'two words', 'many more words than fit into one line of it')).map(([before, words]) => `${before}<a href="#">${words}</a>`);
  const flowing = fc.tuple(fc.constantFrom('p', 'li', 'dd'), fc.integer({ min: 8, max: 40 }), fc.array(link, { minLength: 1, maxLength: 4 })).map(([tag, line, links]) => `<div style="width: 200px; line-height: ${line}px">${links.map((one) => `<${tag} style="margin: 0">${one}</${tag}>`).join('')}</div>`);
  let plain = 0;
  let wrong = 0;
  await fc.assert(fc.asyncProperty(fc.oneof(placed, flowing), async (content) => {
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(`<main style="position: relative">${content}</main>`)}`);
    const close = await page.evaluate(CLOSE_TARGETS);
    const found = await violations(page, { runOnly: { type: 'rule', values: OF_TARGETS } });
    plain += close ? 0 : 1;
    wrong += found.length;
    if (!close) expect(found).toEqual([]);
  }), { numRuns: 300 });
  // The pages were of both kinds.
  expect(plain).toBeGreaterThan(30);
  expect(wrong).toBeGreaterThan(30);
});

it('what plainly does not scroll does not to axe either', async () => {
  const { page } = await readers.open('/', { bypassCSP: true });
  await page.evaluate(AXE);
  await page.evaluate('document.head.replaceChildren()');
  const box = fc.record({
    how: fc.constantFrom('visible', 'hidden', 'auto', 'scroll', 'clip', 'auto hidden', 'hidden scroll'), width: fc.integer({ min: 20, max: 200 }), height: fc.integer({ min: 20, max: 200 }),
    wide: fc.integer({ min: 10, max: 300 }), high: fc.integer({ min: 10, max: 300 }), inside: fc.constantFrom('words', '<a href="#">x</a>', '<a href="#" tabindex="-1">x</a>', '<button tabindex="-1">x</button>', '<span tabindex="-1">x</span>'), tag: fc.constantFrom('div', 'pre', 'section', 'ul'),
  });
  let still = 0;
  let wrong = 0;
  await fc.assert(fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 3 }), async (boxes) => {
    const content = boxes.map(({ how, width, height, wide, high, inside, tag }) => `<${tag} style="overflow: ${how}; width: ${width}px; height: ${height}px"><div style="width: ${wide}px; height: ${high}px; text-align: right">${inside}</div></${tag}>`).join('');
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(`<main>${content}</main>`)}`);
    const scrolls = await page.evaluate(SCROLLS);
    const found = await violations(page, { runOnly: { type: 'rule', values: BY_WIDTH } });
    still += scrolls ? 0 : 1;
    wrong += found.length;
    if (!scrolls) expect(found).toEqual([]);
  }), { numRuns: 300 });
  // The pages were of both kinds.
  expect(still).toBeGreaterThan(30);
  expect(wrong).toBeGreaterThan(5);
});

it('the search is accessible while it is used, light and dark', async () => {
  const { page } = await readers.open('/procedures/neglect/', { bypassCSP: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bruise');
  await page.locator('.result a').first().waitFor();
  expect(await wrongWith(page, 'dialog')).toEqual([]);
});
