import type { Collected } from '../../manual/thresholds/take-away.ts';

/** A sign on the page: what is taken away of it, and where it leads. */
export interface PageSign extends Omit<Collected, 'note'> {
  next: readonly { words: string; href: string }[];
}

/** The signs that a reader has collected, with what they wrote of each. In memory only. */
export class Collection {
  private readonly signs: ReadonlyMap<string, PageSign>;
  private readonly notes = new Map<string, string>();
  private readonly listeners: (() => void)[] = [];

  constructor(signs: readonly PageSign[]) {
    this.signs = new Map(signs.map((sign) => [sign.id, sign]));
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Takes a sign in, or lets it go with what was written of it. */
  set(id: string, isIn: boolean): void {
    if (isIn === this.notes.has(id)) return;
    if (isIn) this.notes.set(id, '');
    else this.notes.delete(id);
    this.changed();
  }

  /** Writes of a sign; for one that is not collected it does nothing. */
  write(id: string, note: string): void {
    if (this.notes.has(id)) this.notes.set(id, note);
  }

  clear(): void {
    this.notes.clear();
    this.changed();
  }

  has(id: string): boolean {
    return this.notes.has(id);
  }

  get size(): number {
    return this.notes.size;
  }

  /** How many of them are described at level 4, where one is enough to ring. */
  get atLevel4(): number {
    return [...this.notes.keys()].filter((id) => this.signs.get(id)?.level === 4).length;
  }

  /** What is collected, in the order of the page. */
  list(): (Collected & PageSign)[] {
    return [...this.signs.values()].flatMap((sign) => (this.notes.has(sign.id) ? [{ ...sign, note: this.notes.get(sign.id)! }] : []));
  }

  /** Where the collected signs lead, each place once: those that most of them lead to first. */
  next(): { words: string; href: string }[] {
    const places = new Map<string, { words: string; href: string; signs: number }>();
    for (const { words, href } of this.list().flatMap((sign) => sign.next)) places.set(href, { words, href, signs: (places.get(href)?.signs ?? 0) + 1 });
    return [...places.values()].sort((a, b) => b.signs - a.signs).map(({ words, href }) => ({ words, href }));
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
