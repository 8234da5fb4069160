import { addDays, daysBetween, whyNotADate, type IsoDate } from '../dates.ts';
import { counted } from '../wording.ts';

/** The due date is 40 weeks, 280 days, after the first day from which a pregnancy is counted; a dating scan is given in the same count. */
export const WEEKS_TO_DUE = 40;
/** Three weeks past the due date nobody is still pregnant: what says so is a slip of the finger, or a birth that was not told. */
const LAST_WEEK = 43;

/** How many days of the pregnancy have passed on a day: 0 on the first, 280 on the due date. */
export const daysPregnant = (due: IsoDate, on: IsoDate): number => WEEKS_TO_DUE * 7 - daysBetween(on, due);

/** The due date of a pregnancy that is `weeks` and `days` along on a day. */
export const dueFrom = (weeks: number, days: number, on: IsoDate): IsoDate => addDays(on, (WEEKS_TO_DUE - weeks) * 7 - days);

/** The day on which the pregnancy reaches a whole number of weeks: the last day that is still "by" them. */
export const dayOfWeek = (due: IsoDate, weeks: number): IsoDate => addDays(due, (weeks - WEEKS_TO_DUE) * 7);

/** "9 days", "24 weeks", "24 weeks and 3 days": weeks from a fortnight on, days below that unless `always` asks for weeks. */
export function weeksInWords(days: number, always?: 'always weeks'): string {
  const [weeks, rest] = [Math.floor(days / 7), days % 7];
  if (days < 14 && !always) return counted(days, 'day');
  return rest === 0 ? counted(weeks, 'week') : `${counted(weeks, 'week')} and ${counted(rest, 'day')}`;
}

/** "today", "tomorrow", "in 9 days", "yesterday", "3 weeks ago". */
export function fromToday(days: number): string {
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${weeksInWords(days)}` : `${weeksInWords(-days)} ago`;
}

/** Why a due date cannot be worked with on a day, in words for the reader; undefined when it can. */
export function whyNotDue(due: string, on: IsoDate): string | undefined {
  if (due === '') return 'Enter the due date, or choose the weeks of pregnancy.';
  if (whyNotADate(due)) return 'That is not a day. Enter a due date such as 12 March 2027.';
  const days = daysPregnant(due, on);
  if (days < 0) return 'That due date is more than 40 weeks away, so the pregnancy would not have begun. Look at the month and the year.';
  if (days > LAST_WEEK * 7) return 'That due date was more than 3 weeks ago. If the baby has been born, choose that above. If not, look at the month and the year.';
  return undefined;
}

/** A field of the weeks of pregnancy, and what is wrong with it. */
export interface WrongWeeks {
  field: 'weeks' | 'days' | 'measured';
  words: string;
}

/** What is wrong with weeks and days measured on a day, as the reader typed them; undefined when they can be worked with. */
export function whyNotWeeks(weeks: string, days: string, measured: string, on: IsoDate): WrongWeeks | undefined {
  if (weeks.trim() === '') return { field: 'weeks', words: 'Enter the weeks of pregnancy, or choose the due date.' };
  if (!/^\d{1,2}$/.test(weeks.trim()) || Number(weeks) > LAST_WEEK) return { field: 'weeks', words: `Enter whole weeks, from 0 to ${LAST_WEEK}.` };
  if (!/^[0-6]?$/.test(days.trim())) return { field: 'days', words: 'Enter the days over the whole weeks, from 0 to 6, or leave them empty.' };
  if (whyNotADate(measured)) return { field: 'measured', words: 'Enter the day on which she was that far, such as the day of the scan.' };
  if (measured > on) return { field: 'measured', words: 'The day on which she was that far has not come yet.' };
  const wrong = whyNotDue(dueFrom(Number(weeks), Number(days), measured), on);
  return wrong === undefined ? undefined : { field: 'weeks', words: wrong.replace('That due date', 'By those weeks the due date') };
}
