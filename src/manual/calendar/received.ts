import { addDays, type IsoDate } from '../dates.ts';
import { timeInWords, type ClockTime, type Moment } from './clock.ts';
import { dayInWords, weekday } from './days.ts';
import { countWorkingDays, dayOff, type Calendar } from './working-days.ts';

/** How working days are counted from something that happened while offices were closed, and the other way to count them. */
export interface WhileClosed {
  /** Why offices were closed: "on a Saturday", "on a bank holiday (Boxing Day)", "after 5pm on a Friday". */
  why: string;
  /** Day 1 as it is counted here: the next working day after the day it happened. */
  first: IsoDate;
  /** Day 1 for somebody who takes it to have come on the next working day. */
  otherwise: IsoDate;
}

/**
 * Whether something happened on a day off, or after offices close, and which day is then day 1.
 *
 * The rule: working days run from the day it happened, whatever the hour. Guidance does not say whether a referral that comes at night or at
 * a weekend counts as of that day or of the next working day; the first reading gives the earlier date, which is the safer one for a child.
 * @param closes when offices close, when the partnership says so
 * @returns undefined in office hours, and outside the years of which the bank holidays are known
 */
export function whileClosed({ day, time }: Moment, calendar: Calendar, closes?: ClockTime): WhileClosed | undefined {
  const off = dayOff(calendar, day);
  const late = !off && closes !== undefined && time !== undefined && time >= closes;
  if (!off && !late) return undefined;
  const first = countWorkingDays(calendar, day, 1)?.due;
  const otherwise = first && countWorkingDays(calendar, first, 1)?.due;
  if (!first || !otherwise) return undefined;
  return { why: off ? (off.holiday === undefined ? `on a ${weekday(day)}` : `on a bank holiday (${off.holiday})`) : `after ${timeInWords(closes!)} on a ${weekday(day)}`, first, otherwise };
}

/** The rule as told to the reader. */
export const whileClosedInWords = ({ why, first, otherwise }: WhileClosed): string[] => [
  `It happened ${why}, when offices are closed. Working days are counted from the day it happened, so day 1 is ${dayInWords(first)}.`,
  `Somebody who takes it to have come on ${dayInWords(first, otherwise)} would begin with ${dayInWords(otherwise)}. We know of no guidance that settles it. The earlier date is used here because it is the safer one for the child.`,
];

/** The first day of which the bank holidays are no longer known. */
export const unknownFrom = (calendar: Calendar): IsoDate => addDays(calendar.to, 1);
