import type { Known } from '../../search/query.ts';
import { fits, countOf, KINDS, type Choice, type ChosenBy, type Kind } from '../../manual/thresholds/choose.ts';
import { counted } from '../../manual/wording.ts';
import { make } from '../kit/make.ts';
import type { Collection, PageSign } from './collection.ts';
import { SignSearch, type Found } from './find.ts';

/** A sign with its place in the page. */
export interface ListedSign extends PageSign, ChosenBy {
  item: HTMLLIElement;
  /** Every word that leads to it. */
  text: string;
}

/** Reads the signs from the list that everybody can read. */
export function readSigns(place: ParentNode): ListedSign[] {
  return [...place.querySelectorAll<HTMLLIElement>('.signs > li')].map((item) => {
    const [words, about] = item.children as unknown as [HTMLElement, HTMLElement];
    const next = [...about.querySelectorAll('a')].map((link) => ({ words: link.textContent, href: link.href }));
    return {
      item, id: item.id, words: words.textContent.trim(), next,
      level: Number(item.closest<HTMLElement>('[data-level]')!.dataset.level) as ListedSign['level'],
      domain: item.closest<HTMLElement>('[data-domain]')!.dataset.domain as ListedSign['domain'],
      ages: item.dataset.ages!.split(' ') as unknown as ListedSign['ages'],
      disabled: item.dataset.disabled !== undefined,
      text: [words.textContent, item.dataset.also, ...next.map((link) => link.words), item.dataset.disabled === undefined ? '' : 'disabled child'].join(', '),
    };
  });
}

/** Puts a box before every sign, by which it is collected. */
export function addBoxes(signs: readonly ListedSign[], collection: Collection): void {
  const boxes = signs.map(({ item, id }) => {
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => collection.set(id, box.checked));
    const words = item.firstElementChild!;
    item.prepend(make('label', { className: 'sign' }, box, words));
    return { box, id, item };
  });
  collection.onChange(() => {
    for (const { box, id, item } of boxes) {
      box.checked = collection.has(id);
      item.classList.toggle('collected', box.checked);
    }
  });
}

/** The parts of the page that the finder speaks through. */
export interface FinderParts {
  form: HTMLFormElement;
  place: HTMLElement;
  nothing: HTMLElement;
}

/** How long somebody may go on typing before the count is said. */
const PAUSE = 200;

/** Shows the signs that fit what is typed and ticked, and says how many. @returns a function that shows all again */
export function startFinder({ form, place, nothing }: FinderParts, signs: readonly ListedSign[], known: () => Known): () => void {
  // Made when somebody is about to type, because it takes longer than anything else on the page.
  let made: SignSearch | undefined;
  const search = (): SignSearch => (made ??= new SignSearch(signs, known()));
  const words = form.querySelector<HTMLInputElement>('#sign-words')!;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const said = form.querySelector<HTMLElement>('[data-found]')!;
  const all = form.querySelector<HTMLButtonElement>('[data-all]')!;
  const choice = (): Choice => Object.fromEntries(KINDS.map((kind) => [kind, new Set(boxes.filter((b) => b.name === kind && b.checked).map((b) => b.value))])) as unknown as Choice;

  const show = (): void => {
    const found = words.value.trim() === '' ? undefined : search().search(words.value);
    const answering = found ? signs.filter(({ id }) => found.ids.has(id)) : signs;
    const chosen = choice();
    const shown = new Set(answering.filter((sign) => fits(sign, chosen)).map(({ id }) => id));
    for (const { item, id } of signs) item.hidden = !shown.has(id);
    for (const group of place.querySelectorAll<HTMLElement>('[data-domain], [data-level]')) group.hidden = !group.querySelector('li:not([hidden])');
    for (const box of boxes) box.parentElement!.querySelector('[data-count]')!.textContent = `(${countOf(answering, chosen, box.name as Kind, box.value)})`;
    const ticked = boxes.filter((box) => box.checked).length;
    form.querySelector('[data-narrowed]')!.textContent = ticked > 0 ? `: ${counted(ticked, 'choice')}` : '';
    all.hidden = ticked === 0 && !found;
    nothing.hidden = shown.size > 0;
    said.textContent = foundInWords(shown.size, signs.length, found);
  };

  words.addEventListener('focus', search, { once: true });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  words.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show();
  });
  const reset = (): void => {
    clearTimeout(waiting);
    words.value = '';
    for (const box of boxes) box.checked = false;
    show();
  };
  all.addEventListener('click', () => {
    reset();
    words.focus();
  });
  show();
  form.hidden = false;
  return reset;
}

/** What the finder says of what it shows. */
export function foundInWords(shown: number, all: number, found: Found | undefined): string {
  if (shown === all) return `All ${all} signs.`;
  if (shown === 0) return 'No sign fits.';
  const instead = found?.instead === undefined ? '' : ` Looked for \u201C${found.instead}\u201D.`;
  return `${counted(shown, 'sign')} of ${all}.${instead}${found && !found.whole ? ' None has all of your words; these come nearest.' : ''}`;
}
