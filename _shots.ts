import { Readers, PHONE, DESKTOP } from '/work/wt/maps/tests/e2e/reader.ts';
const r = await Readers.start();
const what = process.argv[2]!.split(',');
const modes = (process.argv[3] ?? 'phone,wide,print').split(',');
for (const id of what) {
  const base = `/toolkits/process-maps/${id}/`;
  if (modes.includes('phone')) { const { page } = await r.open(base, { viewport: PHONE }); await page.screenshot({ path: `/tmp/maps-${id}-phone.png`, fullPage: true, clip: { x: 0, y: 0, width: 390, height: 3400 } }); console.log(await page.evaluate('document.documentElement.scrollWidth')); }
  if (modes.includes('dark')) { const { page } = await r.open(base, { viewport: PHONE, colorScheme: 'dark' }); await page.screenshot({ path: `/tmp/maps-${id}-dark.png`, fullPage: true, clip: { x: 0, y: 0, width: 390, height: 1600 } }); }
  if (modes.includes('wide')) { const { page } = await r.open(base, { viewport: DESKTOP }); await page.screenshot({ path: `/tmp/maps-${id}-wide.png`, fullPage: true, clip: { x: 0, y: 0, width: 1280, height: 1900 } }); }
  if (modes.includes('print')) { const { page } = await r.open(base, { viewport: DESKTOP }); const pdf = await page.pdf({ path: `/tmp/maps-${id}.pdf`, format: 'A4', preferCSSPageSize: true }); console.log(id, 'pages', (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length); }
}
await r.stop();
