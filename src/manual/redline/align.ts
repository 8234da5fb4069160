import { diffArrays } from 'diff';
import { alike, keyOf, wordsOfBlock, type Block } from './block.ts';
import { bagOf, pairInOrder, similarity, type Bag } from './similar.ts';

/** What became of a block, by its place in each version. */
export interface Alignment {
  /** Places in the old version: one, or several that were joined. */
  before: number[];
  /** Places in the new version: one, or several that it was split into. */
  after: number[];
  how: 'same' | 'changed' | 'set anew' | 'moved' | 'moved and changed' | 'split' | 'joined' | 'added' | 'removed';
}

/** Two blocks of one kind with at least this share of common words are one block that changed. */
const SAME_BLOCK = 0.4;
/** A block that changed and moved as well has to be this much alike, and this long, or it is another one. */
const SAME_AFTER_MOVE = 0.8;
const LONG_ENOUGH = 8;
/** The most parts that a block is looked for in. */
const MOST_PARTS = 4;

const alikeKind = (a: Block, b: Block): boolean => a.kind === b.kind && a.cells.length === b.cells.length && (a.kind !== 'heading' || a.level === b.level);

/** What is asked of a text again and again, worked out once: its blocks, their keys, and their words as they are compared. */
interface Text {
  blocks: readonly Block[];
  keys: readonly string[];
  words: readonly string[];
  cells: readonly (readonly string[])[];
}
const textOf = (blocks: readonly Block[]): Text => ({
  blocks,
  keys: blocks.map(keyOf),
  words: blocks.map((block) => alike(wordsOfBlock(block)).trim()),
  cells: blocks.map((block) => block.cells.map((cell) => alike(cell.map((piece) => piece.text).join('')))),
});

/** Finds what became of every block. Each place of both versions stands in exactly one alignment; they are in reading order. */
export function align(before: readonly Block[], after: readonly Block[]): Alignment[] {
  const [old, fresh] = [textOf(before), textOf(after)];
  const [oldKeys, newKeys] = [old.keys, fresh.keys];
  const fixed = unmoved(oldKeys, newKeys);
  const moved = moves(oldKeys, newKeys, fixed);
  const movedNew = new Set(moved.values());
  const oldBags = new Map<number, Bag>();
  const newBags = new Map<number, Bag>();
  const bag = (bags: Map<number, Bag>, text: Text, i: number): Bag => {
    const known = bags.get(i) ?? bagOf(text.words[i]!);
    bags.set(i, known);
    return known;
  };
  const alikeness = (i: number, j: number): number => (alikeKind(before[i]!, after[j]!) ? Math.max(sameCells(old, i, fresh, j), similarity(bag(oldBags, old, i), bag(newBags, fresh, j))) : 0);

  const alignments: Alignment[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...fixed, [before.length, after.length] as const]) {
    const olds = range(i, a).filter((n) => !moved.has(n));
    const news = range(j, b).filter((n) => !movedNew.has(n));
    alignments.push(...gap(olds, news, old, fresh, alikeness));
    if (a < before.length) alignments.push({ before: [a], after: [b], how: 'same' });
    [i, j] = [a + 1, b + 1];
  }
  for (const [from, to] of moved) alignments.push({ before: [from], after: [to], how: 'moved' });
  return inOrder(pairStrays(alignments, alikeness, (n) => old.words[n]!.split(' ').length));
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

/** Pairs of places of blocks that stayed as they were, in order. */
function unmoved(oldKeys: readonly string[], newKeys: readonly string[]): [number, number][] {
  // What only one version has cannot have stayed: without it, texts that share little take no time.
  const places = (keys: readonly string[], others: ReadonlySet<string>): number[] => range(0, keys.length).filter((n) => others.has(keys[n]!));
  const olds = places(oldKeys, new Set(newKeys));
  const news = places(newKeys, new Set(oldKeys));
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const part of diffArrays(olds.map((n) => oldKeys[n]!), news.map((n) => newKeys[n]!)))
    for (let n = 0; n < part.value.length; n += 1) {
      if (part.removed) i += 1;
      else if (part.added) j += 1;
      else pairs.push([olds[i++]!, news[j++]!]);
    }
  return pairs;
}

/** Blocks that say the same but stand elsewhere: old place → new place. */
function moves(oldKeys: readonly string[], newKeys: readonly string[], fixed: readonly [number, number][]): Map<number, number> {
  const oldFixed = new Set(fixed.map(([a]) => a));
  const newFixed = new Set(fixed.map(([, b]) => b));
  const places = new Map<string, number[]>();
  newKeys.forEach((key, n) => {
    if (!newFixed.has(n)) places.set(key, [...(places.get(key) ?? []), n]);
  });
  const found = new Map<number, number>();
  oldKeys.forEach((key, n) => {
    const to = oldFixed.has(n) ? undefined : places.get(key)?.shift();
    if (to !== undefined) found.set(n, to);
  });
  return found;
}

const linksOf = (block: Block): string => block.cells.flat().map((piece) => piece.href ?? '').join(' ').trim();
const relinked = (a: Block, b: Block): boolean => linksOf(a) !== linksOf(b);

