import { distance } from 'fastest-levenshtein';

const sorted = (word: string): string => [...word].sort().join('');

/** How many letters may be wrong in a word of this length before it is another word. */
const slips = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The known word that a mistyped one was most likely meant to be.
 * @param known words as they are written, with how often each stands in the manual
 * @returns undefined when none is near enough to show somebody as what they meant
 */
export function corrected(word: string, known: Iterable<readonly [written: string, count: number]>): string | undefined {
  const most = slips(word.length);
  if (most === 0 || /\d/.test(word)) return undefined;
  // A word written as it sounds may be further off, but begins as it should.
  return nearest(word, known, most) ?? (word.length > 4 ? nearest(word, known, most + 1, word[0]) : undefined);
}

function nearest(word: string, known: Iterable<readonly [written: string, count: number]>, most: number, first?: string): string | undefined {
  const letters = sorted(word);
  let best: { written: string; cost: number } | undefined;
  for (const [written, count] of known) {
    if (Math.abs(written.length - word.length) > most || written.length < 3 || (first !== undefined && written[0] !== first)) continue;
    const swapped = written.length === word.length && sorted(written) === letters;
    const apart = swapped ? 1 : distance(word, written);
    if (apart > most || apart >= written.length / 2) continue;
    // The first letter is seldom the one that is wrong; among equals the more common word was meant.
    const cost = apart + (written[0] === word[0] ? 0 : 0.6) + (written.at(-1) === word.at(-1) ? 0 : 0.15) - Math.min(0.3, Math.log10(1 + count) / 8);
    if (!best || cost < best.cost) best = { written, cost };
  }
  return best?.written;
}

/** Two known words that somebody has written as one. */
export function apart(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let i = word.length - 3; i >= 3; i -= 1) {
    const [first, second] = [word.slice(0, i), word.slice(i)];
    if (isKnown(first) && isKnown(second)) return [first, second];
  }
  return undefined;
}
