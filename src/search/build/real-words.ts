import { Lexicon } from '../lexicon.ts';
import type { Known } from '../query.ts';
import type { Tier } from '../tier.ts';
import { Vocabulary } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';

/**
 * Words that look like slips of what can be found, and are words of their own: "swelling" is not "selling". A dictionary would be too
 * much to send; these are what somebody may well type.
 * @param findable everything that can be found
 * @param typed texts whose words are words of their own
 */
export function realWords(known: Pick<Known, 'quiet' | 'same'>, findable: readonly string[], typed: readonly string[]): string {
  const vocabulary = new Vocabulary();
  for (const text of findable) vocabulary.take(text);
  const lexicon = new Lexicon({ ...known, real: '' }, vocabulary);
  const words = new Map(typed.flatMap(wordsOf).map((word) => [word.written, word]));
  return [...words.values()].filter((word) => !lexicon.knows(word) && lexicon.slipOf(word.written) !== undefined).map((w) => w.written).sort().join(' ');
}

/** Every word of the small tier by which something is found. */
export const findableIn = ({ rows, names }: Tier): string[] => [
  ...rows.map(([, title, , summary, keywords, best, headings, , , , , words]) => [title, summary, keywords, best, ...(headings ?? []).map(([, heading]) => heading), words].join('\n')),
  ...names.map(([written]) => written),
];
