import { make } from '../tools/kit/make.ts';
import { load, type Result } from './engine.ts';
import { resultRows } from './results.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * What helps when nothing was found: the nearest titles, where else to look, whom to ring, and a mail to the subgroup that the
 * reader may send. Nothing is sent by itself.
 */
export async function nothingFound(words: string, near: readonly Result[]): Promise<HTMLElement[]> {
  const { tier } = await load();
  const mail = `mailto:${tier.email}?subject=${encodeURIComponent('Not found in the manual')}&body=${encodeURIComponent(`I looked for: ${words}\n\nWhat I needed to know: `)}`;
  const grid = make('div', { className: 'results' }, ...near.flatMap((result) => resultRows({ ...result, calls: [], sections: [], actNow: undefined }, 9, '')));
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', 'Nearest titles');
  return [
    ...(near.length > 0 ? [make('h3', {}, 'Perhaps one of these'), grid] : []),
    make('h3', {}, 'Worried about a child now'),
    make('p', {}, 'In danger: ', make('a', { href: 'tel:999', className: 'tel', translate: false }, '999'), '. Otherwise ', make('a', { href: `${base}contacts/` }, 'ring your front door'), '.'),
    make('p', {}, 'Try fewer or other words, or the ', make('a', { href: `${base}procedures/a-to-z/` }, 'A to Z'), '. If it should be here, ', make('a', { href: mail }, 'tell the subgroup what you were looking for'), ' (opens your mail program; nothing is sent by itself).'),
  ];
}
