import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/manual/dates.ts';
import { LABEL, labelsAcross, labelsDown, marksOf, type Mark } from '../../src/manual/pre-birth/drawing.ts';
import { dayOfWeek, daysPregnant, dueFrom, fromToday, weeksInWords, whyNotDue, whyNotWeeks } from '../../src/manual/pre-birth/gestation.ts';
import { dateMilestones, type Milestone } from '../../src/manual/pre-birth/milestones.ts';
import { asText, calendarDays } from '../../src/manual/pre-birth/outputs.ts';
import { dueInWords, nextInWords, overdueTitle, situationOn, stageOn, standing, type Timeline } from '../../src/manual/pre-birth/today.ts';

const milestone = (id: string, weeks: number): Milestone => ({ id, short: id, title: `Do ${id}`, who: 'Someone', weeks, words: `by ${weeks} weeks`, now: `How to ${id}.`, passed: `Late ${id}.` });
const MILESTONES = [milestone('refer', 16), milestone('assess', 20), milestone('confer', 28), milestone('plan', 34)];
const advice = (title: string) => ({ title, steps: [`${title}, step`] });
const TIMELINE: Timeline = {
  milestones: MILESTONES, early: advice('In time'), late: { from: 20, ...advice('First appointment') }, term: { from: 37, ...advice('Any day') }, pastDue: advice('Past due'),
  born: { ...advice('Born'), id: 'review', short: 'Review', review: 'Review the plan', words: 'soon' },
};
const TODAY = '2026-11-26';
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
/** Days of pregnancy that a reader can have: from the first to three weeks past the due date. */
const along = fc.integer({ min: 0, max: 301 });
const doneOnes = fc.subarray(MILESTONES.map((m) => m.id)).map((ids) => new Set(ids));

describe('weeks of pregnancy', () => {
  // Counted by hand on a calendar: 40 weeks are 280 days.
  it.each([
    ['2027-03-15', '2026-11-26', 171, '24 weeks and 3 days', 'five days of November, 31, 31, 28 and 15 make 109 to go'],
    ['2027-03-15', '2027-03-15', 280, '40 weeks', 'the due date itself'],
    ['2027-03-15', '2026-06-08', 0, '0 weeks', 'the first day: 280 days before'],
    ['2027-03-15', '2027-03-28', 293, '41 weeks and 6 days', 'on the Sunday on which the clocks change'],
    ['2027-03-15', '2027-03-29', 294, '42 weeks', 'and on the Monday after it'],
    ['2028-03-15', '2028-02-28', 264, '37 weeks and 5 days', 'a leap year: 16 days to go, not 15'],
    ['2027-03-15', '2027-02-28', 265, '37 weeks and 6 days', 'the same days of a common year: 15 to go'],
    ['2027-01-01', '2026-12-31', 279, '39 weeks and 6 days', 'over the end of a year'],
  ])('due %s, on %s: %i days, %s (%s)', (due, on, days, words) => {
    expect(daysPregnant(due, on)).toBe(days);
    expect(weeksInWords(days, 'always weeks')).toBe(words);
  });

  it.each([
    ['2027-03-15', 16, '2026-09-28'], ['2027-03-15', 20, '2026-10-26'], ['2027-03-15', 28, '2026-12-21'], ['2027-03-15', 34, '2027-02-01'],
    ['2028-03-15', 34, '2028-02-02'], ['2028-02-29', 28, '2027-12-07'], ['2027-04-12', 37, '2027-03-22'], ['2027-03-15', 40, '2027-03-15'],
  ])('a baby due on %s is at %i weeks on %s', (due, weeks, on) => {
    expect(dayOfWeek(due, weeks)).toBe(on);
    expect(dueFrom(weeks, 0, on)).toBe(due);
  });

  it('lead to the due date and back', () => {
    fc.assert(fc.property(day, fc.nat(43), fc.nat(6), (on, weeks, days) => {
      const due = dueFrom(weeks, days, on);
      expect(daysPregnant(due, on)).toBe(weeks * 7 + days);
      expect(dueFrom(weeks, days + 1, addDays(on, 1)), 'a day later she is a day further on').toBe(due);
      expect(daysPregnant(due, dayOfWeek(due, weeks))).toBe(weeks * 7);
    }));
  });

  it.each([[0, 'today'], [1, 'tomorrow'], [-1, 'yesterday'], [13, 'in 13 days'], [14, 'in 2 weeks'], [-15, '2 weeks and 1 day ago'], [-9, '9 days ago']])('%i days away is %s', (days, words) => expect(fromToday(days)).toBe(words));
});

