import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChanges, fromMinutes, timeInWords, toMinutes } from '../../src/manual/calendar/clock.ts';
import { count } from '../../src/manual/calendar/count.ts';
import { addMonths, dayInWords, restOfWeek } from '../../src/manual/calendar/days.ts';
import { explain, momentInWords, skippedInWords } from '../../src/manual/calendar/explain.ts';
import { whileClosed, whileClosedInWords } from '../../src/manual/calendar/received.ts';
import { calendarOf, countWorkingDays, dayOff } from '../../src/manual/calendar/working-days.ts';
import { addDays, daysBetween } from '../../src/manual/dates.ts';
import { readBankHolidays } from '../../src/manual/reading/content.ts';
import type { Unit } from '../../src/manual/schemas/timescale.ts';

const calendar = calendarOf(readBankHolidays(fileURLToPath(new URL('../..', import.meta.url))).entries[0]!.value);

// Worked out by hand with a wall calendar. The reason says what the row is there to catch.
const ROWS: [reason: string, day: string, time: string | undefined, limit: number, unit: Unit, due: string][] = [
  // Working days
  ['an ordinary Thursday: the next day', '2026-11-26', undefined, 1, 'working days', 'Friday 27 November 2026'],
  ['nothing to wait for: the day itself', '2026-11-26', undefined, 0, 'working days', 'Thursday 26 November 2026'],
  ['Friday: the weekend is passed over', '2026-11-27', undefined, 1, 'working days', 'Monday 30 November 2026'],
  ['Friday evening, after offices close: from that day all the same, so Monday and not Tuesday', '2026-11-27', '18:30', 1, 'working days', 'Monday 30 November 2026'],
  ['Saturday: Monday is day 1, and not the day of receipt', '2026-11-28', undefined, 1, 'working days', 'Monday 30 November 2026'],
  ['Sunday: the same Monday', '2026-11-29', '23:59', 1, 'working days', 'Monday 30 November 2026'],
  ['five working days are a week when nothing comes between', '2026-11-26', undefined, 5, 'working days', 'Thursday 3 December 2026'],
  ['Christmas Eve 2026: Friday 25, the weekend, and Monday 28 for Boxing Day on a Saturday', '2026-12-24', undefined, 1, 'working days', 'Tuesday 29 December 2026'],
  ['Christmas Day itself: the same day 1', '2026-12-25', '09:00', 1, 'working days', 'Tuesday 29 December 2026'],
  ['over Christmas and New Year: 29, 30, 31 December, 4 and 5 January', '2026-12-24', undefined, 5, 'working days', 'Tuesday 5 January 2027'],
  ['15 days over Christmas: 4 before it, 3 between, 8 in January', '2026-12-18', undefined, 15, 'working days', 'Wednesday 13 January 2027'],
  ['45 days over Christmas: 20 by Christmas Eve, 3 by New Year, 20 in January after the 1st, 2 in February', '2026-11-26', undefined, 45, 'working days', 'Tuesday 2 February 2027'],
  ['Maundy Thursday 2026: Good Friday, the weekend and Easter Monday', '2026-04-02', undefined, 1, 'working days', 'Tuesday 7 April 2026'],
  ['Easter 2027 falls in March: Thursday 25 is day 1, Tuesday 30 day 2', '2027-03-24', undefined, 2, 'working days', 'Tuesday 30 March 2027'],
  ['Christmas 2027 falls on a weekend: Monday 27 and Tuesday 28 stand in', '2027-12-24', undefined, 1, 'working days', 'Wednesday 29 December 2027'],
  ['Christmas 2021, the same', '2021-12-24', undefined, 1, 'working days', 'Wednesday 29 December 2021'],
  ['New Year 2022 on a Saturday: Monday 3 January stands in', '2021-12-31', undefined, 1, 'working days', 'Tuesday 4 January 2022'],
  ['2020: the early May holiday was moved to Friday 8 May', '2020-05-07', undefined, 1, 'working days', 'Monday 11 May 2020'],
  ['so Monday 4 May 2020 was a working day', '2020-05-01', undefined, 1, 'working days', 'Monday 4 May 2020'],
  ['2022: the jubilee, Thursday 2 and Friday 3 June', '2022-06-01', undefined, 1, 'working days', 'Monday 6 June 2022'],
  ['so Monday 30 May 2022 was a working day', '2022-05-27', undefined, 1, 'working days', 'Monday 30 May 2022'],
  ['the funeral of the Queen, Monday 19 September 2022', '2022-09-16', undefined, 1, 'working days', 'Tuesday 20 September 2022'],
  ['the coronation, Monday 8 May 2023', '2023-05-05', undefined, 1, 'working days', 'Tuesday 9 May 2023'],
  ['the summer bank holiday is at the end of August in England', '2026-08-28', undefined, 1, 'working days', 'Tuesday 1 September 2026'],
  ['over 29 February 2028', '2028-02-25', undefined, 3, 'working days', 'Wednesday 1 March 2028'],
  // Working days before
  ['three before a Friday: Thursday, Wednesday, Tuesday', '2026-12-11', undefined, 3, 'working days before', 'Tuesday 8 December 2026'],
  ['back over Christmas: 29, 24, 23', '2026-12-30', undefined, 3, 'working days before', 'Wednesday 23 December 2026'],
  ['back over Easter: 2 and 1 April, 31, 30 and 27 March', '2026-04-07', undefined, 5, 'working days before', 'Friday 27 March 2026'],
  ['ten back from Monday 4 January: 31, 30, 29, 24, 23, 22, 21, 18, 17, 16', '2027-01-04', undefined, 10, 'working days before', 'Wednesday 16 December 2026'],
  ['back from a Sunday: Friday is the first', '2026-11-29', undefined, 2, 'working days before', 'Thursday 26 November 2026'],
  // Days
  ['eight days: the day after is day 1', '2026-11-26', undefined, 8, 'days', 'Friday 4 December 2026'],
  ['days do not stop for Christmas', '2026-12-24', undefined, 5, 'days', 'Tuesday 29 December 2026'],
  ['fourteen days in a February of 28', '2026-02-20', undefined, 14, 'days', 'Friday 6 March 2026'],
  ['and in one of 29', '2028-02-20', undefined, 14, 'days', 'Sunday 5 March 2028'],
  ['days over the change of the clocks are whole days', '2026-03-28', undefined, 2, 'days', 'Monday 30 March 2026'],
  // Weeks
  ['six weeks end on the same day of the week, here a bank holiday', '2026-03-23', undefined, 6, 'weeks', 'Monday 4 May 2026'],
  ['26 weeks are 182 days: 4 + 31 + 31 + 28 + 31 + 30 + 27', '2026-11-26', undefined, 26, 'weeks', 'Thursday 27 May 2027'],
  ['six weeks before New Year', '2027-01-01', undefined, 6, 'weeks before', 'Friday 20 November 2026'],
  // Months
  ['3 months from 30 November: February has no 30th', '2026-11-30', undefined, 3, 'months', 'Sunday 28 February 2027'],
  ['the same into a leap year', '2027-11-30', undefined, 3, 'months', 'Tuesday 29 February 2028'],
  ['6 months from the end of August', '2026-08-31', undefined, 6, 'months', 'Sunday 28 February 2027'],
  ['1 month from 31 January of a leap year', '2028-01-31', undefined, 1, 'months', 'Tuesday 29 February 2028'],
  ['from the end of February it is the same number, and not the end of the month', '2027-02-28', undefined, 1, 'months', 'Sunday 28 March 2027'],
  ['36 months from 29 February', '2024-02-29', undefined, 36, 'months', 'Sunday 28 February 2027'],
  ['over the turn of the year', '2026-12-15', undefined, 3, 'months', 'Monday 15 March 2027'],
  ['31 May and 31 July: July has a 31st', '2026-05-31', undefined, 2, 'months', 'Friday 31 July 2026'],
  // Hours
  ['72 hours over a weekend do not stop', '2026-11-27', '22:15', 72, 'hours', 'Monday 30 November 2026, 10.15pm'],
  ['the clocks go forward: 11am, when 48 hours have passed', '2026-03-28', '10:00', 48, 'hours', 'Monday 30 March 2026, 11am'],
  ['the clocks go back: 9am', '2026-10-24', '10:00', 48, 'hours', 'Monday 26 October 2026, 9am'],
  ['24 hours over the night on which they go back', '2026-10-24', '18:00', 24, 'hours', 'Sunday 25 October 2026, 5pm'],
  ['two hours from before they go back: the second half past one', '2026-10-25', '00:30', 2, 'hours', 'Sunday 25 October 2026, 1.30am'],
  ['an hour that comes twice is taken the first time, so the clock shows it again', '2026-10-25', '01:30', 1, 'hours', 'Sunday 25 October 2026, 1.30am'],
  ['an hour that is left out counts from the change, 2am summer time', '2026-03-29', '01:30', 1, 'hours', 'Sunday 29 March 2026, 3am'],
  ['into the new year', '2026-12-31', '23:00', 2, 'hours', 'Friday 1 January 2027, 1am'],
  ['into 29 February', '2028-02-28', '09:00', 24, 'hours', 'Tuesday 29 February 2028, 9am'],
  ['ending at midnight, which begins the next day', '2026-11-26', '22:00', 2, 'hours', '00:00 on Friday 27 November 2026'],
  ['no time: from the first minute of the day, the earliest it can be', '2026-12-24', undefined, 72, 'hours', '00:00 on Sunday 27 December 2026'],
  // Weeks of pregnancy: the due date is 40
  ['16 weeks are 24 weeks, 168 days, before the due date', '2027-06-01', undefined, 16, 'weeks of pregnancy', 'Tuesday 15 December 2026'],
  ['34 weeks are 42 days before 29 February', '2028-02-29', undefined, 34, 'weeks of pregnancy', 'Tuesday 18 January 2028'],
];

