import type { FromSet } from '../../manual/thresholds/take-away.ts';
import type { Known } from '../../search/query.ts';
import { counted } from '../../manual/wording.ts';
import { askBeforeLeaving } from '../kit/leave.ts';
import { make } from '../kit/make.ts';
import { Collection } from './collection.ts';
import { addBoxes, readSigns, startFinder } from './list.ts';
import { wordsView } from './words-view.ts';

// Finds signs, collects them and makes words of them. Everything stays in this page.

const one = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;

const place = one('[data-signs]');
const browse = one('[data-browse]');
const tray = one('[data-tray]');
const view = one('[data-words-view]');
const sent = one('#finder-words');
const words = one<HTMLInputElement>('#sign-words');

const signs = readSigns(place);
const collection = new Collection(signs);
const labels = Object.fromEntries([...place.querySelectorAll<HTMLElement>('[data-level]')].map((l) => [l.dataset.level, l.dataset.label])) as unknown as FromSet['labels'];
const { since, address, referral, referralHref } = sent.dataset as Record<string, string>;

/** The numbers of every area, as they stand at the foot of the page. */
const calls = (): Node => one('.basis .cards').cloneNode(true);

addBoxes(signs, collection);
// Beside the list there is room for all the choices; above it they would be in the way.
one<HTMLDetailsElement>('[data-narrow]').open = matchMedia('(min-width: 60rem)').matches;
const showAll = startFinder({ form: one('[data-finder]'), place, nothing: one('[data-nothing]') }, signs, () => JSON.parse(sent.textContent) as Known);
one('[data-calls]').append(calls());
const ring = view.querySelector<HTMLElement>('[data-ring]')!;
ring.append(make('h3', {}, 'Ring now'), make('p', {}, 'A sign that you collected is at level 4. One is enough. A child in danger now: call 999. Otherwise ring the front door at once, and write afterwards.'), calls());

const result = wordsView(view, collection, { from: { labels, since: since!, address: address! }, ...(referral ? { referral: { words: referral, href: referralHref! } } : {}) });

const alarm = tray.querySelector<HTMLElement>('[data-alarm]')!;
const isOpen = (): boolean => !view.hidden;
collection.onChange(() => {
  tray.hidden = collection.size === 0 || isOpen();
  tray.querySelector('[data-tray-count]')!.textContent = collection.size === 0 ? '' : `${counted(collection.size, 'sign')} collected.`;
  tray.querySelector('[data-size]')!.textContent = ` (${collection.size})`;
  const isAlarm = collection.atLevel4 > 0;
  tray.classList.toggle('tray-ring', isAlarm);
  if (!isAlarm) alarm.replaceChildren();
  else if (!alarm.firstChild) alarm.append(make('strong', {}, 'Level 4: ring at once.'), ' ', make('a', { href: '#call' }, 'Numbers'), ' or ', make('a', { href: 'tel:999', translate: false }, '999'));
});

/** Moves the focus, and the page with it at once: a long way is not scrolled through. */
function goTo(to: HTMLElement, top?: HTMLElement): void {
  to.focus({ preventScroll: true });
  (top ?? to).scrollIntoView({ block: top ? 'start' : 'center', behavior: 'instant' });
}

function show(what: 'signs' | 'words'): void {
  browse.hidden = what === 'words';
  view.hidden = what === 'signs';
  tray.hidden = what === 'words' || collection.size === 0;
}

tray.querySelector<HTMLElement>('[data-open]')!.addEventListener('click', () => {
  result.open();
  show('words');
  goTo(view.querySelector<HTMLElement>('h2')!, view);
});
view.querySelector<HTMLElement>('[data-back]')!.addEventListener('click', () => {
  show('signs');
  const last = collection.list().at(-1);
  const to = last ? place.querySelector<HTMLElement>(`#${last.id} input`)! : words;
  // What was collected may not be among what is shown.
  goTo(to.offsetParent === null ? words : to);
});
for (const button of document.querySelectorAll('[data-clear]')) {
  button.addEventListener('click', () => {
    collection.clear();
    result.empty();
    show('signs');
    showAll();
    goTo(words);
  });
}
askBeforeLeaving(() => collection.size > 0);