describe('what cannot be a pregnancy', () => {
  it.each<[string, string | undefined]>([
    ['', 'Enter the due date'], ['12/03/2027', 'not a day'], ['2027-02-30', 'not a day'],
    ['2027-09-03', 'more than 40 weeks away'], ['2027-09-02', undefined], ['2026-11-26', undefined], ['2026-11-05', undefined], ['2026-11-04', 'more than 3 weeks ago'],
  ])('a due date %s: %s', (due, why) => (why === undefined ? expect(whyNotDue(due, TODAY)).toBeUndefined() : expect(whyNotDue(due, TODAY)).toContain(why)));

  it.each<[string, string, string, [string, string] | undefined]>([
    ['', '', TODAY, ['weeks', 'Enter the weeks']], ['x', '', TODAY, ['weeks', 'from 0 to 43']], ['24.5', '', TODAY, ['weeks', 'from 0 to 43']], ['-3', '', TODAY, ['weeks', 'from 0 to 43']], ['44', '', TODAY, ['weeks', 'from 0 to 43']],
    ['24', '7', TODAY, ['days', 'from 0 to 6']], ['24', '3', '', ['measured', 'day on which']], ['24', '3', '2026-11-27', ['measured', 'not come yet']],
    ['24', '3', '2026-03-01', ['weeks', 'By those weeks the due date was more than 3 weeks ago']], ['24', '', TODAY, undefined], [' 24 ', '6', '2026-11-01', undefined], ['0', '0', TODAY, undefined], ['43', '0', TODAY, undefined], ['43', '1', TODAY, ['weeks', 'more than 3 weeks ago']],
  ])('%s weeks and %s days on %s: %s', (weeks, days, measured, wrong) => {
    const found = whyNotWeeks(weeks, days, measured, TODAY);
    expect(found?.field).toBe(wrong?.[0]);
    expect(found?.words ?? '').toContain(wrong?.[1] ?? '');
  });
});

describe('milestones', () => {
  const states = (due: string, done: string[] = []): string => dateMilestones(MILESTONES, due, TODAY, new Set(done)).map((m) => m.state).join(' ');
  it.each<[string, string[], string, string]>([
    ['2027-08-01', [], 'next later later later', '4 weeks and 4 days along'],
    ['2027-03-15', [], 'late late next later', '24 weeks and 3 days'],
    ['2027-03-15', ['refer', 'assess'], 'done done next later', 'nothing left behind'],
    ['2027-03-15', ['refer', 'confer'], 'done late done next', 'what is done early is not next'],
    ['2027-05-13', [], 'today next later later', '16 weeks on the day'],
    ['2027-05-12', [], 'late next later later', 'a day past 16 weeks'],
    ['2026-11-20', ['plan'], 'late late late done', 'past the due date'],
  ])('due %s, done %j: %s (%s)', (due, done, expected) => expect(states(due, done)).toBe(expected));

  it('are in order whatever order the register has, and what is passed by a day stays passed', () => {
    fc.assert(fc.property(day, along, doneOnes, fc.shuffledSubarray(MILESTONES, { minLength: 4 }), (on, days, done, shuffled) => {
      const due = dueFrom(0, days, on);
      const dated = dateMilestones(shuffled, due, on, done);
      expect(dated.map((m) => m.id)).toEqual(MILESTONES.map((m) => m.id));
      for (const m of dated) {
        expect(m.state === 'done').toBe(done.has(m.id));
        expect(m.away).toBe(m.weeks * 7 - days);
        if (m.state === 'late') expect(m.away).toBeLessThan(0);
        if (m.state === 'next' || m.state === 'later') expect(m.away).toBeGreaterThan(0);
        if (m.state === 'later') expect(dated.some((n) => n.state === 'next' && n.day < m.day)).toBe(true);
      }
      const tomorrow = dateMilestones(shuffled, due, addDays(on, 1), done);
      for (const [i, m] of dated.entries()) if (m.state === 'late') expect(tomorrow[i]!.state).toBe('late');
    }));
  });
});

