/** "a", "a and b", "a, b and c". */
export function inWordsList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1 change", "2 changes". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A term as it stands within a sentence: its first letter small, unless it is a name, with capitals further on. */
export const inSentence = (term: string): string => (/^\p{Lu}[^\p{Lu}]*$/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term);

/** The first sentences of a text: as many whole ones as `letters` hold, and always the first. */
export function firstSentences(text: string, letters: number): string {
  const [first = '', ...rest] = text.trim().split(/(?<=[.?!])\s+(?=\p{Lu})/u);
  let taken = first;
  for (const sentence of rest) {
    if (taken.length + 1 + sentence.length > letters) break;
    taken += ` ${sentence}`;
  }
  return taken;
}

/** Words that end as a sentence does. */
export const sentence = (words: string): string => (words.trim() === '' ? '' : /[.!?\u2019\u201D"']$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);
