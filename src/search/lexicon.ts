import { apart, corrected, type KnownWord } from './spelling.ts';
import type { Tier } from './tier.ts';
import type { Vocabulary } from './vocabulary.ts';
import { keyOf, wordsOf, type Word } from './words.ts';

/** Which words of a query are known, and what one that is not was meant to be: the manual's own words, and those that people say. */
export class Lexicon {
  private readonly vocabulary: Vocabulary;
  private readonly quiet: ReadonlySet<string>;
  /** Single words of `same`, as they are written. */
  private readonly everyday: ReadonlySet<string>;
  private readonly keys: ReadonlySet<string>;
  private readonly real: ReadonlySet<string>;
  /** Every known word, by its first letter. */
  private known: ReadonlyMap<string, readonly KnownWord[]> | undefined;

  constructor({ quiet, same, real }: Pick<Tier, 'quiet' | 'same' | 'real'>, vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.quiet = new Set(wordsOf(quiet).map((w) => w.written));
    this.everyday = new Set(same.flatMap((group) => wordsOf(group).map((w) => w.written)).filter((written) => !this.quiet.has(written)));
    this.keys = new Set([...this.everyday].map(keyOf));
    this.real = new Set(real.split(' '));
  }

  isQuiet(written: string): boolean {
    return this.quiet.has(written);
  }

  /** Whether a word is known in any of its forms. */
  knows({ written, key }: Word): boolean {
    return this.vocabulary.knows(written) || this.keys.has(key) || this.quiet.has(written) || /^\d/.test(written);
  }

  /** Whether a known word begins as somebody has begun to type. */
  begins(typed: string): boolean {
    return this.vocabulary.beginning(typed, 1).length > 0 || [...this.everyday].some((word) => word.startsWith(typed));
  }

  /** What a word that is not known was plainly meant to be: nothing for a word of its own. */
  meant(written: string): string | undefined {
    if (this.real.has(written)) return undefined;
    return this.slipOf(written) ?? apart(written, (part) => this.vocabulary.knows(part) && part.length > 3)?.join(' ');
  }

  /** The known word that a word looks like a slip of. */
  slipOf(written: string): string | undefined {
    this.known ??= byFirstLetter([...[...this.vocabulary.words()].map(([word, count]): KnownWord => [word, count, this.everyday.has(word)]), ...[...this.everyday].map((word): KnownWord => [word, 1, true])]);
    return corrected(written, this.known.get(written[0] ?? '') ?? []);
  }
}

/** The first letter is the one that a slip leaves as it is: no other words have to be compared. */
function byFirstLetter(words: readonly KnownWord[]): ReadonlyMap<string, readonly KnownWord[]> {
  const found = new Map<string, KnownWord[]>();
  for (const word of words) {
    const list = found.get(word[0][0] ?? '');
    if (list) list.push(word);
    else found.set(word[0][0] ?? '', [word]);
  }
  return found;
}
