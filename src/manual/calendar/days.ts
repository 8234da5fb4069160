import { addDays, inWords, type IsoDate } from '../dates.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The day of the week of a day: 0 for Sunday to 6 for Saturday. */
const weekdayNumber = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** "Thursday". */
export const weekday = (day: IsoDate): string => WEEKDAYS[weekdayNumber(day)]!;

/** "Saturday" or "Sunday" when the day is one, else undefined. */
export const restOfWeek = (day: IsoDate): 'Saturday' | 'Sunday' | undefined => ([6, 0].includes(weekdayNumber(day)) ? (weekday(day) as 'Saturday' | 'Sunday') : undefined);

/** "Thursday 26 November 2026"; without the year when it is that of `beside`, a day in the same sentence. */
export function dayInWords(day: IsoDate, beside?: IsoDate): string {
  const date = inWords(day);
  return `${weekday(day)} ${beside?.slice(0, 4) === day.slice(0, 4) ? date.slice(0, -5) : date}`;
}

/**
 * The day `months` after `day`: the same number in the later month, or the month's last day where it has no such number, so that
 * 3 months from 30 November end on 28 or 29 February (the corresponding date rule: Dodds v Walker [1981] 1 WLR 1027).
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const last = addDays(new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10), -1);
  const same = addDays(first, date - 1);
  return same < last ? same : last;
}
