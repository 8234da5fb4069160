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
  const plain = line
    .trim()
    .replace(/&#32;/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/^[*+-] /, '- ')
    .replace(/^\d+[.)] /, '1. ')
    .replace(/^\|[ :|-]+\|$/, (rule) => rule.replace(/ /g, '').replace(/:?-+:?/g, '---'))
    .replace(/(?<!\\) ?\| ?/g, '|');
  const said: Said = { text: '', how: '' };
  say(plain, '', said, { bold: false, slanted: false });
  return said.text;
}

interface Said { text: string; how: string }
interface Emphasis { bold: boolean; slanted: boolean }

/** A component's tag, an escaped sign, a link, a mark of emphasis, or any one sign. */
const PIECE = /<[A-Z]\w*(?: \w+="[^"]*")* ?\/?>|\\[!-/:-@[-`{-~]|\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*)\)|\*\*|__|\*|_|[\s\S]/y;

/** Says a text sign by sign with what each is: bold, slanted, a link. So `**[a](/b) c**` says the same as `[**a**](/b) **c**`. */
function say(text: string, link: string, said: Said, emphasis: Emphasis): void {
  PIECE.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const [piece, label, address] = PIECE.exec(text)!;
    const alone = piece.length === 1 && /^ ?$/.test(text[at - 1] ?? '') && /^ ?$/.test(text[at + piece.length] ?? '');
    const inWord = /\w/.test(text[at - 1] ?? ' ') && /\w/.test(text[at + piece.length] ?? ' ');
    at += piece.length;
    if (label !== undefined && address !== undefined) say(label, address, said, emphasis);
    else if (alone) put(piece, link, said, emphasis);
    else if (piece === '**' || (piece === '__' && !inWord)) emphasis.bold = !emphasis.bold;
    else if (piece === '*' || (piece === '_' && !inWord)) emphasis.slanted = !emphasis.slanted;
    else put(piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece.startsWith('<') ? tag(piece) : piece, link, said, emphasis);
  }
}

function put(piece: string, link: string, said: Said, { bold, slanted }: Emphasis): void {
  const how = `${bold ? 'b' : ''}${slanted ? 'i' : ''}${link && ` ${link}`}`;
  // Whether a space is bold cannot be seen.
  if (piece !== ' ' && how !== said.how) {
    said.text += `\u0001${how}\u0002`;
    said.how = how;
  }
  said.text += piece;
}

const tag = (source: string): string => {
  const [, name, attributes, end] = /^<([A-Z]\w*)((?: \w+="[^"]*")*) ?(\/?)>$/.exec(source) ?? [];
  return name === undefined ? source : `<${name}${(attributes!.match(/ \w+="[^"]*"/g) ?? []).sort().join('')}${end}>`;
};
