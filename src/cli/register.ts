import { checkContent } from '../checks/check.ts';
import { inWords, type IsoDate } from '../manual/dates.ts';
import { register } from '../manual/register.ts';
import { counted } from '../manual/wording.ts';
import { firstOf, TO_KEEP } from './verbs/review.ts';

/** How many that are not overdue yet are shown where not all are asked for. */
const NEXT = 10;

/** `register`: prints what is to be checked or reviewed, soonest first, and the procedures that rest on it, below a line that says of which manual and day it is: all that is overdue, and the next, or all. @returns the exit code */
export function printRegister(root: string, asAt: IsoDate, options: readonly string[]): number {
  const { manual, problems } = checkContent(root, asAt);
  if (!manual) {
    console.error(`The content has problems to put right first: ${problems.find((p) => p.level === 'problem')?.what}. Run: npm run manual -- check`);
    return 1;
  }
  const duties = register(manual);
  if (options.includes('--json')) console.log(JSON.stringify(duties, null, 2));
  else {
    const overdue = duties.filter((d) => d.by < asAt).length;
    const count = `${counted(duties.length, 'thing')} to check or review, ${overdue === 0 ? 'none' : overdue} overdue`;
    console.log(`The review register of ${manual.partnership.name}, as at ${inWords(asAt)}: ${count}.\n`);
    const most = options.includes('--long') ? Infinity : overdue + NEXT;
    console.log(firstOf(duties, most, ({ by, kind, what, why, procedures }) => [`${by < asAt ? 'OVERDUE ' : ''}${inWords(by)}: ${kind}: ${what}\n   ${why}${kind !== 'review a procedure' && procedures.length > 0 ? `\n   rests on it: ${procedures.join(', ')}` : ''}`], '').join('\n'));
    if (duties.length > most) console.log(`\n${TO_KEEP('register')}`);
  }
  return 0;
}
