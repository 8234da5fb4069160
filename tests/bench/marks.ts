import { Parser } from 'htmlparser2';

/** A word as a redline shows it: struck out or new, or neither. */
export interface Word {
  word: string;
  marked: boolean;
}

/** What a redline tells its reader, whichever tool made it. */
export interface Told {
  /** `ins` and `del` elements. */
  marks: number;
  /** The old version as it can be read from the redline: what is not inside `ins`. Marked when inside `del`. */
  before: Word[];
  /** The new version: what is not inside `del`. Marked when inside `ins`. */
  after: Word[];
}

const WORD = /[\p{L}\p{N}]+/gu;
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** Elements inside which a word goes on: "LADO<ins>s</ins>" is one word to the reader. */
const INLINE: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'del', 'em', 'i', 'ins', 'span', 'strong']);

/** What our redline says of itself: labels, the summary of what is folded, words for screen readers, and where a link led. */
const isOwn = (name: string, css = ''): boolean => name === 'summary' || name === 'small' || css === 'vh' || css === 'rl-label';

/** A text with a mark for each of its letters. */
class Stream {
  text = '';
  readonly marked: boolean[] = [];
  add(text: string, marked: boolean): void {
    this.text += text;
    for (let i = 0; i < text.length; i += 1) this.marked.push(marked);
  }
  words(): Word[] {
    return [...this.text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, marked: this.marked.slice(index, index + word.length).includes(true) }));
  }
}

/** Reads a redline as a reader does: word by word, each with its mark. */
export function told(html: string): Told {
  const [before, after] = [new Stream(), new Stream()];
  const open: { name: string; own: boolean }[] = [];
  let [marks, closed] = [0, ''];
  const apart = (name: string): void => {
    if (!INLINE.has(name)) for (const stream of [before, after]) stream.add('\n', false);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'ins' || name === 'del') marks += 1;
      // The heading above a change is shown again when the text it belongs to is folded.
      const again = closed === 'details' && attributes.class === 'rl-where';
      open.push({ name, own: again || isOwn(name, attributes.class) });
      apart(name);
    },
    ontext(text) {
      if (open.some((one) => one.own)) return;
      const [added, removed] = ['ins', 'del'].map((name) => open.some((one) => one.name === name)) as [boolean, boolean];
      if (!added) before.add(text, removed);
      if (!removed) after.add(text, added);
    },
    onclosetag(name) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.splice(at, 1);
      closed = name;
      apart(name);
    },
  });
  parser.end(html);
  return { marks, before: before.words(), after: after.words() };
}

/** How many words stand in one list and not in the other, whatever their order. */
export function wordsApart(one: readonly Word[], other: readonly Word[]): number {
  const count = new Map<string, number>();
  for (const { word } of one) count.set(word, (count.get(word) ?? 0) + 1);
  for (const { word } of other) count.set(word, (count.get(word) ?? 0) - 1);
  return [...count.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}

/** Whether more than half of a stretch of words is marked, where a list has it first. */
export function mostlyMarked(stretch: readonly string[], list: readonly Word[]): boolean {
  const start = list.findIndex((_, i) => stretch.every((word, n) => list[i + n]?.word === word));
  return start >= 0 && list.slice(start, start + stretch.length).filter((w) => w.marked).length > stretch.length / 2;
}
