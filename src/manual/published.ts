import type { Manual } from './manual.ts';
import type { PublishedChange, PublishedUpdate } from './schemas/published.ts';
import { asksOf } from './updates.ts';
import type { DatedVersion, Series } from './versions.ts';

/** Makes a full address of one on this site, such as `/updates/2026-06-01/`. */
export type FullAddress = (path: string) => string;

/** What a change asks of each role that it asks something of, in the order of the roles. */
export function asksByRole(manual: Manual, version: DatedVersion): Record<string, string> {
  return Object.fromEntries([...manual.roles.keys()].flatMap((role) => {
    const words = asksOf(version, role);
    return words === undefined ? [] : [[role, words]];
  }));
}

function published(manual: Manual, series: Series, version: DatedVersion, full: FullAddress): PublishedChange {
  const { change, date, update, title } = version;
  return {
    // The address of the item in its bulletin never changes, so it is the id.
    id: full(`/updates/${update}/#${series.slug}`),
    procedure: series.slug,
    title,
    section: series.procedure.section,
    date,
    status: version.status === 'coming' ? 'coming' : 'published',
    update,
    size: change.size,
    note: change.note,
    changes: change.changes.map(({ kind, words }) => ({ kind, words })),
    why: change.triggers.map(({ kind, words }) => ({ kind, words })),
    asks: asksByRole(manual, version),
    address: full(`/procedures/${series.slug}/`),
    version: full(`/procedures/${series.slug}/${date}/`),
    redline: full(`/procedures/${series.slug}/${date}/changes/`),
  };
}

const made = new WeakMap<Manual, Map<string, PublishedChange[]>>();

/**
 * Every change that may be told, newest first; within a day major ones first, then by title. Made once for a manual: every feed,
 * newsletter and briefing asks for it.
 */
export function publishedChanges(manual: Manual, full: FullAddress): PublishedChange[] {
  const own = made.get(manual) ?? new Map<string, PublishedChange[]>();
  made.set(manual, own);
  const changes = own.get(full('/')) ?? everyChange(manual, full);
  own.set(full('/'), changes);
  return changes;
}

function everyChange(manual: Manual, full: FullAddress): PublishedChange[] {
  return [...manual.series.values()]
    .flatMap((series) => series.versions.map((version) => published(manual, series, version, full)))
    .sort((a, b) => b.date.localeCompare(a.date, 'en') || a.size.localeCompare(b.size, 'en') || a.title.localeCompare(b.title, 'en'));
}

/** Every update that may be told, newest first. */
export function publishedUpdates(manual: Manual, full: FullAddress): PublishedUpdate[] {
  return [...manual.updates.values()].map((u) => ({
    id: u.id,
    title: u.title,
    date: u.id,
    status: u.coming ? 'coming' : 'published',
    timetabled: u.timetabled,
    announced: u.announced ?? null,
    signedOff: u.signedOff.map((s) => ({ board: manual.partnership.boards[s.board]?.name ?? s.board, by: s.by, on: s.on })),
    address: full(`/updates/${u.id}/`),
    changes: u.versions.map((v) => full(`/updates/${u.id}/#${v.procedure}`)),
  }));
}