/** How many cells of two table rows say the same, as a share: a row with one cell changed is that row, however little it holds. */
function sameCells(before: Text, i: number, after: Text, j: number): number {
  if (before.blocks[i]!.kind !== 'row') return 0;
  const [olds, news] = [before.cells[i]!, after.cells[j]!];
  return olds.filter((words, n) => words === news[n]).length / olds.length;
}

/** What became of the blocks between two that stayed. */
function gap(olds: readonly number[], news: readonly number[], before: Text, after: Text, alikeness: (i: number, j: number) => number): Alignment[] {
  const found: Alignment[] = [];
  const restOld = new Set(olds);
  const restNew = new Set(news);
  const parts = (whole: number, wholes: Text, many: readonly number[], manys: Text, rest: Set<number>): number[] | undefined => {
    for (let start = 0; start < many.length; start += 1) {
      if (!wholes.words[whole]!.startsWith(manys.words[many[start]!]!)) continue;
      for (let count = 2; count <= MOST_PARTS && start + count <= many.length; count += 1) {
        const run = many.slice(start, start + count);
        if (run.every((n) => rest.has(n) && manys.blocks[n]!.kind === wholes.blocks[whole]!.kind) && run.map((n) => manys.words[n]!).join(' ') === wholes.words[whole]) return run;
      }
    }
    return undefined;
  };
  for (const i of olds) {
    const split = parts(i, before, news, after, restNew);
    if (!split) continue;
    found.push({ before: [i], after: split, how: 'split' });
    restOld.delete(i);
    split.forEach((n) => restNew.delete(n));
  }
  for (const j of news) {
    const joined = restNew.has(j) ? parts(j, after, olds, before, restOld) : undefined;
    if (!joined) continue;
    found.push({ before: joined, after: [j], how: 'joined' });
    restNew.delete(j);
    joined.forEach((n) => restOld.delete(n));
  }
  for (const i of restOld) {
    const same = [...restNew].find((j) => after.words[j] === before.words[i] && after.keys[j] !== before.keys[i] && before.blocks[i]!.cells.length === after.blocks[j]!.cells.length && !relinked(before.blocks[i]!, after.blocks[j]!));
    if (same === undefined) continue;
    found.push({ before: [i], after: [same], how: 'set anew' });
    restOld.delete(i);
    restNew.delete(same);
  }
  const pairs = pairInOrder([...restOld], [...restNew], (i, j) => {
    const score = alikeness(i, j);
    return score >= SAME_BLOCK ? score : 0;
  });
  const [left, right] = [[...restOld], [...restNew]];
  for (const [a, b] of pairs) {
    found.push({ before: [left[a]!], after: [right[b]!], how: 'changed' });
    restOld.delete(left[a]!);
    restNew.delete(right[b]!);
  }
  return [...found, ...[...restOld].map((n): Alignment => ({ before: [n], after: [], how: 'removed' })), ...[...restNew].map((n): Alignment => ({ before: [], after: [n], how: 'added' }))];
}

/** Finds, among what seems removed here and added there, blocks that moved and changed a little on the way. */
function pairStrays(alignments: readonly Alignment[], alikeness: (i: number, j: number) => number, lengthOf: (old: number) => number): Alignment[] {
  const removed = alignments.filter((a) => a.how === 'removed' && lengthOf(a.before[0]!) >= LONG_ENOUGH);
  const added = new Set(alignments.filter((a) => a.how === 'added'));
  const paired = new Map<Alignment, Alignment>();
  for (const old of removed) {
    const [best] = [...added].map((one) => ({ one, score: alikeness(old.before[0]!, one.after[0]!) })).filter(({ score }) => score >= SAME_AFTER_MOVE).sort((a, b) => b.score - a.score);
    if (!best) continue;
    added.delete(best.one);
    paired.set(old, best.one);
  }
  const taken = new Set(paired.values());
  return alignments.flatMap((a): Alignment[] => {
    const to = paired.get(a);
    if (to) return [{ before: a.before, after: to.after, how: 'moved and changed' }];
    return taken.has(a) ? [] : [a];
  });
}

/** In the order of the new version, with what was removed at the place it had: after the block that stood before it. */
function inOrder(alignments: readonly Alignment[]): Alignment[] {
  const placed = alignments.filter((a) => a.after.length > 0).sort((a, b) => a.after[0]! - b.after[0]!);
  const removed = alignments.filter((a) => a.after.length === 0).sort((a, b) => a.before[0]! - b.before[0]!);
  // What only moved says nothing of where its old neighbours stand.
  const anchors = alignments.filter((a) => a.after.length > 0 && a.before.length > 0 && !a.how.startsWith('moved'));
  const follows = new Map<Alignment | undefined, Alignment[]>();
  for (const one of removed) {
    const before = anchors.filter((a) => a.before.at(-1)! < one.before[0]!).reduce<Alignment | undefined>((latest, a) => (!latest || a.before[0]! > latest.before[0]! ? a : latest), undefined);
    follows.set(before, [...(follows.get(before) ?? []), one]);
  }
  return [...(follows.get(undefined) ?? []), ...placed.flatMap((a) => [a, ...(follows.get(a) ?? [])])];
}
