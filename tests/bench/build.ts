// npm run bench:build: what it costs to build a manual of 200 and of 1,000 procedures, beside Starlight on the same texts in the same run.
import { join } from 'node:path';
import { project } from '../../src/cli/programs.ts';
import { deleteAtEnd, waitForDeleted } from './deleted.ts';
import { generateManual, generateStarlight } from './generate.ts';
import { measure, sizeOf, type Cost } from './measure.ts';

const counts = process.argv.slice(2).map(Number).filter(Boolean);
const bench = join(project, `.cache/bench-${process.pid}`);

const figure = (n: number | undefined, digits = 1): string => (n === undefined ? 'n/a' : n.toFixed(digits));
const row = (cells: readonly string[]): void => console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd(i === 0 ? 12 : 34) : cell.padStart(10))).join(''));
/** How often each builder builds, in turns: a machine that others use as well is a third faster in one minute than in the next. */
const TURNS = 5;
/** A builder that writes its site to the folder of a turn. */
interface Builder {
  name: string;
  build: (out: string) => Promise<Cost>;
}

/** The one in the middle of an odd number of figures. */
const middle = <T>(all: readonly T[], figureOf: (one: T) => number): T => all.toSorted((a, b) => figureOf(a) - figureOf(b))[all.length >> 1]!;

/** Lets the builders build in turns, each time to a folder of its own, and prints a row for each; gives what each run cost, by builder. */
async function compare(n: number, builders: readonly Builder[]): Promise<Cost[][]> {
  const runs = builders.map((): Cost[] => []);
  const out = (of: number, turn: number): string => join(bench, `out-${n}-${of}-${turn}`);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [of, { name, build }] of builders.entries()) {
      const cost = await build(out(of, turn));
      if (cost.code !== 0) throw new Error(`${name} could not be built:\n${cost.output.slice(-2000)}`);
      runs[of]!.push(cost);
    }
  for (const [of, { name }] of builders.entries()) {
    const cost = middle(runs[of]!, ({ cpu, wall }) => cpu ?? wall);
    const { pages, bytes } = sizeOf(out(of, 0));
    row([String(n), name, figure(cost.wall), figure(cost.cpu), figure(cost.memory, 0), String(pages), figure(bytes / 1e6), cost.cpu === undefined ? 'n/a' : figure((cost.cpu / pages) * 1000)]);
  }
  return runs;
}

row(['procedures', 'builder', 'wall s', 'CPU s', 'peak MB', 'pages', 'MB out', 'CPU ms/page']);
// What was there before must not be charged to whoever comes next: both are generated first, and nothing is deleted until the end.
await waitForDeleted();
const sizes = counts.length > 0 ? counts : [200, 1000];
for (const n of sizes) {
  generateManual(join(bench, `manual-${n}`), n);
  generateStarlight(join(bench, `starlight-${n}`), n);
}
for (const n of sizes) {
  const [ours, theirs] = await compare(n, [
    { name: 'this manual, nothing cached', build: (out) => measure(`"${process.execPath}" src/cli/build.ts`, project, { MANUAL_ROOT: join(bench, `manual-${n}`), MANUAL_OUT: out, MANUAL_AS_AT: '2026-11-20', MANUAL_KEEP: 'no' }) },
    { name: 'Starlight, nothing cached', build: (out) => measure(`"${process.execPath}" "${join(project, 'node_modules/astro/bin/astro.mjs')}" build --force --outDir "${out}"`, join(bench, `starlight-${n}`), {}) },
  ]);
  // Each turn is compared with itself: what slows the machine down for minutes slows both.
  const ratios = ours!.flatMap(({ cpu }, turn) => (cpu && theirs![turn]!.cpu ? [cpu / theirs![turn]!.cpu!] : [])).sort((a, b) => a - b);
  if (ratios.length === TURNS) console.log(`${' '.repeat(12)}CPU of this manual to Starlight's, turn by turn: ${ratios.map((r) => r.toFixed(2)).join(' ')}; the middle one: ${middle(ratios, (r) => r).toFixed(2)} (limit for 1,000: 1.00)`);
}
deleteAtEnd(bench);
console.log(`\nEach built ${TURNS} times, in turns; the run with the middle CPU is told. A procedure of this manual is four pages (in force, its own version, what changed, history), a QR code and two files of data; one of Starlight is one. Both include their search index. Nothing is kept of a site between runs; what Node makes of the builders' own code is, for both. On ext4, let six minutes pass after anything else deleted many files.`);
