import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { momentInWords } from '../../src/manual/calendar/explain.ts';
import { calendarOf } from '../../src/manual/calendar/working-days.ts';
import { eventFactsOf } from '../../src/site/views/timescales.ts';
import { answer, standing, type Answer, type DatedItem } from '../../src/tools/timescales/answer.ts';
import { datesFile } from '../../src/tools/timescales/entries.ts';
import type { Facts } from '../../src/tools/timescales/facts.ts';
import { findEvents, wordsOfEvent } from '../../src/tools/timescales/find.ts';
import { AS_AT } from '../as-at.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { entries } = checkContent(ROOT, AS_AT);
const { value: bankHolidays } = entries.bankHolidays[0]!;
const calendar = calendarOf(bankHolidays);

/** The registers of the example manual as the page would hand them over. */
const facts: Facts = {
  asAt: AS_AT, closes: '17:00', bankHolidays,
  events: entries.events.map(({ value }) => eventFactsOf(value, entries.timescales.map((t) => t.value))),
  limits: entries.timescales.map(({ value: { procedures: _, event, ...t } }) => ({ ...t, event: event!, procedures: [] })),
  sources: Object.fromEntries(entries.sources.map(({ id, value }) => [id, { href: `/about/sources/#${id}`, editions: value.editions.map((e): [string, string] => [e.inForce, e.label]) }])),
};
const from = (event: string, day: string, time?: string): Answer => answer(facts, calendar, facts.events.find((e) => e.id === event)!, { day, ...(time ? { time } : {}) });
const rows = (found: Answer): string[] => found.dated.map(({ limit, counted }) => `${limit.id}: ${momentInWords(counted.due, counted.time)}`);

describe('the example manual', () => {
  it('has an event for every limit', () => expect(entries.timescales.filter((t) => t.value.event === undefined).map((t) => t.id)).toEqual([]));
  it('has a date, or words without one, for every event today', () => {
    for (const event of facts.events) {
      const found = from(event.id, '2026-11-26', '10:00');
      const all = found.dated.length + found.undated.length + found.beyond.length + found.absent.length;
      const ended = event.limits.filter((id) => { const l = facts.limits.find((x) => x.id === id)!; return l.ended !== undefined || l.values[0]!.from > AS_AT; }).length;
      expect(all, event.id).toBeGreaterThanOrEqual(event.limits.length - ended);
    }
  });
});

describe('what follows', () => {
  it('comes in order of date', () => {
    expect(rows(from('initial-conference-held', '2026-12-18'))).toEqual(['conference-decision: Monday 21 December 2026', 'core-group: Wednesday 6 January 2027', 'conference-record: Wednesday 13 January 2027', 'first-review-conference: Thursday 18 March 2027']);
    expect(rows(from('child-died', '2026-12-24', '10:00'))).toEqual(['child-death-notify: Friday 25 December 2026, 10am', 'child-death-form: Saturday 26 December 2026, 10am', 'child-death-first-meeting: Wednesday 30 December 2026', 'child-death-review-meeting: Wednesday 24 March 2027']);
  });
  it('has what needs no counting apart', () => {
    const found = from('image-threat-told', '2026-11-26');
    expect([found.undated.map((i) => i.limit.id), found.dated]).toEqual([['sextortion-report'], []]);
  });
  it('has the day itself where the limit is the same day', () => expect(rows(from('child-missing', '2026-11-26', '22:00'))).toEqual(['missing-social-care-told: Thursday 26 November 2026', 'missing-meeting: Friday 27 November 2026, 10pm']));
  it('has the later day beside it, where the limit names one', () => {
    const [only, ...others] = from('significant-harm-suspected', '2026-12-24').dated;
    expect([only!.counted.due, only!.later!.counted.due, others]).toEqual(['2026-12-24', '2026-12-29', []]);
    expect(standing(only!, { day: '2026-12-24', time: '18:00' })).toEqual({ words: 'today', passed: false });
    expect(standing(only!, { day: '2026-12-29', time: '09:00' })).toEqual({ words: 'passed, unless the later day holds', passed: false });
    expect(standing(only!, { day: '2026-12-30', time: '09:00' })).toEqual({ words: 'overdue by 6 days, unless done', passed: true });
    expect(from('exploited-child-in-trouble', '2026-11-27').dated[0]!.later!.counted.due).toBe('2026-11-28');
  });
  it.each(['strategy-discussion-held', 'complex-abuse-found', 'older-abuse-examination-asked'])('has the conference after %s, with what it hangs on', (event) => {
    const found = from(event, '2026-12-18').dated;
    expect(found.filter((i) => i.onlyIf).map((i) => [i.limit.id, i.counted.due, i.onlyIf])).toEqual([['section-47-child-seen', '2026-12-21', 'it began section 47 enquiries'], ['initial-conference', '2027-01-13', 'it began section 47 enquiries']]);
    expect(found.find((i) => i.limit.id === 'strategy-record')!.onlyIf).toBeUndefined();
  });
  it('has it without a condition where there is none', () => expect(from('section-47-begun', '2026-12-18').dated.map((i) => [i.limit.id, i.onlyIf])).toEqual([['strategy-record', undefined], ['section-47-child-seen', undefined], ['initial-conference', undefined]]));
  it('counts back from a day to come', () => expect(rows(from('baby-due', '2027-06-01'))).toEqual(['pre-birth-referral: Tuesday 15 December 2026', 'pre-birth-assessment-start: Tuesday 12 January 2027', 'pre-birth-conference: Tuesday 9 March 2027', 'birth-plan: Tuesday 20 April 2027']));
  it('says which reading was used when offices were closed, and only where working days are counted', () => {
    expect(from('referral-received', '2026-11-20', '18:00').closed.join(' ')).toContain('after 5pm on a Friday');
    expect(from('referral-received', '2026-11-20', '16:00').closed).toEqual([]);
    expect(from('missing-child-returned', '2026-11-21', '18:00').closed).toEqual([]);
  });
});

