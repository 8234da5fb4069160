import type { Element, ElementContent } from 'hast';
import type { Block, Piece } from '../redline/block.ts';

const BLOCKS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'li', 'tr', 'ul', 'ol', 'table', 'div', 'section']);

interface Look {
  strong?: true;
  em?: true;
  href?: string;
}

/** The words of inline nodes, in stretches that look the same; neighbours alike are one. */
function piecesOf(nodes: readonly ElementContent[]): Piece[] {
  const pieces: Piece[] = [];
  const gather = (within: readonly ElementContent[], look: Look): void => {
    for (const node of within) {
      if (node.type === 'text') push(pieces, node.value.replace(/\s+/g, ' '), look);
      else if (node.type === 'element') gather(node.children, lookOf(node, look));
    }
  };
  gather(nodes, {});
  return pieces;
}

function push(pieces: Piece[], text: string, look: Look): void {
  const last = pieces.at(-1);
  if (last && last.href === look.href && last.strong === look.strong && last.em === look.em) last.text += text;
  else if (text !== '') pieces.push({ text, ...look });
}

function lookOf({ tagName, properties: { href } }: Element, look: Look): Look {
  if (tagName === 'strong') return { ...look, strong: true };
  if (tagName === 'em') return { ...look, em: true };
  return tagName === 'a' && typeof href === 'string' ? { ...look, href } : look;
}

/** No space at either end, and no empty pieces. */
function trimmed(pieces: Piece[]): Piece[] {
  if (pieces[0]) pieces[0].text = pieces[0].text.trimStart();
  const last = pieces.at(-1);
  if (last) last.text = last.text.trimEnd();
  return pieces.filter((piece) => piece.text !== '');
}

interface List {
  level: number;
  ordered: boolean;
}

/** Takes a rendered text apart into the blocks that versions are compared by. */
export function blocksOf(nodes: readonly ElementContent[]): Block[] {
  const blocks: Block[] = [];
  const add = (block: Block): void => {
    if (block.cells.some((cell) => cell.length > 0)) blocks.push(block);
  };
  const gather = (within: readonly ElementContent[], list: List): void => {
    for (const node of within) {
      if (node.type !== 'element') continue;
      const { tagName: tag, children, properties } = node;
      if (tag === 'ul' || tag === 'ol') gather(children, { level: list.level + 1, ordered: tag === 'ol' });
      else if (tag === 'tr') {
        const cells = children.filter((c) => c.type === 'element');
        add({ kind: 'row', level: 0, ...(cells.every((c) => c.tagName === 'th') ? { head: true } : {}), cells: cells.map((c) => trimmed(piecesOf(c.children))) });
      } else if (tag === 'li') {
        const { words, rest } = itemOf(children);
        add({ kind: 'item', level: list.level, ...(list.ordered ? { ordered: true } : {}), cells: [words] });
        gather(rest, list);
      } else if (/^h[2-4]$/.test(tag)) add({ kind: 'heading', level: Number(tag[1]), ...(typeof properties.id === 'string' ? { anchor: properties.id } : {}), cells: [trimmed(piecesOf(children))] });
      else if (tag === 'p') add({ kind: 'paragraph', level: 0, cells: [trimmed(piecesOf(children))] });
      else gather(children, list);
    }
  };
  gather(nodes, { level: 0, ordered: false });
  return blocks;
}

/** A loose list has paragraphs in its items: the first is the item, what follows it stands by itself. */
function itemOf(children: readonly ElementContent[]): { words: Piece[]; rest: ElementContent[] } {
  const isBlock = (c: ElementContent): c is Element => c.type === 'element' && BLOCKS.has(c.tagName);
  const nested = children.filter(isBlock);
  const own = trimmed(piecesOf(children.filter((c) => !isBlock(c))));
  const first = own.length > 0 ? undefined : nested.find((c) => c.tagName === 'p');
  return { words: first ? trimmed(piecesOf(first.children)) : own, rest: nested.filter((c) => c !== first) };
}
