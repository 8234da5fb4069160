import MiniSearch from 'minisearch';
import type { Concept, Understood } from './query.ts';
import { Reader } from './query.ts';
import { KINDS, type HeadingEntry, type Kind, type Tier, type TierRow } from './tier.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordsOf, type TakenApart } from './words.ts';

/** A row of the small tier that answers a query. */
export interface QuickHit {
  row: number;
  score: number;
  /** The headings that answer best. */
  headings: HeadingEntry[];
}

/** How much a word counts by where it stands: what a thing is called most, the rest of its text least. */
const BOOST = { title: 6, best: 5, keywords: 4, headings: 2.2, summary: 1.6, words: 0.9 } as const;
type Field = keyof typeof BOOST;
const FIELDS = Object.keys(BOOST) as Field[];

/** A procedure is what most people look for; what explains or lists it comes after it. */
const KIND_WEIGHT: Readonly<Record<Kind, number>> = { procedure: 1, page: 0.85, toolkit: 0.75, guide: 0.7, document: 0.72, contact: 0.72, role: 0.62, timescale: 0.62, training: 0.45, update: 0.6, learning: 0.5, glossary: 0.4 };

/** How much it helps that a query is, or is part of, something that the page says of itself. */
const PHRASE = { best: 0.9, title: 0.6, keyword: 0.5, whole: 1.6, asked: 0.8 } as const;
/** How much less a phrase says when the query is only a part of it. */
const LOOSE = 0.35;
const MOST_HEADINGS = 3;
const MOST_WEIGHED = 120;

/** What is asked for, as it is compared with what pages say of themselves. */
interface Asked {
  /** The words of each thing that is asked for, and what else it is called. */
  forms: readonly (readonly string[])[][];
  typed: ReadonlySet<string>;
  /** All but the little words, in order. */
  said: string;
}

const askedIn = (concepts: readonly Concept[]): Asked => ({
  forms: concepts.filter((c) => c.weight > 0.2).map((c) => [c.keys, ...c.alternatives.filter((a) => a.weight > 0.7).map((a) => a.keys)]),
  typed: new Set(concepts.flatMap((c) => c.keys)),
  said: concepts.filter((c) => c.weight > 0.2).flatMap((c) => c.keys).join(' '),
});

interface Phrases { title: ReadonlySet<string>; best: ReadonlySet<string>[]; keywords: ReadonlySet<string>[]; asked: ReadonlySet<string> }

const cell = (row: TierRow, i: 4 | 5): string => row[i] ?? '';
const split = (words: string, at = '; '): string[] => (words === '' ? [] : words.split(at));

/** Answers from the small tier alone, in a few milliseconds. */
export class Quick {
  readonly tier: Tier;
  readonly reader: Reader;
  private readonly vocabulary = new Vocabulary();
  private readonly index: MiniSearch<{ id: number } & Record<Field, string>>;
  /** What each row says of itself. */
  private readonly phrases: Phrases[] = [];
  private readonly scores = new Map<string, Map<number, number>>();

  constructor(tier: Tier) {
    this.tier = tier;
    // Keys are small letters and digits: they are handed over with spaces between.
    this.index = new MiniSearch({ fields: FIELDS, idField: 'id', storeFields: [], tokenize: (keys) => split(keys, ' '), processTerm: (term) => term, searchOptions: { tokenize: (text) => [text], processTerm: (term) => term, boost: BOOST } });
    const take = (text: string): TakenApart => this.vocabulary.take(text);
    const toIndex = (...parts: readonly TakenApart[]): string => parts.flatMap(({ words, joined }) => [...words, ...joined]).join(' ');
    // A glossary entry is found by all its names, which are sent once.
    const namesOf = new Map(tier.names.flatMap(([names, rows]) => (rows.length > 0 ? [[rows.at(-1)!, names] as const] : [])));
    const quiet = new Set(wordsOf(tier.quiet).map((w) => w.key));
    for (const [id, row] of tier.rows.entries()) {
      // Taken apart once, for the index and for what the row says of itself.
      const title = take(row[1]);
      const best = split(cell(row, 5)).map((phrase) => take(phrase));
      const keywords = split(KINDS[row[0]] === 'glossary' ? (namesOf.get(id) ?? '') : cell(row, 4)).map((phrase) => take(phrase));
      this.index.add({ id, title: toIndex(title), best: toIndex(...best), keywords: toIndex(...keywords), headings: toIndex(...(row[6] ?? []).map(([, heading]) => take(heading))), summary: toIndex(take(row[3])), words: toIndex(take(row[11] ?? '')) });
      // A role is called what comes after "Start here", the two words that its page begins with (build/tier.ts).
      this.phrases.push({ title: new Set(title.words.slice(KINDS[row[0]] === 'role' ? 2 : 0)), best: best.map(({ words }) => new Set(words)), keywords: keywords.map(({ words }) => new Set(words)), asked: new Set(best.map(({ words }) => words.filter((key) => !quiet.has(key)).join(' '))) });
    }
    this.reader = new Reader(tier, this.vocabulary);
  }

