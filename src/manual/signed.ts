import { createHash } from 'node:crypto';
import type { IsoDate } from './dates.ts';
import type { ManualContent } from './reading/content.ts';
import { cutFile, normalised } from './reading/frontmatter.ts';
import type { Update } from './schemas/update.ts';
import { isAwaited, unsignedBoards } from './updates.ts';

/** Where an update stands on its way to readers, on one day. */
export type Stage = 'draft' | 'submitted' | 'changed since' | 'signed' | 'announced' | 'in force' | 'missed';

export interface Standing {
  stage: Stage;
  /** Ids of the boards that still have to sign. */
  unsigned: string[];
  /** Texts that differ from what was submitted, such as `procedures/neglect/2027-02-01`. */
  changed: string[];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * What the boards sign when they sign an update: its versions, its bulletin, and the levels of need and limits of time of its day.
 * @returns a digest for each, by the file it stands in (for a limit of time, by its id)
 */
export function textsOf(update: Update, content: Pick<ManualContent, 'versions' | 'thresholds' | 'timescales'>): Record<string, string> {
  const { title, timetabled, reason, discuss, id } = update;
  const own = cutFile(update.source).text.trim();
  return Object.fromEntries([
    [`updates/${id}`, digest(JSON.stringify({ title, timetabled, reason, discuss, own }))],
    ...content.versions.filter((v) => v.update === id).map((v) => [`procedures/${v.procedure}/${v.date}`, digest(normalised(v.source))]),
    ...content.thresholds.filter((set) => set.date === id).map((set) => [`thresholds/${id}`, digest(JSON.stringify(set))]),
    ...content.timescales.flatMap((t) => t.values.filter((v) => v.from === id).map((v) => [`timescales/${t.id}`, digest(JSON.stringify(v))])),
  ] as [string, string][]);
}

/** The texts of an update that are no longer what was submitted to the boards; none when it was never submitted. */
export function changedSince(update: Update, content: Pick<ManualContent, 'versions' | 'thresholds' | 'timescales'>): string[] {
  if (!update.submitted) return [];
  const [then, now] = [update.submitted.texts, textsOf(update, content)];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((text) => then[text] !== now[text]).sort();
}

/**
 * Where an update stands on a day.
 * @param recorded whether all of it is in `published.lock`: from then on it is out, whatever is changed in it
 */
export function standingOf(update: Update, content: ManualContent, asAt: IsoDate, recorded = false): Standing {
  const unsigned = unsignedBoards(update, content.partnership);
  const changed = changedSince(update, content);
  // An urgent update may be written, submitted and signed on the day it takes effect.
  const isOpen = update.id > asAt || isAwaited(update, content.partnership, asAt) || (update.id === asAt && !update.timetabled && changed.length > 0 && !recorded);
  const stage = ((): Stage => {
    if (!isOpen) return unsigned.length === 0 ? 'in force' : 'missed';
    if (changed.length > 0) return 'changed since';
    if (unsigned.length > 0) return update.submitted ? 'submitted' : 'draft';
    return update.announced !== undefined && update.announced <= asAt ? 'announced' : 'signed';
  })();
  return { stage, unsigned, changed };
}

/**
 * What is written, as a preview on the editor's own machine shows it.
 * @param drafts `shown` brings what is not announced into the coming lane; `hidden` leaves out what the boards have not signed, even on its day
 */
export function forPreview(content: ManualContent, drafts: 'shown' | 'hidden', asAt: IsoDate): ManualContent {
  if (drafts === 'shown') return { ...content, updates: content.updates.map((u) => (u.id > asAt ? { ...u, announced: asAt } : u)) };
  const updates = content.updates.filter((u) => unsignedBoards(u, content.partnership).length === 0);
  const ids = new Set(updates.map((u) => u.id));
  return { ...content, updates, versions: content.versions.filter((v) => ids.has(v.update)) };
}