describe('a date worked out by hand', () => {
  it.each(ROWS)('%s', (_, day, time, limit, unit, due) => {
    const counted = count(limit, unit, { day, ...(time ? { time } : {}) }, calendar);
    expect(counted && momentInWords(counted.due, counted.time)).toBe(due);
  });

  it.each<[string, string, number, Unit]>([
    ['beyond the last year of bank holidays', '2029-12-24', 5, 'working days'],
    ['from before the first', '2014-12-31', 1, 'working days'],
    ['back beyond the first', '2015-01-05', 3, 'working days before'],
    ['from a day after the last', '2030-01-02', 1, 'working days before'],
  ])('is none %s, rather than a wrong one', (_, day, limit, unit) => expect(count(limit, unit, { day }, calendar)).toBeUndefined());

  it('is one all the same where no bank holiday matters', () => expect(count(6, 'months', { day: '2031-08-31' }, calendar)?.due).toBe('2032-02-29'));
});

describe('how it was counted', () => {
  it.each<[string, string | undefined, number, Unit, string]>([
    ['2026-12-24', undefined, 1, 'working days', 'The next working day after it happened. Skipped: Saturday 26 and Sunday 27 December 2026 and the bank holidays Friday 25 December (Christmas Day) and Monday 28 December 2026 (Boxing Day, substitute day).'],
    ['2026-11-26', undefined, 45, 'working days', '45 working days: day 1 is Friday 27 November 2026, the next working day after it happened. Skipped: 10 weekends and the bank holidays Friday 25 December (Christmas Day), Monday 28 December 2026 (Boxing Day, substitute day) and Friday 1 January 2027 (New Year\'s Day).'],
    ['2026-11-26', undefined, 1, 'working days', 'The next working day after it happened.'],
    ['2026-11-28', undefined, 1, 'working days', 'The next working day after it happened. Skipped: Sunday 29 November 2026.'],
    ['2026-12-11', undefined, 3, 'working days before', '3 working days back from Friday 11 December 2026: day 1 is Thursday 10 December 2026, the working day before it.'],
    ['2026-11-26', undefined, 0, 'days', 'The day it happened.'],
    ['2026-11-30', undefined, 3, 'months', '3 months on. That month has no day 30, so it is its last day. That is a Sunday. The limit does not move: the last working day before it is Friday 26 February 2027.'],
    ['2026-03-23', undefined, 6, 'weeks', '6 weeks on, the same day of the week. That is a bank holiday (Early May bank holiday). The limit does not move: the last working day before it is Friday 1 May 2026.'],
    ['2026-03-28', '10:00', 48, 'hours', '48 hours on, by day and by night, at weekends and on bank holidays. The clocks go forward on Sunday 29 March 2026, so by the clock it ends an hour later.'],
    ['2026-10-24', '10:00', 48, 'hours', '48 hours on, by day and by night, at weekends and on bank holidays. The clocks go back on Sunday 25 October 2026, so by the clock it ends an hour earlier.'],
    ['2026-03-29', '01:30', 1, 'hours', '1 hour on, by day and by night, at weekends and on bank holidays. That time was left out when the clocks went forward, so it is counted from the moment they did.'],
    ['2026-11-26', undefined, 24, 'hours', '24 hours on, by day and by night, at weekends and on bank holidays. No time was given, so it is counted from the first minute of the day. Give the time to see the hour it ends.'],
    ['2027-06-01', undefined, 16, 'weeks of pregnancy', '16 weeks of pregnancy are reached on Tuesday 15 December 2026. The due date is 40 weeks, so this is 24 weeks before it.'],
  ])('%s %s: %i %s', (day, time, limit, unit, words) => expect(explain(count(limit, unit, { day, ...(time ? { time } : {}) }, calendar)!).join(' ')).toBe(words));

  it('says nothing of a day off where nothing is to be done', () => expect(explain(count(3, 'months', { day: '2026-11-30' }, calendar)!, false).join(' ')).not.toContain('Sunday'));

  it('names a weekend over the end of a month by both', () => expect(skippedInWords([{ day: '2026-10-31' }, { day: '2026-11-01' }])).toBe('Saturday 31 October 2026 and Sunday 1 November 2026'));
});

