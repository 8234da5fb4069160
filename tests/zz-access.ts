import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readers, DESKTOP, PHONE } from './e2e/reader.ts';
process.env.MANUAL_TEST_SITE ??= '/work/main/.cache/test-site';
const { pagesIn, SITE } = await import('./site-files.ts');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = pagesIn(SITE).map((p) => p.address);
const n = Number(process.argv[2] ?? 17);
const some = all.filter((_, i) => i % n === 3);
const readers = await Readers.start(SITE);
const { page } = await readers.open('/', { bypassCSP: true });
await page.context().addInitScript({ content: axe });
const T: Record<string, number> = {};
const t = async <X>(k: string, f: () => Promise<X>): Promise<X> => { const s = performance.now(); const r = await f(); T[k] = (T[k] ?? 0) + performance.now() - s; return r; };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BY_WIDTH = ['target-size', 'scrollable-region-focusable', 'link-in-text-block', 'aria-hidden-focus', 'focus-order-semantics', 'nested-interactive', 'label', 'link-name', 'button-name', 'heading-order', 'region'];
const LOW = { height: 240 };
for (const a of some) {
  await t('size', () => page.setViewportSize({ ...DESKTOP, ...LOW }));
  await t('media', () => page.emulateMedia({ colorScheme: 'light' }));
  await t('goto', () => page.goto(readers.origin + a, { waitUntil: 'load' }));
  await t('axe1', () => page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: RULES }, rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'], preload: false })}).then((r) => r.violations.length)`));
  await t('size2', () => page.setViewportSize({ ...PHONE, ...LOW }));
  await t('axe2', () => page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: { type: 'rule', values: BY_WIDTH }, resultTypes: ['violations'], preload: false })}).then((r) => r.violations.length)`));
  await t('wide', () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  await t('size3', () => page.setViewportSize({ ...LOW, width: 320 }));
  await t('wide3', () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}
console.log(some.length, Object.fromEntries(Object.entries(T).map(([k, v]) => [k, Math.round(v / some.length)])));
if (process.argv[3]) {
  await page.setViewportSize({ ...DESKTOP, ...LOW });
  for (const a of ['/procedures/neglect/', '/thresholds/', '/timescales/']) {
  await page.goto(readers.origin + a, { waitUntil: 'load' });
  const r = await page.evaluate(`(async () => { const out = {}; for (const rule of axe.getRules(${JSON.stringify(RULES)}).map((r) => r.ruleId)) { const s = performance.now(); await axe.run(document, { runOnly: { type: 'rule', values: [rule] }, resultTypes: ['violations'], preload: false }); out[rule] = Math.round(performance.now() - s); } return out; })()`) as Record<string, number>;
  console.log(a, Object.entries(r).sort((x, y) => y[1] - x[1]).slice(0, 14).map(([k, v]) => k + ' ' + v).join(', '), 'sum', Object.values(r).reduce((x, y) => x + y, 0));
  }
}
await readers.stop();
