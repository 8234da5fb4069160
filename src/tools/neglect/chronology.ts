import { inWords } from '../../manual/dates.ts';
import { chronologyOf, type Line } from '../../manual/neglect/chronology.ts';
import { addEntry, changeEntry } from '../../manual/neglect/record.ts';
import { removeEntry } from '../../manual/neglect/removal.ts';
import { make } from '../kit/make.ts';
import { area, button, field, form, heading, type App, type View } from './app.ts';
import { whyNotThatDay } from './visits.ts';

/** What happened, in order: visits come in by themselves, the rest is added here. */
export const chronologyView: View = (app) => {
  const lines = chronologyOf(app.record);
  return [
    heading('Chronology'),
    make('p', {}, 'Visits come in by themselves. Add what else happened, what did not happen, and what went well.'),
    ...(lines.length === 0 ? [make('p', {}, 'Nothing is in it yet.')] : [make('ol', { className: 'neglect-lines' }, ...lines.map((line) => lineOf(line, line.is === 'visit' ? visitButtons(app, line) : entryButtons(app, line))))]),
    entryForm(app),
  ];
};

/** A line of the chronology, also for the printed record. */
export function lineOf(line: Line, buttons: readonly Node[] = []): HTMLElement {
  const part = (name: string, words: string): HTMLElement[] => (words.trim() === '' ? [] : [make('p', { className: 'neglect-part' }, make('strong', {}, `${name}: `), words)]);
  return make('li', {}, make('p', { className: 'neglect-day' }, make('strong', {}, inWords(line.date)), ` ${line.about}`), make('p', { className: 'neglect-part' }, line.what),
    ...part('For the child', line.meant), ...part('Done', line.done), ...part('From', line.from), ...(buttons.length > 0 ? [make('div', { className: 'form-tools' }, ...buttons)] : []));
}

const visitButtons = (app: App, { id, date }: Line): Node[] => [button('Open the visit', () => app.go({ view: 'visits', visit: id, child: undefined, domain: undefined }), 'small quiet-button', `of ${inWords(date)}`)];

/** Drops what was typed about a line and not added. */
const forget = (app: App, id: string): void => [...app.drafts.keys()].filter((key) => key.startsWith(`${id} `)).forEach((key) => app.drafts.delete(key));

const entryButtons = (app: App, { id, date }: Line): Node[] => [
  button('Change', () => app.go({ editing: id }, 'neglect-entry-day'), 'small quiet-button', `the line of ${inWords(date)}`),
  button('Take out', () => {
    const { record, back } = removeEntry(app.record, id);
    forget(app, id);
    app.keep(record);
    app.go({ editing: undefined });
    app.say(`The line of ${inWords(date)} was taken out.`, back);
  }, 'small quiet-button', `the line of ${inWords(date)}`),
];

function entryForm(app: App): HTMLElement {
  const editing = app.record.entries.find((e) => e.id === app.here.editing);
  const { children } = app.record;
  const which = editing?.id ?? 'new';
  const draftOf = (id: string): string => `${which} ${id}`;
  const date = make('input', { id: 'neglect-entry-day', type: 'date', value: app.drafts.get(draftOf('day')) ?? editing?.date ?? '', max: app.today() });
  date.addEventListener('input', () => app.drafts.set(draftOf('day'), date.value));
  const ticks = children.map((child) => ({ id: child.id, box: make('input', { type: 'checkbox', checked: editing?.children.includes(child.id) ?? false }), label: child.label }));
  const text = (id: string, value: string | undefined): HTMLTextAreaElement => area(`neglect-entry-${id}`, app.drafts.get(draftOf(id)) ?? value ?? '', 2, (words) => app.drafts.set(draftOf(id), words));
  const [what, meant, done, from] = [text('what', editing?.what), text('meant', editing?.meant), text('done', editing?.done), text('from', editing?.from)];
  return form([
    make('h4', {}, editing ? `Change the line of ${inWords(editing.date)}` : 'Add a line'),
    field('Day it happened', date),
    ...(children.length > 1 ? [make('fieldset', { className: 'field choices' }, make('legend', { className: 'field-label' }, 'Which child? None ticked means all'), ...ticks.map(({ box, label }) => make('label', {}, box, label)))] : []),
    field('What happened, or did not', what, 'Such as: not brought to the hearing test. Write what is known, apart from what you think it means.'),
    field('What it meant for the child', meant), field('What was done', done), field('Where it is recorded', from),
  ], editing ? 'Save the change' : 'Add to the chronology', () => {
    const why = whyNotThatDay(date.value, app.today());
    if (why) return { id: date.id, why };
    if (what.value.trim() === '') return { id: what.id, why: 'Write what happened.' };
    const entry = { date: date.value, children: ticks.filter((t) => t.box.checked).map((t) => t.id), what: what.value.trim(), meant: meant.value.trim(), done: done.value.trim(), from: from.value.trim() };
    forget(app, which);
    app.keep(editing ? changeEntry(app.record, editing.id, entry) : addEntry(app.record, { id: app.freshId(), ...entry }));
    app.go({ editing: undefined });
    app.say(editing ? 'The line was changed.' : `The line of ${inWords(entry.date)} was added.`);
    return undefined;
  }, ...(editing ? [button('Leave it as it was', () => {
    forget(app, which);
    app.go({ editing: undefined });
  })] : []));
}
