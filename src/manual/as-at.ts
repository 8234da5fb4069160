import { dayInLondon, whyNotADate, type IsoDate } from './dates.ts';

/**
 * The one day that a whole build speaks of: `MANUAL_AS_AT` when set, otherwise today in England.
 * Everything that depends on the date (what is in force, what is coming, what is overdue) is computed from it, so pages,
 * search and feeds of one build always agree.
 * @throws Error with a plain sentence when `MANUAL_AS_AT` is not a day of the calendar
 */
export function asAtFrom(environment: Record<string, string | undefined>, now: Date): IsoDate {
  const set = environment.MANUAL_AS_AT?.trim();
  if (!set) return dayInLondon(now);
  const why = whyNotADate(set);
  if (why) throw new Error(`MANUAL_AS_AT cannot be used: ${why}. Set it to a date such as 2026-06-01, or leave it unset to use today.`);
  return set;
}
