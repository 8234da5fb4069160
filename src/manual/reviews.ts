import { addDays, type IsoDate } from './dates.ts';
import type { Manual } from './manual.ts';
import { inForce, nextReview, type DatedVersion, type Series } from './versions.ts';

/** Where a review stands on a day. */
export type ReviewState = 'in date' | 'due within 90 days' | 'overdue';

/** How long before its day a review counts as due: a quarter, as the subgroup meets. */
const DUE_SOON = 90;

/** Where a review stands: on its day itself it is due, and overdue from the day after. */
export function reviewState(due: IsoDate, asAt: IsoDate): ReviewState {
  if (due < asAt) return 'overdue';
  return due <= addDays(asAt, DUE_SOON) ? 'due within 90 days' : 'in date';
}

/** When a procedure was last looked at: a version is the outcome of a review, and so is a review that changed nothing. */
export function lastReview({ procedure, current }: Series & { current: DatedVersion }, asAt: IsoDate): IsoDate {
  return [current.date, ...procedure.reviews.map((r) => r.on)].filter((day) => day <= asAt).sort().at(-1)!;
}

/** One procedure in force in the register of reviews. */
export interface ReviewRow {
  slug: string;
  title: string;
  owner: string;
  inForceSince: IsoDate;
  last: IsoDate;
  next: IsoDate;
  state: ReviewState;
}

/** Every procedure in force with its review, the soonest due first. */
export function reviewRows(manual: Manual): ReviewRow[] {
  return inForce(manual.series.values()).map((series): ReviewRow => {
    const next = nextReview(series.procedure, series.current);
    return { slug: series.slug, title: series.title, owner: series.procedure.owner, inForceSince: series.current.date, last: lastReview(series, manual.asAt), next, state: reviewState(next, manual.asAt) };
  }).sort((a, b) => a.next.localeCompare(b.next, 'en') || a.title.localeCompare(b.title, 'en'));
}

/** A month of the calendar; `month` is its first day. */
export interface ReviewMonth {
  month: IsoDate;
  rows: ReviewRow[];
}

/** The reviews of the twelve months that begin with the month of the day, and those before (overdue) and after them: every row is in exactly one place. */
export function reviewYear(rows: readonly ReviewRow[], asAt: IsoDate): { overdue: ReviewRow[]; months: ReviewMonth[]; later: ReviewRow[] } {
  const [year, month] = asAt.split('-').map(Number) as [number, number];
  const first = (n: number): IsoDate => new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
  const due = rows.filter((r) => r.state !== 'overdue');
  return {
    overdue: rows.filter((r) => r.state === 'overdue'),
    months: Array.from({ length: 12 }, (_, i) => ({ month: first(i), rows: due.filter((r) => r.next >= first(i) && r.next < first(i + 1)) })),
    later: due.filter((r) => r.next >= first(12)),
  };
}
