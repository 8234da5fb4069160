import { addDays, type IsoDate } from '../dates.ts';
import { thresholdsOn } from '../editions.ts';
import { alike } from '../redline/block.ts';
import type { ThresholdSet } from '../schemas/threshold.ts';
import { LEVEL_FIELDS, LEVELS } from './names.ts';

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

/** Everything that a set says to a reader, a line for each thing, so that two sets with the same lines read the same. The order of signs, and what only the search reads, do not count. */
export function linesOfSet({ levels, indicators }: ThresholdSet): string[] {
  const described = LEVELS.flatMap((n) => Object.keys(LEVEL_FIELDS).map((field) => [n, field, levels[n][field as keyof typeof LEVEL_FIELDS] ?? '']));
  const signs = [...indicators].sort((a, b) => (a.id < b.id ? -1 : 1)).map((sign) => [sign.id, sign.level, sign.domain, [...sign.ages].sort().join(' '), sign.disabled ?? false, sign.words, [...sign.procedures].sort().join(' ')]);
  return [...described, ...signs].map((parts) => alike(parts.join(' | ')));
}
