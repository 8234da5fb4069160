import { inWords, whyNotADate } from '../../manual/dates.ts';
import { capital } from '../../manual/neglect/chronology.ts';
import { addVisit, changeVisit, VISIT_KINDS, visitsInOrder, type Visit, type VisitKind } from '../../manual/neglect/record.ts';
import { removeVisit } from '../../manual/neglect/removal.ts';
import { make } from '../kit/make.ts';
import { area, button, field, form, heading, select, type App, type View } from './app.ts';
import { promptsOf } from './asking.ts';

const KINDS = VISIT_KINDS.map((kind) => [kind, capital(kind)] as const);
const titleOf = (visit: Visit): string => `${inWords(visit.date)}: ${visit.kind}${visit.by.trim() ? `, by ${visit.by.trim()}` : ''}`;

/** All visits, or the one that is open. */
export const visitsView: View = (app) => {
  const open = app.record.visits.find((v) => v.id === app.here.visit);
  if (open) return oneVisit(app, open);
  if (app.record.children.length === 0) return [heading('Visits'), make('p', {}, 'First say which children you are worried about.'), button('Add a child', () => app.go({ view: 'children' }), '')];
  return [
    heading('Visits'),
    ...(app.record.visits.length === 0 ? [] : [make('ul', { className: 'pages' }, ...visitsInOrder(app.record).map((visit) => row(app, visit)))]),
    newVisit(app),
  ];
};

function row(app: App, visit: Visit): HTMLElement {
  return make('li', {}, make('strong', {}, titleOf(visit)), make('div', { className: 'form-tools' },
    button('Open', () => app.go({ visit: visit.id, child: undefined, domain: undefined }), 'small quiet-button', `the visit of ${inWords(visit.date)}`),
    button('Take out', () => takeOut(app, visit), 'small quiet-button', `the visit of ${inWords(visit.date)}`)));
}

function takeOut(app: App, visit: Visit): void {
  const { record, back } = removeVisit(app.record, visit.id);
  app.keep(record);
  app.go({ visit: undefined });
  app.say(`The visit of ${inWords(visit.date)} was taken out.`, back);
}

/** Why a day cannot be that of a visit or an entry; undefined when it can. */
export function whyNotThatDay(day: string, today: string): string | undefined {
  if (day === '' || whyNotADate(day) !== undefined) return 'Choose the day.';
  return day > today ? 'That day has not come yet.' : undefined;
}

function newVisit(app: App): HTMLElement {
  const date = make('input', { id: 'neglect-date', type: 'date', value: app.today(), max: app.today() });
  const kind = select('neglect-kind', KINDS, VISIT_KINDS[0]);
  const by = make('input', { id: 'neglect-by', value: visitsInOrder(app.record).at(-1)?.by ?? '', autocomplete: 'off' });
  return form([make('h4', {}, 'Add a visit'), field('Day', date), field('Kind of visit', kind), field('Who visited, by role', by, 'Such as health visitor. Not the name.')], 'Add the visit', () => {
    const why = whyNotThatDay(date.value, app.today());
    if (why) return { id: date.id, why };
    const id = app.freshId();
    app.keep(addVisit(app.record, { id, date: date.value, kind: kind.value as VisitKind, by: by.value.trim(), words: '' }));
    app.go({ visit: id, child: undefined, domain: undefined });
    app.say('The visit was added.');
    return undefined;
  });
}

function oneVisit(app: App, visit: Visit): HTMLElement[] {
  const title = heading(`Visit of ${inWords(visit.date)}`);
  const keep = (change: Partial<Visit>): void => app.keep(changeVisit(app.record, visit.id, change));
  const date = make('input', { id: 'neglect-date', type: 'date', value: visit.date, max: app.today() });
  // A day that is being typed is no day yet: the last whole one stands.
  date.addEventListener('input', () => {
    if (whyNotThatDay(date.value, app.today())) return;
    keep({ date: date.value });
    title.textContent = `Visit of ${inWords(date.value)}`;
  });
  date.addEventListener('blur', () => (date.value = app.record.visits.find((v) => v.id === visit.id)?.date ?? date.value));
  const kind = select('neglect-kind', KINDS, visit.kind);
  kind.addEventListener('change', () => keep({ kind: kind.value as VisitKind }));
  const by = make('input', { id: 'neglect-by', value: visit.by, autocomplete: 'off' });
  by.addEventListener('input', () => keep({ by: by.value }));
  return [
    button('All visits', () => app.go({ visit: undefined })),
    title,
    make('details', {}, make('summary', {}, 'Day, kind, and who was there'), field('Day', date), field('Kind of visit', kind), field('Who visited, by role', by),
      field('Who was there, and anything else', area('neglect-words', visit.words, 3, (words) => keep({ words })), 'Which children you saw, whether alone, and who was in charge.')),
    ...promptsOf(app, visit.id),
  ];
}
