import { make } from './elements.ts';
import { filterNames, search, warm, type FilterName, type Filters } from './engine.ts';
import { resultList } from './results.ts';

/** What is being looked for. */
export interface Query {
  words: string;
  filters: Filters;
}

const LABELS: Record<FilterName, string> = { kind: 'Kind', section: 'Section', role: 'Role' };
const ALL: Record<FilterName, string> = { kind: 'Everything', section: 'All sections', role: 'All roles' };
const MOST = 12;
const PAUSE = 120;

/** The search itself: a field, what to narrow by, and results as one types. The dialog and the search page both hold one. */
export class SearchPanel {
  readonly element = make('div', { className: 'search' });
  private readonly field = make('input', { type: 'search', name: 'q', className: 'field-input', autocomplete: 'off', enterKeyHint: 'search' });
  private readonly narrow = make('div', { className: 'chooser' });
  private readonly status = make('p', { className: 'meta' });
  private readonly results = make('div');
  private readonly changed: (query: Query) => void;
  private asked = 0;
  private timer = 0;

  constructor(start: Query, changed: (query: Query) => void) {
    this.changed = changed;
    this.field.value = start.words;
    this.status.setAttribute('role', 'status');
    const form = make('form', { className: 'finder' }, make('label', {}, 'Search the manual', this.field), this.narrow);
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.run(), PAUSE);
    });
    this.element.append(form, this.status, this.results);
    this.element.addEventListener('keydown', (event) => this.move(event));
    warm();
    void this.addFilters(start.filters);
    if (start.words) void this.run();
  }

  /** Gives the field the focus: to go on typing at the end, or with all its words marked to be typed over. */
  focus(where: 'end' | 'all'): void {
    this.field.focus();
    this.field.setSelectionRange(where === 'all' ? 0 : this.field.value.length, this.field.value.length);
  }

  private query(): Query {
    const filters: Filters = {};
    for (const select of this.narrow.querySelectorAll('select')) if (select.value) filters[select.name as FilterName] = select.value;
    return { words: this.field.value.trim(), filters };
  }

  private async addFilters(chosen: Filters): Promise<void> {
    const names = await filterNames().catch(() => undefined);
    if (!names) return;
    for (const [filter, options] of Object.entries(names) as [FilterName, Record<string, string>][]) {
      const select = make('select', { name: filter });
      select.append(new Option(ALL[filter], ''), ...Object.entries(options).map(([id, name]) => new Option(name, id, false, chosen[filter] === id)));
      select.addEventListener('change', () => void this.run());
      this.narrow.append(make('label', {}, LABELS[filter], select));
    }
    if (Object.keys(chosen).length > 0) await this.run();
  }

  private async run(): Promise<void> {
    const query = this.query();
    const turn = (this.asked += 1);
    this.changed(query);
    if (!query.words) {
      this.status.textContent = '';
      this.results.replaceChildren();
      return;
    }
    if (!this.results.firstChild) this.status.textContent = 'Searching…';
    try {
      const { count, found } = await search(query.words, query.filters, MOST);
      if (turn !== this.asked) return;
      this.status.textContent = count === 0 ? `Nothing found for “${query.words}”. Try fewer or other words, or the A to Z.` : `${count} ${count === 1 ? 'page' : 'pages'}${count > MOST ? `, the best ${MOST} shown` : ''}`;
      this.results.replaceChildren(...(count > 0 ? [resultList(found)] : []));
    } catch {
      if (turn !== this.asked) return;
      this.status.textContent = 'The search could not be loaded. Check the connection and press Enter to try again.';
      this.results.replaceChildren();
    }
  }

  /** Arrow keys go through the results, and from the first back to the field. */
  private move(event: KeyboardEvent): void {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [this.field, ...this.results.querySelectorAll('a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}
