import { align, type Alignment } from './align.ts';
import type { Block, Piece } from './block.ts';
import { compareWords, type Run } from './words.ts';

/** A block of the redline: what it is, what became of it, and its words with their marks. */
export interface RedlineBlock extends Omit<Block, 'cells'> {
  change: Alignment['how'];
  cells: Run[][];
  /** Places in the old and in the new version; empty where it is not. */
  before: readonly number[];
  after: readonly number[];
}

const marked = (mark: Run['mark']) => (pieces: readonly Piece[]): Run[] => pieces.map((piece) => ({ mark, piece }));

/**
 * Compares two versions of a text: blocks first, then words.
 * @returns blocks in the order of the new version, with what was removed at the place it had. The kept and added words of all blocks
 *   that have a place in the new version are that version; the kept and removed ones, in the old order, are the old one
 */
export function redline(before: readonly Block[], after: readonly Block[]): RedlineBlock[] {
  return align(before, after).flatMap((alignment): RedlineBlock[] => {
    const { how, before: olds, after: news } = alignment;
    const shape = ({ cells: _, ...rest }: Block): Omit<Block, 'cells'> => rest;
    const one = (block: Block, cells: Run[][], places: Pick<RedlineBlock, 'before' | 'after'>): RedlineBlock => ({ ...shape(block), change: how, cells, ...places });
    if (how === 'removed') return [one(before[olds[0]!]!, before[olds[0]!]!.cells.map(marked('removed')), { before: olds, after: [] })];
    // A block that was split stands as several, which say the same together; one that was joined stands as the one it became.
    if (how === 'split') return news.map((n, i) => one(after[n]!, after[n]!.cells.map(marked('kept')), { before: i === 0 ? olds : [], after: [n] }));
    const block = after[news[0]!]!;
    if (how === 'added') return [one(block, block.cells.map(marked('added')), { before: [], after: news })];
    if (how === 'changed' || how === 'moved and changed') {
      const old = before[olds[0]!]!;
      return [one(block, block.cells.map((cell, i) => compareWords(old.cells[i]!, cell)), { before: olds, after: news })];
    }
    return [one(block, block.cells.map(marked('kept')), { before: olds, after: news })];
  });
}

/** How many blocks changed in which way. */
export function countChanges(blocks: readonly RedlineBlock[]): Record<Alignment['how'], number> {
  const counts = { same: 0, changed: 0, 'set anew': 0, moved: 0, 'moved and changed': 0, split: 0, joined: 0, added: 0, removed: 0 };
  for (const block of blocks) counts[block.change] += block.change === 'split' && block.before.length === 0 ? 0 : 1;
  return counts;
}