describe('what came while offices were closed', () => {
  it.each([
    ['2026-11-26', '16:59', undefined],
    ['2026-11-26', '03:00', undefined],
    ['2026-11-26', undefined, undefined],
    ['2026-11-26', '17:00', 'after 5pm on a Thursday: day 1 Friday 27 November 2026, otherwise Monday 30 November 2026'],
    ['2026-11-28', undefined, 'on a Saturday: day 1 Monday 30 November 2026, otherwise Tuesday 1 December 2026'],
    ['2026-12-28', '10:00', 'on a bank holiday (Boxing Day (substitute day)): day 1 Tuesday 29 December 2026, otherwise Wednesday 30 December 2026'],
    ['2029-12-31', '18:00', undefined],
  ])('%s %s', (day, time, words) => {
    const closed = whileClosed({ day, ...(time ? { time } : {}) }, calendar, '17:00');
    expect(closed && `${closed.why}: day 1 ${dayInWords(closed.first)}, otherwise ${dayInWords(closed.otherwise)}`).toBe(words);
  });
  it('is not asked where the partnership does not say when offices close', () => expect(whileClosed({ day: '2026-11-26', time: '23:00' }, calendar)).toBeUndefined());
  it('is told with both readings', () => expect(whileClosedInWords(whileClosed({ day: '2026-11-28' }, calendar)!).join(' ')).toMatch(/^It happened on a Saturday.*day 1 is Monday 30 November 2026.*Tuesday 1 December 2026.*safer one for the child\.$/));
});

