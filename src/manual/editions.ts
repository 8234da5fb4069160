import { inWords, type IsoDate } from './dates.ts';
import type { Source, SourceEdition } from './schemas/source.ts';
import type { Timescale, TimescaleValue } from './schemas/timescale.ts';
import type { ThresholdSet } from './schemas/threshold.ts';

/** The edition of a source in force on a day; undefined before the first, and for law not yet commenced. */
export function editionOn(source: Source, day: IsoDate): SourceEdition | undefined {
  return source.editions.findLast((e) => e.inForce !== 'not commenced' && e.inForce <= day);
}

/** The edition a text means: the one it names, else the one in force on its day, else the first there is. */
export function editionMeant(source: Source, day: IsoDate, named?: string): SourceEdition {
  return (named ? source.editions.find((e) => e.id === named) : editionOn(source, day)) ?? source.editions[0]!;
}

/** The state of an edition on a day, in words for a reader. */
export function editionState(source: Source, edition: SourceEdition, day: IsoDate): string {
  if (edition.inForce === 'not commenced') return 'enacted, not yet in force';
  if (edition.inForce > day) return `in force from ${inWords(edition.inForce)}`;
  if (edition.ended && edition.ended <= day) return `ended on ${inWords(edition.ended)}`;
  const later = source.editions[source.editions.indexOf(edition) + 1];
  if (later && later.inForce !== 'not commenced' && later.inForce <= day) return `superseded by ${later.label} on ${inWords(later.inForce)}`;
  return 'in force';
}

/** The value of a timescale on a day; undefined before its first and after it ended. */
export function timescaleOn(timescale: Timescale, day: IsoDate): TimescaleValue | undefined {
  if (timescale.ended && timescale.ended <= day) return undefined;
  return timescale.values.findLast((v) => v.from <= day);
}

/** The levels of need on a day; the earliest set for a day before any. */
export function thresholdsOn(sets: readonly ThresholdSet[], day: IsoDate): ThresholdSet | undefined {
  return sets.findLast((set) => set.date <= day) ?? sets[0];
}
