import { addDays, type IsoDate } from './dates.ts';
import type { Manual } from './manual.ts';
import { versionOn, type DatedVersion, type Series } from './versions.ts';

/** A stretch of days on which the manual did not change: from one update to the day before the next. */
export interface Period {
  from: IsoDate;
  /** The last day; undefined for the period that today is in. */
  until?: IsoDate;
  title: string;
}

/** The periods of the manual up to today, newest first. */
export function periods(manual: Manual): Period[] {
  const past = [...manual.updates.values()].filter((u) => !u.coming);
  return past.map((update, i) => ({ from: update.id, title: update.title, ...(past[i - 1] ? { until: addDays(past[i - 1]!.id, -1) } : {}) }));
}

/** The whole manual on a day: every procedure that had a version by then, with that version. A withdrawn one says so. */
export function manualOn(manual: Manual, day: IsoDate): { series: Series; version: DatedVersion; withdrawn: boolean }[] {
  return [...manual.series.values()].flatMap((series) => {
    const version = versionOn(series.versions, day);
    return version ? [{ series, version, withdrawn: version.withdrawn !== undefined }] : [];
  });
}
