// What a text is made of when two versions are compared. No Node, no DOM: the build and the browser run the same code.

/** A stretch of text that looks and leads the same throughout. */
export interface Piece {
  text: string;
  strong?: true;
  em?: true;
  /** Where it leads, when it is a link. */
  href?: string;
}

/** A part of a text that is compared as a whole before its words are: one heading, paragraph, list item or table row. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** 2 to 4 for a heading; how deep a list item stands, from 1; 0 for everything else. */
  level: number;
  /** A list item that is numbered, or a row of a table's head. */
  ordered?: true;
  head?: true;
  /** A heading's anchor on the page. */
  anchor?: string;
  /** One cell, but for table rows. */
  cells: Piece[][];
}

/** What `alike` would change: most texts hold none of it, and are asked for often. */
const UNLIKE = /[^\S ]| {2}|[\u2018\u2019\u201C\u201D]/;

/** Words as they are compared: spaces are one space, and quotation marks count the same however they are typed. */
export function alike(text: string): string {
  if (!UNLIKE.test(text)) return text;
  return text.replace(/\s+/g, ' ').replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"');
}

/** The words of a block, cells apart. */
export function wordsOfBlock(block: Block): string {
  return block.cells.map((cell) => cell.map((piece) => piece.text).join('')).join(' | ');
}

/** Two blocks with one key say the same in the same kind of place; how they are set (bold, italic) does not count, where they lead does. */
export function keyOf(block: Block): string {
  const words = block.cells.map((cell) => alike(cell.map((piece) => piece.text).join('')).trim()).join('\u0001');
  const links = block.cells.flat().flatMap((piece) => (piece.href === undefined ? [] : [`${alike(piece.text).trim()}>${piece.href}`]));
  return [block.kind, block.level, block.ordered ? 'numbered' : '', words, ...links].join('\u0002');
}
