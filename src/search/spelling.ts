/** A known word and how often it stands in the manual; an everyday word is one that `search.yaml` has people say. */
export type KnownWord = readonly [written: string, count: number, everyday?: boolean];

/** Two wrong letters are a slip in a word of this length; in a shorter one they make another word. */
const LONG = 8;
/** A word of three letters is a slip of too many others. */
const SHORTEST = 4;
/** How much nearer an everyday word is: it is what people come with. */
const EVERYDAY = 0.5;

const slips = (typed: string, written: string): number => (Math.min(typed.length, written.length) >= LONG ? 2 : 1);

/** Spellings that sound the same, each brought to one; what comes out is to compare by. */
const SOUNDS: readonly [RegExp, string][] = [
  [/ph/g, 'f'], [/c(?=[eiy])/g, 's'], [/ck|c(?!h)/g, 'k'], [/z/g, 's'], [/(.)\1/g, '$1'], [/([kpfsx])ed$/, '$1t'],
  [/ai|ay|ei/g, 'a'], [/ea|ee|ie/g, 'e'], [/ew|ui|ue/g, 'u'], [/(?<=[^aeiou])e$/, ''],
];
const sounds = new Map<string, string>();
function sound(word: string): string {
  const known = sounds.get(word) ?? SOUNDS.reduce((so, [from, to]) => so.replace(from, to), word);
  sounds.set(word, known);
  return known;
}

const sets = new Map<string, number>();
/** Which letters a word has, as bits. */
function lettersOf(word: string): number {
  let set = sets.get(word);
  if (set === undefined) {
    set = 0;
    for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) - 97);
    sets.set(word, set);
  }
  return set;
}

/** Whether two words have so many different letters that more than `most` must be wrong: a wrong letter is one that is not there and one that should be. */
function differ(one: string, other: string, most: number): boolean {
  let unlike = lettersOf(one) ^ lettersOf(other);
  let count = 0;
  for (; unlike !== 0; count += 1) unlike &= unlike - 1;
  return count > 2 * most;
}

/**
 * How many letters are wrong, missing or too many; two that changed places are one slip.
 * @param most how many are of interest: Infinity is given for more, which is seen after a few letters of most words
 */
export function edits(one: string, other: string, most = Infinity): number {
  // Three rows of a table, of which the last two are looked back at. They change places and are written over: a row is made for no letter.
  let [before, last, next]: [number[], number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, i) => i), []];
  for (let i = 1; i <= one.length; i += 1) {
    next[0] = i;
    let row = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(last[j]! + 1, next[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next[j] = least;
      if (least < row) row = least;
    }
    // Nothing below a row is less than its least, but for two letters that changed places, which reach back one row more.
    if (row > most + 1) return Infinity;
    [before, last, next] = [last, next, before];
  }
  return last[other.length]! <= most ? last[other.length]! : Infinity;
}

/**
 * The known word that a mistyped one was plainly meant to be: one slip away, or two in a long word, or written as it sounds, and with
 * the same first letter. Whatever is further off may be a word of its own that the manual does not have, and is not to be replaced.
 * @returns undefined when none is near enough to show somebody as what they meant
 */
export function corrected(word: string, known: Iterable<KnownWord>): string | undefined {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const heard = word.length > SHORTEST ? sound(word) : undefined;
  let best: { written: string; cost: number } | undefined;
  for (const [written, count, everyday = false] of known) {
    if (written[0] !== word[0] || Math.abs(written.length - word.length) > 2 || written.length < SHORTEST) continue;
    const most = slips(word, written);
    const apart = heard !== undefined && sound(written) === heard ? 1 : Math.abs(written.length - word.length) > most || differ(word, written, most) ? Infinity : edits(word, written, most);
    if (apart > most) continue;
    // Among equals, the everyday word and the more common one were meant.
    const cost = apart + (written.at(-1) === word.at(-1) ? 0 : 0.15) - Math.min(0.3, Math.log10(1 + count) / 8) - (everyday ? EVERYDAY : 0);
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