describe('a limit counts as it stood on the day', () => {
  it('with the number, the edition and what has changed since', () => {
    const old = from('child-missing', '2022-05-03', '09:00').dated.find((i) => i.limit.id === 'missing-meeting');
    expect([old!.value.words, momentInWords(old!.counted.due, old!.counted.time), old!.since]).toEqual(['within 72 hours', 'Friday 6 May 2022, 9am', 'As it stood then. From 30 September 2024: within 24 hours.']);
    expect(from('initial-conference-held', '2022-05-03').dated.find((i) => i.limit.id === 'core-group')!.source.label).toBe('Working Together 2018, updated December 2020');
  });
  it('and one that came later is named, not counted', () => expect(from('fgm-found', '2015-10-30').absent.join()).toContain('(from 31 October 2015)'));
  it('and one that has ended is counted for its time only', () => {
    expect(rows(from('child-died', '2017-01-09', '09:00'))).toContain('child-death-notify-board: Tuesday 10 January 2017, 9am');
    expect(rows(from('child-died', '2026-01-09', '09:00')).join()).not.toContain('board');
    expect(from('child-died', '2026-01-09').absent).toEqual([]);
  });
  it('and one that has ended says on which day, and from what to count now', () => {
    const found = from('lado-called', '2026-11-26', '10:00');
    expect([found.dated, found.ended]).toEqual([[], ['Send the LADO referral form (standard until 31 May 2026): this limit ended on 31 May 2026.']]);
    expect(found.event.now).toBe('allegation-known');
    expect(from('lado-called', '2026-05-31', '10:00').dated[0]!.since).toBe('This limit ended on 31 May 2026.');
  });
  it('and every event whose limits have all ended leads to one that has a limit today', () => {
    const over = facts.events.filter((e) => e.limits.length > 0 && e.limits.every((id) => facts.limits.find((l) => l.id === id)!.ended));
    expect(over.map((e) => e.id)).toEqual(['lado-told', 'lado-called', 'board-told', 'serious-case-review-begun']);
    for (const e of over) expect(from(e.now!, AS_AT).dated.length, e.id).toBeGreaterThan(0);
  });
  it('and one that is to begin says from when', () => expect(from('disagreement-told', '2027-02-01').dated[0]).toMatchObject({ value: { words: 'within 3 working days' }, since: 'This limit begins on 11 January 2027.' }));
  it('and one that began after the day counted says so', () => expect(from('baby-due', '2025-06-20').dated[0]!.since).toBe('This limit has held only since 2 June 2025.'));
  it('and beyond the bank holidays there is no date', () => {
    const found = from('initial-conference-held', '2029-12-27');
    expect(found.beyond.map((i) => i.limit.id)).toEqual(expect.arrayContaining(['core-group', 'conference-record']));
    expect(rows(found)).toEqual(['conference-decision: Friday 28 December 2029', 'first-review-conference: Wednesday 27 March 2030']);
  });
});

