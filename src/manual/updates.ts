import { inWords, type IsoDate } from './dates.ts';
import type { Partnership } from './schemas/partnership.ts';
import type { Update } from './schemas/update.ts';
import { CHANGE_KINDS, EVERYONE_ELSE, NO_ACTION, type ChangeKind, type Version } from './schemas/version.ts';

/** An update with what it holds and whether its day has come. */
export interface DatedUpdate extends Update {
  coming: boolean;
  /** Slug and date of each version it brings, major ones first, then by title. */
  versions: readonly { procedure: string; date: IsoDate; title: string; size: 'major' | 'minor' }[];
}

/** Updates newest first, each with its versions. */
export function datedUpdates(updates: readonly Update[], versions: readonly Version[], asAt: IsoDate): DatedUpdate[] {
  return [...updates]
    .sort((a, b) => b.id.localeCompare(a.id, 'en'))
    .map((update) => ({
      ...update,
      coming: update.id > asAt,
      versions: versions
        .filter((v) => v.update === update.id)
        .sort((a, b) => a.change.size.localeCompare(b.change.size, 'en') || a.title.localeCompare(b.title, 'en'))
        .map(({ procedure, date, title, change }) => ({ procedure, date, title, size: change.size })),
    }));
}

/** An update as people speak of it: by its day, and by its title where that says more. */
export function updateInWords({ id, title }: Pick<Update, 'id' | 'title'>): string {
  const named = `update of ${inWords(id)}`;
  return title.toLowerCase() === named.toLowerCase() ? named : `${named} (${title})`;
}

/** The boards whose signature an update still lacks, by id. */
export function unsignedBoards(update: Update, partnership: Partnership): string[] {
  const signed = new Set(update.signedOff.map((s) => s.board));
  const boards = Object.keys(partnership.boards);
  const missing = boards.filter((board) => !signed.has(board));
  return partnership.signOff.rule === 'all boards' ? missing : missing.length === boards.length ? boards : [];
}

/**
 * Whether an update is urgent, of this very day, and lacks a signature. Others have to be signed before their day; an urgent one may take effect
 * on the day it is written, is a draft until the last board has signed, and in force from then on.
 */
export function isAwaited(update: Update, partnership: Partnership, asAt: IsoDate): boolean {
  return update.id === asAt && !update.timetabled && unsignedBoards(update, partnership).length > 0;
}

/**
 * What a version asks of a role.
 * @returns the words, or undefined when it asks nothing of that role
 */
export function asksOf(version: Version, role: string): string | undefined {
  const words = version.change.roles[role] ?? version.change.roles[EVERYONE_ELSE];
  return words === undefined || words.trim().toLowerCase() === NO_ACTION ? undefined : words;
}

/**
 * The kind that a version's changes are led by: what the bulletin lists it under. Only a first version is new as a whole; in a later
 * one a new part counts less than a changed requirement.
 */
export function leadingKind(version: Version, first: boolean): ChangeKind {
  const kinds = new Set(version.change.changes.map((change) => change.kind));
  if (first && kinds.has('new')) return 'new';
  const order: ChangeKind[] = ['withdrawn', 'requirement changed', ...CHANGE_KINDS];
  return order.find((kind) => kinds.has(kind))!;
}
