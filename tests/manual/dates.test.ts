import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayInLondon, daysBetween, inWords, whyNotADate } from '../../src/manual/dates.ts';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('a day of the calendar', () => {
  it.each([
    ['2026-06-01', undefined],
    ['2024-02-29', undefined],
    ['2026-02-29', 'there is no 29 February 2026: February 2026 has 28 days'],
    ['2026-06-31', 'there is no 31 June 2026: June 2026 has 30 days'],
    ['2026-13-01', '"2026-13-01" has no such month: there are 12'],
    ['2026-00-10', '"2026-00-10" has no such month: there are 12'],
    ['2026-01-00', 'there is no 0 January 2026: January 2026 has 31 days'],
    ['1 June 2026', '"1 June 2026" is not written as year-month-day, such as 2026-06-01'],
    ['2026-6-1', '"2026-6-1" is not written as year-month-day, such as 2026-06-01'],
  ])('%s: %s', (text, why) => expect(whyNotADate(text)).toBe(why));

  it('is written as people write it', () => expect(inWords('2026-06-01')).toBe('1 June 2026'));

  it('counts days the same way there and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
      expect(daysBetween(date, addDays(date, n))).toBe(n);
      expect(whyNotADate(addDays(date, n))).toBeUndefined();
    }));
  });

  it('compares as text as it does in time', () => {
    fc.assert(fc.property(day, day, (a, b) => {
      expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
    }));
  });
});

describe('today in London', () => {
  it.each([
    ['2026-03-29T00:30:00Z', '2026-03-29'],
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-10-25T00:59:00Z', '2026-10-25'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2024-02-29T12:00:00Z', '2024-02-29'],
  ])('%s is %s', (now, date) => expect(dayInLondon(new Date(now))).toBe(date));
});
