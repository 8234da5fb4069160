import { alikeInOrder } from './pairs.ts';

/**
 * The text as edited, in the author's own way of writing: a line that the editor only wrote otherwise (a list marker, an escape, white
 * space, the order of attributes) is kept as it stood before; what was really changed is taken as the editor gives it.
 * @param before the text as it was in the file
 * @param after the text as the editor gives it back
 */
export function restoreText(before: string, after: string): string {
  const [old, edited] = [lines(before), lines(after)];
  const kept = new Map(alikeInOrder(old, edited, (a, b) => a.meaning === b.meaning).map(([i, j]) => [j, old[i]!]));
  let text = '';
  edited.forEach((line, j) => {
    const mine = kept.get(j);
    const follows = mine && j > 0 && kept.get(j - 1)?.next === mine;
    // Between two lines that stood together, what stood between them.
    const gap = follows ? mine.gap : line.gap;
    text += (j === 0 ? '' : gap) + (mine?.text ?? line.text);
  });
  return text;
}

interface Line {
  text: string;
  /** The line without what only differs in how it is written. */
  meaning: string;
  /** Line breaks before it. */
  gap: string;
  next?: Line;
}

/** The lines that hold something. */
function lines(source: string): Line[] {
  const found: Line[] = [];
  let gap = '';
  const indents: number[] = [];
  for (const text of source.trim().split('\n')) {
    if (text.trim() === '') {
      gap += '\n';
      continue;
    }
    const indent = /^ */.exec(text)![0].length;
    while (indents.length > 0 && indents.at(-1)! > indent) indents.pop();
    if (indents.at(-1) !== indent) indents.push(indent);
    const depth = indents.filter((i) => i > 0).length;
    const line: Line = { text, meaning: `${depth}|${meaningOf(text)}`, gap: `${gap}\n` };
    if (found.length > 0) found.at(-1)!.next = line;
    found.push(line);
    gap = '';
  }
  return found;
}

/** What a line of Markdown says, whichever of several ways it is written in. */
export function meaningOf(line: string): string {
  return line
    .trim()
    .replace(/[ \t]+/g, ' ')
    .replace(/^[*+-] /, '- ')
    .replace(/^\d+[.)] /, '1. ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#32;/g, ' ')
    .replace(/_/g, '*')
    .replace(/(\|?) ?:?-{2,}:? ?(?=\||$)/g, '$1---')
    .replace(/ ?\| ?/g, '|')
    .replace(/<([A-Z]\w*)((?: \w+="[^"]*")*) ?(\/?)>/g, (_, name: string, attributes: string, end: string) => `<${name}${(attributes.match(/ \w+="[^"]*"/g) ?? []).sort().join('')}${end}>`);
}
