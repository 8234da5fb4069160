import type { Problem } from '../../manual/problems.ts';

/** Prints a report for another program: a list of problems as they are, with the words at fault where they are shown (`excerpt`, `endColumn`). */
export function asJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, null, 2);
}
