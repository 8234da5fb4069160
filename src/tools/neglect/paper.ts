import { inWords } from '../../manual/dates.ts';
import { chronologyOf } from '../../manual/neglect/chronology.ts';
import { make } from '../kit/make.ts';
import type { App } from './app.ts';
import { changeOf } from './change.ts';
import { lineOf } from './chronology.ts';
import { inWords as childInWords } from './children.ts';
import { wordsOf } from './summary.ts';

/** What is put on paper: the whole record, or the summary alone. */
export function paperOf(app: App, what: 'record' | 'summary'): HTMLElement[] {
  if (what === 'summary') return [make('div', { className: 'neglect-paper-words' }, wordsOf(app))];
  const lines = chronologyOf(app.record);
  return [
    make('h2', {}, 'Record kept with the neglect toolkit'),
    make('p', {}, `As it stood on ${inWords(app.today())}. What is called good, worrying or serious is judgement. It is not a validated score and adds up to nothing.`),
    make('h3', {}, 'The children'),
    make('ul', {}, ...app.record.children.map((child) => make('li', {}, childInWords(child)))),
    ...(app.record.visits.length > 0 ? [make('h3', {}, 'Change over time'), ...app.record.children.flatMap((child) => changeOf(app, child))] : []),
    make('h3', {}, 'Chronology'),
    ...(lines.length > 0 ? [make('ol', { className: 'neglect-lines' }, ...lines.map((line) => lineOf(line)))] : [make('p', {}, 'Nothing is in it yet.')]),
  ];
}