it.each([['00:00', 'midnight'], ['00:05', '12.05am'], ['09:00', '9am'], ['11:59', '11.59am'], ['12:00', 'noon'], ['12:30', '12.30pm'], ['17:30', '5.30pm'], ['23:59', '11.59pm']])('%s is %s', (time, words) => expect(timeInWords(time)).toBe(words));

// From here on against brute force: walking day by day, and the time zone data of the machine.
const within = (from: string, to: string) => fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n));
const aDay = within('2015-06-01', '2029-06-30');
/** A working day by the standard library alone. */
const works = (day: string): boolean => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !calendar.holidays.has(day);

describe('working days', () => {
  it('are as many as a walk day by day finds, on and back', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 90 }), fc.constantFrom(1, -1), (from, n, way) => {
      const counted = countWorkingDays(calendar, from, way * n);
      let [day, left] = [from, n];
      while (left > 0) {
        day = addDays(day, way);
        if (day < calendar.from || day > calendar.to) break;
        if (works(day)) left -= 1;
      }
      expect(counted?.due).toBe(left > 0 ? undefined : day);
    }), { numRuns: 1000 });
  });

  it('and those passed over are every day between', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const { due, first, skipped } = countWorkingDays(calendar, from, n)!;
      expect(skipped.length + n).toBe(daysBetween(from, due));
      expect(skipped.every(({ day, holiday }) => !works(day) && from < day && day < due && (holiday !== undefined) === !restOfWeek(day))).toBe(true);
      expect(works(first) && works(due) && from < first && first <= due).toBe(true);
    }));
  });

  it('never end earlier for what began later', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 60 }), (from, later, n) => {
      expect(countWorkingDays(calendar, addDays(from, later), n)!.due >= countWorkingDays(calendar, from, n)!.due).toBe(true);
    }));
  });
});

