import { addDays, daysBetween, type IsoDate } from './dates.ts';
import type { Procedure } from './schemas/procedure.ts';
import type { Version } from './schemas/version.ts';

/** Where a version stands on the as-at day. Computed, never written. */
export type Status = 'coming' | 'in force' | 'past' | 'withdrawn';

/** A version with its place in time. */
export interface DatedVersion extends Version {
  status: Status;
  /** The last day it was in force, once a later version is known. */
  until?: IsoDate;
  previous?: IsoDate;
  next?: IsoDate;
}

/** A procedure with all its versions that may be seen, oldest first. */
export interface Series {
  slug: string;
  procedure: Procedure;
  versions: readonly DatedVersion[];
  /** The version that has taken effect last; undefined while the first is still coming. */
  current: DatedVersion | undefined;
  /** Title of the current version, or of the first to come. */
  title: string;
  withdrawn: boolean;
}

/** The version in force on a day: the latest that had taken effect by then. */
export function versionOn<T extends { date: IsoDate }>(versions: readonly T[], day: IsoDate): T | undefined {
  return versions.filter((v) => v.date <= day).reduce<T | undefined>((latest, v) => (!latest || v.date > latest.date ? v : latest), undefined);
}

/** Groups versions into series and dates each: `until` is the day before the next one, even when that is still coming. */
export function seriesOf(procedures: readonly Procedure[], versions: readonly Version[], asAt: IsoDate): Map<string, Series> {
  const bySlug = Map.groupBy(versions, (v) => v.procedure);
  const series = procedures.flatMap((procedure): Series[] => {
    const own = (bySlug.get(procedure.slug) ?? []).sort((a, b) => a.date.localeCompare(b.date, 'en'));
    if (own.length === 0) return [];
    const inForce = versionOn(own, asAt);
    const dated = own.map((version, i): DatedVersion => {
      const [previous, next] = [own[i - 1]?.date, own[i + 1]?.date];
      return { ...version, status: statusOf(version, inForce, asAt), ...(next ? { next, until: addDays(next, -1) } : {}), ...(previous ? { previous } : {}) };
    });
    const current = dated.find((v) => v.date === inForce?.date);
    return [{ slug: procedure.slug, procedure, versions: dated, current, title: (current ?? dated[0]!).title, withdrawn: current?.status === 'withdrawn' }];
  });
  return new Map(series.sort((a, b) => a.title.localeCompare(b.title, 'en')).map((s) => [s.slug, s]));
}

function statusOf(version: Version, inForce: Version | undefined, asAt: IsoDate): Status {
  if (version.date > asAt) return 'coming';
  if (version.date !== inForce?.date) return 'past';
  return version.withdrawn ? 'withdrawn' : 'in force';
}

/** When the procedure is next to be reviewed: as its version says, or as the latest review that changed nothing says. */
export function nextReview(procedure: Procedure, version: Version): IsoDate {
  const later = procedure.reviews.filter((review) => review.on >= version.date).map((review) => review.next);
  return [version.nextReview, ...later].sort().at(-1)!;
}

/** True for 90 days from a major change: long enough for a quarterly newsletter to reach people. */
export function recentlyChanged(version: DatedVersion, asAt: IsoDate): boolean {
  const days = daysBetween(version.date, asAt);
  return version.status === 'in force' && version.previous !== undefined && version.change.size === 'major' && days >= 0 && days <= 90;
}

/** What people type to find a procedure that its text may not hold: its keywords, and the titles that it had before. */
export function findingWords({ procedure, versions, title }: Series): string[] {
  const known = new Set([title, ...procedure.keywords].map((words) => words.toLowerCase()));
  const former = new Set(versions.filter((v) => v.status === 'past').map((v) => v.title));
  return [...procedure.keywords, ...[...former].filter((words) => !known.has(words.toLowerCase()))];
}

/** A procedure's title, marked when it has been withdrawn. */
export const titleOf = (series: { title: string; withdrawn: boolean }): string => (series.withdrawn ? `[Withdrawn] ${series.title}` : series.title);

/** "Procedures in force": what the contents, search and role pages list. */
export function inForce(series: Iterable<Series>): (Series & { current: DatedVersion })[] {
  return [...series].filter((s): s is Series & { current: DatedVersion } => s.current?.status === 'in force');
}
