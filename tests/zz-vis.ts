import { Readers, DESKTOP, PHONE } from './e2e/reader.ts';
const { pagesIn, SITE } = await import('./site-files.ts');
const all = pagesIn(SITE).map((p) => p.address);
const some = all.filter((_, i) => i % 20 === 3);
const readers = await Readers.start(SITE);
const { page } = await readers.open('/', { bypassCSP: true });
const LOW = { height: 240 };
const VIS = `[...document.querySelectorAll('*')].map((e) => e.checkVisibility({ visibilityProperty: true }) ? 1 : 0)`;
let same = 0; const kinds: Record<string, number> = {};
let ms = 0;
for (const a of some) {
  await page.setViewportSize({ ...DESKTOP, ...LOW });
  await page.goto(readers.origin + a, { waitUntil: 'load' });
  const s = performance.now();
  const w = await page.evaluate(VIS) as number[]; ms += performance.now() - s;
  await page.setViewportSize({ ...PHONE, ...LOW });
  const p = await page.evaluate(VIS) as number[];
  const d = w.flatMap((x, i) => (x !== p[i] ? [i] : []));
  if (d.length === 0) same += 1;
  else { const names = await page.evaluate(`(() => { const all = [...document.querySelectorAll('*')]; return ${JSON.stringify(d.slice(0, 40))}.map((i) => all[i].tagName + '.' + all[i].className); })()`) as string[]; for (const n of new Set(names)) kinds[n] = (kinds[n] ?? 0) + 1; }
}
console.log(some.length, same, ms / some.length, kinds);
await readers.stop();
