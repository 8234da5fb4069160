import { inWords } from '../../manual/dates.ts';
import { dueInWords, nextInWords, overdueTitle, overdueWords, standing, type Advice, type Situation, type Timeline } from '../../manual/pre-birth/today.ts';
import { make } from '../kit/make.ts';
import { draw } from './draw.ts';

/** The parts of the page that a result fills. */
export interface Places {
  result: HTMLElement;
  heading: HTMLElement;
  due: HTMLElement;
  next: HTMLElement;
  urgent: HTMLElement;
  urgentTitle: HTMLElement;
  urgentSteps: HTMLElement;
  today: HTMLElement;
  calendar: HTMLElement;
  reference: HTMLElement;
  drawings: HTMLElement;
  milestones: HTMLElement[];
}

export function placesOf(page: ParentNode): Places {
  const one = (name: string): HTMLElement => page.querySelector<HTMLElement>(`[data-${name}]`)!;
  const result = one('result');
  return {
    result, heading: result.querySelector('h2')!, due: one('due'), next: one('next'), urgent: one('urgent'), urgentTitle: one('urgent-title'), urgentSteps: one('urgent-steps'), today: one('today'),
    calendar: one('calendar'), reference: one('reference'), drawings: one('drawings'), milestones: [...page.querySelectorAll<HTMLElement>('[data-milestone]')],
  };
}

const adviceBox = ({ title, steps, see }: Advice): HTMLElement => make('div', { className: 'note' },
  make('h3', {}, title), make('ul', {}, ...steps.map((step) => make('li', {}, step))), ...(see ? [make('p', {}, make('a', { href: see.href }, see.words))] : []));

/** What is pressing stands in the alarm colour with the numbers; it is left out when nothing is. */
function showUrgent(places: Places, title: string, steps: readonly Node[]): void {
  places.urgent.hidden = steps.length === 0;
  places.urgentTitle.textContent = title;
  places.urgentSteps.replaceChildren(...steps);
}

function showNext({ next }: Places, words: string): void {
  next.textContent = words;
  next.hidden = words === '';
}

function showStandings(places: Places, situation?: Situation): void {
  for (const item of places.milestones) {
    const milestone = situation?.milestones.find((m) => m.id === item.dataset.milestone);
    const place = item.querySelector<HTMLElement>('[data-standing]')!;
    place.hidden = milestone === undefined;
    place.textContent = milestone ? standing(milestone) : '';
    place.classList.toggle('is-late', milestone?.state === 'late');
  }
}

/** Shows where a pregnancy is: what to do today first, then the line and the list with their days. */
export function showSituation(places: Places, timeline: Timeline, situation: Situation): void {
  places.heading.textContent = `Today: ${situation.far}`;
  places.due.textContent = `${dueInWords(situation)} Worked out for today, ${inWords(situation.on)}.`;
  showNext(places, nextInWords(situation));
  showUrgent(places, overdueTitle(situation.overdue.length), situation.overdue.map((m) => make('li', {}, make('strong', {}, `${m.title}.`), ` ${overdueWords(m)}`)));
  places.today.replaceChildren(...situation.today.map(adviceBox));
  places.calendar.hidden = places.reference.hidden = false;
  showStandings(places, situation);
  draw(places.drawings, timeline, situation);
  places.result.hidden = false;
}

/** Shows what to do once the baby is there: the weeks before the birth no longer count. */
export function showBorn(places: Places, timeline: Timeline): void {
  const { title, steps, see, review, words } = timeline.born;
  places.heading.textContent = title;
  places.due.textContent = `${review} ${words}.`;
  showNext(places, '');
  showUrgent(places, 'Do now', steps.map((step) => make('li', {}, step)));
  places.today.replaceChildren(...(see ? [make('p', {}, make('a', { href: see.href }, see.words))] : []));
  places.calendar.hidden = places.reference.hidden = true;
  showStandings(places);
  draw(places.drawings, timeline);
  places.result.hidden = false;
}

/** Puts the page back as it was before anything was entered. */
export function showNothing(places: Places, timeline: Timeline): void {
  places.result.hidden = true;
  places.heading.textContent = 'Where the pregnancy is today';
  places.due.textContent = '';
  showNext(places, '');
  places.urgentSteps.replaceChildren();
  places.today.replaceChildren();
  showStandings(places);
  draw(places.drawings, timeline);
}
