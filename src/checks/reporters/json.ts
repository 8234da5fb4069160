import type { Problem } from '../../manual/problems.ts';

/** Prints a report for another program: a list of problems as they are. */
export function asJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, null, 2);
}
