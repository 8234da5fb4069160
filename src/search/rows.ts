/**
 * The results as the grid of a combobox (WAI-ARIA, "Editable Combobox with Grid Popup"): the field keeps the focus, the arrow keys
 * go through the rows, Enter follows the one that is marked. Every link can be reached with Tab and by touch as well.
 */
export class Rows {
  private readonly field: HTMLInputElement;
  private readonly grid: HTMLElement;
  private active = -1;
  private query = '';

  constructor(field: HTMLInputElement, grid: HTMLElement) {
    this.field = field;
    this.grid = grid;
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'grid', 'aria-controls': grid.id, 'aria-expanded': 'false' })) field.setAttribute(name, value);
    field.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.move(step);
    });
  }

  /**
   * Puts rows into the grid. For the same query, what stands there already stays as it is, so that nothing moves under a finger.
   */
  fill(rows: readonly HTMLElement[], query = ''): void {
    const address = (row: Element): string => row.querySelector('a')?.href ?? '';
    const standing = [...this.grid.children];
    const same = query !== '' && query === this.query && standing.length <= rows.length && standing.every((row, i) => address(row) === address(rows[i]!));
    if (same) this.grid.append(...rows.slice(standing.length));
    else {
      this.mark(-1);
      this.grid.replaceChildren(...rows);
    }
    this.query = query;
    this.grid.hidden = rows.length === 0;
    this.field.setAttribute('aria-expanded', String(rows.length > 0));
  }

  /** Follows the link of the marked row. @returns false when none is marked */
  follow(): boolean {
    const link = this.grid.children[this.active]?.querySelector('a');
    link?.click();
    return link !== null && link !== undefined;
  }

  private move(step: number): void {
    const { length } = this.grid.children;
    if (length === 0) return;
    // From the field down to the first row, from the last on to the field again.
    this.mark(((this.active + 1 + step + length + 1) % (length + 1)) - 1);
  }

  private mark(place: number): void {
    this.grid.children[this.active]?.removeAttribute('aria-selected');
    this.active = place;
    const row = this.grid.children[place];
    row?.setAttribute('aria-selected', 'true');
    const cell = row?.firstElementChild;
    if (cell) this.field.setAttribute('aria-activedescendant', cell.id);
    else this.field.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  }
}
