import { keyOf, wordsToIndex, type Word } from './words.ts';

/** The words that the small tier knows, as they are written and by their keys. */
export class Vocabulary {
  private readonly counts = new Map<string, number>();
  private readonly forms = new Map<string, Map<string, number>>();
  private ordered: string[] | undefined;

  /** Takes the words of a text in, and gives their keys. */
  take(text: string): string[] {
    return wordsToIndex(text).map(({ written, key }: Word) => {
      this.counts.set(written, (this.counts.get(written) ?? 0) + 1);
      const forms = this.forms.get(key) ?? new Map<string, number>();
      forms.set(written, (forms.get(written) ?? 0) + 1);
      this.forms.set(key, forms);
      return key;
    });
  }

  /** Whether any form of a word is known. */
  knows(written: string): boolean {
    return this.forms.has(keyOf(written));
  }

  /** Every word with how often it stands there. */
  words(): Iterable<readonly [written: string, count: number]> {
    return this.counts;
  }

  /** Keys of the words that begin as somebody has begun to type, the most common first. */
  beginning(typed: string, most: number): string[] {
    this.ordered ??= [...this.counts.keys()].sort();
    let [low, high] = [0, this.ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ordered[middle]! < typed) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < this.ordered.length && this.ordered[i]!.startsWith(typed); i += 1) found.push(this.ordered[i]!);
    const keys = found.sort((a, b) => this.counts.get(b)! - this.counts.get(a)! || a.length - b.length).map(keyOf);
    return [...new Set(keys)].slice(0, most);
  }
}
