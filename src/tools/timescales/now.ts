import type { ClockTime } from '../../manual/calendar/clock.ts';
import type { IsoDate } from '../../manual/dates.ts';

/** The day and the time it is in England by the reader's own clock: the only place where the calculator asks. */
export function now(): { day: IsoDate; time: ClockTime } {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(Date.now());
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)!.value;
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
