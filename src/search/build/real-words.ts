import { Lexicon } from '../lexicon.ts';
import type { Known } from '../query.ts';
import type { Tier } from '../tier.ts';
import { Vocabulary } from '../vocabulary.ts';
import { keyOf, type Word } from '../words.ts';

/**
 * Words that look like slips of what can be found, and are words of their own: "swelling" is not "selling". A dictionary would be too
 * much to send; these are what somebody may well type.
 * @param findable everything that can be found
 * @param typed words that are words of their own, each once
 */
export function realWords(known: Pick<Known, 'quiet' | 'same'>, findable: Vocabulary, typed: readonly Word[]): string {
  const lexicon = new Lexicon({ ...known, real: '' }, findable);
  return typed.filter((word) => !lexicon.knows(word) && lexicon.slipOf(word.written) !== undefined).map((w) => w.written).sort().join(' ');
}

/** Every word, once. @param lists the words of texts, as they are written */
export function wordsIn(lists: Iterable<readonly string[]>): Word[] {
  const words = new Set<string>();
  for (const list of lists) for (const written of list) words.add(written);
  return [...words].map((written) => ({ written, key: keyOf(written) }));
}

/** The words of some texts by which something is found. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const text of texts) vocabulary.take(text);
  return vocabulary;
}

/** The texts of the small tier by which something is found. */
export const findableIn = ({ rows, names }: Tier): string[] => [
  ...rows.map(([, title, , summary, keywords, best, headings, , , , , words]) => [title, summary, keywords, best, ...(headings ?? []).map(([, heading]) => heading), words].join('\n')),
  ...names.map(([written]) => written),
];
