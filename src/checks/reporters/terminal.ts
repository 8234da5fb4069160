import { styleText } from 'node:util';
import type { Problem } from '../../manual/problems.ts';
import { counted } from '../../manual/wording.ts';

/** Prints a report for a person: each problem with its place (file:line:column), what is wrong and how to put it right. */
export function forTerminal(problems: readonly Problem[], colour: boolean): string {
  const paint = (style: 'red' | 'yellow' | 'bold' | 'dim', words: string): string => (colour ? styleText(style, words, { validateStream: false }) : words);
  return problems.map((p) => [
    paint('bold', `${p.file}:${p.line}:${p.column}`),
    `  ${paint(p.level === 'problem' ? 'red' : 'yellow', p.level)}: ${p.what}.`,
    `  ${paint('dim', 'To put it right:')} ${p.fix}${/[.?!)]$/.test(p.fix) ? '' : '.'}`,
  ].join('\n')).join('\n\n');
}

/** "2 problems, 1 warning". */
export function summary(problems: readonly Problem[]): string {
  const stopping = problems.filter((p) => p.level === 'problem').length;
  return `${stopping === 0 ? 'No problems' : counted(stopping, 'problem')}, ${counted(problems.length - stopping, 'warning')}.`;
}
