import { addDays, daysBetween, type IsoDate } from '../../manual/dates.ts';
import type { Series } from '../../manual/versions.ts';

/** A timeline of versions as lengths, in hundredths of the whole. */
export interface Timeline {
  bars: { date: IsoDate; x: number; width: number; status: string; size: 'major' | 'minor' }[];
  years: { year: string; x: number }[];
  today: number;
}

/** Where each version of a procedure stands on a line from its first day to today, or to the last that is coming. */
export function timeline({ versions }: Series, asAt: IsoDate): Timeline {
  const start = versions[0]!.date;
  const last = versions.at(-1)!.date;
  // Room after the last day, so that what is in force now, or has yet to come, can be seen.
  const end = addDays(last > asAt ? last : asAt, Math.max(60, Math.round(daysBetween(start, last > asAt ? last : asAt) * 0.05)));
  const whole = daysBetween(start, end);
  const at = (date: IsoDate): number => Math.round((daysBetween(start, date) / whole) * 1000) / 10;
  return {
    bars: versions.map((v) => ({ date: v.date, x: at(v.date), width: Math.round((at(v.next ?? end) - at(v.date)) * 10) / 10, status: v.status, size: v.change.size })),
    years: Array.from({ length: Number(end.slice(0, 4)) - Number(start.slice(0, 4)) }, (_, i) => String(Number(start.slice(0, 4)) + 1 + i)).map((year) => ({ year, x: at(`${year}-01-01`) })),
    today: at(asAt),
  };
}
