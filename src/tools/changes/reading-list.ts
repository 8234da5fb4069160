import type { PublishedChange } from '../../manual/schemas/published.ts';

/** One procedure on a reading list: what has been asked since the day, newest first. */
export interface Reading {
  procedure: string;
  title: string;
  address: string;
  items: { date: string; words: string; redline: string }[];
}

/**
 * What somebody has to read who was last trained on a day: every published change after it, by procedure, in the order of the latest.
 * @param role id of a role: then only what asks something of it, in the words for it; '' for every major change
 */
export function readingList(changes: readonly PublishedChange[], from: string, role: string): Reading[] {
  const list = new Map<string, Reading>();
  for (const change of changes) {
    const words = role === '' ? change.note : change.asks[role];
    if (change.status !== 'published' || change.date <= from || words === undefined || (role === '' && change.size === 'minor')) continue;
    const reading = list.get(change.procedure) ?? { procedure: change.procedure, title: change.title, address: change.address, items: [] };
    reading.items.push({ date: change.date, words, redline: change.redline });
    list.set(change.procedure, reading);
  }
  return [...list.values()];
}
