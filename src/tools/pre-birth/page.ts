// The pre-birth timeline. What is entered stays in the page: nothing of it is kept or sent.
import { asText, calendarDays } from '../../manual/pre-birth/outputs.ts';
import { situationOn, type Situation, type Timeline } from '../../manual/pre-birth/today.ts';
import { calendarFile } from '../../outgoing/whole-days.ts';
import { copy, download } from '../kit/hand-over.ts';
import { askBeforeLeaving } from '../kit/leave.ts';
import { today } from '../kit/today.ts';
import { answerOf, chosen, fieldsOf } from './answers.ts';
import { placesOf, showBorn, showNothing, showSituation } from './show.ts';

function start(form: HTMLFormElement): void {
  const timeline = JSON.parse(form.dataset.preBirth!) as Timeline;
  const find = <T extends HTMLElement = HTMLElement>(name: string, place: ParentNode = document): T => place.querySelector<T>(`[data-${name}]`)!;
  const fields = fieldsOf(form);
  const places = placesOf(document);
  const [wrong, said, did] = [find('wrong'), find('said'), find('did')];
  const reference = document.querySelector<HTMLInputElement>('#reference')!;
  const steps = find('hidden-steps');
  const [home, also] = [steps.nextElementSibling!, find('also', steps)];
  const dates = [...form.querySelectorAll<HTMLElement>('[data-dates]')];
  let situation: Situation | undefined;

  const complain = (words: string, field?: HTMLInputElement): void => {
    wrong.textContent = words;
    wrong.hidden = words === '';
    for (const one of [fields.due, fields.weeks, fields.days, fields.measured]) {
      if (one === field) {
        one.setAttribute('aria-invalid', 'true');
        one.setAttribute('aria-describedby', wrong.id);
      } else for (const name of ['aria-invalid', 'aria-describedby']) one.removeAttribute(name);
    }
    field?.focus();
  };
  /** Works the answers out and shows them; what cannot be worked with is said only when the reader has asked. */
  const work = (asked: boolean): void => {
    const answer = answerOf(fields, today());
    if ('wrong' in answer) {
      if (asked) complain(answer.wrong, answer.field);
      situation = undefined;
      return showNothing(places, timeline);
    }
    complain('');
    situation = 'born' in answer ? undefined : situationOn(timeline, answer.due, today(), answer.done);
    if (situation) showSituation(places, timeline, situation);
    else showBorn(places, timeline);
    did.textContent = '';
    if (asked) {
      places.heading.focus({ preventScroll: true });
      places.heading.scrollIntoView();
    }
    else said.textContent = `Worked out again: ${places.heading.textContent}. ${places.urgent.hidden ? 'Nothing is late.' : places.urgentTitle.textContent}`;
  };
  /** A hidden pregnancy goes before every date: its steps come straight to the question. */
  const showHidden = (yes: boolean, withDates: boolean): void => {
    if (yes) find('hidden-place').append(steps);
    else home.before(steps);
    also.hidden = !yes || withDates;
    for (const part of dates) part.hidden = yes && !withDates;
    if (yes && !withDates) {
      situation = undefined;
      showNothing(places, timeline);
    }
  };
  const showKnown = (): void => {
    for (const part of form.querySelectorAll<HTMLElement>('.asked')) part.hidden = part.dataset.known !== chosen(form, 'known');
  };

  form.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLInputElement;
    if (name === 'hidden') {
      const yes = chosen(form, 'hidden') === 'yes';
      showHidden(yes, false);
      said.textContent = yes ? 'Act now: what to do stands below the question.' : '';
    }
    if (name === 'known') showKnown();
    if (!places.result.hidden) work(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    work(true);
  });
  also.querySelector('button')!.addEventListener('click', () => {
    showHidden(true, true);
    dates[0]!.querySelector('input')!.focus();
  });
  find('calendar').addEventListener('click', () => {
    if (!situation) return;
    const days = calendarDays(situation, reference.value);
    if (days.length > 0) download('pre-birth-dates.ics', calendarFile('Pre-birth dates', situation.on, days), 'text/calendar');
    did.textContent = days.length > 0 ? 'The calendar file is in your downloads. Open it to add the dates. Keep it in your work calendar.' : 'No date is still to come, so there is nothing to add.';
  });
  find('copy').addEventListener('click', () => {
    void copy(situation ? asText(situation, form.dataset.basis!) : [places.heading, places.due, ...places.urgentSteps.children].map((e) => e.textContent).join('\n'), did);
  });
  find('print').addEventListener('click', () => print());
  find('clear').addEventListener('click', () => {
    form.reset();
    fields.measured.value = today();
    reference.value = did.textContent = said.textContent = '';
    situation = undefined;
    complain('');
    showHidden(false, true);
    showKnown();
    showNothing(places, timeline);
    form.querySelector('input')!.focus();
  });
  // A due date is soon entered again; ticks and a mark of one's own are not.
  askBeforeLeaving(() => reference.value.trim() !== '' || form.querySelector('[name="done"]:checked') !== null);
  form.noValidate = true;
  fields.measured.value = fields.measured.max = today();
  find('without-script').hidden = true;
  showHidden(chosen(form, 'hidden') === 'yes', false);
  showKnown();
  form.hidden = false;
}

const form = document.querySelector<HTMLFormElement>('[data-pre-birth]');
if (form) start(form);
