import { createRequire } from 'node:module';
import type DateHolidays from 'date-holidays';
import { restOfWeek } from '../manual/calendar/days.ts';
import type { BankHoliday } from '../manual/calendar/extend.ts';

/** The bank holidays of England and Wales from Monday to Friday, as the package date-holidays has them (it follows GOV.UK). */
export function knownBankHolidays(from: number, to: number): BankHoliday[] {
  // Loaded only here: it holds the holidays of the whole world.
  const Holidays = createRequire(import.meta.url)('date-holidays') as typeof DateHolidays;
  const england = new Holidays('GB', 'ENG');
  return Array.from({ length: to - from + 1 }, (_, i) => england.getHolidays(from + i)).flat()
    .filter((h) => h.type === 'public' || h.type === 'bank')
    .map((h) => ({ day: h.date.slice(0, 10), name: h.name.replaceAll('\u2019', "'") }))
    .filter((h) => !restOfWeek(h.day))
    .sort((a, b) => a.day.localeCompare(b.day, 'en'));
}
