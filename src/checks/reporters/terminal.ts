import { styleText } from 'node:util';
import type { Problem } from '../../manual/problems.ts';
import { counted } from '../../manual/wording.ts';
import type { ShownProblem } from '../excerpts.ts';

/** What would move the cursor, colour the terminal or turn the line round. Each becomes one character, so that columns stay. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Twice as wide as a letter in a terminal: pictures, and the scripts of East Asia. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Extended_Pictographic}/u;

const printable = (line: string): string => line.replaceAll('\t', ' ').replace(UNSEEN, '\u00B7');
const width = (words: string): number => [...words].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** What is wrong, and how to put it right: two sentences, each with its full stop. */
export function sentences({ what, fix }: Pick<Problem, 'what' | 'fix'>): [what: string, fix: string] {
  return [`${what}.`, `To put it right: ${fix}${/[.?!)]$/.test(fix) ? '' : '.'}`];
}

/**
 * Prints a report for a person: each problem with its place (file:line:column), what is wrong, its line with the words at fault marked
 * below, where it is shown with them, and how to put it right.
 */
export function forTerminal(problems: readonly (Problem & Partial<ShownProblem>)[], colour: boolean): string {
  const paint = (style: 'red' | 'yellow' | 'bold' | 'dim', words: string): string => (colour ? styleText(style, words, { validateStream: false }) : words);
  return problems.map((p) => {
    const tone = p.level === 'problem' ? 'red' : 'yellow';
    const [what, fix] = sentences(p);
    const plain = (words: string): string => words.split('\n').map(printable).join('\n');
    return [
      paint('bold', printable(`${p.file}:${p.line}:${p.column}`)),
      `  ${paint(tone, p.level)}: ${plain(what)}`,
      ...excerptOf(p, (words) => paint('dim', words), (words) => paint(tone, words)),
      `  ${paint('dim', 'To put it right:')} ${plain(fix.slice('To put it right: '.length))}`,
    ].join('\n');
  }).join('\n\n');
}

/** The line as a compiler shows it: its number, its words, and marks below those at fault. */
function excerptOf({ line, column, endColumn, excerpt, excerptColumn = 1 }: Problem & Partial<ShownProblem>, faint: (words: string) => string, loud: (words: string) => string): string[] {
  if (endColumn === undefined || excerpt === undefined || excerpt.trim() === '') return [];
  const [start, end] = [column - excerptColumn, Math.min(endColumn - excerptColumn, excerpt.length)];
  const cut = excerptColumn > 1 ? '\u2026' : '';
  const number = String(line).padStart(4);
  const marks = '^'.repeat(Math.max(1, width(excerpt.slice(start, end))));
  return [`  ${faint(`${number} |`)} ${cut}${printable(excerpt)}`, `  ${faint(`${' '.repeat(number.length)} |`)} ${' '.repeat(width(cut + excerpt.slice(0, start)))}${loud(marks)}`];
}

/** "2 problems, 1 warning". */
export function summary(problems: readonly Problem[]): string {
  const stopping = problems.filter((p) => p.level === 'problem').length;
  return `${stopping === 0 ? 'No problems' : counted(stopping, 'problem')}, ${counted(problems.length - stopping, 'warning')}.`;
}
