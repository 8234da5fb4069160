import { stemmer } from 'stemmer';

// What counts as the same word, for the build and the browser alike: an index is only found with the words it was made with.

/** British and American spellings brought together; what comes out is a key to compare by, not a spelling. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/ce([ds]?)$/, 'se$1'],
  [/is(e[drs]?|ing|ations?|ational)$/, 'iz$1'],
  [/ys(e[drs]?|ing)$/, 'yz$1'],
  [/ae/g, 'e'],
  [/oe(?=[a-z]{2})/g, 'e'],
  [/our(?=$|s$|ed$|ing$|al$|able$|ful$|ite$|er|hood)/, 'or'],
  [/([^aeiou])tre(s?)$/, '$1ter$2'],
  [/([aeo])ll(ed|ing|ors?|ers?)$/, '$1l$2'],
  [/(ef|ff|et)ence(s?)$/, '$1ense$2'],
  [/gramme(s?)$/, 'gram$1'],
];

/** "s47", "s.47", "sec 47" and "section 47" are one word. */
const STATUTES = /\b(?:s|ss|sec|sect|section|sections)\b\.?\s*(\d+[a-z]?)\b/g;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\u2018\u2019']/g, '').replace(/&/g, ' and ').replace(STATUTES, 's$1');

/** A word of a text: as it is written, and the key that other forms of it share. */
export interface Word {
  /** Small letters and digits only. */
  written: string;
  key: string;
}

const keys = new Map<string, string>();

/** The key of a word: without its ending, British and American alike. */
export function keyOf(written: string): string {
  const known = keys.get(written);
  if (known !== undefined) return known;
  const key = /\d/.test(written) || written.length < 3 ? written : stemmer(SPELLINGS.reduce((word, [from, to]) => word.replace(from, to), written));
  keys.set(written, key);
  return key;
}

const separate = (words: string): string[] => words.match(/[a-z0-9]+/g) ?? [];
const withKey = (written: string): Word => ({ written, key: keyOf(written) });

/** The words of a text in order, as they are written. */
export const writtenOf = (text: string): string[] => separate(plain(text));

/** The words of a text in order. */
export const wordsOf = (text: string): Word[] => writtenOf(text).map(withKey);

/** The words to index: a word with a hyphen is there in its parts and as one, so that "pre-birth", "pre birth" and "prebirth" meet. */
export const wordsToIndex = (text: string): Word[] => writtenToIndex(text).map(withKey);

/** A text taken apart: its words in order, and those with hyphens as one. */
export interface TakenApart {
  words: string[];
  joined: string[];
}

/** Takes a text apart into its words, as they are written. */
export function takeApart(text: string): TakenApart {
  const words: string[] = [];
  const joined: string[] = [];
  for (const word of plain(text).match(HYPHENED) ?? []) {
    const parts = word.split(HYPHEN);
    if (parts.length === 1) words.push(word);
    else {
      words.push(...parts);
      joined.push(parts.join(''));
    }
  }
  return { words, joined };
}

/** The words to index of a text, as they are written. */
export function writtenToIndex(text: string): string[] {
  const { words, joined } = takeApart(text);
  return [...words, ...joined];
}

const HYPHENED = /[a-z0-9]+(?:[-\u2010\u2011][a-z0-9]+)*/g;
const HYPHEN = /[-\u2010\u2011]/;
