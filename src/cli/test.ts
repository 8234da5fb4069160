import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { AS_AT } from '../../tests/as-at.ts';
import { checkContent } from '../checks/check.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import { build } from './build.ts';
import { astro, project, run } from './programs.ts';
import { seconds, total } from './steps.ts';

const SITE = join(project, '.cache/test-site');

interface Outcome { passed: number; failed: number; report?: string }
const ok: Outcome = { passed: 1, failed: 0 };
const failure = (report: string): Outcome => ({ passed: 0, failed: 1, report });

const outcome = ({ code, output }: { code: number; output: string }): Outcome => (code === 0 ? ok : failure(output));
const command = async (words: string[]): Promise<Outcome> => outcome(await run(words));

/** One project of tests; its own report is printed when something fails. */
async function tests(name: string, workers: readonly string[] = []): Promise<Outcome> {
  const results = join(project, `.cache/${name}.json`);
  rmSync(results, { force: true });
  const { code, output } = await run(['node_modules/vitest/vitest.mjs', 'run', '--project', name, ...workers, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], { MANUAL_TEST_SITE: SITE });
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>;
    // A file that could not even be loaded counts as one failure, though it ran no test.
    return { passed: passed!, failed: code !== 0 && failed === 0 ? 1 : failed!, ...(code === 0 ? {} : { report: output }) };
  } catch {
    return failure(output);
  }
}

type Step = [name: string, work: () => Promise<Outcome> | Outcome];

const CONTENT: Step = ['Content check', () => {
  const stopping = checkContent(project, AS_AT).problems.filter((p) => p.level === 'problem');
  return stopping.length === 0 ? ok : failure(forTerminal(stopping, false));
}];
const SOURCE: Step[] = [
  ['Types', async () => outcome(await astro(['check', '--minimumSeverity', 'warning']))],
  ['Lint', () => command(['node_modules/eslint/bin/eslint.js', '.'])],
  ['Spelling', () => command(['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--no-summary'])],
  ['Unit tests', () => tests('unit', ['--maxWorkers=2'])],
];
const OUTPUT: Step[] = [
  ['Build of the manual', async () => {
    try {
      await build({ root: project, out: SITE, asAt: AS_AT, base: '/' });
      return ok;
    } catch (error) {
      return failure(String(error));
    }
  }],
  ['HTML, links, sizes, policy', () => tests('output')],
];
// These keep both cores busy by themselves.
const FIXTURES: Step = ['Fixture manuals', () => tests('fixtures')];
// Nothing else runs by then, and a test in a browser waits most of its time.
const BROWSER: Step = ['In Chromium', () => tests('e2e', ['--maxWorkers=2'])];

const sum: Outcome = { passed: 0, failed: 0 };

async function take(steps: readonly Step[]): Promise<void> {
  for (const [name, work] of steps) {
    const start = Date.now();
    const { passed, failed, report } = await work();
    sum.passed += passed;
    sum.failed += failed;
    console.log(`${name}: ${failed === 0 ? 'passed' : styleText('red', 'FAILED', { stream: process.stdout })} (${passed} passed${failed > 0 ? `, ${failed} failed` : ''}, ${seconds(start)})`);
    if (report) console.log(`\n${report.trim()}\n`);
  }
}

console.log('Checking everything: fifteen minutes or a little more on two cores.');
await take([CONTENT]);
// Neither list needs the other, and each is mostly one process: side by side on two cores.
await Promise.all([take(SOURCE), take(OUTPUT)]);
await take([FIXTURES, BROWSER]);
console.log(`\n${total()} in all.`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
