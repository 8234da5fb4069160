import type { Entry, NeglectRecord, Visit } from './record.ts';

/** A record without something, and the way to put it back into the record as it is by then. */
export interface Removal {
  record: NeglectRecord;
  back: (now: NeglectRecord) => NeglectRecord;
}

const putAt = <T>(list: readonly T[], at: number, item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];
const without = <T extends { id: string }>(list: readonly T[], id: string): T[] => list.filter((one) => one.id !== id);
const place = (list: readonly { id: string }[], id: string): number => list.findIndex((one) => one.id === id);

/** Children who have left in the meantime are not brought back by what was about them. */
const known = (ids: readonly string[], now: NeglectRecord): string[] => ids.filter((id) => now.children.some((c) => c.id === id));

export function removeEntry(r: NeglectRecord, id: string): Removal {
  const at = place(r.entries, id);
  const entry = r.entries[at];
  return { record: { ...r, entries: without(r.entries, id) }, back: (now) => (entry ? { ...now, entries: putAt(now.entries, at, { ...entry, children: known(entry.children, now) }) } : now) };
}

export function removeVisit(r: NeglectRecord, id: string): Removal {
  const at = place(r.visits, id);
  const visit = r.visits[at];
  return { record: { ...r, visits: without(r.visits, id) }, back: (now) => (visit ? { ...now, visits: putAt(now.visits, at, { ...visit, answers: visit.answers.filter((a) => known([a.child], now).length > 0) }) } : now) };
}

/** What goes when a child is taken out: answers about the child, and lines of the chronology about nobody else. */
export const onlyAbout = (r: NeglectRecord, child: string): { visits: Visit[]; entries: Entry[] } => ({
  visits: r.visits.filter((v) => v.answers.some((a) => a.child === child)),
  entries: r.entries.filter((e) => e.children.length === 1 && e.children[0] === child),
});

export function removeChild(r: NeglectRecord, id: string): Removal {
  const at = place(r.children, id);
  const child = r.children[at];
  const gone = onlyAbout(r, id).entries;
  const answers = new Map(r.visits.map((v) => [v.id, v.answers.filter((a) => a.child === id)]));
  const named = r.entries.filter((e) => e.children.length > 1 && e.children.includes(id)).map((e) => e.id);
  const record: NeglectRecord = {
    ...r,
    children: without(r.children, id),
    visits: r.visits.map((v) => ({ ...v, answers: v.answers.filter((a) => a.child !== id) })),
    entries: r.entries.filter((e) => !gone.includes(e)).map((e) => ({ ...e, children: e.children.filter((c) => c !== id) })),
  };
  const back = (now: NeglectRecord): NeglectRecord => (!child ? now : {
    ...now,
    children: putAt(now.children, at, child),
    visits: now.visits.map((v) => ({ ...v, answers: [...v.answers, ...(answers.get(v.id) ?? [])] })),
    entries: [...now.entries.map((e) => (named.includes(e.id) && e.children.length > 0 ? { ...e, children: [...e.children, id] } : e)), ...gone],
  });
  return { record, back };
}