describe('months', () => {
  it('end in the right month, on the same number or its last day', () => {
    fc.assert(fc.property(within('1990-01-01', '2090-12-31'), fc.integer({ min: 0, max: 60 }), (from, n) => {
      const due = addMonths(from, n);
      const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      expect(index(due) - index(from)).toBe(n);
      if (due.slice(8) !== from.slice(8)) {
        expect(due < `${due.slice(0, 7)}-${from.slice(8)}`).toBe(true);
        expect(addDays(due, 1).slice(8)).toBe('01');
      }
    }));
  });
});

describe('the clock in England', () => {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const minute = fc.integer({ min: Date.parse('1996-01-01T00:00:00Z') / 60_000, max: Date.parse('2060-01-01T00:00:00Z') / 60_000 });
  // Half of the minutes lie within a day of a change of the clocks, where mistakes would be.
  const nearChange = fc.tuple(fc.integer({ min: 1996, max: 2059 }), fc.boolean(), fc.integer({ min: -1440, max: 1440 })).map(([year, forward, off]) => Date.parse(`${clockChanges(year)[forward ? 'forward' : 'back']}T01:00:00Z`) / 60_000 + off);

  it('is the one of the time zone data, also around its changes', () => {
    fc.assert(fc.property(fc.oneof(minute, nearChange), (minutes) => {
      const { day, time } = fromMinutes(minutes);
      expect(`${day}, ${time}`).toBe(london.format(minutes * 60_000));
    }), { numRuns: 2000 });
  });

  it('is read back to the same minute, or to the first of the two it may be', () => {
    fc.assert(fc.property(fc.oneof(minute, nearChange), (minutes) => {
      const { day, time } = fromMinutes(minutes);
      const back = toMinutes(day, time);
      expect([minutes, minutes - 60]).toContain(back);
      if (back !== minutes) expect(day).toBe(clockChanges(Number(day.slice(0, 4))).back);
    }), { numRuns: 2000 });
  });
});

it('a count in days, weeks or months says when it ends on a day off, and the last working day before', () => {
  fc.assert(fc.property(aDay, fc.constantFrom<Unit>('days', 'weeks', 'months', 'weeks before'), fc.integer({ min: 1, max: 6 }), (day, unit, limit) => {
    const { due, onDayOff } = count(limit, unit, { day }, calendar)!;
    expect(onDayOff === undefined).toBe(dayOff(calendar, due) === undefined);
    if (onDayOff) {
      const before = onDayOff.workingDayBefore!;
      expect(works(before)).toBe(true);
      for (let d = addDays(before, 1); d <= due; d = addDays(d, 1)) expect(works(d)).toBe(false);
    }
  }));
});
