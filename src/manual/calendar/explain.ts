import type { IsoDate } from '../dates.ts';
import { counted as countedWords, inWordsList } from '../wording.ts';
import { timeInWords } from './clock.ts';
import { dayInWords, weekday } from './days.ts';
import type { Counted } from './count.ts';
import type { DayOff } from './working-days.ts';

/** How many weekends are named one by one. */
const WEEKENDS_NAMED = 2;

/** "Saturday 28 and Sunday 29 November 2026": days of one month name it once. */
function daysInWords(days: readonly IsoDate[]): string {
  return inWordsList(days.map((day, i) => {
    const next = days[i + 1];
    const words = dayInWords(day);
    return next?.slice(0, 7) === day.slice(0, 7) ? words.split(' ').slice(0, 2).join(' ') : words;
  }));
}

/** Days off that follow each other, without the bank holidays: a Saturday and its Sunday are one weekend. */
function weekends(days: readonly IsoDate[]): IsoDate[][] {
  const found: IsoDate[][] = [];
  for (const day of days) {
    if (weekday(day) === 'Sunday' && found.length > 0) found.at(-1)!.push(day);
    else found.push([day]);
  }
  return found;
}

/** What a count of working days passed over: "Saturday 26 and Sunday 27 December 2026 and the bank holiday Monday 28 December 2026 (Boxing Day, substitute day)". */
export function skippedInWords(skipped: readonly DayOff[]): string {
  const holidays = skipped.filter((off) => off.holiday !== undefined);
  const free = weekends(skipped.filter((off) => off.holiday === undefined).map((off) => off.day));
  const named = free.length > WEEKENDS_NAMED ? [countedWords(free.length, 'weekend')] : free.map(daysInWords);
  const bank = holidays.map(({ day, holiday }, i) => `${dayInWords(day, holidays[i + 1]?.day)} (${holiday!.replace(/ \((.*)\)$/, ', $1')})`);
  return inWordsList([...named, ...(bank.length > 0 ? [`the bank holiday${bank.length === 1 ? '' : 's'} ${inWordsList(bank)}`] : [])]);
}

const skippedSentence = (skipped: readonly DayOff[]): string[] => (skipped.length === 0 ? [] : [`Skipped: ${skippedInWords(skipped)}.`]);

/** How a limit was counted, in sentences for a reader. @param isDue whether something is to be done by then, so that a day off matters */
export function explain(counted: Counted, isDue = true): string[] {
  return [...howCounted(counted), ...dayOffSentence(counted, isDue)];
}

function howCounted({ limit, unit, event, first, due, skipped, clamped, clocks, leftOut }: Counted): string[] {
  const from = dayInWords(event.day);
  switch (unit) {
    case 'working days':
      return [limit === 1 ? 'The next working day after it happened.' : `${countedWords(limit, 'working day')}: day 1 is ${dayInWords(first!)}, the next working day after it happened.`, ...skippedSentence(skipped)];
    case 'working days before':
      return [limit === 1 ? `The working day before ${from}.` : `${countedWords(limit, 'working day')} back from ${from}: day 1 is ${dayInWords(first!)}, the working day before it.`, ...skippedSentence(skipped)];
    case 'hours':
      return [
        `${countedWords(limit, 'hour')} on, by day and by night, at weekends and on bank holidays.`,
        ...(event.time === undefined ? ['No time was given, so it is counted from the first minute of the day. Give the time to see the hour it ends.'] : []),
        ...(leftOut ? [`That time was left out when the clocks went forward, so it is counted from the moment they did.`] : []),
        ...(clocks ? [`The clocks go ${clocks.moved} on ${dayInWords(clocks.day)}, so by the clock it ends an hour ${clocks.moved === 'forward' ? 'later' : 'earlier'}.`] : []),
      ];
    case 'days':
      return [limit === 0 ? 'The day it happened.' : `${countedWords(limit, 'day')}, with weekends and bank holidays: the day after it happened is day 1.`];
    case 'weeks':
      return [`${countedWords(limit, 'week')} on, the same day of the week.`];
    case 'months':
      return [clamped ? `${countedWords(limit, 'month')} on. That month has no day ${Number(event.day.slice(8))}, so it is its last day.` : `${countedWords(limit, 'month')} on, the same day of the month.`];
    case 'weeks before':
      return [`${countedWords(limit, 'week')} back from ${from}, the same day of the week.`];
    case 'weeks of pregnancy':
      return [`${limit} weeks of pregnancy are reached on ${dayInWords(due)}. The due date is 40 weeks, so this is ${countedWords(40 - limit, 'week')} before it.`];
  }
}

function dayOffSentence({ onDayOff }: Counted, isDue: boolean): string[] {
  if (!onDayOff || !isDue) return [];
  const what = onDayOff.holiday === undefined ? `a ${weekday(onDayOff.day)}` : `a bank holiday (${onDayOff.holiday})`;
  return [`That is ${what}. The limit does not move${onDayOff.workingDayBefore === undefined ? '' : `: the last working day before it is ${dayInWords(onDayOff.workingDayBefore)}`}.`];
}

/** "Tuesday 1 December 2026", with the time where the limit is in hours: "Monday 30 March 2026, 11am", "00:00 on Sunday 27 December 2026". */
export function momentInWords(day: IsoDate, time?: string): string {
  return time === undefined ? dayInWords(day) : time === '00:00' ? `00:00 on ${dayInWords(day)}` : `${dayInWords(day)}, ${timeInWords(time)}`;
}
