import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { addDays } from '../../src/manual/dates.ts';
import { lastReview, reviewRows, reviewState, reviewYear, type ReviewRow } from '../../src/manual/reviews.ts';
import { seriesOf } from '../../src/manual/versions.ts';
import { reviewCalendar } from '../../src/outgoing/review-calendar.ts';
import { SMALL } from '../checks/fixture.ts';
import { aProcedure, aVersion } from './examples.ts';

it.each([
  ['2026-11-25', 'overdue'], ['2026-11-26', 'due within 90 days'], ['2027-02-24', 'due within 90 days'], ['2027-02-25', 'in date'],
])('a review of %s is %s on 26 November 2026', (due, want) => expect(reviewState(due, '2026-11-26')).toBe(want));

it.each<[string, { on: string; next: string }[], string]>([
  ['the version, when nothing came after it', [], '2026-01-05'],
  ['a later review that changed nothing', [{ on: '2026-06-01', next: '2027-06-01' }], '2026-06-01'],
  ['not a review that is yet to come', [{ on: '2026-12-01', next: '2027-06-01' }], '2026-01-05'],
])('the last review is %s', (_, reviews, want) => {
  const series = seriesOf([aProcedure('a', { reviews: reviews.map((r) => ({ ...r, note: 'Nothing had to change.' })) as never })], [aVersion('a', '2026-01-05')], '2026-11-26').get('a')!;
  expect(lastReview({ ...series, current: series.current! }, '2026-11-26')).toBe(want);
});

it('has every procedure in force once, soonest due first', () => {
  const manual = { ...checkContent(SMALL, '2026-11-20').manual!, asAt: '2027-06-02' };
  const rows = reviewRows(manual);
  expect(rows.map((r) => r.slug).sort()).toEqual([...manual.series.values()].filter((s) => s.current?.status === 'in force').map((s) => s.slug).sort());
  expect(rows.map((r) => r.next)).toEqual(rows.map((r) => r.next).sort());
  expect(rows.find((r) => r.slug === 'fire-safety')!.state).toBe('overdue');
});

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-02-28', n));
it('puts every review into exactly one place, in its own month', () => {
  fc.assert(fc.property(day, fc.array(day), (asAt, dues) => {
    const rows = dues.map((next, i): ReviewRow => ({ slug: `p${i}`, title: `P${i}`, owner: 'A team', inForceSince: '2019-01-01', last: '2019-01-01', next, state: reviewState(next, asAt) }));
    const { overdue, months, later } = reviewYear(rows, asAt);
    expect([...overdue, ...months.flatMap((m) => m.rows), ...later].map((r) => r.slug).sort()).toEqual(rows.map((r) => r.slug).sort());
    expect(months).toHaveLength(12);
    expect(months[0]!.month.slice(0, 7)).toBe(asAt.slice(0, 7));
    for (const { month, rows: own } of months) for (const row of own) expect(row.next.slice(0, 7)).toBe(month.slice(0, 7));
    for (const row of later) expect(row.next > addDays(asAt, 330)).toBe(true);
  }));
});

it('the calendar file has each review and each day of checks once', () => {
  const manual = checkContent(SMALL, '2026-11-20').manual!;
  const events = new ICAL.Component(ICAL.parse(reviewCalendar(manual, (path) => `https://manual.example${path}`)) as unknown[]).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  expect(events.map((e) => [e.startDate.toString(), e.summary])).toEqual([...reviewRows(manual).map((r) => [r.next, `Review due: ${r.title}`]), ['2027-01-01', '2 sources to be checked']]);
  expect(new Set(events.map((e) => e.uid)).size).toBe(events.length);
});
