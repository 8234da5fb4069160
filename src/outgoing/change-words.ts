import type { Manual } from '../manual/manual.ts';
import type { PublishedChange } from '../manual/schemas/published.ts';
import { inWords } from '../manual/dates.ts';

/** A change as it is told outside the site: in feeds, mails and bulletins to paste. */
export interface ToldChange {
  title: string;
  on: string;
  note: string;
  changes: string[];
  why: string[];
  /** What each role does differently; roles that are asked the same stand together. */
  asks: { roles: string; words: string }[];
  address: string;
  redline: string;
}

/**
 * Puts a change into words.
 * @param role id of a role: then only what is asked of it
 */
export function tell(manual: Manual, change: PublishedChange, role?: string): ToldChange {
  const asked = Object.entries(change.asks).filter(([id]) => role === undefined || id === role);
  const groups = Map.groupBy(asked, ([, words]) => words);
  const name = (id: string): string => manual.roles.get(id)?.name ?? id;
  return {
    title: change.title,
    on: inWords(change.date),
    note: change.note,
    changes: change.changes.map((c) => c.words),
    why: change.why.map((w) => w.words),
    asks: inOrder([...groups].map(([words, own]) => ({ words, roles: own.length === manual.roles.size ? 'Everyone' : asked.length === manual.roles.size && own.length >= MANY ? 'Everyone else' : own.map(([id]) => name(id)).join('; ') }))),
    address: change.id,
    redline: change.redline,
  };
}

/** Roles that are asked the same are named up to here; beyond, when every other role is named, they are everyone else. */
const MANY = 5;

const inOrder = (asks: ToldChange['asks']): ToldChange['asks'] => [...asks.filter((a) => a.roles !== 'Everyone else'), ...asks.filter((a) => a.roles === 'Everyone else')];

/** Text as HTML. */
export const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The whole note of a change as simple HTML, which every feed reader can show. */
export function noteHtml(told: ToldChange): string {
  const list = (items: readonly string[]): string => `<ul>${items.map((i) => `<li>${escaped(i)}</li>`).join('')}</ul>`;
  return [
    `<p>${escaped(told.note)}</p>`,
    list(told.changes),
    `<p><strong>Why.</strong> ${escaped(told.why.join(' '))}</p>`,
    told.asks.length > 0 ? `<p><strong>What you do differently</strong></p><dl>${told.asks.map((a) => `<dt>${escaped(a.roles)}</dt><dd>${escaped(a.words)}</dd>`).join('')}</dl>` : '<p>Nothing is asked of anyone.</p>',
    `<p><a href="${escaped(told.redline)}">The words that changed</a></p>`,
  ].join('');
}
