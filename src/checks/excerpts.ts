import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalised } from '../manual/reading/frontmatter.ts';
import { inOrder, type Problem } from '../manual/problems.ts';

/** A problem with the words at fault, for whoever reads the report without the file at hand. */
export interface ShownProblem extends Problem {
  /** The column after the last character at fault; on the same line. */
  endColumn: number;
  /** The line, or the piece of a long one around the words at fault; empty where the problem is the file itself. */
  excerpt: string;
  /** The column of the file at which the excerpt begins. */
  excerptColumn: number;
}

/** Problems of a whole file, which may not be there or not be text. */
const OF_THE_FILE: ReadonlySet<string> = new Set(['missing-file', 'stray-file', 'bad-file-name', 'unreadable-file', 'not-text']);
/** As much of a line as a person takes in at once. */
const WIDEST = 100;
const LEAD = 30;

/**
 * Shows each problem where it is: its line, and on it the words at fault.
 * @param root the folder that holds `content/`; each file with problems is read once
 * @returns the same problems in order of their places; a column moves right where the words at fault stand further on in its line
 */
export function withExcerpts(problems: readonly Problem[], root: string): ShownProblem[] {
  const files = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const known = files.get(file) ?? read(join(root, file));
    files.set(file, known);
    return known;
  };
  return inOrder(problems.map((problem): ShownProblem => {
    const line = OF_THE_FILE.has(problem.code) ? undefined : linesOf(problem.file)[problem.line - 1];
    return line === undefined ? { ...problem, endColumn: problem.column, excerpt: '', excerptColumn: 1 } : show(problem, line);
  }));
}

function read(path: string): string[] {
  try {
    return normalised(readFileSync(path, 'utf8')).split('\n');
  } catch {
    return [];
  }
}

function show(problem: Problem, line: string): ShownProblem {
  const [start, end] = wordsAtFault(problem, line);
  const from = line.length <= WIDEST || end <= WIDEST ? 0 : Math.max(0, Math.min(start - LEAD, line.length - WIDEST));
  return { ...problem, column: start + 1, endColumn: end + 1, excerpt: line.slice(from, from + WIDEST).trimEnd(), excerptColumn: from + 1 };
}

/** What the sentence names: in quotation marks, as a key, or as a component. */
const NAMED = /"([^"]+)"|`([^`]+)`|(<\/?[A-Za-z][\w-]*)/g;

/** Where on the line the words at fault begin and end, counted from 0. */
function wordsAtFault(problem: Problem, line: string): [start: number, end: number] {
  const from = Math.min(problem.column - 1, line.length);
  const named = problem.words === undefined ? [...problem.what.matchAll(NAMED)].flatMap((m) => m[1] ?? m[2] ?? m[3] ?? []) : [problem.words.split('\n', 1)[0]!];
  for (const words of named) {
    const at = line.indexOf(words, from);
    // A key that is missing is not what stands at its place.
    if (at >= 0 && words.trim() !== '') return [at, at + words.length];
  }
  const token = /^(?:<[^>]*>?|[#|>-]+\s*\S+|[\p{L}\p{N}_-]+|\S+)/u.exec(line.slice(from))?.[0] ?? '';
  return [from, Math.max(from + token.trimEnd().length, Math.min(from + 1, line.length))];
}
