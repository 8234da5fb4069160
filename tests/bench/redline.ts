// npm run bench:redline: our redline beside published HTML differs on real histories, and how long 5,000 words take in Chromium.
import { Diff } from '@ali-tas/htmldiff-js';
import { htmlDiff } from '@benedicte/html-diff';
import nodeHtmldiff from 'node-htmldiff';
import { checkContent } from '../../src/checks/check.ts';
import { project } from '../../src/cli/programs.ts';
import { contentComponents } from '../../src/components/content/index.ts';
import { wordsOfBlock, type Block } from '../../src/manual/redline/block.ts';
import { redlineHtml } from '../../src/manual/redline/html.ts';
import { redline } from '../../src/manual/redline/redline.ts';
import { renderText } from '../../src/manual/text/render.ts';
import { edited, upTo } from './edits.ts';
import { inChromium, medianOf, type TextPair } from './in-chromium.ts';
import { mostlyMarked, told, wordsApart, wordsIn } from './marks.ts';

const FLAGSHIPS = ['allegations', 'female-genital-mutilation', 'pre-birth', 'neglect', 'levels-of-need'];
const [WARM, RUNS] = [3, 15];
const LIMIT = 100;

interface Text {
  html: string;
  blocks: Block[];
}
type Pair = readonly [before: Text, after: Text];

interface Tool {
  name: string;
  compare: (before: Text, after: Text) => string;
  /** What it makes of a text that did not change, so that this is not charged to the marks; its own comparison of the text with itself if not set. */
  alone?: (text: Text) => string;
}

/** Ours makes a redline from blocks, which a text has once it is rendered, the others from HTML. */
const TOOLS: readonly Tool[] = [
  { name: 'this manual', compare: (before, after) => redlineHtml(redline(before.blocks, after.blocks)) },
  { name: 'node-htmldiff 0.9.4', compare: (before, after) => nodeHtmldiff(before.html, after.html) },
  { name: '@ali-tas/htmldiff-js 2.0.1', compare: (before, after) => Diff.execute(before.html, after.html) },
  // It drops every attribute, so links and anchors are gone from its redlines.
  { name: '@benedicte/html-diff 0.1.0', compare: (before, after) => htmlDiff(before.html, after.html), alone: ({ html }) => html.replace(/(<\w+)[^>]*/g, '$1') },
];

const { manual, problems } = checkContent(project, '2026-11-20');
if (!manual) throw new Error(`The manual is not in order: ${problems[0]?.what}`);
const rendered = (source: string, on: string): Text => {
  const { actNow, html, blocks } = renderText(source, contentComponents, { manual, on, view: 'compared', href: (address) => address });
  // The heading that our blocks begin with is on the page, outside the text.
  return { html: `<h2>Act now</h2>${actNow}${html}`, blocks };
};

