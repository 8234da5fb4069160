/** A calendar day as `yyyy-mm-dd`. Days compare correctly as strings, so the manual never needs a clock or a time zone. */
export type IsoDate = string;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The number of days in a month (1 to 12), leap years counted. */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Why `text` is not a day of the calendar, in words an editor can act on; undefined when it is one. */
export function whyNotADate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return `"${text}" is not written as year-month-day, such as 2026-06-01`;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const name = MONTHS[month - 1];
  if (!name) return `"${text}" has no such month: there are 12`;
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) return `there is no ${day} ${name} ${year}: ${name} ${year} has ${last} days`;
  return undefined;
}

/** "1 June 2026": how the manual writes every date. */
export function inWords(date: IsoDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`;
}

/** "June 2026". */
export function monthInWords(date: IsoDate): string {
  return inWords(date).replace(/^\d+ /, '');
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day it is in England at the moment `now`, summer time included. */
export function dayInLondon(now: Date): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
