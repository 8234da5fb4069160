import { Lexicon } from './lexicon.ts';
import type { Tier } from './tier.ts';
import type { Vocabulary } from './vocabulary.ts';
import { keyOf, wordsOf, type Word } from './words.ts';

/** Other words for the same thing, and how far they count. */
export interface Alternative {
  keys: readonly string[];
  weight: number;
}

/** One thing that is asked for: a word, or a name of several, with what else it is called. */
export interface Concept {
  keys: readonly string[];
  weight: number;
  alternatives: Alternative[];
  /** Entries of `names` that it is a name of. */
  names: readonly number[];
}

/** A query as it is understood. */
export interface Understood {
  concepts: Concept[];
  /** The words that are searched for instead, when one was mistyped. */
  instead?: string;
  /** Words that no page is listed under and that are no plain slip of one that is: they are left out of the match. */
  unknown: string[];
  /** Abbreviations that stand for more than one thing, or are easily confused: what each means. */
  meanings: { name: string; trap: string }[];
}

/** As much of the content as a query is read with. */
export type Known = Pick<Tier, 'names' | 'quiet' | 'same' | 'real'>;

const QUIET = 0.1;
const NUMBER = 0.25;
const LONGEST_NAME = 7;
/** How far other words count: another name of the same thing nearly as much as the one typed. */
const WEIGHTS = { name: 0.9, same: 0.55, beginning: 0.8, joined: 0.9 } as const;

const keysOf = (words: string): string[] => wordsOf(words).map((w) => w.key);

/** Reads queries with what the content knows: names and older names from the glossary, everyday words, the manual's own words. */
export class Reader {
  private readonly tier: Known;
  private readonly vocabulary: Vocabulary;
  private readonly lexicon: Lexicon;
  private readonly names = new Map<string, number[]>();
  private readonly same = new Map<string, Alternative[]>();

  constructor(tier: Known, vocabulary: Vocabulary) {
    this.tier = tier;
    this.vocabulary = vocabulary;
    this.lexicon = new Lexicon(tier, vocabulary);
    tier.names.forEach(([names], i) => names.split('; ').forEach((name) => this.add(this.names, keysOf(name).join(' '), i)));
    for (const group of tier.same) {
      const forms = group.split('; ').map(keysOf);
      for (const form of forms) for (const other of forms) if (other !== form) this.add(this.same, form.join(' '), { keys: other, weight: WEIGHTS.same });
    }
  }

  private add<T>(map: Map<string, T[]>, key: string, value: T): void {
    if (key !== '') map.set(key, [...(map.get(key) ?? []), value]);
  }

  /**
   * Understands a query.
   * @param verbatim takes every word as it is typed
   * @param typing whether the last word may still be going on
   */
  read(query: string, { verbatim = false, typing = false } = {}): Understood {
    let instead = false;
    const unknown = new Set<string>();
    const meant = wordsOf(query).flatMap((word, i, all): Word[] => {
      if (this.lexicon.knows(word) || this.names.has(word.key) || (typing && i === all.length - 1 && this.lexicon.begins(word.written))) return [word];
      const other = verbatim ? undefined : this.lexicon.meant(word.written);
      if (other === undefined) {
        unknown.add(word.written);
        return [word];
      }
      instead = true;
      return wordsOf(other);
    });
    const words = meant.filter(({ written }) => !unknown.has(written));
    // A little word is an abbreviation only when it is written as one: "DO", and not "do".
    const capitals = new Set(/[a-z]/.test(query) || !query.includes(' ') ? (query.match(/\b[A-Z]{2,}\b/g) ?? []).map((word) => word.toLowerCase()) : []);
    // What is left of a query when only its little words are known says nothing of what is meant.
    const all = this.concepts(words, typing, capitals);
    const concepts = unknown.size > 0 && words.every((w) => this.isLittle(w, capitals)) ? [] : all;
    const named = [...new Set(concepts.flatMap((c) => c.names))];
    return {
      concepts,
      ...(instead ? { instead: meant.map((w) => w.written).join(' ') } : {}),
      unknown: [...unknown],
      meanings: named.flatMap((i) => {
        const [names, , trap] = this.tier.names[i]!;
        const [abbreviation, term] = names.split('; ');
        return trap ? [{ name: `${abbreviation}: ${term}`, trap }] : [];
      }),
    };
  }

  private isLittle({ written }: Word, capitals: ReadonlySet<string>): boolean {
    return /^\d{1,2}$/.test(written) || (this.lexicon.isQuiet(written) && !capitals.has(written));
  }

  private concepts(words: readonly Word[], typing: boolean, capitals: ReadonlySet<string>): Concept[] {
    const concepts: Concept[] = [];
    for (let i = 0; i < words.length; ) {
      const length = this.longestName(words, i);
      const span = words.slice(i, i + length);
      concepts.push(this.concept(span, typing && i + length === words.length, capitals));
      // Words that the manual writes as one, or with a hyphen.
      const next = words[i + length];
      const joined = next && keyOf(span.at(-1)!.written + next.written);
      if (joined && next.written.length > 2 && this.vocabulary.knows(span.at(-1)!.written + next.written)) concepts.push({ keys: [joined], weight: WEIGHTS.joined, alternatives: [], names: this.names.get(joined) ?? [] });
      i += length;
    }
    // A query of little words alone means them.
    const loud = concepts.some((c) => c.weight > NUMBER);
    return loud ? concepts : concepts.map((c) => ({ ...c, weight: 1 }));
  }

  private longestName(words: readonly Word[], from: number): number {
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 1; length -= 1) {
      const keys = words.slice(from, from + length).map((w) => w.key).join(' ');
      if (this.names.has(keys) || this.same.has(keys)) return length;
    }
    return 1;
  }

  private concept(span: readonly Word[], typing: boolean, capitals: ReadonlySet<string>): Concept {
    const keys = span.map((w) => w.key);
    const joined = keys.join(' ');
    const [first] = span;
    const one = span.length === 1;
    const little = one && this.lexicon.isQuiet(first!.written) && !capitals.has(first!.written);
    const names = little ? [] : (this.names.get(joined) ?? []);
    const others = names.flatMap((i) => this.tier.names[i]![0].split('; ').map(keysOf)).filter((other) => other.length > 0 && other.join(' ') !== joined);
    // A number that people ring says more than one that they count with.
    const weight = !one || names.length > 0 ? 1 : little ? QUIET : /^\d{1,2}$/.test(first!.written) ? NUMBER : 1;
    const beginnings = one && typing && weight === 1 && first!.written.length > 1 ? this.vocabulary.beginning(first!.written, 12).filter((key) => key !== first!.key) : [];
    return {
      keys, weight, names,
      alternatives: [
        ...others.map((other) => ({ keys: other, weight: WEIGHTS.name })),
        ...(this.same.get(joined) ?? []),
        ...beginnings.map((key, i) => ({ keys: [key], weight: WEIGHTS.beginning - i * 0.03 })),
      ],
    };
  }
}
