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