describe('what to do today', () => {
  const titles = (due: string, done: string[] = []): string[] => situationOn(TIMELINE, due, TODAY, new Set(done)).today.map((a) => a.title);
  it.each<[string, string, string[], string[]]>([
    ['early', '2027-08-01', [], ['In time']],
    ['16 weeks today', '2027-05-13', [], ['Today is the day: refer']],
    ['referral late at 17 weeks, too early to ask about a late first appointment', '2027-05-01', [], []],
    ['late at 24 weeks', '2027-03-15', [], ['First appointment']],
    ['24 weeks and all done so far', '2027-03-15', ['refer', 'assess'], ['In time']],
    ['36 weeks and 6 days: not yet any day', '2026-12-18', ['refer', 'assess', 'confer', 'plan'], ['In time']],
    ['37 weeks', '2026-12-17', ['refer', 'assess', 'confer', 'plan'], ['Any day']],
    ['37 weeks and unknown until now', '2026-12-17', [], ['Any day', 'First appointment']],
    ['on the due date', '2026-11-26', ['refer', 'assess', 'confer', 'plan'], ['Any day']],
    ['a day past the due date', '2026-11-25', ['refer', 'assess', 'confer', 'plan'], ['Past due']],
  ])('%s', (_, due, done, expected) => expect(titles(due, done)).toEqual(expected));

  it.each([[139, 'early'], [140, 'late'], [258, 'late'], [259, 'term'], [280, 'term'], [281, 'past due']])('%i days along is %s', (days, stage) => expect(stageOn(days, TIMELINE)).toBe(stage));

  it('says how late each is, and how many', () => {
    const { overdue } = situationOn(TIMELINE, '2027-03-15', TODAY);
    expect(overdue.map((m) => `${m.id} ${m.away}`)).toEqual(['refer -59', 'assess -31']);
    expect([overdueTitle(1), overdueTitle(2)]).toEqual(['Late: one date has passed', 'Late: 2 dates have passed']);
  });

  it('reads well where each milestone stands', () => {
    const { milestones, ...rest } = situationOn(TIMELINE, '2027-03-15', TODAY, new Set(['refer']));
    expect(milestones.map(standing)).toEqual(['Done. It was due by 28 September 2026.', 'Late. It was due by 26 October 2026, 4 weeks and 3 days ago.', 'Next: by 21 December 2026, in 3 weeks and 4 days.', 'By 1 February 2027, in 9 weeks and 4 days.']);
    expect(standing(situationOn(TIMELINE, '2027-05-13', TODAY).milestones[0]!)).toBe('Due today, 26 November 2026.');
    expect(dueInWords(rest)).toBe('The due date is 15 March 2027, in 15 weeks and 4 days.');
    expect(dueInWords({ due: TODAY, on: TODAY })).toBe('The due date is today, 26 November 2026.');
    expect(dueInWords({ due: '2026-11-16', on: TODAY })).toBe('The due date was 16 November 2026, 10 days ago.');
    expect(nextInWords({ milestones })).toBe('Next: do confer, by 21 December 2026, in 3 weeks and 4 days.');
    expect(nextInWords(situationOn(TIMELINE, '2026-11-20', TODAY))).toBe('');
  });

  it('never leaves a reader with nothing, and never calls anything in time while something is late', () => {
    fc.assert(fc.property(day, along, doneOnes, (on, days, done) => {
      const situation = situationOn(TIMELINE, dueFrom(0, days, on), on, done);
      expect(situation.overdue.length + situation.today.length).toBeGreaterThan(0);
      expect(situation.overdue.map((m) => m.id)).toEqual(MILESTONES.filter((m) => m.weeks * 7 < days && !done.has(m.id)).map((m) => m.id));
      if (situation.overdue.length > 0) expect(situation.today).not.toContain(TIMELINE.early);
      expect(situation.today.includes(TIMELINE.pastDue)).toBe(days > 280);
    }));
  });
});

