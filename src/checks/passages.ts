import type { Place } from '../manual/problems.ts';
import { isComponent, isElement, type TextNode } from '../manual/text/parse.ts';
import { gather } from '../manual/text/walk.ts';
import type { CheckedText } from './check.ts';

const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote']);

/** A paragraph, list item, cell or heading of a text, with its own words only. */
export interface Passage {
  tag: string;
  words: string;
  place: Place;
  /** Names of the components that stand in it. */
  components: string[];
  /** Whether it is one of the steps of the ActNow block. */
  actNow: boolean;
}

/** The place of a character of a passage: its line is counted from the start of the passage. */
export function placeIn({ words, place }: Passage, index: number): Place {
  return { ...place, line: place.line + words.slice(0, index).split('\n').length - 1 };
}

/** The words of a node without those of blocks inside it; a component in a sentence stands as a space. */
function ownWords(node: TextNode, components: string[]): string {
  if (node.type === 'text') return (node as { value: string }).value;
  if (isComponent(node)) {
    components.push(node.name ?? '');
    return '\u00A0';
  }
  if (!('children' in node)) return '';
  return wordsWithin(node.children as TextNode[], components);
}

function wordsWithin(children: readonly TextNode[], components: string[]): string {
  let words = '';
  for (const child of children) if (!isElement(child) || !BLOCKS.has(child.tagName)) words += ownWords(child, components);
  return words;
}

/**
 * Every match of a pattern, from left to right.
 * @param pattern with the flag g
 */
export function matchesIn(words: string, pattern: RegExp): RegExpExecArray[] {
  // Most words hold none, and matchAll makes the pattern anew each time.
  return words.search(pattern) < 0 ? [] : [...words.matchAll(pattern)];
}

const known = new WeakMap<CheckedText, Passage[]>();

/** The passages of a text in reading order; made once for each text. */
export function passagesOf(text: CheckedText): Passage[] {
  const found = known.get(text) ?? gather(text.tree, (node, within): Passage[] => {
    if (!isElement(node) || !BLOCKS.has(node.tagName)) return [];
    const components: string[] = [];
    const words = wordsWithin(node.children as TextNode[], components);
    if (words.trim() === '' && components.length === 0) return [];
    const start = node.position?.start;
    return [{ tag: node.tagName, words, place: { file: text.file, line: start?.line ?? 1, column: start?.column ?? 1 }, components, actNow: within.some((n) => isComponent(n) && n.name === 'ActNow') }];
  });
  known.set(text, found);
  return found;
}
