import type { ElementContent } from 'hast';
import type { Block, Piece } from '../redline/block.ts';

const BLOCKS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'li', 'tr', 'ul', 'ol', 'table', 'div', 'section']);

interface Look {
  strong?: true;
  em?: true;
  href?: string;
}

/** The words of inline nodes, in stretches that look the same; neighbours alike are one. */
function piecesOf(nodes: readonly ElementContent[], look: Look = {}): Piece[] {
  const pieces: Piece[] = [];
  const push = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (last && last.href === piece.href && last.strong === piece.strong && last.em === piece.em) last.text += piece.text;
    else if (piece.text !== '') pieces.push({ ...piece });
  };
  for (const node of nodes) {
    if (node.type === 'text') push({ text: node.value.replace(/\s+/g, ' '), ...look });
    if (node.type !== 'element') continue;
    const href = node.tagName === 'a' && typeof node.properties.href === 'string' ? node.properties.href : undefined;
    const inner: Look = { ...look, ...(node.tagName === 'strong' ? { strong: true } : {}), ...(node.tagName === 'em' ? { em: true } : {}), ...(href === undefined ? {} : { href }) };
    piecesOf(node.children, inner).forEach(push);
  }
  return pieces;
}

/** No space at either end, and no empty pieces. */
function trimmed(pieces: Piece[]): Piece[] {
  if (pieces[0]) pieces[0].text = pieces[0].text.trimStart();
  const last = pieces.at(-1);
  if (last) last.text = last.text.trimEnd();
  return pieces.filter((piece) => piece.text !== '');
}

/** Takes a rendered text apart into the blocks that versions are compared by. */
export function blocksOf(nodes: readonly ElementContent[], list: { level: number; ordered: boolean } = { level: 0, ordered: false }): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type !== 'element') return [];
    const { tagName: tag, children, properties } = node;
    if (tag === 'ul' || tag === 'ol') return blocksOf(children, { level: list.level + 1, ordered: tag === 'ol' });
    if (tag === 'tr') {
      const cells = children.filter((c) => c.type === 'element');
      return [{ kind: 'row', level: 0, ...(cells.every((c) => c.tagName === 'th') ? { head: true } : {}), cells: cells.map((c) => trimmed(piecesOf(c.children))) }];
    }
    if (tag === 'li') {
      // A loose list has paragraphs in its items: the first is the item, what follows it stands by itself.
      const inline = children.filter((c) => c.type !== 'element' || !BLOCKS.has(c.tagName));
      const nested = children.filter((c) => c.type === 'element' && BLOCKS.has(c.tagName));
      const own = trimmed(piecesOf(inline));
      const first = own.length > 0 ? undefined : nested.find((c) => c.type === 'element' && c.tagName === 'p');
      const words = first?.type === 'element' ? trimmed(piecesOf(first.children)) : own;
      return [{ kind: 'item', level: list.level, ...(list.ordered ? { ordered: true } : {}), cells: [words] }, ...blocksOf(nested.filter((c) => c !== first), list)];
    }
    if (/^h[2-4]$/.test(tag)) return [{ kind: 'heading', level: Number(tag[1]), ...(typeof properties.id === 'string' ? { anchor: properties.id } : {}), cells: [trimmed(piecesOf(children))] }];
    if (tag === 'p') return [{ kind: 'paragraph', level: 0, cells: [trimmed(piecesOf(children))] }];
    return blocksOf(children, list);
  }).filter((block) => block.cells.some((cell) => cell.length > 0));
}
