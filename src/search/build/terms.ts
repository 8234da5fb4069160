import { brotliCompressSync, constants } from 'node:zlib';
import { keyOf, writtenToIndex, type TakenApart } from '../words.ts';

/** Compressed well enough to compare with a budget, and quickly: the best compression takes seconds on a large manual. */
export const compressedSize = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Words of all texts together that a phone takes in while somebody types their first letters; a large manual has fewer of each text. */
const MOST_WORDS = 24_000;

/** A word of a text in whatever form: how often it stands there, and the form that stands most often. */
interface Entry {
  count: number;
  word: string;
  most: number;
}

/** The words of a text, and all words that are in the small tier already. */
interface Text {
  own: TakenApart;
  known: string;
}

/** The words of a text that are not in the small tier already, by their keys. */
function newWords({ own: { words, joined }, known }: Text): Map<string, Entry> {
  const counts = new Map<string, number>();
  for (const list of [words, joined]) for (const written of list) counts.set(written, (counts.get(written) ?? 0) + 1);
  const has = new Set(writtenToIndex(known).map(keyOf));
  const own = new Map<string, Entry>();
  for (const [written, count] of counts) {
    const key = keyOf(written);
    if (has.has(key) || written.length < 3 || /^\d+$/.test(written)) continue;
    const entry = own.get(key) ?? { count: 0, word: '', most: 0 };
    entry.count += count;
    // Of two forms that stand as often, the first by letters: words are small letters and digits only, which need no collation.
    if (count > entry.most || (count === entry.most && written < entry.word)) [entry.word, entry.most] = [written, count];
    own.set(key, entry);
  }
  return own;
}

/**
 * For each text, the words by which it differs most from the others, so that the small tier can answer for what only the text says.
 * @param budget compressed bytes that all of them together may take
 * @returns as many words of each text as fit, most telling first; the words as they are written most often
 */
export function tellingWords(texts: readonly Text[], budget: number): string[] {
  const counted = texts.map(newWords);
  const inTexts = new Map<string, number>();
  for (const own of counted) for (const key of own.keys()) inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
  const ranked = counted.map((own) => byLetters([...own]
    .map(([key, { count, word }]) => ({ weight: (1 + Math.log(count)) * Math.log(1 + texts.length / inTexts.get(key)!), word }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, Math.floor(MOST_WORDS / texts.length))));
  const take = (n: number): string[] => ranked.map((words) => first(n, words));
  const fit = (n: number): boolean => compressedSize(take(n).join('\n')) <= budget;
  const longest = Math.max(0, ...ranked.map((words) => words.length));
  // Begins with few, because of a large manual only a few of hundreds fit.
  let [fits, over] = [0, 1];
  while (over < longest && fit(over)) [fits, over] = [over, 2 * over];
  if (over >= longest) {
    if (fit(longest)) return take(longest);
    over = longest;
  }
  while (over - fits > 1) {
    const n = (fits + over) >> 1;
    if (fit(n)) fits = n;
    else over = n;
  }
  return take(fits);
}

interface Ranked {
  word: string;
  rank: number;
}

/** Words that come most telling first, in the order of their letters with their ranks: the first few of them are asked for again and again. */
const byLetters = (words: readonly { word: string }[]): Ranked[] => words.map(({ word }, rank) => ({ word, rank })).sort((a, b) => (a.word < b.word ? -1 : 1));

/** The `n` most telling words, in the order of their letters. */
function first(n: number, words: readonly Ranked[]): string {
  let taken = '';
  for (const { word, rank } of words) if (rank < n) taken += taken === '' ? word : ` ${word}`;
  return taken;
}
