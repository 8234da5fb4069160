import { diffArrays } from 'diff';
import { alike, type Piece } from './block.ts';
import { bagOf, pairInOrder, similarity } from './similar.ts';

/** A stretch of text with what became of it. */
export interface Run {
  mark: 'kept' | 'added' | 'removed';
  piece: Piece;
  /** For kept words that lead elsewhere now: where they led before; '' when they were no link. */
  was?: string;
}

interface Token {
  text: string;
  piece: Piece;
}

const TOKENS = /\s+|[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

const tokensOf = (pieces: readonly Piece[]): Token[] => pieces.flatMap((piece) => (piece.text.match(TOKENS) ?? []).map((text) => ({ text, piece })));

/** Sentences, each with the space after it. */
function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  tokens.forEach((token, i) => {
    current.push(token);
    const before = tokens[i - 1]?.text ?? '';
    if (/^\s+$/.test(token.text) && /^[.!?]$/.test(before)) {
      sentences.push(current);
      current = [];
    }
  });
  return current.length > 0 ? [...sentences, current] : sentences;
}

const joined = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join('');

/** Below this share of common words two sentences are shown whole, one struck out and one new: single kept words would only confuse. */
const SAME_SENTENCE = 0.5;

/** Compares two stretches of text: first by sentence, then, in sentences that stayed mostly the same, by word. */
export function compareWords(before: readonly Piece[], after: readonly Piece[]): Run[] {
  const olds = sentencesOf(tokensOf(before));
  const news = sentencesOf(tokensOf(after));
  const [oldTexts, newTexts] = [olds.map(joined), news.map(joined)];
  const [oldBags, newBags] = [oldTexts.map(bagOf), newTexts.map(bagOf)];
  const [oldAlike, newAlike] = [oldTexts.map(alike), newTexts.map(alike)];
  const indexes = (list: readonly unknown[]): number[] => list.map((_, i) => i);
  const pairs = pairInOrder(indexes(olds), indexes(news), (i, j) => {
    const score = oldAlike[i] === newAlike[j] ? 1.01 : similarity(oldBags[i]!, newBags[j]!);
    return score >= SAME_SENTENCE ? score : 0;
  });
  const marked: Marked[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [olds.length, news.length] as const]) {
    marked.push(...olds.slice(i, a).flat().map((token): Marked => ({ mark: 'removed', token })), ...news.slice(j, b).flat().map((token): Marked => ({ mark: 'added', token })));
    if (a < olds.length && b < news.length) marked.push(...compareTokens(olds[a]!, news[b]!));
    [i, j] = [a + 1, b + 1];
  }
  return asRuns(inReadingOrder(marked));
}

interface Marked {
  mark: Run['mark'];
  token: Token;
  was?: string;
}

function compareTokens(before: readonly Token[], after: readonly Token[]): Marked[] {
  const marked: Marked[] = [];
  let [i, j] = [0, 0];
  for (const part of diffArrays(before.map((t) => alike(t.text)), after.map((t) => alike(t.text)))) {
    for (let n = 0; n < part.value.length; n += 1) {
      if (part.removed) marked.push({ mark: 'removed', token: before[i++]! });
      else if (part.added) marked.push({ mark: 'added', token: after[j++]! });
      else {
        const [old, token] = [before[i++]!, after[j++]!];
        const [was, is] = [old.piece.href ?? '', token.piece.href ?? ''];
        // The old token is kept beside it, so that both texts can be had back letter by letter.
        marked.push({ mark: 'kept', token, ...(was === is ? {} : { was }) });
      }
    }
  }
  return marked;
}

/** A kept word this short between two changes says nothing by itself: "the" between struck-out and new words only slows reading. */
const islandOf = (marked: readonly Marked[]): boolean => {
  const text = marked.map((m) => m.token.text).join('');
  return text.trim().length <= 3 && !/[.!?]/.test(text) && marked.every((m) => m.was === undefined);
};

/** Joins what lies close together, and puts what was removed before what was added in its place. */
function inReadingOrder(marked: readonly Marked[]): Marked[] {
  const groups: { changed: boolean; marked: Marked[] }[] = [];
  for (const one of marked) {
    const changed = one.mark !== 'kept';
    const last = groups.at(-1);
    if (last && last.changed === changed) last.marked.push(one);
    else groups.push({ changed, marked: [one] });
  }
  const merged: typeof groups = [];
  groups.forEach((group, i) => {
    const last = merged.at(-1);
    const between = !group.changed && last?.changed && groups[i + 1]?.changed && islandOf(group.marked);
    if (between) last.marked.push(...group.marked.flatMap(({ token }): Marked[] => [{ mark: 'removed', token }, { mark: 'added', token }]));
    else if (last?.changed && group.changed) last.marked.push(...group.marked);
    else merged.push({ changed: group.changed, marked: [...group.marked] });
  });
  return merged.flatMap((group) => (group.changed ? [...group.marked.filter((m) => m.mark === 'removed'), ...group.marked.filter((m) => m.mark === 'added')] : group.marked));
}

const sameLook = (a: Piece, b: Piece): boolean => a.href === b.href && a.strong === b.strong && a.em === b.em;

function asRuns(marked: readonly Marked[]): Run[] {
  const runs: Run[] = [];
  for (const { mark, token, was } of marked) {
    const last = runs.at(-1);
    if (last && last.mark === mark && last.was === was && sameLook(last.piece, token.piece)) last.piece.text += token.text;
    else runs.push({ mark, piece: { ...token.piece, text: token.text }, ...(was === undefined ? {} : { was }) });
  }
  return runs;
}
