import { addMonths } from '../manual/calendar/days.ts';
import { inWords } from '../manual/dates.ts';
import type { Problem } from '../manual/problems.ts';
import { counted } from '../manual/wording.ts';
import { problem, type Check, type Checked } from './check.ts';

/** How far ahead working days have to be countable: the longest limit is a year and more away from the day it is asked about. */
const MONTHS_AHEAD = 24;

/** What the calculator of dates needs: an event for every limit that can be counted, and bank holidays far enough ahead. Warnings, because the limits can be read without it. */
export const checkClocks: Check = (checked) => [...checkEvents(checked), ...checkBankHolidays(checked)];

function checkEvents({ entries, content, hasBroken }: Checked): Problem[] {
  // A manual that has not begun to list events has no calculator; that is said once, with the bank holidays.
  if (content.events.length === 0) return [];
  const without = entries.timescales
    .filter(({ value }) => value.event === undefined && value.values.some((v) => v.limit !== undefined))
    .map(({ id, at }) => problem(at(), 'limit-without-event', `the limit "${id}" can be counted, but not from any event`, 'add `event:` with the id of an event in content/events/, or add the event that starts its clock', 'warning'));
  if (hasBroken('timescales')) return without;
  const used = entries.events.flatMap(({ id, at, value }) => {
    const limits = content.timescales.filter((t) => t.event === id);
    if (limits.length === 0) return [problem(at(), 'event-unused', `no limit runs from the event "${id}"`, 'add `event:` with this id to a limit in content/timescales/, or take the event out', 'warning')];
    const hours = content.timescales.find((t) => t.event !== undefined && [id, ...value.also, ...value.perhaps.map((p) => p.event)].includes(t.event) && t.values.some((v) => v.unit === 'hours'));
    return hours && value.asks === 'day' ? [problem(at(), 'event-without-time', `the limit "${hours.id}" counts hours from "${id}", which asks only for the day`, 'add `asks: day and time`', 'warning')] : [];
  });
  return [...without, ...used];
}

function checkBankHolidays({ entries, content, asAt, hasBroken }: Checked): Problem[] {
  if (hasBroken('bankHolidays')) return [];
  const remedy = 'run `npm run manual -- holidays`, compare what it adds with the list on GOV.UK, and commit the file';
  const [list] = entries.bankHolidays;
  const countable = content.timescales.filter((t) => t.values.some((v) => v.limit !== undefined)).length;
  if (!list) return countable === 0 ? [] : [problem({ file: 'content/bank-holidays.yaml', line: 1, column: 1 }, 'bank-holidays-missing', `there is no list of bank holidays, so the ${counted(countable, 'limit')} that could be counted ${countable === 1 ? 'has' : 'have'} no calculator`, remedy, 'warning')];
  const until = addMonths(asAt, MONTHS_AHEAD);
  return `${list.value.to}-12-31` >= until ? [] : [problem(list.at(['to']), 'bank-holidays-short', `bank holidays are known to the end of ${list.value.to}, and dates have to be counted to ${inWords(until)} and beyond`, remedy, 'warning')];
}
