import { make } from '../tools/kit/make.ts';
import { load, type Result } from './engine.ts';
import { calls, resultRows } from './results.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Whom to ring and how to refer, for somebody whose words lead nowhere: in danger 999, then the numbers of the page on referring. */
export function worried(referral: Result | undefined, area: string): HTMLElement {
  const numbers = (referral?.calls ?? []).map((call) => calls({ ...call, numbers: call.numbers.filter(({ phone }) => phone !== '999') }, area)).filter((line) => line !== undefined);
  const danger = make('p', {}, make('strong', {}, 'Worried about a child now?'), ' In danger: ', make('a', { href: 'tel:999', className: 'tel', translate: false }, '999'), '. ');
  if (referral) danger.append('Otherwise: ', make('a', { href: referral.url }, referral.title), '.');
  else danger.append('Otherwise ', make('a', { href: `${base}contacts/` }, 'ring your front door'), '.');
  return make('div', { className: 'search-worried' }, danger, ...numbers);
}

/**
 * What helps when nothing was found: whom to ring, the nearest titles, where else to look, and a mail to the subgroup that the
 * reader may send. Nothing is sent by itself.
 */
export async function nothingFound(words: string, near: readonly Result[], referral: Result | undefined, area: string): Promise<HTMLElement[]> {
  const { tier } = await load();
  const mail = `mailto:${tier.email}?subject=${encodeURIComponent('Not found in the manual')}&body=${encodeURIComponent(`I looked for: ${words}\n\nWhat I needed to know: `)}`;
  const grid = make('div', { className: 'results' }, ...near.flatMap((result) => resultRows({ ...result, calls: [], sections: [], actNow: undefined }, 9, '')));
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', 'Nearest titles');
  return [
    worried(referral, area),
    ...(near.length > 0 ? [make('h3', {}, 'Perhaps one of these'), grid] : []),
    make('p', {}, 'Try fewer or other words, or the ', make('a', { href: `${base}procedures/a-to-z/` }, 'A to Z'), '. If it should be here, ', make('a', { href: mail }, 'tell the subgroup what you were looking for'), ' (opens your mail program; nothing is sent by itself).'),
  ];
}
