import { counted } from '../wording.ts';
import { countChanges, type RedlineBlock } from './redline.ts';

const NOUNS: Record<RedlineBlock['kind'], [string, string]> = { heading: ['heading', 'headings'], paragraph: ['paragraph', 'paragraphs'], item: ['list item', 'list items'], row: ['table row', 'table rows'] };

/** "3 paragraphs", or "5 parts" when they are of several kinds. */
function counts(blocks: readonly RedlineBlock[]): string {
  const kinds = new Set(blocks.map((b) => b.kind));
  const [kind] = kinds;
  const [one, many] = kinds.size === 1 ? NOUNS[kind!] : ['part', 'parts'];
  return counted(blocks.length, one, many);
}

/** What a redline shows, in words: "3 paragraphs changed, 1 list item added, 1 paragraph moved; the rest is as before." */
export function summary(blocks: readonly RedlineBlock[]): string {
  const n = countChanges(blocks);
  const of = (...changes: RedlineBlock['change'][]): RedlineBlock[] => blocks.filter((b) => changes.includes(b.change) && !(b.change === 'split' && b.before.length === 0));
  const parts = ([
    ['changed', of('changed')], ['added', of('added')], ['taken out', of('removed')], ['moved', of('moved')],
    ['moved and changed', of('moved and changed')], ['split, with the same words', of('split')], ['joined, with the same words', of('joined')], ['set differently, with the same words', of('set anew')],
  ] as const).flatMap(([words, found]) => (found.length > 0 ? [`${counts(found)} ${words}`] : []));
  if (parts.length === 0) return 'Not a word is different.';
  const rest = n.same > 0 ? '; the rest is as before' : '';
  return `${parts.join(', ')}${rest}.`;
}
