import { brotliCompressSync, constants } from 'node:zlib';
import { wordsToIndex } from '../words.ts';

/** Compressed well enough to compare with a budget, and quickly: the best compression takes seconds on a large manual. */
export const compressedSize = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** The form that stands most often; of two that stand as often, the first by letters. Words are small letters and digits only, which need no collation. */
function oftenest(written: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [word, count] of written) {
    const most = written.get(best) ?? 0;
    if (count > most || (count === most && word < best)) best = word;
  }
  return best;
}

/**
 * For each text, the words by which it differs most from the others, so that the small tier can answer for what only the text says.
 * @param texts the words of each text, and those that are in the small tier already
 * @param budget compressed bytes that all of them together may take
 * @returns as many words of each text as fit, most telling first; the words as they are written most often
 */
export function tellingWords(texts: readonly { text: string; known: string }[], budget: number): string[] {
  const counted = texts.map(({ text, known }) => {
    const has = new Set(wordsToIndex(known).map((w) => w.key));
    const own = new Map<string, { count: number; written: Map<string, number> }>();
    for (const { key, written } of wordsToIndex(text)) {
      if (has.has(key) || written.length < 3 || /^\d+$/.test(written)) continue;
      const entry = own.get(key) ?? { count: 0, written: new Map<string, number>() };
      entry.count += 1;
      entry.written.set(written, (entry.written.get(written) ?? 0) + 1);
      own.set(key, entry);
    }
    return own;
  });
  const inTexts = new Map<string, number>();
  for (const own of counted) for (const key of own.keys()) inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
  const ranked = counted.map((own) => [...own]
    .map(([key, { count, written }]) => ({ weight: (1 + Math.log(count)) * Math.log(1 + texts.length / inTexts.get(key)!), word: oftenest(written) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word));
  const longest = Math.max(0, ...ranked.map((words) => words.length));
  const take = (n: number): string[] => ranked.map((words) => words.slice(0, n).sort().join(' '));
  let [fits, over] = [0, longest + 1];
  while (over - fits > 1) {
    const n = (fits + over) >> 1;
    if (compressedSize(take(n).join('\n')) <= budget) fits = n;
    else over = n;
  }
  return take(fits);
}
