import { alike, type Block } from '../../../src/manual/redline/block.ts';
import { redline, type RedlineBlock } from '../../../src/manual/redline/redline.ts';
import { renderText } from '../../../src/manual/text/render.ts';
import type { TextContext } from '../../../src/manual/text/component.ts';

/** The blocks of a Markdown text. */
export const blocks = (markdown: string): Block[] => renderText(`---\n---\n${markdown}\n`, new Map(), { href: (a: string) => a, view: 'compared' } as unknown as TextContext).blocks;

const SIGNS: Record<RedlineBlock['change'], string> = { same: '=', changed: '~', added: '+', removed: '-', moved: '>', 'moved and changed': '>~', split: '<>', joined: '><', 'set anew': '≈' };

const runs = (cells: RedlineBlock['cells'], inside: boolean): string => cells.map((cell) => cell.map(({ mark, piece, was }) => {
  const words = was === undefined ? piece.text : `${piece.text}[${was || 'no link'}>${piece.href ?? 'no link'}]`;
  return !inside || mark === 'kept' ? words : mark === 'added' ? `{+${words}+}` : `{-${words}-}`;
}).join('')).join(' | ');

/** A redline as one line for each block: a sign, then its words, with what was added and removed inside changed ones. */
export const marks = (before: string, after: string): string[] => redline(blocks(before), blocks(after)).map((b) => `${SIGNS[b.change]} ${runs(b.cells, b.change.includes('changed'))}`);

/** The text of a version as the redline tells it: its blocks in their order. */
export function told(lines: readonly RedlineBlock[], version: 'before' | 'after'): string[] {
  const dropped = version === 'before' ? 'added' : 'removed';
  const found: { at: number; words: string }[] = [];
  let split: (typeof found)[number] | undefined;
  for (const line of lines) {
    const words = alike(line.cells.map((cell) => cell.filter((r) => r.mark !== dropped).map((r) => r.piece.text).join('')).join(' | ')).trim();
    if (version === 'before' && line.change === 'split' && line.before.length === 0) {
      split!.words += ` ${words}`;
      continue;
    }
    // Several that were joined are told by the one they became.
    const places = line[version];
    if (places.length === 0) continue;
    const one = { at: places[0]!, words };
    if (line.change === 'split') split = one;
    found.push(one);
  }
  return found.sort((a, b) => a.at - b.at).map((one) => one.words);
}
