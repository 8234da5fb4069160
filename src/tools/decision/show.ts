import { make } from '../kit/make.ts';

/** Copies of outcomes as they stand further down the page, to be read as the result. */
export function outcomesOf(ids: readonly string[]): HTMLElement[] {
  return ids.map((id) => {
    const copy = document.getElementById(`do-${id}`)!.cloneNode(true) as HTMLElement;
    copy.id = `now-${id}`;
    return copy;
  });
}

const titleOf = (outcome: HTMLElement): string => outcome.querySelector('[data-title]')!.textContent;

/** All that has to be done, a line each, when it is more than one thing: the whole answer on the first screen. */
export function overview(outcomes: readonly HTMLElement[]): HTMLElement[] {
  return outcomes.length < 2 ? [] : [make('ol', { className: 'overview' }, ...outcomes.map((outcome) => make('li', {}, make('a', { href: `#${outcome.id}`, textContent: titleOf(outcome) }))))];
}

const legendOf = (question: HTMLElement): string => question.querySelector('legend')!.textContent ?? '';

/** Says what is not answered yet, with a link to each question; hides itself when nothing is open. */
export function stillOpen(place: HTMLElement, open: readonly HTMLElement[], someKnown: boolean): void {
  place.hidden = open.length === 0;
  place.replaceChildren(
    make('strong', { textContent: someKnown ? 'This is so already. ' : 'Not decided yet. ' }),
    someKnown ? 'More may be added when you answer: ' : 'Worried now? Call a number below. To go on, answer: ',
    ...open.flatMap((question, i) => [...(i > 0 ? [' · '] : []), make('a', { href: `#${question.id}`, textContent: legendOf(question) })]),
  );
}

/** What was answered, as terms and descriptions. */
export function answered(questions: readonly HTMLElement[]): HTMLElement[] {
  return questions.flatMap((question) => {
    const words = question.querySelector('input:checked')?.parentElement?.querySelector('span')?.firstChild?.textContent ?? '';
    return [make('dt', { textContent: legendOf(question) }), make('dd', { textContent: words })];
  });
}

/** The result in a sentence or two, for who hears the page. */
export function summary(outcomes: readonly HTMLElement[], open: number): string {
  const titles = outcomes.map(titleOf);
  return [titles.length > 0 ? `What you do: ${titles.join('. ')}.` : 'Not decided yet.', open > 0 ? `Still to answer: ${open}.` : ''].filter(Boolean).join(' ');
}
