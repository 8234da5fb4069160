import { wordsOfBlock, type Block, type Piece } from '../../src/manual/redline/block.ts';
import { wordsIn } from './marks.ts';

// Edits as a policy subgroup makes them, the same in every run.

/** The first blocks of a text, as many as hold this many words. */
export function upTo(blocks: readonly Block[], words: number): Block[] {
  let so = 0;
  return blocks.filter((block) => {
    const fits = so < words;
    so += wordsIn(wordsOfBlock(block)).length;
    return fits;
  });
}

const SENTENCE_EDITS: readonly ((sentence: string) => string)[] = [
  (sentence) => sentence.replace(/\S+ \S+$/, 'within one working day.'),
  () => '',
  (sentence) => `${sentence} Write down who decided this, and why.`,
  (sentence) => sentence.replace(/^(\s*)\S+ \S+/, '$1Before you do anything else,'),
];

/** A copy of a text with one in every `nth` sentences edited: the end changed, taken out, another put after it, the start changed. */
export function edited(blocks: readonly Block[], nth: number): { blocks: Block[]; sentences: number; edits: number } {
  let [sentences, edits] = [0, 0];
  const editSentence = (sentence: string): string => {
    if (wordsIn(sentence).length < 4) return sentence;
    sentences += 1;
    if (sentences % nth !== 0) return sentence;
    edits += 1;
    return SENTENCE_EDITS[edits % SENTENCE_EDITS.length]!(sentence);
  };
  const editPiece = (piece: Piece): Piece => ({ ...piece, text: piece.text.split(/(?<=[.!?])(?= )/).map(editSentence).join('') });
  const made = blocks.map((block) => ({ ...block, cells: block.cells.map((cell) => cell.map(editPiece).filter((piece) => piece.text !== '')) }));
  return { blocks: made.filter((block) => block.cells.some((cell) => cell.length > 0)), sentences, edits };
}

/** The headings that every procedure has, and their anchors. */
const SECTIONS = [['Recognise', 'recognise'], ['What to do, by role', 'what-to-do-by-role'], ['Step by step', 'step-by-step'], ['Record and share', 'record-and-share'], ['If you disagree', 'if-you-disagree']] as const;

const SENTENCES = [
  'Write down the day, the time and who decided.',
  'If nobody answers within the hour, ring again and then ring the manager on duty.',
  'Ask the child what has changed since you last spoke, and use their own words.',
  'Say what you are worried about in one sentence, and what you want to happen.',
  'Read the record of the brothers and sisters as well before you decide.',
];

/** Lines whose last sentence can be changed without touching a component, a link or a table. */
const isPlain = (line: string): boolean => /^(?:[A-Z]|- |\d+\. ).*\.$/.test(line) && !/[<>[\]|{}]/.test(line);

/**
 * A text after `revisions` revisions. Each changes two sentences of every section that every procedure has, where it finds any that
 * it can change, and adds a list item or a paragraph to one of them.
 * @returns the text, and the anchors of the sections that the last revision changed
 */
export function revised(body: string, revisions: number): { body: string; sections: string[] } {
  const lines = body.split('\n');
  let sections: string[] = [];
  for (let n = 1; n <= revisions; n += 1) {
    sections = [];
    SECTIONS.forEach(([heading, anchor], s) => {
      const start = lines.indexOf(`## ${heading}`) + 1;
      const next = lines.findIndex((line, i) => i >= start && line.startsWith('## '));
      const end = next < 0 ? lines.length : next;
      const plain = Array.from({ length: end - start }, (_, i) => start + i).filter((i) => isPlain(lines[i]!));
      // Other lines each time, so that what one revision wrote mostly stays.
      for (const [i, at] of [...new Set([plain[(2 * n) % plain.length], plain[(2 * n + 1) % plain.length]])].entries()) {
        if (at === undefined) continue;
        lines[at] = lines[at]!.replace(/(^(?:- |\d+\. )?|[.!?]\*{0,2} )[^.!?]+\.$/, `$1${SENTENCES[(n + s + i) % SENTENCES.length]!.replace(/\.$/, ` (revision ${n}).`)}`);
        sections.push(anchor);
      }
      if (n % SECTIONS.length !== s) return;
      const item = lines.findLastIndex((line, i) => i >= start && i < end && line.startsWith('- '));
      if (item >= 0) lines.splice(item + 1, 0, `- what revision ${n} adds: the name and the telephone number of whoever you spoke to`);
      else lines.splice(start, 0, '', `Revision ${n} adds this paragraph. ${SENTENCES[n % SENTENCES.length]}`);
      sections.push(anchor);
    });
  }
  return { body: lines.join('\n'), sections: [...new Set(sections)] };
}
