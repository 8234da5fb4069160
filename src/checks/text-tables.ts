import type { Problem } from '../manual/problems.ts';
import { problem, type CheckedText } from './check.ts';

const RULER = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

/** How many cells a line of a table has; a \| inside a cell is a word of it. */
const cellsOf = (line: string): number => line.trim().replace(/\\\|/g, '').replace(/^\||\|$/g, '').split('|').length;

/** Rows with more or fewer cells than the head of their table: Markdown drops what is too many, words and all. */
export function unevenRows({ source, file }: CheckedText): Problem[] {
  const lines = source.split('\n');
  return lines.flatMap((line, i) => (i > 0 && line.includes('-') && RULER.test(line) && cellsOf(lines[i - 1]!) === cellsOf(line) ? rowsBelow(lines, i, file) : []));
}

function rowsBelow(lines: readonly string[], ruler: number, file: string): Problem[] {
  const wanted = cellsOf(lines[ruler]!);
  const end = lines.findIndex((line, i) => i > ruler && !line.includes('|'));
  return lines.slice(ruler + 1, end < 0 ? undefined : end).flatMap((line, i) => {
    const count = cellsOf(line);
    if (count === wanted) return [];
    const column = line.search(/\S/) + 1;
    const what = count > wanted ? `this row has ${count} cells and the head of its table ${wanted}: what stands in the others is not shown` : `this row has ${count} ${count === 1 ? 'cell' : 'cells'} and the head of its table ${wanted}`;
    return [{ ...problem({ file, line: ruler + 2 + i, column }, 'table-uneven', what, 'give each row as many cells as the head, with | between them; leave one empty with | |, and write \\| for a | that is a word'), words: line.trim() }];
  });
}
