import { Reader, type Concept, type Known } from '../../search/query.ts';
import { Vocabulary } from '../../search/vocabulary.ts';

/** A sign as it is looked for: its id and every word that leads to it. */
export interface Findable {
  id: string;
  text: string;
}

/** What a search found. */
export interface Found {
  ids: ReadonlySet<string>;
  /** The words that were looked for instead, when one was mistyped. */
  instead?: string;
  /** Whether the signs found have all that was asked for; if not, they have the most of it that any sign has. */
  whole: boolean;
}

/** Below this a word of a query is only a little word. */
const LOUD = 0.2;

/**
 * Finds signs by what somebody types: other forms and spellings of a word, everyday words for the same thing, names from the glossary,
 * and slips of the finger all count (the query is read as the manual's own search reads it).
 */
export class SignSearch {
  private readonly reader: Reader;
  private readonly signs: { id: string; keys: ReadonlySet<string> }[];

  constructor(signs: readonly Findable[], known: Known) {
    const vocabulary = new Vocabulary();
    this.signs = signs.map(({ id, text }) => {
      const { words, joined } = vocabulary.take(text);
      return { id, keys: new Set([...words, ...joined]) };
    });
    this.reader = new Reader(known, vocabulary);
  }

  /** The signs that answer best; undefined for a query without words, which asks for nothing. */
  search(query: string): Found | undefined {
    const { concepts: all, instead, unknown } = this.reader.read(query, { typing: true });
    const concepts = all.filter((concept) => concept.weight > LOUD);
    if (concepts.length === 0 && unknown.length === 0) return undefined;
    const hits = this.signs.map(({ id, keys }) => ({ id, met: concepts.filter((concept) => meets(keys, concept)).length }));
    const most = Math.max(0, ...hits.map(({ met }) => met));
    return {
      ids: new Set(hits.filter(({ met }) => met > 0 && met === most).map(({ id }) => id)),
      whole: unknown.length === 0 && most === concepts.length,
      ...(instead === undefined ? {} : { instead }),
    };
  }
}

const has = (keys: ReadonlySet<string>, wanted: readonly string[]): boolean => wanted.length > 0 && wanted.every((key) => keys.has(key));
const meets = (keys: ReadonlySet<string>, concept: Concept): boolean => has(keys, concept.keys) || concept.alternatives.some((other) => has(keys, other.keys));
