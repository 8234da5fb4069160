import { z } from 'zod';
import { restOfWeek } from '../calendar/days.ts';
import { day, words } from './common.ts';

/** The fewest bank holidays that England and Wales have in a year. */
const IN_A_YEAR = 8;

/** `content/bank-holidays.yaml`: the bank holidays of England and Wales, which working days leave out. Written by `npm run manual -- holidays`. */
export const bankHolidaysSchema = z.strictObject({
  from: z.int().meta({ description: 'The first year that the list holds whole', example: 2015 }),
  to: z.int().meta({ description: 'The last year that the list holds whole', example: 2029 }),
  days: z.array(z.strictObject({
    day,
    name: words.meta({ description: 'What the day is called', example: 'Boxing Day (substitute day)' }),
  })).min(1).meta({ description: 'Every bank holiday from Monday to Friday, oldest first' }),
}).superRefine(({ from, to, days }, ctx) => {
  const wrong = (path: (string | number)[], message: string, fix: string): void => ctx.addIssue({ code: 'custom', path, message, params: { fix } });
  if (to < from) wrong(['to'], 'the list ends before it begins', 'set `from:` to its first year and `to:` to its last');
  days.forEach((one, i) => {
    const before = days[i - 1];
    if (before?.day === one.day) wrong(['days', i, 'day'], `${one.day} stands here twice`, 'keep one of the two');
    else if (before && before.day > one.day) wrong(['days', i, 'day'], `${one.day} comes after ${before.day}`, 'list the days oldest first');
    const rest = restOfWeek(one.day);
    if (rest) wrong(['days', i, 'day'], `${one.day} is a ${rest}, which is no working day in any case`, 'write the day that stands in for it instead');
    const year = Number(one.day.slice(0, 4));
    // Once for each year that the list is not to hold.
    if ((year < from || year > to) && before?.day.slice(0, 4) !== one.day.slice(0, 4)) wrong(['days', i, 'day'], `${one.day} is outside ${from} to ${to}`, 'change `from:` or `to:` once every bank holiday of that year is here');
  });
  for (let year = from; year <= to; year += 1) {
    const count = days.filter((one) => one.day.startsWith(`${year}-`)).length;
    if (count < IN_A_YEAR) wrong(['days'], `${year} has ${count} bank holidays here, and England and Wales have at least ${IN_A_YEAR}`, 'run `npm run manual -- holidays`, or compare with the list on GOV.UK');
  }
});
export type BankHolidays = z.infer<typeof bankHolidaysSchema>;
