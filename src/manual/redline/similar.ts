import { alike } from './block.ts';

/** How often each word stands in a text, and how many words there are: counted once, because every block is compared with many. */
export interface Bag {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** The words of a text without their order. */
export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const words = alike(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** How much of two texts is the same words: 1 for all, 0 for none (Dice's coefficient of their bags). */
export function similarity(a: Bag, b: Bag): number {
  const total = a.total + b.total;
  if (total === 0) return 1;
  let shared = 0;
  const [small, large] = a.counts.size < b.counts.size ? [a.counts, b.counts] : [b.counts, a.counts];
  for (const [word, n] of small) shared += Math.min(n, large.get(word) ?? 0);
  return (2 * shared) / total;
}

/**
 * Pairs the entries of two lists, in order and never across one another, so that the sum of `score` is greatest.
 * @param score how well two go together; 0 for not at all
 */
export function pairInOrder<A, B>(left: readonly A[], right: readonly B[], score: (a: A, b: B) => number): [number, number][] {
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const scores = left.map((a) => right.map((b) => score(a, b)));
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const s = scores[i]![j]!;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, s > 0 ? s + best[i + 1]![j + 1]! : 0);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const s = scores[i]![j]!;
    if (s > 0 && best[i]![j] === s + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]!) i += 1;
    else j += 1;
  }
  return pairs;
}
