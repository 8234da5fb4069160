import type { ClockTime } from '../../manual/calendar/clock.ts';
import type { IsoDate } from '../../manual/dates.ts';
import type { BankHolidays } from '../../manual/schemas/bank-holidays.ts';
import type { Timescale, TimescaleValue, Unit } from '../../manual/schemas/timescale.ts';

/** Everything that the calculator knows, as the page holds it. */
export interface Facts {
  asAt: IsoDate;
  /** When offices close, where the partnership says so. */
  closes?: ClockTime;
  bankHolidays: BankHolidays;
  /** In the manual's order; events of one group stand together. */
  events: EventFacts[];
  limits: LimitFacts[];
  sources: Record<string, SourceFacts>;
}

export interface EventFacts {
  id: string;
  title: string;
  group: string;
  /** Whether the time of day makes a difference. */
  time: boolean;
  when?: string;
  note?: string;
  /** What it is found by beside its own words. */
  keywords: string[];
  /** Ids of the limits that run from it, with those of the events that it is too. */
  limits: string[];
  /** What it may be too, when ("it began section 47 enquiries"), and the limits that run then. */
  perhaps: { if: string; limits: string[] }[];
  /** Id of the event from which to count now, when all its limits have ended. */
  now?: string;
}

export interface LimitFacts {
  id: string;
  /** Id of the event that starts its clock. */
  event: string;
  title: string;
  who: string;
  basis: string;
  reads: Timescale['reads'];
  note?: string;
  ended?: IsoDate;
  /** Titles and addresses. */
  procedures: [words: string, href: string][];
  /** Oldest first. */
  values: ValueFacts[];
}

export interface ValueFacts {
  from: IsoDate;
  limit?: number;
  unit?: Unit;
  words: string;
  later?: NonNullable<TimescaleValue['later']>;
  source: string;
  at?: string;
  check?: { by: IsoDate; why: string };
}

export interface SourceFacts {
  href: string;
  /** From when each edition was in force, oldest first, and what it is called. */
  editions: [from: IsoDate, label: string][];
}
