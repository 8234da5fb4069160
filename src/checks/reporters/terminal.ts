import { styleText } from 'node:util';
import type { Problem } from '../../manual/problems.ts';
import { counted } from '../../manual/wording.ts';

/** Prints a report for a person: by file, each problem with its place, what is wrong and how to put it right. */
export function forTerminal(problems: readonly Problem[], colour: boolean): string {
  const paint = (style: 'red' | 'yellow' | 'bold' | 'dim', words: string): string => (colour ? styleText(style, words, { validateStream: false }) : words);
  const files = Map.groupBy(problems, (p) => p.file);
  const blocks = [...files].map(([file, own]) => [
    paint('bold', file),
    ...own.flatMap((p) => [
      `  ${paint(p.level === 'problem' ? 'red' : 'yellow', p.level)}  line ${p.line}, column ${p.column}: ${p.what}.`,
      `           ${paint('dim', 'To put it right:')} ${p.fix}${/[.?!)]$/.test(p.fix) ? '' : '.'}`,
    ]),
  ].join('\n'));
  return blocks.join('\n\n');
}

/** "2 problems, 1 warning". */
export function summary(problems: readonly Problem[]): string {
  const stopping = problems.filter((p) => p.level === 'problem').length;
  return `${stopping === 0 ? 'No problems' : counted(stopping, 'problem')}, ${counted(problems.length - stopping, 'warning')}.`;
}
