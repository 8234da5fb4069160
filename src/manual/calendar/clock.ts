import { addDays, daysBetween, type IsoDate } from '../dates.ts';
import { weekday } from './days.ts';

/** A time by the clock in England, `HH:MM`. */
export type ClockTime = string;

/** A day, and the time by the clock in England when it is known. */
export interface Moment {
  day: IsoDate;
  time?: ClockTime;
}

const EPOCH = '1970-01-01';
const DAY = 1440;
const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function lastSunday(year: number, month: '03' | '10'): IsoDate {
  let day = `${year}-${month}-31`;
  while (weekday(day) !== 'Sunday') day = addDays(day, -1);
  return day;
}

/**
 * The days on which the clocks change: the last Sundays of March and of October, both at 1am Greenwich time (Summer Time Act 1972, as
 * amended by the Summer Time Order 2002; so in every year since 1996).
 */
export const clockChanges = (year: number): { forward: IsoDate; back: IsoDate } => ({ forward: lastSunday(year, '03'), back: lastSunday(year, '10') });

const greenwich = (day: IsoDate, minutes: number): number => daysBetween(EPOCH, day) * DAY + minutes;

/**
 * Minutes since 1970 in Greenwich time of a time by the clock. The hour that October has twice is taken the first time, which gives the
 * earlier end; in the hour that March leaves out it is the moment at which the clocks changed.
 */
export function toMinutes(day: IsoDate, time: ClockTime): number {
  const { forward, back } = clockChanges(Number(day.slice(0, 4)));
  const wall = greenwich(day, minutesOf(time));
  const change = greenwich(forward, 60);
  if (wall < change) return wall;
  if (wall < change + 60) return change;
  return wall < greenwich(back, 120) ? wall - 60 : wall;
}

/** The day and time by the clock in England at a minute of Greenwich time. */
export function fromMinutes(minutes: number): Required<Moment> {
  const year = Number(addDays(EPOCH, Math.floor(minutes / DAY)).slice(0, 4));
  const { forward, back } = clockChanges(year);
  const wall = minutes + (minutes >= greenwich(forward, 60) && minutes < greenwich(back, 60) ? 60 : 0);
  const [hour, minute] = [Math.floor((wall % DAY) / 60), wall % 60];
  return { day: addDays(EPOCH, Math.floor(wall / DAY)), time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

/** A day on which the clocks change, and which way. */
export interface ClockChange {
  day: IsoDate;
  moved: 'forward' | 'back';
}

/** The first change of the clocks after one minute of Greenwich time and by another. */
export function clockChangeBetween(start: number, end: number): ClockChange | undefined {
  const changes = [start, end].flatMap((minutes): ClockChange[] => {
    const { forward, back } = clockChanges(Number(fromMinutes(minutes).day.slice(0, 4)));
    return [{ day: forward, moved: 'forward' }, { day: back, moved: 'back' }];
  });
  return changes.find(({ day }) => start < greenwich(day, 60) && greenwich(day, 60) <= end);
}

/** Whether a time is one that the clocks left out: between 1am and 2am on the day they go forward. */
export const isLeftOut = (day: IsoDate, time: ClockTime): boolean => day === clockChanges(Number(day.slice(0, 4))).forward && time >= '01:00' && time < '02:00';

/** "10am", "5.30pm", "noon", "midnight" (the first minute of its day). */
export function timeInWords(time: ClockTime): string {
  const minutes = minutesOf(time);
  if (minutes === 0) return 'midnight';
  if (minutes === 720) return 'noon';
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}
