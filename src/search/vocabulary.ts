import { keyOf, takeApart, type TakenApart } from './words.ts';

/** The words that the small tier knows, as they are written and by their keys. */
export class Vocabulary {
  private readonly counts = new Map<string, number>();
  private readonly keys = new Set<string>();
  private ordered: string[] | undefined;

  /** Takes the words of a text in, and gives their keys. */
  take(text: string): TakenApart {
    const { words, joined } = takeApart(text);
    return { words: words.map((written) => this.know(written)), joined: joined.map((written) => this.know(written)) };
  }

  private know(written: string): string {
    const key = keyOf(written);
    this.counts.set(written, (this.counts.get(written) ?? 0) + 1);
    this.keys.add(key);
    return key;
  }

  /** Whether any form of a word is known. */
  knows(written: string): boolean {
    return this.keys.has(keyOf(written));
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
