import type { IsoDate } from '../../manual/dates.ts';
import { dueFrom, whyNotDue, whyNotWeeks } from '../../manual/pre-birth/gestation.ts';

/** What the reader has said, or why it cannot be worked with and which field that is about. */
export type Answer = { due: IsoDate; done: ReadonlySet<string> } | { born: true } | { wrong: string; field: HTMLInputElement };

/** The fields of the form by name. */
export interface Fields {
  form: HTMLFormElement;
  due: HTMLInputElement;
  weeks: HTMLInputElement;
  days: HTMLInputElement;
  measured: HTMLInputElement;
}

export function fieldsOf(form: HTMLFormElement): Fields {
  const field = (name: string): HTMLInputElement => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  return { form, due: field('due'), weeks: field('weeks'), days: field('days'), measured: field('measured') };
}

/** The value of a choice of one; empty when none has been made. */
export const chosen = (form: HTMLFormElement, name: string): string => form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value ?? '';

/** Whether the date cannot be read though something has been typed: the browser then says that the value is empty. */
const halfTyped = (field: HTMLInputElement): boolean => field.validity.badInput;

export function answerOf({ form, due, weeks, days, measured }: Fields, on: IsoDate): Answer {
  const known = chosen(form, 'known');
  if (known === 'born') return { born: true };
  const done = new Set([...form.querySelectorAll<HTMLInputElement>('[name="done"]:checked')].map((box) => box.value));
  if (known === 'weeks') {
    const wrong = whyNotWeeks(weeks.value, days.value, measured.value, on);
    return wrong ? { wrong: wrong.words, field: { weeks, days, measured }[wrong.field] } : { due: dueFrom(Number(weeks.value), Number(days.value), measured.value), done };
  }
  const wrong = halfTyped(due) ? whyNotDue('?', on) : whyNotDue(due.value, on);
  return wrong === undefined ? { due: due.value, done } : { wrong, field: due };
}
