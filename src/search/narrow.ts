import { make } from '../tools/kit/make.ts';
import type { FilterName, Filters, Shelf } from './full-text.ts';

const LABELS: Record<FilterName, string> = { kind: 'Kind', section: 'Section', role: 'Role', area: 'Area' };
const ALL: Record<FilterName, string> = { kind: 'Everything', section: 'All sections', role: 'All roles', area: 'All areas' };
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

type Names = Record<FilterName, Record<string, string>>;

async function filterNames(): Promise<Names> {
  const response = await fetch(`${base}data/filters.json`);
  return (await response.json()) as Names;
}

/** The area that the reader has asked this device to remember. */
function rememberedArea(): string {
  try {
    return (JSON.parse(localStorage.getItem('manual-reader') ?? 'null') as { area?: string } | null)?.area ?? '';
  } catch {
    return '';
  }
}

/** What the search is narrowed by, and whether it looks through past versions instead. */
export class Narrow {
  readonly element = make('details', { className: 'narrow' }, make('summary', {}, 'Narrow the search'));
  private readonly choices = make('div', { className: 'chooser' });
  private readonly past = make('input', { type: 'checkbox', name: 'past' });
  private chosen: Filters;

  constructor(start: Filters, changed: () => void) {
    this.chosen = start;
    const past = make('label', { className: 'remember' }, this.past, 'Search past versions instead (not in force)');
    this.past.addEventListener('change', () => {
      this.choices.hidden = this.past.checked;
      changed();
    });
    this.element.append(this.choices, past);
    this.element.open = Object.keys(start).length > 0;
    void this.fill(changed);
  }

  filters(): Filters {
    return this.chosen;
  }

  shelf(): Shelf {
    return this.past.checked ? 'past' : 'in force';
  }

  /** The area whose numbers are shown: the one chosen here, else the one this device remembers. */
  area(): string {
    return this.chosen.area ?? rememberedArea();
  }

  private async fill(changed: () => void): Promise<void> {
    const names = await filterNames().catch(() => undefined);
    if (!names) return;
    for (const [filter, options] of Object.entries(names) as [FilterName, Record<string, string>][]) {
      const select = make('select', { name: filter });
      select.append(new Option(ALL[filter], ''), ...Object.entries(options).map(([id, name]) => new Option(name, id, false, this.chosen[filter] === id)));
      select.addEventListener('change', () => {
        const { [filter]: _, ...others } = this.chosen;
        this.chosen = select.value ? { ...others, [filter]: select.value } : others;
        changed();
      });
      this.choices.append(make('label', {}, LABELS[filter], select));
    }
  }
}
