import type { RedlineBlock } from './redline.ts';
import type { Run } from './words.ts';

// The redline as HTML, made the same way by the build and by the browser. Every word of a text passes through `text`.

const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const hidden = (words: string): string => `<span class="vh">${words}</span>`;

/** What a screen reader is told around marked words, which are also underlined or struck through and carry a sign. */
const AROUND = { added: ['ins', 'added text starts', 'added text ends'], removed: ['del', 'deleted text starts', 'deleted text ends'] } as const;

function pieceHtml({ piece }: Run): string {
  const words = piece.em ? `<em>${text(piece.text)}</em>` : text(piece.text);
  return piece.strong ? `<strong>${words}</strong>` : words;
}

function relinkedHtml(run: Run): string {
  const { href } = run.piece;
  const told = run.was === '' ? `link added, to ${href}` : href === undefined ? `link removed, to ${run.was}` : `link changed, from ${run.was} to ${href}`;
  return `<span class="relinked">${pieceHtml(run)} <small>[${text(told)}]</small></span>`;
}

/** Marked words as HTML: neighbouring runs with one mark stand in one pair of tags, so that they are announced once. */
export function runsHtml(runs: readonly Run[]): string {
  let html = '';
  for (let i = 0; i < runs.length; i += 1) {
    const { mark, was } = runs[i]!;
    if (mark === 'kept') {
      html += was === undefined ? pieceHtml(runs[i]!) : relinkedHtml(runs[i]!);
      continue;
    }
    const [tag, starts, ends] = AROUND[mark];
    let words = '';
    for (; runs[i]?.mark === mark; i += 1) words += pieceHtml(runs[i]!);
    i -= 1;
    html += `<${tag}>${hidden(`[${starts}] `)}${words}${hidden(` [${ends}]`)}</${tag}>`;
  }
  return html;
}

const LABELS: Partial<Record<RedlineBlock['change'], string>> = {
  changed: 'Changed', added: 'Added', removed: 'Taken out', moved: 'Moved, not changed', 'moved and changed': 'Moved and changed', split: 'Split, same words', joined: 'Joined, same words', 'set anew': 'Set differently, same words',
};

function inner(block: RedlineBlock): string {
  if (block.kind === 'row') return `<table><tbody><tr>${block.cells.map((cell) => (block.head ? `<th scope="col">${runsHtml(cell)}</th>` : `<td>${runsHtml(cell)}</td>`)).join('')}</tr></tbody></table>`;
  const words = runsHtml(block.cells[0] ?? []);
  // In a redline the headings of the text are paragraphs: the page has headings of its own, and a struck-out one leads nowhere.
  if (block.kind === 'heading') return `<p class="rl-h${block.level}">${words}</p>`;
  if (block.kind === 'item') return `<p class="rl-item rl-${Math.min(block.level, 3)}">${words}</p>`;
  return `<p>${words}</p>`;
}

interface Stretch {
  changed: boolean;
  blocks: RedlineBlock[];
}

/** Neighbouring blocks that changed in the same way stand together, under one label; what did not change is folded. */
function stretches(blocks: readonly RedlineBlock[]): Stretch[] {
  const found: Stretch[] = [];
  for (const block of blocks) {
    const changed = block.change !== 'same';
    const last = found.at(-1);
    const together = last && last.changed === changed && (!changed || last.blocks[0]!.change === block.change);
    if (together) last.blocks.push(block);
    else found.push({ changed, blocks: [block] });
  }
  return found;
}

const KINDS: Record<RedlineBlock['kind'], number> = { heading: 0, paragraph: 1, item: 1, row: 1 };

function foldedHtml(blocks: readonly RedlineBlock[], last: boolean): string {
  // The heading right above a change stays in sight, because it says where one is.
  const above = last ? undefined : blocks.findLast((b) => b.kind === 'heading');
  const n = blocks.reduce((sum, b) => sum + KINDS[b.kind], 0);
  const folded = n === 0 ? '' : `<details class="rl-same"><summary>${n === 1 ? '1 part' : `${n} parts`} unchanged</summary>${blocks.map(inner).join('')}</details>`;
  return folded + (above ? `<div class="rl-where">${inner(above)}</div>` : n === 0 ? blocks.map(inner).join('') : '');
}

/** The redline as HTML: each change with an anchor (`change-1`, `change-2` …) and a way to the one before and after it. */
export function redlineHtml(blocks: readonly RedlineBlock[]): string {
  const all = stretches(blocks);
  const total = all.filter((s) => s.changed).length;
  let n = 0;
  return all.map((stretch, i) => {
    if (!stretch.changed) return foldedHtml(stretch.blocks, i === all.length - 1);
    n += 1;
    const change = stretch.blocks[0]!.change;
    const steps = [n > 1 ? `<a href="#change-${n - 1}">previous${hidden(` change, ${n - 1} of ${total}`)}</a>` : '', n < total ? `<a href="#change-${n + 1}">next${hidden(` change, ${n + 1} of ${total}`)}</a>` : ''].filter(Boolean);
    return `<section class="rl-change rl-${change.replaceAll(' ', '-')}" id="change-${n}" aria-label="Change ${n} of ${total}: ${LABELS[change]!.toLowerCase()}"><p class="rl-label"><strong>${LABELS[change]}</strong> <span class="rl-steps">${steps.join(' ')}</span></p>${stretch.blocks.map(inner).join('')}</section>`;
  }).join('');
}
