// npm run manual: what the subgroup does with the manual, in words. Each verb is a file in verbs/.
import { resolve } from 'node:path';
import { asAtFrom } from '../manual/as-at.ts';
import { nobody, terminal } from './ask.ts';
import { Desk } from './desk.ts';
import { run } from './run.ts';
import { runToEnd } from './steps.ts';

await runToEnd(async () => {
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  const desk = new Desk(resolve(process.env.MANUAL_ROOT || '.'), asAtFrom(process.env, new Date()), asks ? terminal() : nobody);
  process.exitCode = await run(desk, process.argv.slice(2));
});
