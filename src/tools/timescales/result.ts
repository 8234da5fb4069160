// Shows what follows from an event: first what has no date, then the dates in order, each with how it was counted and where it is written.

import { explain, momentInWords } from '../../manual/calendar/explain.ts';
import { inWords } from '../../manual/dates.ts';
import { make } from '../kit/make.ts';
import { standing, type Answer, type DatedItem, type Item } from './answer.ts';
import type { Facts } from './facts.ts';
import type { now } from './now.ts';

const READS: Record<DatedItem['limit']['reads'], string> = { 'due by': 'Due by', until: 'Until', from: 'From' };

/** @param save called with the dates that the reader wants in a calendar */
export function resultOf(answer: Answer, facts: Facts, today: ReturnType<typeof now>, save: (items: readonly DatedItem[]) => void): Node[] {
  const { moment, undated, dated, beyond, absent, closed } = answer;
  return [
    ...(undated.length > 0 ? [make('h3', {}, dated.length > 0 ? 'First: no date to work out' : 'No date to work out'), list(undated.map(undatedCard))] : []),
    ...(dated.length > 0 ? [make('h3', { className: undated.length > 0 ? '' : 'vh' }, 'Dates'), list(dated.map((item) => datedCard(item, today, save)))] : []),
    ...(closed.length > 0 ? [make('p', { className: 'note' }, closed.join(' '))] : []),
    ...(beyond.length > 0 ? [make('h3', {}, 'Cannot be counted'), make('p', {}, `Bank holidays are known here only from 1 January ${facts.bankHolidays.from} to 31 December ${facts.bankHolidays.to}. Working days outside those years would be wrong, so no date is given.`), list(beyond.map(undatedCard))] : []),
    ...(absent.length > 0 ? [make('p', { className: 'meta' }, `Not yet a limit on ${inWords(moment.day)}: ${absent.join('; ')}.`)] : []),
    make('p', { className: 'meta' }, moment.day > facts.asAt ? 'Counted by the limits as they are and as they have been announced.' : `Counted by the limits in force on ${inWords(moment.day)}, the day given.`),
  ];
}

const list = (cards: readonly HTMLElement[]): HTMLElement => make('ul', { className: 'dues' }, ...cards);

/** Where a limit is written, how far that has been checked, and the procedures that hold it. */
function written({ limit, value, source }: Item): HTMLElement {
  const check = value.check ? `. Being checked by ${inWords(value.check.by)}: ${value.check.why.replace(/\.$/, '')}` : '';
  return make('p', { className: 'meta' }, 'Source: ', make('a', { href: source.href }, source.label), `${value.at ? `, ${value.at}` : ''}${check}.`,
    ...limit.procedures.flatMap(([words, href], i) => [i === 0 ? ' See ' : ' \u00b7 ', make('a', { href }, words)]));
}

const limitLine = ({ limit, value }: Item): HTMLElement => make('p', {}, `${limit.who}: ${value.words} (${limit.basis}).`);
const more = ({ limit, since }: Item): HTMLElement[] => [since, limit.note].filter((words) => words !== undefined).map((words) => make('p', { className: 'meta' }, words));

const undatedCard = (item: Item): HTMLElement => make('li', {}, make('h4', {}, item.limit.title, ': ', item.value.words), make('p', {}, `${item.limit.who} (${item.limit.basis}).`), ...more(item), written(item));

function datedCard(item: DatedItem, today: ReturnType<typeof now>, save: (items: readonly DatedItem[]) => void): HTMLElement {
  const { limit, counted } = item;
  const { words, passed } = standing(item, today);
  const button = make('button', { type: 'button', className: 'button small quiet-button tw:print:hidden', ariaLabel: `For a calendar: ${limit.title}` }, 'For a calendar');
  button.addEventListener('click', () => save([item]));
  return make('li', { className: passed ? 'overdue' : '' },
    make('h4', {}, make('span', { className: 'due-day' }, `${READS[limit.reads]} ${momentInWords(counted.due, counted.time)}`), ' ', make('span', { className: 'tag' }, words), make('span', { className: 'due-what' }, limit.title)),
    limitLine(item),
    make('p', { className: 'how' }, explain(counted, limit.reads === 'due by').join(' ')),
    ...more(item), written(item), button);
}
