// npm run bench:versions: what it costs to build a manual of 150 procedures of ten versions each, and to build it again.
import { join } from 'node:path';
import { project } from '../../src/cli/programs.ts';
import { deleteAtEnd, waitForDeleted } from './deleted.ts';
import { addVersion, generateHistories, HISTORY_AS_AT } from './generate.ts';
import { measure, sizeOf, type Cost } from './measure.ts';

const count = Number(process.argv[2]) || 150;
const root = join(project, `.cache/bench-versions-${process.pid}`);
const node = `"${process.execPath}"`;

const figure = (n: number | undefined, digits = 1): string => (n === undefined ? 'n/a' : n.toFixed(digits));
const row = (cells: readonly string[]): void => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(40) : cell.padStart(10))).join(''));
function report(name: string, cost: Cost, folder?: string): void {
  if (cost.code !== 0) throw new Error(`${name}: it failed.\n${cost.output.slice(-2000)}`);
  const checking = /Checking the content … ([\d.]+) s/.exec(cost.output)?.[1] ?? '';
  const { pages, bytes } = folder === undefined ? { pages: 0, bytes: 0 } : sizeOf(folder);
  const built = pages === 0 ? [] : [String(pages), figure(bytes / 1e6), cost.cpu === undefined ? 'n/a' : figure((cost.cpu / pages) * 1000), figure(bytes / pages / 1000)];
  row([name, figure(cost.wall), checking, figure(cost.cpu), figure(cost.memory, 0), ...built]);
}

const settings = (out: string): Record<string, string> => ({ MANUAL_ROOT: root, MANUAL_OUT: join(root, out), MANUAL_AS_AT: HISTORY_AS_AT, PORT: '4390', MANUAL_KEEP: join(root, 'kept') });
const build = (out: string): Promise<Cost> => measure(`${node} src/cli/build.ts`, project, settings(out));

/** Runs what `npm start` runs until it prints the address, and fails unless it found that nothing has changed. */
function start(out: string): Promise<Cost> {
  const said = `"${join(root, 'said.txt')}"`;
  return measure(`${node} src/cli/start.ts >${said} 2>&1 & pid=$!; until grep -q 'The manual is at' ${said} || ! kill -0 $pid; do sleep 0.02; done; kill $pid; wait $pid; grep 'Nothing has changed' ${said} || { cat ${said}; false; }`, project, settings(out));
}

// Every build writes to a folder of its own, and nothing is deleted until the end (see deleted.ts).
await waitForDeleted();
generateHistories(root, count);
console.log(`${count} procedures of ten versions each, beside the real manual, as at ${HISTORY_AS_AT}\n`);
row(['', 'wall s', 'check s', 'CPU s', 'peak MB', 'pages', 'MB out', 'CPU ms/p.', 'kB/page']);
report('manual freeze: the lock is written', await measure(`${node} "${join(project, 'src/cli/manual.ts')}" freeze`, root, settings('first')));
report('first build, nothing cached', await build('first'), join(root, 'first'));
report('npm start again, nothing changed', await start('first'));
addVersion(root);
report('build after one version was added', await build('second'), join(root, 'second'));
deleteAtEnd(root);
console.log('\nEvery build gives the whole site; pages of past versions are kept from the one before. npm start builds only when something has changed; what');
console.log('npm itself takes to start is not in its figure. Pages and bytes include the search index and what the pages that compare versions load.');
