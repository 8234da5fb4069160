import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Block } from './redline/block.ts';

/** A sentence of more words than most people hold in mind at once (GOV.UK content design). */
export const LONG_SENTENCE = 25;
/** The highest median reading ages: what is read with a child waiting has to be plainer than the rest. */
export const LIMITS = { actNow: 12, procedure: 15 } as const;

/** How hard a stretch of text is to read. */
export interface Reading {
  words: number;
  sentences: number;
  /** The age, in years, at which most people read it with ease: the Flesch–Kincaid grade and five. */
  age: number;
  long: string[];
}
export interface SectionReading extends Reading {
  title: string;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu) ?? [];
/** Citations stand in brackets beside a sentence and are not read with it. */
const withoutCitations = (text: string): string => text.replace(/\s*\([^()]*\b(?:19|20)\d\d\b[^()]*\)/g, '');

function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => block.cells.flatMap((cell) => [...segmenter.segment(withoutCitations(cell.map((piece) => piece.text).join('')))].map(({ segment }) => segment.trim()))).filter((sentence) => wordsIn(sentence).length > 0);
}

/** Reads blocks as a reader meets them, headings left out: a list item or a cell without a full stop is a sentence of its own. */
export function readingOf(blocks: readonly Block[]): Reading {
  const sentences = sentencesOf(blocks.filter((b) => b.kind !== 'heading' && !b.head));
  const words = sentences.flatMap(wordsIn);
  const grade = words.length === 0 ? 0 : fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0) });
  return { words: words.length, sentences: sentences.length, age: Math.max(5, grade + 5), long: sentences.filter((sentence) => wordsIn(sentence).length > LONG_SENTENCE) };
}

/** The reading of each section of a text: what stands under each main heading. */
export function sectionsOf(blocks: readonly Block[]): SectionReading[] {
  const sections: { title: string; own: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.cells.flat().map((piece) => piece.text).join(''), own: [] });
    else sections.at(-1)?.own.push(block);
  }
  return sections.filter(({ own }) => own.length > 0).map(({ title, own }) => ({ title, ...readingOf(own) }));
}

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
