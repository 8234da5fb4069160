import { inWords } from '../../manual/dates.ts';
import { changeInWords, coursesOf, type Course, type Seen } from '../../manual/neglect/changes.ts';
import { capital, WORST_FIRST } from '../../manual/neglect/chronology.ts';
import { LEVELS, type Child } from '../../manual/neglect/record.ts';
import { make } from '../kit/make.ts';
import { button, heading, type App, type View } from './app.ts';
import { LETTERS } from './asking.ts';
import { chartOf } from './chart.ts';
import { inWords as childInWords } from './children.ts';

/** How care has changed, child by child: in words, as a chart, and as a table that says the same. */
export const changeView: View = (app) => [
  heading('Change over time'),
  ...(app.record.visits.length === 0 || app.record.children.length === 0
    ? [make('p', {}, 'There is no visit in the record yet.'), button('Go to the visits', () => app.go({ view: 'visits' }), '')]
    : [make('p', {}, 'For each domain this shows the most serious thing you recorded at a visit. Nothing is counted or added up: it is not a validated score.'), ...app.record.children.flatMap((child) => changeOf(app, child))]),
];

/** The change of one child, also for the printed record. */
export function changeOf(app: App, child: Child): HTMLElement[] {
  const courses = coursesOf(app.record, child, app.domains);
  const looked = courses.filter((c) => c.seen.some((s) => s.level !== undefined));
  const not = courses.filter((c) => !looked.includes(c)).map((c) => c.title);
  const title = make('h4', {}, childInWords(child));
  if (looked.length === 0) return [title, make('p', {}, `Nothing has been looked at for ${child.label} yet.`)];
  return [
    title,
    make('ul', { className: 'neglect-changes' }, ...looked.map((c) => make('li', { className: stands(c) }, changeInWords(c)))),
    ...(not.length > 0 ? [make('p', {}, `Not looked at yet: ${not.join(', ')}.`)] : []),
    wide(`Chart of change for ${child.label}`, make('figure', { className: 'neglect-figure' }, ...looked.map(chartOf),
      make('figcaption', { className: 'meta' }, `${LEVELS.map((level) => `${LETTERS[level]} ${level}`).join(', ')} or not looked at. Visits stand at equal distances, whatever time lies between.`))),
    wide(`Table of change for ${child.label}`, table(looked, child)),
  ];
}

const stands = ({ seen }: Course): string => (seen.findLast((s) => s.level && s.level !== 'not seen')?.level === 'serious' ? 'is-serious' : '');

/** What may be wider than the page scrolls by itself, by keyboard too. */
function wide(label: string, inside: HTMLElement): HTMLElement {
  const one = make('div', { className: 'neglect-wide', tabIndex: 0 }, inside);
  one.setAttribute('role', 'region');
  one.setAttribute('aria-label', label);
  return one;
}

const cell = ({ prompts }: Seen): string => WORST_FIRST.flatMap((level) => {
  const own = prompts.filter((p) => p.level === level).map((p) => p.title + (p.gone ? ' (no longer in the toolkit)' : ''));
  return own.length > 0 ? [`${capital(level)}: ${own.join(', ')}`] : [];
}).join('. ') || 'Not looked at';

function table(courses: readonly Course[], child: Child): HTMLElement {
  const head = (words: string, scope: 'col' | 'row'): HTMLElement => make('th', { scope }, words);
  return make('table', {},
    make('caption', {}, `What was seen at each visit: ${child.label}`),
    make('thead', {}, make('tr', {}, head('Domain', 'col'), ...courses[0]!.seen.map(({ visit }) => head(inWords(visit.date), 'col')))),
    make('tbody', {}, ...courses.map((c) => make('tr', {}, head(c.title, 'row'), ...c.seen.map((s) => make('td', {}, cell(s)))))));
}
