import type { ClockTime, Moment } from '../../manual/calendar/clock.ts';
import { count, type Counted } from '../../manual/calendar/count.ts';
import { whileClosed, whileClosedInWords } from '../../manual/calendar/received.ts';
import type { Calendar } from '../../manual/calendar/working-days.ts';
import { timeInWords } from '../../manual/calendar/clock.ts';
import { addDays, daysBetween, inWords, type IsoDate } from '../../manual/dates.ts';
import { counted as countedWords } from '../../manual/wording.ts';
import type { EventFacts, Facts, LimitFacts, ValueFacts } from './facts.ts';

/** A limit as it stood on the day of the event. */
export interface Item {
  limit: LimitFacts;
  value: ValueFacts;
  source: { label: string; href: string };
  /** What it hangs on, where it does not follow in every case: "it began section 47 enquiries". */
  onlyIf?: string;
  /** What has to be known of its value: that it is another today, or began after the day counted. */
  since?: string;
}

export interface DatedItem extends Item {
  counted: Counted;
  /** The later day that holds in the case that its words name. */
  later?: { words: string; counted: Counted };
}

/** What follows from an event on a day. */
export interface Answer {
  event: EventFacts;
  moment: Moment;
  /** How something that came while offices were closed was counted; empty when it came in office hours, or nothing is in working days. */
  closed: string[];
  /** Limits that are no number of days: at once, the same day, before something else. */
  undated: Item[];
  /** In order of date, those without an hour first within a day. */
  dated: DatedItem[];
  /** Limits in working days that run beyond the years of which the bank holidays are known. */
  beyond: Item[];
  /** Limits that had ended by the day, in words. */
  ended: string[];
  /** Limits of today that did not hold on the day, in words. */
  absent: string[];
}

const valueOn = ({ ended, values }: LimitFacts, day: IsoDate): ValueFacts | undefined => (ended && ended <= day ? undefined : values.findLast((v) => v.from <= day));

/** Works out what follows from an event, by the limits as they stood on its day. */
export function answer(facts: Facts, calendar: Calendar, event: EventFacts, moment: Moment): Answer {
  const found: Answer = { event, moment, closed: [], undated: [], dated: [], beyond: [], ended: [], absent: [] };
  const following = facts.limits.flatMap((limit): { limit: LimitFacts; hangs: { onlyIf?: string } }[] => {
    if (event.limits.includes(limit.id)) return [{ limit, hangs: {} }];
    const perhaps = event.perhaps.find((p) => p.limits.includes(limit.id));
    return perhaps ? [{ limit, hangs: { onlyIf: perhaps.if } }] : [];
  });
  for (const { limit, hangs } of following) {
    const [value, today] = [valueOn(limit, moment.day), valueOn(limit, facts.asAt)];
    if (!value) {
      if (limit.ended && limit.ended <= moment.day) found.ended.push(`${limit.title}: this limit ended on ${inWords(addDays(limit.ended, -1))}.`);
      if (today) found.absent.push(`${limit.title} (from ${inWords(limit.values[0]!.from)})`);
      continue;
    }
    const item: Item = { limit, value, ...hangs, source: sourceOn(facts, value, moment.day) };
    if (value.limit === undefined || value.unit === undefined) {
      found.undated.push({ ...item, ...sinceOf(item, today, facts.asAt) });
      continue;
    }
    const counted = count(value.limit, value.unit, moment, calendar);
    const later = value.later && count(value.later.limit, value.later.unit, moment, calendar);
    if (counted) found.dated.push({ ...item, counted, ...(later ? { later: { words: value.later!.words, counted: later } } : {}), ...sinceOf(item, today, facts.asAt, counted.due) });
    else found.beyond.push(item);
  }
  const closed = [...found.dated, ...found.beyond].some(({ value }) => value.unit === 'working days') ? whileClosed(moment, calendar, facts.closes) : undefined;
  const key = ({ counted }: DatedItem): string => `${counted.due} ${counted.time ?? ''}`;
  return { ...found, closed: closed ? whileClosedInWords(closed) : [], dated: found.dated.sort((a, b) => key(a).localeCompare(key(b), 'en')) };
}

function sourceOn(facts: Facts, value: ValueFacts, day: IsoDate): Item['source'] {
  const { href, editions } = facts.sources[value.source]!;
  return { href, label: (editions.findLast(([from]) => from <= day) ?? editions[0]!)[1] };
}

function sinceOf({ value, limit }: Item, today: ValueFacts | undefined, asAt: IsoDate, due?: IsoDate): { since?: string } {
  if (value.from > asAt) return { since: `This limit begins on ${inWords(value.from)}.` };
  if (!today) return { since: `This limit ended on ${inWords(addDays(limit.ended!, -1))}.` };
  if (today !== value && today.words !== value.words) return { since: `As it stood then. From ${inWords(today.from)}: ${today.words}.` };
  return due !== undefined && due < value.from ? { since: `This limit has held only since ${inWords(value.from)}.` } : {};
}

/** How a date stands on a day, in a few words: "in 5 days", "overdue by 2 days unless it has been done". */
export function standing({ limit, counted: { due, time }, later }: DatedItem, now: { day: IsoDate; time: ClockTime }): { words: string; passed: boolean } {
  const days = daysBetween(now.day, due);
  const passed = days < 0 || (days === 0 && time !== undefined && time <= now.time);
  const ahead = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${countedWords(days, 'day')}`;
  const ago = days === 0 ? `since ${timeInWords(time ?? '00:00')} today` : countedWords(-days, 'day');
  if (limit.reads === 'from') return { passed: false, words: passed || days === 0 ? 'reached' : ahead };
  if (limit.reads === 'until') return { passed: false, words: passed ? `ended${days === 0 ? '' : ` ${ago} ago`}` : ahead };
  if (passed && later && later.counted.due >= now.day) return { passed: false, words: 'passed, unless the later day holds' };
  return passed ? { passed, words: days === 0 ? `overdue ${ago}, unless done` : `overdue by ${ago}, unless done` } : { passed, words: ahead };
}
