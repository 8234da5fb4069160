import { explain, momentInWords } from '../../manual/calendar/explain.ts';
import type { IsoDate } from '../../manual/dates.ts';
import { calendarFile, type DayEntry } from '../../outgoing/whole-days.ts';
import type { DatedItem } from './answer.ts';

/**
 * A calendar file of dates that were counted. It holds the limit and how it was counted, and nothing of a child.
 * @param page the address of the page of timescales, to which each entry leads
 * @param stamped the day on which it was made
 */
export function datesFile(items: readonly DatedItem[], page: string, stamped: IsoDate): string {
  return calendarFile('Dates from the procedures', stamped, items.map(({ limit, value, counted, source }): DayEntry => ({
    id: `${limit.id}-${counted.event.day}@${new URL(page).host}`,
    day: counted.due,
    summary: `${limit.title}: ${limit.reads} ${momentInWords(counted.due, counted.time)}`,
    description: [`${limit.who}, ${value.words} (${source.label}).`, `Counted from ${momentInWords(counted.event.day, counted.event.time)}.`, ...explain(counted, limit.reads === 'due by'), 'Write no name of a child into a calendar that others can read.'].join(' '),
    url: `${page}#${limit.id}`,
  })));
}
