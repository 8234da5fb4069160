// npm run bench:check: how long `npm run manual -- check` takes on the real manual, beside the limit that was set for it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { checkContent } from '../../src/checks/check.ts';
import { project } from '../../src/cli/programs.ts';
import { dayInLondon } from '../../src/manual/dates.ts';
import { measure, type Cost } from './measure.ts';

const LIMIT = 2_000;
const RUNS = Number(process.argv[2]) || 5;

const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
const ms = (seconds: number): string => `${Math.round(seconds * 1000).toLocaleString('en-GB')} ms`;
const row = (name: string, wall: string, cpu: string, beside = ''): void => console.log(`${name.padEnd(52)}${wall.padStart(12)}${cpu.padStart(12)}  ${beside}`);

async function several(command: string, runs = RUNS): Promise<{ wall: number; cpu: number }> {
  const costs: Cost[] = [];
  for (let i = 0; i < runs; i += 1) {
    const cost = await measure(command, project, {});
    if (cost.code !== 0) throw new Error(`The check found problems, or failed:\n${cost.output.slice(-2000)}`);
    costs.push(cost);
  }
  return { wall: median(costs.map((c) => c.wall)), cpu: median(costs.map((c) => c.cpu ?? 0)) };
}

const beside = (seconds: number): string => `${seconds * 1000 <= LIMIT ? 'within' : 'OVER'} the limit of ${LIMIT.toLocaleString('en-GB')} ms`;
const node = `"${process.execPath}"`;

const { counts } = checkContent(project, dayInLondon(new Date()));
console.log(`${counts.procedures} procedures, ${counts.versions} versions, ${counts.updates} updates; median of ${RUNS}\n`);
row('', 'wall', 'CPU');
rmSync(join(project, '.cache/compiled'), { recursive: true, force: true });
const first = await several(`${node} src/cli/manual.mjs check`, 1);
row('the first run, nothing compiled yet', ms(first.wall), ms(first.cpu), beside(first.wall));
const whole = await several('npm run -s manual -- check');
row('npm run manual -- check', ms(whole.wall), ms(whole.cpu), beside(whole.wall));
const own = await several(`${node} src/cli/manual.mjs check`);
row('the same without npm', ms(own.wall), ms(own.cpu), beside(own.wall));
const warm = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  checkContent(project, dayInLondon(new Date()));
  return (performance.now() - start) / 1000;
});
row('the check itself, in a process that goes on', ms(median(warm)), '');
