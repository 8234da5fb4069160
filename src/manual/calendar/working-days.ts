import { addDays, type IsoDate } from '../dates.ts';
import type { BankHolidays } from '../schemas/bank-holidays.ts';
import { restOfWeek } from './days.ts';

/** The days on which working days can be counted, and the bank holidays among them by day. */
export interface Calendar {
  from: IsoDate;
  to: IsoDate;
  holidays: ReadonlyMap<IsoDate, string>;
}

/** A day that is no working day: a Saturday, a Sunday, or a bank holiday with its name. */
export interface DayOff {
  day: IsoDate;
  holiday?: string;
}

/** The calendar of a list of bank holidays: it is sure from the first day of its first year to the last day of its last. */
export const calendarOf = ({ from, to, days }: BankHolidays): Calendar => ({ from: `${from}-01-01`, to: `${to}-12-31`, holidays: new Map(days.map(({ day, name }) => [day, name])) });

/** Why a day is not a working day: at a weekend, or a bank holiday of England and Wales; undefined when it is one. */
export function dayOff(calendar: Calendar, day: IsoDate): DayOff | undefined {
  if (restOfWeek(day)) return { day };
  const holiday = calendar.holidays.get(day);
  return holiday === undefined ? undefined : { day, holiday };
}

/** Where a count of working days came to, the first that it counted, and the days off between that it passed over, in order of date. */
export interface WorkingDays {
  due: IsoDate;
  first: IsoDate;
  skipped: readonly DayOff[];
}

/**
 * Counts `n` working days on from a day (or back, when negative). That day itself is never counted: the working day after it (or before
 * it) is the first.
 * @returns undefined when the count leaves the days of which the bank holidays are known
 */
export function countWorkingDays(calendar: Calendar, from: IsoDate, n: number): WorkingDays | undefined {
  const step = Math.sign(n);
  const skipped: DayOff[] = [];
  let [due, first] = [from, from];
  const known = (): boolean => calendar.from <= due && due <= calendar.to;
  if (!known()) return undefined;
  for (let left = Math.abs(n); left > 0;) {
    due = addDays(due, step);
    if (!known()) return undefined;
    const off = dayOff(calendar, due);
    if (off) skipped.push(off);
    else {
      if (left === Math.abs(n)) first = due;
      left -= 1;
    }
  }
  return { due, first, skipped: step < 0 ? skipped.reverse() : skipped };
}
