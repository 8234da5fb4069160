import { Readers, PHONE, DESKTOP } from './reader.ts';
const r = await Readers.start();
for (const [n, o] of [['light', {}], ['dark', { colorScheme: 'dark' }]] as const) {
  const { page } = await r.open('/thresholds/', { viewport: DESKTOP, ...o });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/d-th-${n}.png` });
}
await r.stop();