  /** Every row that answers a query, best first. */
  search({ concepts }: Understood, isWanted: (row: TierRow) => boolean): QuickHit[] {
    const found = concepts.map((concept) => ({ concept, scores: this.scoreConcept(concept) }));
    const loud = found.filter(({ concept, scores }) => concept.weight > 0.5 || scores.size === 0);
    const whole = loud.reduce((sum, { concept }) => sum + concept.weight, 0) || 1;
    const totals = new Map<number, { score: number; covered: number }>();
    for (const { concept, scores } of found) for (const [row, score] of scores) {
      const total = totals.get(row) ?? { score: 0, covered: 0 };
      total.score += score * concept.weight;
      if (concept.weight > 0.5) total.covered += concept.weight;
      totals.set(row, total);
    }
    const hits: QuickHit[] = [];
    for (const [row, { score, covered }] of totals) {
      const entry = this.tier.rows[row]!;
      if (!isWanted(entry)) continue;
      const coverage = Math.min(1, covered / whole) || 0.1;
      hits.push({ row, score: score * coverage ** 1.3 * KIND_WEIGHT[KINDS[entry[0]]!], headings: [] });
    }
    const byScore = (a: QuickHit, b: QuickHit): number => b.score - a.score || a.row - b.row;
    hits.sort(byScore);
    // What is far behind on its words cannot come to the front by a phrase.
    hits.length = Math.min(hits.length, MOST_WEIGHED);
    const asked = askedIn(concepts);
    for (const hit of hits) hit.score *= 1 + this.phrase(hit.row, asked);
    hits.sort(byScore);
    for (const hit of hits.slice(0, 12)) hit.headings = this.headings(this.tier.rows[hit.row]!, concepts);
    return hits;
  }

  private scoreKey(key: string): Map<number, number> {
    const known = this.scores.get(key);
    if (known) return known;
    const scores = new Map(this.index.search(key).map(({ id, score }) => [id as number, score]));
    if (this.scores.size > 2000) this.scores.clear();
    this.scores.set(key, scores);
    return scores;
  }

  /** Scores for words that belong together: more than their sum says when all of them are there. */
  private scoreKeys(keys: readonly string[]): Map<number, number> {
    if (keys.length === 1) return this.scoreKey(keys[0]!);
    const sums = new Map<number, { sum: number; matched: number }>();
    for (const key of keys) for (const [row, score] of this.scoreKey(key)) {
      const total = sums.get(row) ?? { sum: 0, matched: 0 };
      sums.set(row, { sum: total.sum + score, matched: total.matched + 1 });
    }
    return new Map([...sums].map(([row, { sum, matched }]) => [row, (sum / Math.sqrt(keys.length)) * (matched / keys.length) ** 2]));
  }

  private scoreConcept(concept: Concept): Map<number, number> {
    const best = new Map(this.scoreKeys(concept.keys));
    for (const { keys, weight } of concept.alternatives) for (const [row, score] of this.scoreKeys(keys)) best.set(row, Math.max(best.get(row) ?? 0, score * weight));
    const most = Math.max(8, ...best.values());
    // What stands for two things is offered as both, before what either of them is about.
    const meant = concept.names.filter((name) => this.tier.names[name]![2] !== undefined);
    if (meant.length > 1) return new Map([...best, ...meant.map((name): [number, number] => [this.tier.names[name]![1].at(-1)!, most / KIND_WEIGHT.glossary])]);
    // What the glossary says a name is about counts as much as the best that words alone can do.
    for (const name of concept.names) this.tier.names[name]![1].forEach((row, place) => {
      if (KINDS[this.tier.rows[row]![0]] === 'procedure') best.set(row, (best.get(row) ?? 0) + most * 0.7 / (1 + place * 0.5));
    });
    return best;
  }

  private phrase(row: number, { forms, typed, said }: Asked): number {
    if (forms.length === 0) return 0;
    const { title, best, keywords, asked } = this.phrases[row]!;
    const share = (phrase: ReadonlySet<string>): number => {
      let [matched, covered] = [0, 0];
      for (const own of forms) {
        const form = own.find((keys) => keys.every((key) => phrase.has(key)));
        if (!form) continue;
        matched += 1;
        covered += form.length;
      }
      return (matched / forms.length) ** 2 * (1 - LOOSE + LOOSE * Math.min(1, covered / phrase.size));
    };
    const strongest = (phrases: readonly ReadonlySet<string>[]): number => Math.max(0, ...phrases.map(share));
    // Typed just as it is called: no other page can be meant more.
    const whole = typed.size === title.size && [...title].every((key) => typed.has(key)) ? PHRASE.whole : 0;
    return PHRASE.best * strongest(best) + PHRASE.title * share(title) + PHRASE.keyword * strongest(keywords) + whole
      // In these very words: who hit whom is told by their order.
      + (asked.has(said) ? PHRASE.asked : 0);
  }

  private headings(row: TierRow, concepts: readonly Concept[]): HeadingEntry[] {
    const title = new Set(wordsOf(row[1]).map((w) => w.key));
    const forms = concepts.filter((c) => c.weight > 0.5).map((c) => [c.keys, ...c.alternatives.map((a) => a.keys)]);
    return (row[6] ?? [])
      .map((heading) => {
        const keys = new Set(wordsOf(heading[1]).map((w) => w.key));
        const hits = forms.filter((form) => form.some((one) => one.every((key) => keys.has(key)) && !one.every((key) => title.has(key)))).length;
        return { heading, hits: hits / Math.sqrt(keys.size + 2), any: hits };
      })
      .filter(({ any }) => any > 0)
      .sort((a, b) => b.hits - a.hits)
      .slice(0, MOST_HEADINGS)
      .map(({ heading }) => heading);
  }
}
