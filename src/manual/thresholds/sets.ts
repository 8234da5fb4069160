import { addDays, type IsoDate } from '../dates.ts';
import { thresholdsOn } from '../editions.ts';
import type { ThresholdSet } from '../schemas/threshold.ts';

/** A set of levels with its place in time. */
export interface DatedSet {
  set: ThresholdSet;
  date: IsoDate;
  status: 'past' | 'in force' | 'coming';
  /** The last day it was in force, once a later set is known. */
  until?: IsoDate;
  previous?: ThresholdSet;
  next?: ThresholdSet;
}

/**
 * Sets with their place in time, oldest first.
 * @param sets what may be seen of them, oldest first: as `Manual.thresholds` has them, so nothing that is not announced
 */
export function datedSets(sets: readonly ThresholdSet[], asAt: IsoDate): DatedSet[] {
  const inForce = thresholdsOn(sets, asAt);
  return sets.map((set, i): DatedSet => {
    const [previous, next] = [sets[i - 1], sets[i + 1]];
    return { set, date: set.date, status: set.date > asAt ? 'coming' : set === inForce ? 'in force' : 'past', ...(next ? { next, until: addDays(next.date, -1) } : {}), ...(previous ? { previous } : {}) };
  });
}

/** When a set held, in words that follow its name. */
export const spanOf = ({ date, status, until }: DatedSet, inWords: (day: IsoDate) => string): string => (status === 'coming' ? `take effect on ${inWords(date)}` : `in force from ${inWords(date)}${until ? ` to ${inWords(until)}` : ''}`);
