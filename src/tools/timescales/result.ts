// Shows what follows from an event: first what has no date, then the dates in order, each with how it was counted and where it is written.

import { dayInWords } from '../../manual/calendar/days.ts';
import { explain, momentInWords, skippedInWords } from '../../manual/calendar/explain.ts';
import { inWords } from '../../manual/dates.ts';
import { sentence } from '../../manual/wording.ts';
import { make } from '../kit/make.ts';
import { standing, type Answer, type DatedItem, type Item } from './answer.ts';
import type { Facts } from './facts.ts';
import type { now } from './now.ts';

const READS: Record<DatedItem['limit']['reads'], string> = { 'due by': 'Due by', until: 'Until', from: 'From' };

/** What came of limits that had all ended by the day, and the event to count from now. */
function over({ ended, event }: Answer, facts: Facts, choose: (event: string) => void): HTMLElement[] {
  const now = facts.events.find(({ id }) => id === event.now);
  const button = now && make('button', { type: 'button', className: 'button small quiet-button tw:print:hidden' }, 'Choose that event');
  button?.addEventListener('click', () => choose(now!.id));
  return [...ended.map((words) => make('p', {}, words)), ...(now && button ? [make('p', {}, `The event to use now: ${sentence(now.title)}`), make('p', {}, button)] : [])];
}

/** @param save called with the dates that the reader wants in a calendar
 * @param choose called with another event, which the reader wants to count from */
export function resultOf(answer: Answer, facts: Facts, today: ReturnType<typeof now>, save: (items: readonly DatedItem[]) => void, choose: (event: string) => void): Node[] {
  const { moment, undated, dated, beyond, absent, closed } = answer;
  const isOver = undated.length + dated.length + beyond.length === 0;
  return [
    ...(undated.length > 0 ? [make('h3', {}, dated.length > 0 ? 'First: no date to work out' : 'No date to work out'), list(undated.map(undatedCard))] : []),
    ...(dated.length > 0 ? [make('h3', { className: undated.length > 0 ? '' : 'vh' }, 'Dates'), list(dated.map((item) => datedCard(item, today, save)))] : []),
    ...(closed.length > 0 ? [make('p', { className: 'note' }, closed.join(' '))] : []),
    ...(beyond.length > 0 ? [make('h3', {}, 'Cannot be counted'), make('p', {}, `Bank holidays are known here only from 1 January ${facts.bankHolidays.from} to 31 December ${facts.bankHolidays.to}. Working days outside those years would be wrong, so no date is given.`), list(beyond.map(undatedCard))] : []),
    ...(isOver ? over(answer, facts, choose) : []),
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

/** Each a sentence of its own, so that what translates the page has whole ones. */
const limitLines = ({ limit, value, onlyIf }: Item): HTMLElement[] => [
  ...(onlyIf === undefined ? [] : [make('p', { className: 'only-if' }, make('strong', {}, `Only if ${onlyIf}.`))]),
  make('p', {}, `Who: ${sentence(limit.who)}`),
  make('p', {}, `Limit: ${value.words} (${limit.basis}).`),
];
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const more = ({ limit, since }: Item): HTMLElement[] => [since, limit.note].filter((words) => words !== undefined).map((words) => make('p', { className: 'meta' }, words));

const undatedCard = (item: Item): HTMLElement => make('li', {}, make('h4', {}, make('span', { className: 'due-words' }, capital(item.value.words)), make('span', { className: 'due-what' }, item.limit.title)), ...limitLines(item), ...more(item), written(item));

function datedCard(item: DatedItem, today: ReturnType<typeof now>, save: (items: readonly DatedItem[]) => void): HTMLElement {
  const { limit, counted, later } = item;
  const { words, passed } = standing(item, today);
  const button = make('button', { type: 'button', className: 'button small quiet-button tw:print:hidden', ariaLabel: `For a calendar: ${limit.title}` }, 'For a calendar');
  button.addEventListener('click', () => save([item]));
  return make('li', { className: passed ? 'overdue' : '' },
    make('h4', {}, make('span', { className: 'due-day' }, `${READS[limit.reads]} ${momentInWords(counted.due, counted.time)}`), ' ', make('span', { className: 'tag' }, words), make('span', { className: 'due-what' }, limit.title)),
    ...limitLines(item),
    make('p', { className: 'how' }, explain(counted, limit.reads === 'due by').join(' ')),
    ...(later ? [make('p', {}, `${later.words}: `, make('strong', {}, dayInWords(later.counted.due)), '.', ...(later.counted.skipped.length > 0 ? [` Skipped: ${skippedInWords(later.counted.skipped)}.`] : []))] : []),
    ...more(item), written(item), button);
}
