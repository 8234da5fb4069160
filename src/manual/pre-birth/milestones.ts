import { daysBetween, type IsoDate } from '../dates.ts';
import { dayOfWeek } from './gestation.ts';

/** Something that has to be done by a week of pregnancy, with the words of the register and of the timeline's content. */
export interface Milestone {
  /** Id of its timescale. */
  id: string;
  /** Its name where there is little room. */
  short: string;
  title: string;
  who: string;
  /** Whole weeks of pregnancy, by which it is done. */
  weeks: number;
  /** The limit as it reads in a sentence. */
  words: string;
  now: string;
  passed: string;
}

/** Where a milestone stands on a day. `next` is the nearest that is still to come; `later` what comes after it. */
export type State = 'done' | 'late' | 'today' | 'next' | 'later';

export interface DatedMilestone extends Milestone {
  /** The last day on which it is in time. */
  day: IsoDate;
  /** Days from today to that day; negative when it has passed. */
  away: number;
  state: State;
}

/**
 * The milestones of a pregnancy with their days, earliest first.
 * @param done ids of those that the reader says have been done
 */
export function dateMilestones(milestones: readonly Milestone[], due: IsoDate, on: IsoDate, done: ReadonlySet<string>): DatedMilestone[] {
  const dated = milestones.map((m) => ({ ...m, day: dayOfWeek(due, m.weeks) })).sort((a, b) => a.weeks - b.weeks);
  const next = dated.find((m) => m.day > on && !done.has(m.id))?.day;
  const stateOf = ({ id, day }: Milestone & { day: IsoDate }): State => {
    if (done.has(id)) return 'done';
    if (day <= on) return day === on ? 'today' : 'late';
    return day === next ? 'next' : 'later';
  };
  return dated.map((m) => ({ ...m, away: daysBetween(on, m.day), state: stateOf(m) }));
}
