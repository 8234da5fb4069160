import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays, type IsoDate } from '../manual/dates.ts';

/** One entry of a calendar file: a whole day. */
export interface DayEntry {
  /** Kept for ever, so that a calendar that reads the file again moves the entry instead of doubling it. */
  id: string;
  day: IsoDate;
  summary: string;
  description: string;
  url?: string;
}

/** Whole days have no time zone; the library writes the day it is in UTC. */
const wholeDay = (day: IsoDate): { start: Date; end: Date; allDay: true } => ({ start: new Date(`${day}T00:00:00Z`), end: new Date(`${addDays(day, 1)}T00:00:00Z`), allDay: true });

/**
 * An iCalendar file (RFC 5545) of whole days that leave the reader free. The same entries always give the same file.
 * @param stamped the day the file speaks of
 * @param url where the file itself can be had again, when it can
 */
export function calendarFile(name: string, stamped: IsoDate, entries: readonly DayEntry[], url?: string): string {
  const file = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Safeguarding Manual', product: 'calendar', language: 'EN' }, ...(url ? { url } : {}) });
  const stamp = new Date(`${stamped}T00:00:00Z`);
  for (const { day, ...entry } of entries) file.createEvent({ ...entry, stamp, ...wholeDay(day), transparency: ICalEventTransparency.TRANSPARENT });
  return file.toString();
}
