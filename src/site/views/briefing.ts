import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import { publishedChanges } from '../../manual/published.ts';
import type { DatedUpdate } from '../../manual/updates.ts';
import { firstSentences } from '../../manual/wording.ts';
import { tell, type ToldChange } from '../../outgoing/change-words.ts';
import { href } from '../href.ts';
import { rolesAsked } from './newsletters.ts';

/** Changes that fit on one sheet with all that they ask of every role. */
const MOST_IN_FULL = 5;

/** Letters of notes that one sheet of A4 holds beside the roles and the questions. */
const SHEET = 3_600;

/** What a team is told of an update at a meeting. */
export interface Briefing {
  title: string;
  when: string;
  coming: boolean;
  changes: ToldChange[];
  /** Questions to discuss; empty when the subgroup wrote none. */
  discuss: readonly string[];
}

/** Whether an update has more to say than one sheet holds in full. */
export const isLong = (changes: number): boolean => changes > MOST_IN_FULL;

/** The roles that have a sheet of their own: those that a long update asks something of. A short one has everybody's part on its one sheet. */
export function rolesWithSheets(manual: Manual, update: DatedUpdate): string[] {
  return isLong(update.versions.filter((v) => v.size === 'major').length) ? rolesAsked(manual, update) : [];
}

/** The briefing on an update. @param role id of a role: then only what asks something of it */
export function briefing(manual: Manual, update: DatedUpdate, role?: string): Briefing {
  const name = role === undefined ? '' : ` for ${manual.roles.get(role)!.name}`;
  const changes = publishedChanges(manual, href).filter((c) => c.update === update.id && c.size === 'major' && (role === undefined || role in c.asks)).map((c) => tell(manual, c, role));
  const short = role === undefined && isLong(changes.length);
  return {
    title: `${update.title}${name}`,
    when: inWords(update.id),
    coming: update.coming,
    changes: short ? changes.map((c) => ({ ...c, note: firstSentences(c.note, SHEET / changes.length) })) : changes,
    discuss: update.discuss ?? [],
  };
}
