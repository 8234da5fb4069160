// npm run manual: what the subgroup does with the manual, in words. Each verb is a file in verbs/.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

// Most of the time of a short command goes into reading this program itself: what Node made of it last time is kept. It never fails; where
// nothing can be written, nothing is kept. The rest is loaded after this, so that it is kept too.
enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
const [{ asAtFrom }, { nobody, terminal }, { Desk }, { run }, { runToEnd }] = await Promise.all([import('../manual/as-at.ts'), import('./ask.ts'), import('./desk.ts'), import('./run.ts'), import('./steps.ts')]);

await runToEnd(async () => {
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  const desk = new Desk(resolve(process.env.MANUAL_ROOT || '.'), asAtFrom(process.env, new Date()), asks ? terminal() : nobody);
  process.exitCode = await run(desk, process.argv.slice(2));
});
