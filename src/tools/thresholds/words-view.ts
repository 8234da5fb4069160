import { byDomain, HIGHEST_FIRST, NO_SCORE, referralWords, table, whereTheyStand, type Collected, type FromSet } from '../../manual/thresholds/take-away.ts';
import { counted } from '../../manual/wording.ts';
import { copy, download } from '../kit/hand-over.ts';
import { make } from '../kit/make.ts';
import type { Collection } from './collection.ts';

/** What the view says beside the signs. */
export interface ViewOf {
  from: FromSet;
  /** The procedure that a sign at level 3 or 4 leads to before any other. */
  referral?: { words: string; href: string };
}

/** The view of what is made of the collected signs. @returns functions that make it anew, and that empty it */
export function wordsView(view: HTMLElement, collection: Collection, { from, referral }: ViewOf): { open: () => void; empty: () => void } {
  const part = <T extends HTMLElement>(name: string): T => view.querySelector<T>(`[data-${name}]`)!;
  const heading = view.querySelector<HTMLElement>('h2')!;
  const text = part<HTMLTextAreaElement>('text');
  const anew = part<HTMLButtonElement>('anew');
  const copied = part('copied');
  let own = false;

  const writeText = (): void => {
    if (!own) text.value = referralWords(collection.list(), from);
    anew.hidden = !own;
    part('text-note').textContent = own ? 'You have changed the words, so what you write beside a sign is no longer put in by itself.' : '';
  };
  const sayUnwritten = (): void => {
    const without = collection.list().filter((sign) => sign.note.trim() === '').length;
    part('unwritten').textContent = without === 0 ? '' : `${counted(without, 'sign')} ${without === 1 ? 'has' : 'have'} no words of your own yet.`;
  };

  const summarise = (): void => {
    const signs = collection.list();
    part('stand').textContent = signs.length > 0 ? whereTheyStand(signs, from) : '';
    part('no-score').textContent = NO_SCORE;
    part('table').replaceChildren(tableOf(signs));
    const next = [...(referral && signs.some((sign) => sign.level >= 3) ? [referral] : []), ...collection.next()];
    part('next').replaceChildren(...next.map(({ words, href }) => make('li', {}, make('a', { href }, words))));
    part('ring').hidden = collection.atLevel4 === 0;
    sayUnwritten();
    writeText();
  };

  const open = (): void => {
    part('collected').replaceChildren(...byDomain(collection.list()).map((group) => make('div', {}, make('h3', {}, group.name), ...group.signs.map((sign) => signField(sign.id, sign.words, sign.level, sign.note)))));
    copied.textContent = '';
    summarise();
  };

  const signField = (id: string, words: string, level: number, note: string): HTMLElement => {
    const area = make('textarea', { className: 'blank', rows: 2, value: note });
    area.addEventListener('input', () => {
      collection.write(id, area.value);
      sayUnwritten();
      writeText();
    });
    const out = make('button', { type: 'button', className: 'button small quiet-button' }, 'Take out', make('span', { className: 'vh' }, words));
    const field = make('div', { className: 'collected-sign' }, make('label', { className: 'field' }, make('span', { className: 'field-label' }, `${words} `, make('span', { className: 'tag' }, `level ${level}`)), make('span', { className: 'meta' }, 'What happened to this child'), area), out);
    out.addEventListener('click', () => {
      // To the next sign, or the one before; to the heading when none is left.
      const fields = [...view.querySelectorAll<HTMLElement>('.collected-sign')];
      const place = fields.indexOf(field);
      const to = (fields[place + 1] ?? fields[place - 1])?.querySelector('textarea') ?? heading;
      const group = field.parentElement!;
      field.remove();
      if (!group.querySelector('.collected-sign')) group.remove();
      collection.set(id, false);
      summarise();
      to.focus();
    });
    return field;
  };

  text.addEventListener('input', () => {
    own = true;
    writeText();
  });
  anew.addEventListener('click', () => {
    own = false;
    writeText();
    text.focus();
  });
  part('copy').addEventListener('click', () => void copy(text.value, copied));
  part('download').addEventListener('click', () => download('words-for-a-referral.txt', text.value, 'text/plain;charset=utf-8'));
  part('print').addEventListener('click', () => print());
  return {
    open,
    empty: () => {
      own = false;
      text.value = '';
      copied.textContent = '';
      part('collected').replaceChildren();
    },
  };
}

/** The small table: parts of the child's life down, levels across, as many signs as stand there. */
function tableOf(signs: readonly Collected[]): HTMLTableElement {
  const head = (words: string, scope: 'col' | 'row'): HTMLTableCellElement => Object.assign(make('th', {}, words), { scope });
  return make('table', { className: 'stand-table' },
    make('caption', { className: 'vh' }, 'How many signs stand at each level, in each part of the child\u2019s life'),
    make('thead', {}, make('tr', {}, head('Part of the child\u2019s life', 'col'), ...HIGHEST_FIRST.map((n) => head(`Level ${n}`, 'col')), head('All', 'col'))),
    make('tbody', {}, ...table(signs).map(({ name, counts, all }) => make('tr', {}, head(name, 'row'), ...[...counts, all].map((count) => make('td', {}, count === 0 ? '\u2013' : String(count)))))));
}
