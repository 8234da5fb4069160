// A decision guide: answers in, what has to be done out. The rules are the page's own; nothing is kept or sent.
import { decide, knownFrom, type Answers, type Rules } from '../../manual/decision/decide.ts';
import { wordsFor, type FilledField } from '../../manual/decision/words.ts';
import { copy } from '../kit/hand-over.ts';
import { askBeforeLeaving } from '../kit/leave.ts';
import { answered, outcomesOf, overview, stillOpen, summary } from './show.ts';

interface Decides extends Rules {
  form?: { title: string; for: string[]; fields: FilledField[] };
}

function start(root: HTMLElement): void {
  const guide = JSON.parse(root.dataset.decision!) as Decides;
  const one = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-${name}]`)!;
  const form = one<HTMLFormElement>('questions');
  const result = one('result');
  const heading = document.getElementById('result')!;
  const words = root.querySelector<HTMLElement>('[data-form-words]');
  const own = [...root.querySelectorAll<HTMLTextAreaElement>('[data-own]')];
  const questions = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  const answers = (): Answers => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  let said = '';

  const showQuestions = (): void => {
    const { asked } = decide(guide, answers());
    for (const question of questions) question.hidden = !asked.includes(question.dataset.question!);
  };
  const showWords = (): void => {
    if (!guide.form) return;
    one('form-text').textContent = wordsFor(guide.form.fields, knownFrom(guide, answers()), Object.fromEntries(own.map((area) => [area.dataset.own!, area.value])));
  };
  const showResult = (): void => {
    const decision = decide(guide, answers());
    const open = questions.filter((question) => decision.open.includes(question.dataset.question!));
    stillOpen(one('open'), open, decision.outcomes.length > 0);
    const shown = outcomesOf(decision.outcomes);
    one('outcomes').replaceChildren(...overview(shown), ...shown);
    one('answered').replaceChildren(...answered(questions.filter((question) => !question.hidden && !open.includes(question))));
    if (words && guide.form) words.hidden = !decision.outcomes.some((id) => guide.form!.for.includes(id));
    showWords();
    said = summary(shown, open.length);
  };

  form.addEventListener('change', () => {
    showQuestions();
    if (result.hidden) return;
    const before = said;
    showResult();
    if (said !== before) one('status').textContent = said;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    result.hidden = false;
    root.dataset.answered = '';
    one('status').textContent = '';
    showResult();
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  });
  // A link to a question puts the reader where it can be answered.
  one('open').addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link) return;
    event.preventDefault();
    toQuestion(document.querySelector<HTMLElement>(link.hash)!);
  });
  one('back').addEventListener('click', () => toQuestion(questions[0]!));
  for (const area of own) area.addEventListener('input', showWords);
  for (const button of root.querySelectorAll('[data-clear]')) button.addEventListener('click', () => {
    form.reset();
    for (const area of own) area.value = '';
    one('outcomes').replaceChildren();
    one('answered').replaceChildren();
    showWords();
    result.hidden = true;
    delete root.dataset.answered;
    for (const said of root.querySelectorAll('[data-said], [data-said-form]')) said.textContent = '';
    showQuestions();
    one('status').textContent = 'Everything has been cleared.';
    toQuestion(questions[0]!);
  });
  one('print').addEventListener('click', () => print());
  one('copy').addEventListener('click', () => void copy(`${document.querySelector('h1')!.textContent}\n\n${one('outcomes').innerText.trim()}`, one('said')));
  root.querySelector('[data-copy-form]')?.addEventListener('click', () => void copy(`Words for the ${guide.form!.title}\n\n${one('form-text').textContent}`, one('said-form')));
  askBeforeLeaving(() => own.some((area) => area.value.trim() !== ''));

  // What a browser kept of an earlier visit is not this visit's.
  form.reset();
  showQuestions();
  form.hidden = false;
  const whole = document.querySelector<HTMLDetailsElement>('[data-whole]');
  // A link from elsewhere may lead into it.
  if (whole && !whole.querySelector(location.hash || '#none')) whole.open = false;
}

function toQuestion(question: HTMLElement): void {
  question.scrollIntoView();
  (question.querySelector<HTMLInputElement>('input:checked') ?? question.querySelector('input'))?.focus({ preventScroll: true });
}

const root = document.querySelector<HTMLElement>('[data-decision]');
if (root) start(root);
