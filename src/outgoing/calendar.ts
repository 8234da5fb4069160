import type { Manual } from '../manual/manual.ts';
import type { FullAddress } from '../manual/published.ts';
import { inForce, nextReview } from '../manual/versions.ts';
import { inWordsList } from '../manual/wording.ts';
import { calendarFile, type DayEntry } from './whole-days.ts';

/** The days on which changes take effect and procedures are due for review, as an iCalendar file. */
export function calendar(manual: Manual, full: FullAddress): string {
  const host = new URL(full('/')).host;
  const updates = [...manual.updates.values()].map((update): DayEntry => ({ id: `update-${update.id}@${host}`, day: update.id, summary: `${update.title} takes effect`, description: `Changes: ${inWordsList(update.versions.map((v) => v.title))}.`, url: full(`/updates/${update.id}/`) }));
  const reviews = inForce(manual.series.values()).map((series): DayEntry => ({ id: `review-${series.slug}@${host}`, day: nextReview(series.procedure, series.current), summary: `Review due: ${series.title}`, description: `Owner: ${series.procedure.owner}.`, url: full(`/procedures/${series.slug}/`) }));
  return calendarFile(`${manual.partnership.shortName}: changes and reviews`, manual.asAt, [...updates, ...reviews], full('/updates/calendar.ics'));
}
