import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import { publishedChanges } from '../../manual/published.ts';
import type { DatedUpdate } from '../../manual/updates.ts';
import { tell, type ToldChange } from '../../outgoing/change-words.ts';
import { href } from '../href.ts';

/** Changes that fit on one sheet with all that they ask of every role. */
export const MOST_IN_FULL = 5;

/** What a team is told of an update at a meeting. */
export interface Briefing {
  title: string;
  when: string;
  coming: boolean;
  changes: ToldChange[];
  /** Questions to discuss; empty when the subgroup wrote none. */
  discuss: readonly string[];
}

/** The briefing on an update. @param role id of a role: then only what asks something of it */
export function briefing(manual: Manual, update: DatedUpdate, role?: string): Briefing {
  const name = role === undefined ? '' : ` for ${manual.roles.get(role)!.name}`;
  return {
    title: `${update.title}${name}`,
    when: inWords(update.id),
    coming: update.coming,
    changes: publishedChanges(manual, href).filter((c) => c.update === update.id && c.size === 'major' && (role === undefined || role in c.asks)).map((c) => tell(manual, c, role)),
    discuss: update.discuss ?? [],
  };
}
