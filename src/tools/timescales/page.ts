// The calculator of dates. What is chosen stays in the form and is gone when the page is left: nothing of it is kept or sent.

import { calendarOf } from '../../manual/calendar/working-days.ts';
import { momentInWords } from '../../manual/calendar/explain.ts';
import { inWords, whyNotADate } from '../../manual/dates.ts';
import { counted } from '../../manual/wording.ts';
import { download } from '../kit/hand-over.ts';
import { make } from '../kit/make.ts';
import { answer, type DatedItem } from './answer.ts';
import { datesFile } from './entries.ts';
import type { EventFacts, Facts } from './facts.ts';
import { findEvents, wordsOfEvent } from './find.ts';
import { countFrom, findLimits } from './list.ts';
import { now } from './now.ts';
import { resultOf } from './result.ts';

/** A year that is still being typed reads as one of long ago. */
const EARLIEST = '1990-01-01';

function start(counter: HTMLElement): void {
  const one = <T extends HTMLElement>(selector: string): T => counter.querySelector<T>(selector)!;
  const facts = JSON.parse(one('[data-facts]').textContent) as Facts;
  const calendar = calendarOf(facts.bankHolidays);
  const words = new Map(facts.events.map((event) => [event.id, wordsOfEvent(event, facts.limits)]));
  const [find, select, day, time] = [one<HTMLInputElement>('#find-event'), one<HTMLSelectElement>('#event'), one<HTMLInputElement>('#day'), one<HTMLInputElement>('#time')];
  const [form, found, note, when, said, place, basis] = [one<HTMLFormElement>('form'), one('[data-found]'), one('[data-event-note]'), one('[data-when]'), one('[data-said]'), one('[data-answer]'), one('[data-basis]')];
  const [print, all] = [one('[data-print]'), one('[data-all]')];
  let dates: readonly DatedItem[] = [];

  const matching = (): EventFacts[] => findEvents(facts.events, (event) => words.get(event.id)!, find.value);
  const chosen = (): EventFacts | undefined => facts.events.find((event) => event.id === select.value);
  const save = (items: readonly DatedItem[]): void => {
    const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href;
    download(`${items.length === 1 ? items[0]!.limit.id : 'dates'}-${day.value}.ics`, datesFile(items, page, now().day), 'text/calendar');
  };

  /** The events that match what is typed, in their groups; the one chosen stays among them. */
  function listEvents(): void {
    const event = chosen();
    const shown = matching();
    const listed = facts.events.filter((e) => e === event || shown.includes(e));
    const groups = [...new Set(listed.map((e) => e.group))];
    select.replaceChildren(make('option', { value: '' }, 'Choose what happened'), ...groups.map((group) => make('optgroup', { label: group }, ...listed.filter((e) => e.group === group).map((e) => make('option', { value: e.id }, e.title)))));
    select.value = event?.id ?? '';
    found.textContent = find.value.trim() === '' ? '' : shown.length === 0 ? 'Nothing has these words. Try fewer, or others.' : `${shown.length} found. Choose below, or press Enter for: ${shown[0]!.title}.`;
  }

  function show(): void {
    const event = chosen();
    one('[data-time]').hidden = !event?.time;
    when.textContent = event?.when ?? 'Day it happened';
    note.textContent = event?.note ?? '';
    note.hidden = !event?.note;
    place.replaceChildren();
    dates = [];
    const why = day.value === '' ? 'none' : whyNotADate(day.value) ?? (day.value < EARLIEST ? 'early' : undefined);
    if (!event) said.textContent = '';
    else if (why === 'none') said.textContent = `${counted(new Set([...event.limits, ...event.perhaps.flatMap((p) => p.limits)]).size, 'limit')} can run from this. Give the day to see the dates.`;
    else if (why) said.textContent = 'That is not a day that can be counted from. Write the year with four digits, such as 2026.';
    else {
      const moment = { day: day.value, ...(event.time && time.value !== '' ? { time: time.value } : {}) };
      const result = answer(facts, calendar, event, moment);
      const today = now();
      dates = result.dated;
      said.replaceChildren(make('span', { className: 'on-paper' }, `${event.title}: `), `${momentInWords(moment.day, moment.time)}: ${dates.length > 0 ? `${counted(dates.length, 'date')}, seen from today, ${inWords(today.day)}.` : result.ended.length > 0 && result.undated.length + result.beyond.length === 0 ? 'the limit had ended by then.' : 'no date to work out.'}`);
      place.replaceChildren(...resultOf(result, facts, today, save, choose));
    }
    counter.toggleAttribute('data-counted', place.childElementCount > 0);
    basis.hidden = place.childElementCount === 0;
    all.hidden = dates.length < 2;
  }

  /** Chooses an event for the reader, and goes on to the day. */
  function choose(id: string): void {
    find.value = '';
    listEvents();
    select.value = id;
    show();
    day.focus();
  }

  find.addEventListener('input', listEvents);
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = matching();
    if (first && find.value.trim() !== '') choose(first.id);
  });
  for (const field of [select, day, time]) {
    field.addEventListener('change', show);
    field.addEventListener('input', show);
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  one('[data-today]').addEventListener('click', () => {
    const today = now();
    day.value = today.day;
    if (chosen()?.time) time.value = today.time;
    show();
  });
  one('[data-clear]').addEventListener('click', () => {
    form.reset();
    listEvents();
    show();
    find.focus();
  });
  print.addEventListener('click', () => window.print());
  all.addEventListener('click', () => save(dates));

  listEvents();
  const countable = facts.limits.filter((limit) => limit.values.findLast((v) => v.from <= facts.asAt)?.limit !== undefined);
  countFrom(new Map(countable.map((limit) => [limit.id, limit.event])), (id) => {
    choose(id);
    counter.scrollIntoView();
  });
  // A link of a procedure leads to its limit: what starts that limit is chosen already, without moving the reader.
  select.value = facts.limits.find((limit) => limit.id === location.hash.slice(1))?.event ?? '';
  // Coming back to the page, a browser fills the form in again.
  addEventListener('pageshow', show);
  counter.hidden = false;
  show();
}

const counter = document.querySelector<HTMLElement>('[data-counter]');
if (counter) start(counter);
findLimits();
// What has just appeared above the limit that a link leads to would have pushed it away.
document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
