import { addDays, type IsoDate } from '../dates.ts';
import type { Unit } from '../schemas/timescale.ts';
import { clockChangeBetween, fromMinutes, isLeftOut, toMinutes, type ClockChange, type Moment } from './clock.ts';
import { addMonths } from './days.ts';
import { countWorkingDays, dayOff, type Calendar, type DayOff } from './working-days.ts';

/** A due date is 40 weeks of pregnancy, as scans give it. */
const TERM = 40;

/** A limit that has been counted from a moment, with everything that its explanation needs. */
export interface Counted {
  limit: number;
  unit: Unit;
  event: Moment;
  due: IsoDate;
  /** The time by the clock in England, for a limit in hours. */
  time?: string;
  /** For working days: the first that was counted. */
  first?: IsoDate;
  /** For working days: what was passed over, in order of date. */
  skipped: readonly DayOff[];
  /** For months: the later month is too short for the day of the event. */
  clamped?: boolean;
  /** For hours: the clocks changed on the way. */
  clocks?: ClockChange;
  /** For hours: the time of the event was one that the clocks left out. */
  leftOut?: boolean;
  /** What is not counted in working days may end on a day off: then the last working day before it. */
  onDayOff?: DayOff & { workingDayBefore?: IsoDate };
}

/**
 * Counts a limit from the moment at which its clock starts.
 * - working days, days: the day after the event is day 1
 * - weeks: the same day of the week; months: the same number, or the last day of a month that is too short
 * - hours: as they pass, so that the clock shows an hour more or less after a change; from the first minute of the day where there is no time
 * - weeks of pregnancy: back from the due date, which is 40 weeks
 * - weeks before, working days before: back from the event; the working day before it is day 1
 *
 * A limit in anything but working days is not moved when it ends on a day off.
 * @returns undefined when working days leave the years of which the bank holidays are known
 */
export function count(limit: number, unit: Unit, event: Moment, calendar: Calendar): Counted | undefined {
  const base = { limit, unit, event, skipped: [] };
  switch (unit) {
    case 'working days':
    case 'working days before': {
      const counted = countWorkingDays(calendar, event.day, unit === 'working days' ? limit : -limit);
      return counted && { ...base, ...counted };
    }
    case 'hours':
      return { ...base, ...countHours(limit, event) };
    case 'months': {
      const due = addMonths(event.day, limit);
      return onDays({ ...base, due, ...(due.slice(8) === event.day.slice(8) ? {} : { clamped: true }) }, calendar);
    }
    default:
      return onDays({ ...base, due: addDays(event.day, DAYS[unit](limit)) }, calendar);
  }
}

const DAYS: Record<'days' | 'weeks' | 'weeks before' | 'weeks of pregnancy', (limit: number) => number> = {
  days: (n) => n,
  weeks: (n) => 7 * n,
  'weeks before': (n) => -7 * n,
  'weeks of pregnancy': (n) => 7 * (n - TERM),
};

function countHours(limit: number, { day, time }: Moment): Pick<Counted, 'due' | 'time' | 'clocks' | 'leftOut'> {
  const start = toMinutes(day, time ?? '00:00');
  const end = fromMinutes(start + limit * 60);
  const clocks = clockChangeBetween(start, start + limit * 60);
  return { due: end.day, time: end.time, ...(clocks ? { clocks } : {}), ...(time !== undefined && isLeftOut(day, time) ? { leftOut: true } : {}) };
}

/** Notes that a limit ends on a day off, as far as the bank holidays are known. */
function onDays(counted: Counted, calendar: Calendar): Counted {
  const off = dayOff(calendar, counted.due);
  if (!off) return counted;
  const workingDayBefore = countWorkingDays(calendar, counted.due, -1)?.due;
  return { ...counted, onDayOff: { ...off, ...(workingDayBefore === undefined ? {} : { workingDayBefore }) } };
}