/** A text with two of its sections in each other's place. */
function swapped(source: string, one: string, other: string): string {
  const parts = source.split(/^(?=## )/m);
  const at = (title: string): number => parts.findIndex((part) => part.startsWith(`## ${title}\n`));
  const [a, b] = [at(one), at(other)];
  if (a < 0 || b < 0) throw new Error(`There is no section "${a < 0 ? one : other}" to move.`);
  [parts[a], parts[b]] = [parts[b]!, parts[a]!];
  return parts.join('');
}

const histories = FLAGSHIPS.map((slug) => manual.series.get(slug)!.versions.map((v) => rendered(v.source, v.date)));
const real = histories.flatMap((texts) => texts.slice(1).map((after, i): Pair => [texts[i]!, after]));
const neglect = manual.series.get('neglect')!.versions.at(-1)!;
const moved: Pair = [rendered(neglect.source, neglect.date), rendered(swapped(neglect.source, 'When to use Graded Care Profile 2', 'Chronology'), neglect.date)];

/** Milliseconds of one comparison, warm: the median of many. */
function time(work: () => string): number {
  for (let i = 0; i < WARM; i += 1) work();
  return medianOf(Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
}

/** Blocks that both versions have word for word, and how many of them a redline shows as deleted here and added there. */
function repeated([before, after]: Pair, redlined: string): { both: number; twice: number } {
  const { before: old, after: fresh } = told(redlined);
  const words = (block: Block): string[] => wordsIn(wordsOfBlock(block));
  const stay = new Set(after.blocks.map((b) => words(b).join(' ')));
  // Shorter ones stand inside other blocks by chance.
  const both = before.blocks.map(words).filter((w) => w.length >= 5 && stay.has(w.join(' ')));
  return { both: both.length, twice: both.filter((w) => mostlyMarked(w, old) && mostlyMarked(w, fresh)).length };
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const row = (cells: readonly string[], first: number, others: number): void => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(first) : cell.padStart(others))).join(''));

console.log(`${real.length} pairs of consecutive versions (${FLAGSHIPS.join(', ')}), and one text with two sections swapped.\n`);
row(['', 'median', 'slowest', 'bytes', 'ins and', 'words', 'words told', 'told twice,', 'told twice,'], 28, 12);
row(['', 'ms', 'pair, ms', 'of marks', 'del', 'marked', 'wrongly', 'real pairs', 'swapped'], 28, 12);
for (const { name, compare, alone = (text: Text) => compare(text, text) } of TOOLS) {
  const times = real.map(([before, after]) => time(() => compare(before, after)));
  const outputs = real.map(([before, after]) => compare(before, after));
  const bytes = real.map(([, after], i) => Buffer.byteLength(outputs[i]!) - Buffer.byteLength(alone(after)));
  const tells = outputs.map(told);
  const wrong = real.map(([before, after], i) => wordsApart(tells[i]!.before, told(before.html).before) + wordsApart(tells[i]!.after, told(after.html).after));
  const twice = real.map((pair, i) => repeated(pair, outputs[i]!));
  const once = repeated(moved, compare(...moved));
  row([name, medianOf(times).toFixed(1), Math.max(...times).toFixed(1), String(sum(bytes)), String(sum(tells.map((t) => t.marks))), String(sum(tells.map((t) => [...t.before, ...t.after].filter((w) => w.marked).length))), String(sum(wrong)), `${sum(twice.map((t) => t.twice))} of ${sum(twice.map((t) => t.both))}`, `${once.twice} of ${once.both}`], 28, 12);
}
console.log('\nWords told wrongly: words of either version that its redline loses or repeats, wherever they stand.');
console.log('Told twice: blocks of five words or more that both versions have word for word, shown as deleted here and as added there.');

const joined = (which: 0 | -1): Block[] => histories.flatMap((texts) => texts.at(which)!.blocks);
const five = upTo(joined(-1), 5000);
const { blocks: changed, sentences, edits } = edited(five, 20);
const lengths: [name: string, pair: TextPair][] = [
  [`${edits} of ${sentences} sentences edited`, { before: five, after: changed }],
  ['oldest versions beside newest', { before: upTo(joined(0), 5000), after: five }],
];
console.log(`\nTwo texts of 5,000 words compared in Chromium, on the main thread (median of 20 runs; limit ${LIMIT} ms):\n`);
row(['', 'words', 'first, ms', 'median, ms', '4x: first', '4x: median', 'in limit'], 34, 12);
for (const [name, pair] of lengths) {
  const [plain, slow] = await inChromium(pair, 20, [1, 4]);
  const words = sum(pair.after.map((b) => wordsIn(wordsOfBlock(b)).length));
  row([name, String(words), plain!.first.toFixed(1), plain!.median.toFixed(1), slow!.first.toFixed(1), slow!.median.toFixed(1), slow!.median <= LIMIT ? 'yes' : 'NO'], 34, 12);
}
console.log('\n4x: with the processor slowed down four times, as on a cheap phone; the limit is for its median. First: the one comparison a reader waits for, with code that is new to the browser.');
