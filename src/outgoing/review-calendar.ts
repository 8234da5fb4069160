import type { Manual } from '../manual/manual.ts';
import type { FullAddress } from '../manual/published.ts';
import { reviewRows } from '../manual/reviews.ts';
import { sourcesToCheck } from '../manual/stale-sources.ts';
import { counted, inWordsList } from '../manual/wording.ts';
import { calendarFile, type DayEntry } from './whole-days.ts';

/** What the subgroup has to review and to check, and by when, as an iCalendar file: one entry for each procedure, and one for the sources of each day. */
export function reviewCalendar(manual: Manual, full: FullAddress): string {
  const host = new URL(full('/')).host;
  // The same ids as in the calendar of changes, so that somebody who has both sees each review once.
  const reviews = reviewRows(manual).map(({ slug, title, owner, next, state }): DayEntry => ({ id: `review-${slug}@${host}`, day: next, summary: `${state === 'overdue' ? 'Review overdue' : 'Review due'}: ${title}`, description: `Owner: ${owner}.`, url: full(`/procedures/${slug}/`) }));
  const checks = [...Map.groupBy(sourcesToCheck(manual), (s) => s.by)].map(([day, sources]): DayEntry => ({ id: `sources-${day}@${host}`, day, summary: `${counted(sources.length, 'source')} to be checked`, description: `${inWordsList(sources.map((s) => s.label))}.`, url: full('/about/review-register/#sources') }));
  return calendarFile(`${manual.partnership.shortName}: review register`, manual.asAt, [...reviews, ...checks], full('/about/review-register.ics'));
}
