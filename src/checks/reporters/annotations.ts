import type { Problem } from '../../manual/problems.ts';

const escape = (words: string): string => words.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** Prints a report as workflow commands, which a forge shows beside the lines of a proposed change. */
export function asAnnotations(problems: readonly Problem[]): string {
  return problems.map((p) => `::${p.level === 'problem' ? 'error' : 'warning'} file=${p.file},line=${p.line},col=${p.column}::${escape(`${p.what}. To put it right: ${p.fix}.`)}`).join('\n');
}