describe('what can be taken away', () => {
  const situation = situationOn(TIMELINE, '2027-03-15', TODAY, new Set(['refer']));
  it('a calendar has what is still to come and is not done, and the due date', () => {
    expect(calendarDays(situation, '').map((e) => `${e.day} ${e.summary}`)).toEqual(['2026-12-21 confer, last day (28 weeks)', '2027-02-01 plan, last day (34 weeks)', '2027-03-15 Due date']);
    expect(calendarDays(situationOn(TIMELINE, '2026-11-20', TODAY), '')).toEqual([]);
  });
  it('entries of two cases do not take each other\u2019s place, and those of one do', () => {
    const ids = (reference: string): string[] => calendarDays(situation, reference).map((e) => e.id);
    expect(ids('A 1')).toEqual(ids('A 1'));
    expect(ids('A 1').filter((id) => ids('B 2').includes(id) || ids('').includes(id))).toEqual([]);
    expect(calendarDays(situation, ' A 1 ')[0]!.summary).toBe('A 1: confer, last day (28 weeks)');
  });
  it('never an entry for a day that has gone, and every id once', () => {
    fc.assert(fc.property(day, along, doneOnes, (on, days, done) => {
      const entries = calendarDays(situationOn(TIMELINE, dueFrom(0, days, on), on, done), 'x');
      for (const { day: on2 } of entries) expect(daysBetween(on, on2)).toBeGreaterThanOrEqual(0);
      expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
    }));
  });
  it('the text for a record says what the page says', () => {
    const words = asText(situation, 'The basis.');
    for (const part of ['24 weeks and 3 days of pregnancy.', 'Late: one date has passed', '- Do assess. It was due by 26 October 2026, 4 weeks and 3 days ago. Late assess.', 'First appointment', '- Do confer, by 28 weeks. Next: by 21 December 2026', 'The basis.']) expect(words).toContain(part);
    expect(words).not.toMatch(/undefined|\[object/);
  });
});

describe('the drawing', () => {
  const mark = fc.record({ week: fc.double({ min: 0, max: 43, noNaN: true }), kind: fc.constant('later' as const), words: fc.tuple(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 })) });
  const marks = fc.array(mark, { minLength: 1, maxLength: 12 }).map((list): Mark[] => list.sort((a, b) => a.week - b.week));

  it('never puts words over words: down', () => {
    fc.assert(fc.property(marks, (list) => {
      const labels = labelsDown(list, 11, 48);
      for (const [i, l] of labels.entries()) if (i > 0) expect(l.y).toBeGreaterThanOrEqual(labels[i - 1]!.y + LABEL);
    }));
  });
  it('never puts words over words, or over the line, or outside: across', () => {
    fc.assert(fc.property(marks, (list) => {
      const labels = labelsAcross(list, 960);
      for (const l of labels) {
        expect(l.x).toBeGreaterThanOrEqual(0);
        expect(l.x + l.width).toBeLessThanOrEqual(960);
        expect(l.y >= 12 || l.y + LABEL <= -12).toBe(true);
        expect(l.at).toBeGreaterThanOrEqual(0);
        for (const other of labels) if (other !== l && Math.abs(other.y - l.y) < LABEL) expect(other.x >= l.x + l.width || l.x >= other.x + other.width).toBe(true);
      }
    }));
  });
  it('has every milestone, today, the due date and the review, in order of time, with what is late in words', () => {
    const list = marksOf(TIMELINE, situationOn(TIMELINE, '2027-03-15', TODAY, new Set(['refer'])));
    expect(list.map((m) => m.words.join(' | '))).toEqual(['refer: 16 weeks | 28 September 2026, done', 'assess: 20 weeks | 26 October 2026, late', 'Today | 24 weeks and 3 days', 'confer: 28 weeks | 21 December 2026, next', 'plan: 34 weeks | 1 February 2027', 'Due date | 15 March 2027', 'Review | soon']);
    expect(marksOf(TIMELINE).map((m) => m.words[1])).toEqual(['by 16 weeks', 'by 20 weeks', 'by 28 weeks', 'by 34 weeks', '40 weeks', 'soon']);
  });
});
