import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { knownBankHolidays } from '../../src/cli/holidays.ts';
import { bankHolidaysText, extendBankHolidays } from '../../src/manual/calendar/extend.ts';
import { readBankHolidays } from '../../src/manual/reading/content.ts';
import { bankHolidaysSchema, type BankHolidays } from '../../src/manual/schemas/bank-holidays.ts';

const list = readBankHolidays(fileURLToPath(new URL('../..', import.meta.url))).entries[0]!.value;
const days = new Set(list.days.map((d) => d.day));

describe('the bank holidays of England and Wales', () => {
  it('are those that the library knows, in every year of the list', () => expect(list.days.map((d) => d.day)).toEqual(knownBankHolidays(list.from, list.to).map((d) => d.day)));

  // By hand, from what was announced: a library, or a list made from it, may be wrong about just these.
  it.each([
    ['2020-05-04', false, 'moved in 2020'], ['2020-05-08', true, '75 years since the end of the war in Europe'],
    ['2022-05-30', false, 'moved in 2022'], ['2022-06-02', true, 'spring bank holiday, moved'], ['2022-06-03', true, 'platinum jubilee'], ['2022-09-19', true, 'funeral of the Queen'],
    ['2023-05-01', true, 'early May'], ['2023-05-08', true, 'coronation'], ['2023-05-29', true, 'spring'],
    ['2015-12-28', true, 'Boxing Day on a Saturday'], ['2016-12-26', true, 'Boxing Day'], ['2016-12-27', true, 'Christmas Day on a Sunday'], ['2017-01-02', true, 'New Year on a Sunday'],
    ['2020-12-28', true, 'Boxing Day on a Saturday'], ['2021-12-27', true, 'Christmas Day on a Saturday'], ['2021-12-28', true, 'Boxing Day on a Sunday'], ['2022-01-03', true, 'New Year on a Saturday'],
    ['2022-12-27', true, 'Christmas Day on a Sunday'], ['2023-01-02', true, 'New Year on a Sunday'], ['2026-12-28', true, 'Boxing Day on a Saturday'], ['2026-12-29', false, 'not in England'],
    ['2027-12-27', true, 'Christmas Day on a Saturday'], ['2027-12-28', true, 'Boxing Day on a Sunday'], ['2028-01-03', true, 'New Year on a Saturday'],
    ['2026-04-03', true, 'Good Friday'], ['2026-04-06', true, 'Easter Monday'], ['2027-03-26', true, 'Good Friday in March'], ['2024-03-29', true, 'Good Friday'], ['2025-04-21', true, 'Easter Monday'],
    ['2026-01-02', false, 'a holiday of Scotland'], ['2026-03-17', false, 'a holiday of Northern Ireland'], ['2026-08-03', false, 'a holiday of Scotland'], ['2026-08-31', true, 'summer'], ['2019-08-26', true, 'summer'],
  ])('%s: %s (%s)', (day, is) => expect(days.has(day)).toBe(is));

  it('stand in the file as the command writes them', () => expect(bankHolidaysSchema.parse(parse(bankHolidaysText(list)))).toEqual(list));
});

describe('a longer list', () => {
  const before: BankHolidays = { from: 2026, to: 2027, days: [{ day: '2026-01-01', name: 'New Year' }, { day: '2027-01-01', name: 'New Year' }] };
  const known = [{ day: '2026-01-01', name: 'New Year' }, { day: '2027-01-01', name: 'New Year' }, { day: '2028-01-03', name: 'New Year' }];

  it('has the days to come', () => expect(extendBankHolidays(before, known, 2015, 2028, '2026-11-26')).toEqual({ list: { from: 2026, to: 2028, days: known }, added: [known[2]], unknown: [], past: [] }));
  it('is made whole where there was none', () => expect(extendBankHolidays(undefined, known, 2026, 2028, '2026-11-26')).toMatchObject({ list: { from: 2026, to: 2028, days: known }, added: known }));
  it('keeps a day that was proclaimed before the library knew, and says so', () => {
    const day = { day: '2027-06-18', name: 'A day of thanks' };
    const { list: made, unknown } = extendBankHolidays({ ...before, days: [...before.days, day] }, known, 2015, 2028, '2026-11-26');
    expect(made.days).toContainEqual(day);
    expect(unknown).toEqual([day]);
  });
  it('never changes what is past, and says where it differs', () => {
    const missing = { day: '2026-05-04', name: 'Early May' };
    const { list: made, added, past } = extendBankHolidays({ ...before, days: [{ day: '2026-02-02', name: 'Wrong' }, before.days[1]!] }, [...known, missing].sort((a, b) => a.day.localeCompare(b.day, 'en')), 2015, 2028, '2026-11-26');
    expect(made.days.map((d) => d.day)).toEqual(['2026-02-02', '2027-01-01', '2028-01-03']);
    expect(added).toEqual([known[2]]);
    expect(past).toEqual(['2026-01-01', '2026-02-02', '2026-05-04']);
  });
  it('is never shorter', () => expect(extendBankHolidays(before, known.slice(0, 1), 2015, 2026, '2026-11-26').list).toEqual(before));
});