describe('how a date stands', () => {
  const item = (reads: 'due by' | 'until' | 'from', due: string, time?: string): DatedItem => ({ limit: { reads }, counted: { due, time } }) as unknown as DatedItem;
  it.each([
    ['due by', '2026-11-27', undefined, 'tomorrow', false], ['due by', '2026-11-26', undefined, 'today', false], ['due by', '2026-12-01', undefined, 'in 5 days', false],
    ['due by', '2026-11-25', undefined, 'overdue by 1 day, unless done', true], ['due by', '2026-11-26', '10:00', 'overdue since 10am today, unless done', true], ['due by', '2026-11-26', '10:01', 'today', false],
    ['until', '2026-11-24', '09:00', 'ended 2 days ago', false], ['until', '2026-11-26', '09:00', 'ended', false], ['until', '2026-11-28', undefined, 'in 2 days', false],
    ['from', '2026-11-20', undefined, 'reached', false], ['from', '2026-11-28', undefined, 'in 2 days', false],
  ] as const)('%s %s %s: %s', (reads, due, time, words, passed) => expect(standing(item(reads, due, time), { day: '2026-11-26', time: '10:00' })).toEqual({ words, passed }));
});

describe('finding an event', () => {
  const find = (typed: string): string[] => findEvents(facts.events, (e) => wordsOfEvent(e, facts.limits), typed).map((e) => e.id);
  it.each([['lado', 'allegation-known'], ['core gro', 'initial-conference-held'], ['return home interview', 'missing-child-returned'], ['rapid review', 'serious-incident-notified'], ['Police PROTECTION', 'police-protection-begun'], ["pupil's absence", 'absence-begun']])('by "%s"', (typed, id) => expect(find(typed)).toContain(id));
  it.each([['police protection', 'police-protection-begun'], ['initial conference', 'initial-conference-held'], ['child died', 'child-died'], ['returned', 'missing-child-returned'], ['referral', 'referral-received'], ['allegation', 'allegation-known'], ['LADO', 'allegation-known'], ['s47', 'section-47-begun'], ['S.47', 'section-47-begun'], ['s 47', 'section-47-begun'], ['strategy', 'strategy-discussion-held'], ['EPO', 'emergency-protection-order-made'], ['ICPC', 'conference-due']])('gives first what "%s" says itself', (typed, id) => expect(find(typed)[0]).toBe(id));
  it('by nothing finds all, and by nonsense none', () => {
    expect(find(' ')).toHaveLength(facts.events.length);
    expect(find('zebra crossing')).toEqual([]);
    expect(find('ado')).toEqual([]);
  });
});

it('dates go into a calendar as whole days, with how they were counted and nothing of a child', () => {
  const file = datesFile(from('child-died', '2026-12-24', '10:00').dated, 'https://manual.example/timescales/', '2026-12-24');
  const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  expect(events.map((e) => e.startDate.toString())).toEqual(['2026-12-25', '2026-12-26', '2026-12-30', '2027-03-24']);
  expect(events[0]!.summary).toBe('Tell the child death review partners that a child has died: due by Friday 25 December 2026, 10am');
  expect(events[2]!.description).toContain('Skipped: Saturday 26 and Sunday 27 December 2026 and the bank holidays');
  expect(new Set(events.map((e) => e.uid)).size).toBe(4);
});

it('a date that hangs on something says so in the calendar, and a later day is in it', () => {
  const [record, seen] = datesFile(from('strategy-discussion-held', '2026-12-18').dated, 'https://manual.example/timescales/', '2026-12-18').split('BEGIN:VEVENT').slice(1).map((e) => e.replaceAll(/\r\n[ \t]/g, ''));
  expect([record, seen].filter((e) => e!.includes('(only if it began section 47 enquiries)'))).toHaveLength(1);
  expect(datesFile(from('significant-harm-suspected', '2026-12-24').dated, 'https://manual.example/timescales/', '2026-12-24').replaceAll(/\r\n[ \t]/g, '')).toContain('by the next working day: Tuesday 29 December 2026.');
});

it('what is counted from an order of the court says what may move its end', () => {
  const [order] = from('emergency-protection-order-made', '2026-12-19').dated;
  expect(order!.limit.note).toMatch(/^The order itself says when it ends\..*first day of police protection.*until noon on the next day/s);
});
