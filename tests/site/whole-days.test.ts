import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarFile } from '../../src/outgoing/whole-days.ts';

const daysOf = (file: string): string[] => new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e)).map((e) => `${e.startDate.toString()} to ${e.endDate.toString()}`);

// In summer, midnight in London is still the day before in UTC; west of it, a UTC midnight is the day before.
it.each(['UTC', 'Europe/London', 'America/New_York', 'Pacific/Auckland'])('a day is that day wherever the file is made: %s', (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    expect(daysOf(calendarFile('Days', '2026-06-30', [{ id: 'a', day: '2026-07-01', summary: 'S', description: 'D' }, { id: 'b', day: '2028-02-29', summary: 'S', description: 'D' }]))).toEqual(['2026-07-01 to 2026-07-02', '2028-02-29 to 2028-03-01']);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
