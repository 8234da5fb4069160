import { make } from '../tools/kit/make.ts';
import { answer, nearest, warm, type Answer, type Query } from './engine.ts';
import type { Shelf } from './full-text.ts';
import { Narrow } from './narrow.ts';
import { nothingFound, worried } from './nothing.ts';
import { resultRows, skeleton } from './results.ts';
import { Rows } from './rows.ts';

/** What is being looked for, as an address holds it. */
export interface Asked {
  words: string;
  filters: Query['filters'];
}

const SHOWN = 12;
const PAUSE = 60;
const SLOW = 150;

/** The search itself: a field, what to narrow by, and results as one types. The dialog and the search page both hold one. */
export class SearchPanel {
  readonly element = make('div', { className: 'search' });
  private readonly field = make('input', { type: 'search', name: 'q', className: 'field-input', autocomplete: 'off', enterKeyHint: 'search', spellcheck: false });
  private readonly narrow: Narrow;
  private readonly status = make('p', { className: 'meta' });
  private readonly said = make('div', { className: 'search-said' });
  private readonly grid = make('div', { id: 'search-results', className: 'results' });
  private readonly after = make('div');
  private readonly rows: Rows;
  private readonly changed: (asked: Asked) => void;
  private turn = 0;
  private timer = 0;
  private shown = SHOWN;

  constructor(start: Asked, changed: (asked: Asked) => void) {
    this.changed = changed;
    this.field.value = start.words;
    this.status.setAttribute('role', 'status');
    this.grid.setAttribute('role', 'grid');
    this.grid.setAttribute('aria-label', 'Results');
    this.rows = new Rows(this.field, this.grid);
    this.narrow = new Narrow(start.filters, () => this.run(false));
    const form = make('form', { className: 'finder' }, make('label', {}, 'Search the manual', this.field), this.narrow.element);
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.rows.follow()) return;
      this.run(false);
      // On a phone the keyboard would go on covering what was asked for.
      if (matchMedia('(pointer: coarse)').matches) this.field.blur();
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.run(true), PAUSE);
    });
    this.element.append(form, this.status, this.said, this.grid, this.after);
    this.grid.hidden = true;
    warm();
    if (start.words) this.run(false);
  }

  /** Gives the field the focus: to go on typing at the end, or with all its words marked to be typed over. */
  focus(where: 'end' | 'all'): void {
    this.field.focus();
    this.field.setSelectionRange(where === 'all' ? 0 : this.field.value.length, this.field.value.length);
  }

  private run(typing: boolean, verbatim = false): void {
    clearTimeout(this.timer);
    const [words, filters, shelf] = [this.field.value.trim(), this.narrow.filters(), this.narrow.shelf()];
    const turn = (this.turn += 1);
    this.shown = SHOWN;
    this.changed({ words, filters });
    if (!words) return this.clear('');
    const slow = window.setTimeout(() => {
      if (turn !== this.turn) return;
      this.status.textContent = 'Searching…';
      if (this.grid.hidden) this.after.replaceChildren(skeleton());
    }, SLOW);
    answer({ words, filters, shelf, verbatim, typing }, (found, whole) => {
      clearTimeout(slow);
      if (turn === this.turn) void this.show(found, whole, words, shelf, turn);
    }, () => turn === this.turn).catch(() => {
      clearTimeout(slow);
      if (turn !== this.turn) return;
      this.clear('The search could not be loaded. Check the connection and press Enter to try again.');
    });
  }

  private clear(words: string): void {
    this.status.textContent = words;
    this.said.replaceChildren();
    this.after.replaceChildren();
    this.rows.fill([]);
  }

  private async show(found: Answer, whole: boolean, words: string, shelf: Shelf, turn: number): Promise<void> {
    const { results, count } = found;
    if (results.length === 0) {
      // Until the full text has answered, nothing found is not known.
      if (!whole) {
        if (found.understood.unknown.length === 0) return;
        this.clear('Searching…');
        return this.say(found, words, shelf);
      }
      const near = shelf === 'past' ? [] : await nearest(words, 3);
      if (turn !== this.turn) return;
      this.clear(`Nothing found for “${words}”${shelf === 'past' ? ' in past versions' : ''}.`);
      return this.after.replaceChildren(...(await nothingFound(words, near, found.referral, this.narrow.area())));
    }
    const most = Math.min(this.shown, results.length);
    this.status.textContent = `${count} ${count === 1 ? 'result' : 'results'}${shelf === 'past' ? ' in past versions, which are not in force' : ''}${results.length > most ? `, the best ${most} shown` : ''}`;
    this.say(found, words, shelf);
    const area = this.narrow.area();
    this.rows.fill(results.slice(0, most).flatMap((result, i) => resultRows(result, i, area)), `${shelf} ${words}`);
    const more = make('button', { type: 'button', className: 'button small quiet-button' }, `Show ${results.length - most} more`);
    more.addEventListener('click', () => {
      this.shown += SHOWN;
      void this.show(found, whole, words, shelf, this.turn);
    });
    this.after.replaceChildren(...(results.length > most ? [more] : []));
  }

  /** How the words were understood: what they were corrected to, what was left out, and what an abbreviation may also stand for. */
  private say({ understood, referral }: Answer, words: string, shelf: Shelf): void {
    const lines: HTMLElement[] = understood.meanings.map(({ name, trap }) => make('p', {}, make('strong', {}, name), `. ${trap}`));
    if (understood.instead) {
      const back = make('button', { type: 'button', className: 'link-button' }, words);
      back.addEventListener('click', () => this.run(false, true));
      lines.unshift(make('p', {}, 'Showing results for ', make('strong', {}, understood.instead), '. Search instead for ', back, '.'));
    }
    const { unknown, concepts } = understood;
    const rest = concepts.length === 0 ? '.' : `, so the first results leave ${unknown.length > 1 ? 'them' : 'it'} out.`;
    // Somebody with a word that nobody thought of has whom to ring before any page, which may be the wrong one.
    if (unknown.length > 0 && shelf === 'in force') lines.push(make('p', {}, 'No page is listed under ', ...unknown.flatMap((word, i) => [i > 0 ? ' or ' : '', make('strong', {}, word)]), rest), worried(referral, this.narrow.area()));
    this.said.replaceChildren(...lines);
  }
}
