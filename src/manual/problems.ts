/** One thing an editor has to put right: where it is, what is wrong and what to do about it, in plain English. */
export interface Problem {
  /** A stable short name for the kind of problem, such as `unknown-source`; tests and machines read it. */
  code: string;
  /** Path from the folder that holds `content/`, such as `content/procedures/neglect/2026-06-01.mdx`. */
  file: string;
  /** 1 for the first line. */
  line: number;
  /** 1 for the first character. */
  column: number;
  /** What is wrong, as one sentence without a full stop. */
  what: string;
  /** How to put it right, as one sentence without a full stop. */
  fix: string;
  /** `problem` stops the build; `warning` is reported and lets it go on. */
  level: 'problem' | 'warning';
  /** The words at fault as they stand on the line, where the check knows them and `what` does not quote them. */
  words?: string;
}

/** A place in a file of the content folder. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Problems in reading order: by file, then line, then column; the same problem is listed once. */
export function inOrder<T extends Problem>(problems: readonly T[]): T[] {
  const seen = new Map(problems.map((p) => [`${p.file}:${p.line}:${p.column}:${p.code}:${p.what}`, p]));
  return [...seen.values()].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
}
