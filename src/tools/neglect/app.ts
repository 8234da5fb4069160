import type { IsoDate } from '../../manual/dates.ts';
import type { Domain } from '../../manual/neglect/prompts.ts';
import type { NeglectRecord, Purpose } from '../../manual/neglect/record.ts';
import { make } from '../kit/make.ts';

export const VIEWS = { children: 'Children', visits: 'Visits', change: 'Change', chronology: 'Chronology', summary: 'Summary' } as const;
export type ViewName = keyof typeof VIEWS;

/** Where the reader is: not part of the record. */
export interface Here {
  view: ViewName;
  /** Ids of what is open. */
  visit?: string | undefined;
  child?: string | undefined;
  domain?: string | undefined;
  /** Id of the child or entry whose words are being changed. */
  editing?: string | undefined;
  purpose: Purpose;
}

/** What the views of the tool work with. */
export interface App {
  readonly domains: readonly Domain[];
  readonly record: NeglectRecord;
  readonly here: Here;
  /** What has been typed into a form and not yet added, by the form and the control: going elsewhere does not lose it. */
  readonly drafts: Map<string, string>;
  /** The day it is for the reader. */
  today: () => IsoDate;
  /** An id that nothing in this record has or has had. */
  freshId: () => string;
  /** Takes a new record without drawing anything: for typing and choosing, so that the reader's place is not lost. */
  keep: (record: NeglectRecord) => void;
  /** Goes somewhere, draws it and sets the focus on the element of that id, or on the heading. */
  go: (to: Partial<Here>, focus?: string) => void;
  /** Says something, and offers to undo it. */
  say: (words: string, undo?: (now: NeglectRecord) => NeglectRecord) => void;
  /** The numbers to ring, ready to be put in. */
  calls: () => Node;
  print: (what: 'record' | 'summary') => void;
  /** Address of a page of the manual, as the page has it. */
  link: (name: 'referring' | 'form') => HTMLAnchorElement;
}

export type View = (app: App) => HTMLElement[];

export const HEADING = 'neglect-heading';
/** The heading of a view, which takes the focus when the view is gone to. */
export const heading = (words: string): HTMLHeadingElement => make('h3', { id: HEADING, tabIndex: -1 }, words);

export function button(words: string, act: () => void, look = 'small quiet-button', more = ''): HTMLButtonElement {
  const one = make('button', { type: 'button', className: `button ${look}` }, words);
  // What the button is about, for who cannot see what stands beside it.
  if (more) one.append(make('span', { className: 'vh' }, ` ${more}`));
  one.addEventListener('click', act);
  return one;
}

/** A labelled control, with a hint that belongs to it. */
export function field<T extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(label: string, control: T, hint = ''): HTMLDivElement {
  const words = make('label', { className: 'field-label', htmlFor: control.id }, label);
  control.classList.add('blank');
  if (!hint) return make('div', { className: 'field' }, words, control);
  const more = make('p', { id: `${control.id}-hint`, className: 'meta' }, hint);
  control.setAttribute('aria-describedby', more.id);
  return make('div', { className: 'field' }, words, more, control);
}

export function area(id: string, value: string, rows: number, changed: (value: string) => void): HTMLTextAreaElement {
  const one = make('textarea', { id, value, rows });
  one.addEventListener('input', () => changed(one.value));
  return one;
}

export const select = (id: string, options: readonly (readonly [value: string, words: string])[], value: string): HTMLSelectElement =>
  Object.assign(make('select', { id }, ...options.map(([v, words]) => new Option(words, v))), { value });

/** A form that is never sent: `done` has what is in it, and says what is missing by naming the control and the words. */
export function form(children: Node[], submit: string, done: () => { id: string; why: string } | undefined, ...beside: Node[]): HTMLFormElement {
  const wrong = make('p', { className: 'wrong', hidden: true });
  wrong.setAttribute('role', 'alert');
  const one = make('form', { noValidate: true, className: 'neglect-form' }, ...children, wrong, make('div', { className: 'form-tools' }, make('button', { className: 'button small' }, submit), ...beside));
  one.addEventListener('submit', (event) => {
    event.preventDefault();
    const problem = done();
    for (const control of one.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
    if (!problem) return;
    wrong.hidden = false;
    wrong.textContent = problem.why;
    const control = one.querySelector<HTMLElement>(`#${problem.id}`);
    control?.setAttribute('aria-invalid', 'true');
    control?.focus();
  });
  return one;
}
