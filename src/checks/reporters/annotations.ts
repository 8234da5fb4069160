import type { Problem } from '../../manual/problems.ts';
import type { ShownProblem } from '../excerpts.ts';
import { sentences } from './terminal.ts';

const escape = (words: string): string => words.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
/** Inside a property, what would end it is escaped too. */
const property = (words: string): string => escape(words).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Prints a report as workflow commands, which a forge shows beside the lines of a proposed change. */
export function asAnnotations(problems: readonly (Problem & Partial<ShownProblem>)[]): string {
  return problems.map((p) => {
    const end = p.endColumn === undefined ? '' : `,endLine=${p.line},endColumn=${p.endColumn}`;
    return `::${p.level === 'problem' ? 'error' : 'warning'} file=${property(p.file)},line=${p.line},col=${p.column}${end},title=${property(p.code)}::${escape(sentences(p).join(' '))}`;
  }).join('\n');
}
