// npm run bench:build: what it costs to build a manual of 200 and of 1,000 procedures, beside Starlight on the same texts in the same run.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/cli/build.ts';
import { generateManual, generateStarlight } from './generate.ts';
import { measure, sizeOf, type Cost } from './measure.ts';

const counts = process.argv.slice(2).map(Number).filter(Boolean);
const bench = join(project, `.cache/bench-${process.pid}`);

const figure = (n: number | undefined, digits = 1): string => (n === undefined ? 'n/a' : n.toFixed(digits));
const row = (cells: readonly string[]): void => console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd(i === 0 ? 12 : 34) : cell.padStart(10))).join(''));
function report(n: number, name: string, cost: Cost, folder: string): void {
  if (cost.code !== 0) throw new Error(`${name} could not be built:\n${cost.output.slice(-2000)}`);
  const { pages, bytes } = sizeOf(folder);
  row([String(n), name, figure(cost.wall), figure(cost.cpu), figure(cost.memory, 0), String(pages), figure(bytes / 1e6), cost.cpu === undefined ? 'n/a' : figure((cost.cpu / pages) * 1000)]);
}

row(['procedures', 'builder', 'wall s', 'CPU s', 'peak MB', 'pages', 'MB out', 'CPU ms/page']);
// After files have been deleted, ext4 makes new ones slowly for up to five minutes (it passes over inodes deleted lately). What was
// there before must not be charged to whoever comes next: both are generated first and nothing is deleted until the end.
const sizes = counts.length > 0 ? counts : [200, 1000];
for (const n of sizes) {
  generateManual(join(bench, `manual-${n}`), n);
  generateStarlight(join(bench, `starlight-${n}`), n);
}
for (const n of sizes) {
  const ours = join(bench, `manual-${n}`);
  report(n, 'this manual, nothing cached', await measure(`"${process.execPath}" src/cli/build.ts`, project, { MANUAL_ROOT: ours, MANUAL_OUT: join(ours, 'dist'), MANUAL_AS_AT: '2026-11-20' }), join(ours, 'dist'));
  const theirs = join(bench, `starlight-${n}`);
  report(n, 'Starlight, nothing cached', await measure(`"${process.execPath}" "${join(project, 'node_modules/astro/bin/astro.mjs')}" build`, theirs, {}), join(theirs, 'dist'));
}
rmSync(bench, { recursive: true });
console.log('\nA procedure of this manual is four pages (in force, its own version, what changed, history), a QR code and two files of data; one of Starlight is one. Both include their search index.');
