import { checkContent } from '../checks/check.ts';
import { inWords, type IsoDate } from '../manual/dates.ts';
import { register } from '../manual/register.ts';

/** `register`: prints what is to be checked or reviewed, soonest first, and the procedures that rest on it. @returns the exit code */
export function printRegister(root: string, asAt: IsoDate, options: readonly string[]): number {
  const { manual, problems } = checkContent(root, asAt);
  if (!manual) {
    console.error(`The content has problems to put right first: ${problems.find((p) => p.level === 'problem')?.what}. Run: npm run manual -- check`);
    return 1;
  }
  const duties = register(manual);
  if (options.includes('--json')) console.log(JSON.stringify(duties, null, 2));
  else for (const { by, kind, what, why, procedures } of duties) {
    console.log(`${by < asAt ? 'OVERDUE ' : ''}${inWords(by)}: ${kind}: ${what}\n   ${why}${kind !== 'review a procedure' && procedures.length > 0 ? `\n   rests on it: ${procedures.join(', ')}` : ''}`);
  }
  return 0;
}
