import { inWords, whyNotADate } from '../../manual/dates.ts';
import type { PublishedChange } from '../../manual/schemas/published.ts';
import { counted } from '../../manual/wording.ts';
import { make } from '../kit/make.ts';
import { readingList, type Reading } from './reading-list.ts';

const form = document.querySelector<HTMLFormElement>('[data-since]');
const said = document.querySelector<HTMLElement>('[data-since-status]');
const result = document.querySelector<HTMLElement>('[data-since-result]');

/** On whatever address the site is read, its links stay there. */
const here = (address: string): string => new URL(new URL(address).pathname, location.href).href;

const section = ({ title, address, items }: Reading): HTMLElement => make('section', {},
  make('h2', {}, make('a', { href: here(address) }, title)),
  make('ul', {}, ...items.map(({ date, words, redline }) => make('li', {}, `${inWords(date)}: ${words} `, make('a', { href: here(redline), className: 'tw:print:hidden' }, 'The words that changed')))));

function start(form: HTMLFormElement, said: HTMLElement, result: HTMLElement): void {
  const from = form.querySelector('input')!;
  const role = form.querySelector('select')!;
  let changes: Promise<PublishedChange[]> | undefined;
  const load = (): Promise<PublishedChange[]> => (changes ??= fetch(form.dataset.since!).then(async (response) => ((await response.json()) as { changes: PublishedChange[] }).changes).catch((error: unknown) => {
    changes = undefined;
    throw error;
  }));
  let last = 0;
  const show = async (): Promise<void> => {
    const own = (last += 1);
    result.replaceChildren();
    if (from.value === '') return void (said.textContent = 'Choose the day you were last trained.');
    if (whyNotADate(from.value)) return void (said.textContent = 'That is not a day: choose one, such as 1 June 2024.');
    if (from.value > form.dataset.today!) return void (said.textContent = 'That day has not come yet.');
    try {
      const all = await load();
      // Something else may have been chosen meanwhile, and answered already.
      if (own !== last) return;
      const list = readingList(all, from.value, role.value);
      const who = role.value === '' ? '' : ` for ${role.selectedOptions[0]!.text}`;
      said.textContent = list.length === 0 ? `Nothing has been asked of you since ${inWords(from.value)}${who}.` : `Since ${inWords(from.value)}, ${counted(list.length, 'procedure')} changed${who}:`;
      result.replaceChildren(...list.map(section));
    } catch {
      if (own === last) said.textContent = 'The list could not be loaded. Check the connection and choose again; every update is listed below.';
    }
  };
  const address = new URLSearchParams(location.search);
  from.value = address.get('from') ?? '';
  if ([...role.options].some((o) => o.value === address.get('role'))) role.value = address.get('role')!;
  form.addEventListener('change', () => {
    history.replaceState(null, '', `?${new URLSearchParams({ from: from.value, role: role.value })}`);
    void show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  void show();
}

if (form && said && result) start(form, said, result);
