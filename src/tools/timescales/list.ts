// The list of every limit below the calculator: finding one by a word, and going from a limit to its dates.

import { make } from '../kit/make.ts';
import { counted } from '../../manual/wording.ts';
import { matches } from './find.ts';

/** Shows only the limits whose words hold what is typed, and says how many there are. */
export function findLimits(): void {
  const field = document.querySelector<HTMLElement>('[data-find-limit]');
  const said = document.querySelector<HTMLElement>('[data-limits-found]');
  if (!field || !said) return;
  const input = field.querySelector('input')!;
  const groups = [...document.querySelectorAll<HTMLElement>('[data-limits]')].map((element) => ({ element, rows: [...element.querySelectorAll<HTMLElement>('.pages > li')].map((row) => ({ row, words: row.textContent })) }));
  input.addEventListener('input', () => {
    let shown = 0;
    for (const { element, rows } of groups) {
      for (const { row, words } of rows) {
        row.hidden = !matches(words, input.value);
        if (!row.hidden) shown += 1;
      }
      element.hidden = rows.every(({ row }) => row.hidden);
    }
    said.textContent = input.value.trim() === '' ? '' : shown === 0 ? 'No limit has these words. Try fewer, or others.' : `${counted(shown, 'limit')} found.`;
  });
  field.hidden = false;
}

/** Puts a button beside every limit that belongs to an event. */
export function countFrom(limits: ReadonlyMap<string, string>, choose: (event: string) => void): void {
  for (const [id, event] of limits) {
    const row = document.getElementById(id);
    const title = row?.querySelector('h3')?.textContent;
    if (!row || !title) continue;
    const button = make('button', { type: 'button', className: 'button small quiet-button work-out', ariaLabel: `Work out the date: ${title}` }, 'Work out the date');
    button.addEventListener('click', () => choose(event));
    row.append(button);
  }
}
