import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../manual/dates.ts';
import type { Manual } from '../manual/manual.ts';
import type { FullAddress } from '../manual/published.ts';
import { inForce, nextReview } from '../manual/versions.ts';
import { inWordsList } from '../manual/wording.ts';

/** Whole days, which have no time zone. */
const wholeDay = (day: string): { start: Date; end: Date; allDay: true } => ({ start: new Date(`${day}T00:00:00`), end: new Date(`${addDays(day, 1)}T00:00:00`), allDay: true });

/**
 * The days on which changes take effect and procedures are due for review, as an iCalendar file (RFC 5545). Every entry keeps its UID for
 * ever, so that a calendar that follows the file moves an entry instead of doubling it.
 */
export function calendar(manual: Manual, full: FullAddress): string {
  const host = new URL(full('/')).host;
  // Stamped with the day the file speaks of, so that the same manual always gives the same file.
  const stamp = new Date(`${manual.asAt}T00:00:00Z`);
  const file = ical({ name: `${manual.partnership.shortName}: changes and reviews`, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Safeguarding Manual', product: 'calendar', language: 'EN' }, url: full('/updates/calendar.ics') });
  for (const update of manual.updates.values())
    file.createEvent({ id: `update-${update.id}@${host}`, stamp, ...wholeDay(update.id), summary: `${update.title} takes effect`, description: `Changes: ${inWordsList(update.versions.map((v) => v.title))}.`, url: full(`/updates/${update.id}/`), transparency: ICalEventTransparency.TRANSPARENT });
  for (const series of inForce(manual.series.values()))
    file.createEvent({ id: `review-${series.slug}@${host}`, stamp, ...wholeDay(nextReview(series.procedure, series.current)), summary: `Review due: ${series.title}`, description: `Owner: ${series.procedure.owner}.`, url: full(`/procedures/${series.slug}/`), transparency: ICalEventTransparency.TRANSPARENT });
  return file.toString();
}
