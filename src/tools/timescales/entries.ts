import { explain, momentInWords } from '../../manual/calendar/explain.ts';
import { dayInWords } from '../../manual/calendar/days.ts';
import type { IsoDate } from '../../manual/dates.ts';
import { sentence } from '../../manual/wording.ts';
import { calendarFile, type DayEntry } from '../../outgoing/whole-days.ts';
import type { DatedItem } from './answer.ts';

/**
 * A calendar file of dates that were counted. It holds the limit and how it was counted, and nothing of a child.
 * @param page the address of the page of timescales, to which each entry leads
 * @param stamped the day on which it was made
 */
export function datesFile(items: readonly DatedItem[], page: string, stamped: IsoDate): string {
  return calendarFile('Dates from the procedures', stamped, items.map(({ limit, value, counted, source, onlyIf, later }): DayEntry => ({
    id: `${limit.id}-${counted.event.day}@${new URL(page).host}`,
    day: counted.due,
    summary: `${limit.title}${onlyIf ? ` (only if ${onlyIf})` : ''}: ${limit.reads} ${momentInWords(counted.due, counted.time)}`,
    description: [`Who: ${sentence(limit.who)}`, `Limit: ${value.words}. Source: ${source.label}.`, `Counted from ${momentInWords(counted.event.day, counted.event.time)}.`, ...explain(counted, limit.reads === 'due by'), ...(later ? [`${later.words}: ${dayInWords(later.counted.due)}.`] : []), 'Write no name of a child into a calendar that others can read.'].join(' '),
    url: `${page}#${limit.id}`,
  })));
}
