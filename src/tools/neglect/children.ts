import { AGE_WORDS, AGES, addChild, changeChild, type Age, type Child } from '../../manual/neglect/record.ts';
import { onlyAbout, removeChild } from '../../manual/neglect/removal.ts';
import { counted, inWordsList } from '../../manual/wording.ts';
import { make } from '../kit/make.ts';
import { button, field, form, heading, select, type App, type View } from './app.ts';
import { ask } from './ask.ts';

export const inWords = (child: Child): string => `${child.label}, ${AGE_WORDS[child.age]}${child.disabled ? ', disabled' : ''}`;

/** The children of the family: by label, never by name. */
export const childrenView: View = (app) => {
  const { children } = app.record;
  return [
    heading('The children'),
    make('p', {}, 'Add every child in the home, and an unborn baby. Each is looked at apart from the others.'),
    ...(children.length === 0 ? [] : [make('ul', { className: 'pages' }, ...children.map((child) => row(app, child)))]),
    childForm(app),
    ...(children.length === 0 || app.here.editing ? [] : [button(app.record.visits.length === 0 ? 'Go on to the first visit' : 'Go on to the visits', () => app.go({ view: 'visits', visit: undefined }), '')]),
  ];
};

function row(app: App, child: Child): HTMLElement {
  return make('li', {}, make('strong', {}, inWords(child)), make('div', { className: 'form-tools' },
    button('Change', () => app.go({ editing: child.id }, 'neglect-label'), 'small quiet-button', child.label),
    button('Take out', () => void takeOut(app, child), 'small quiet-button', child.label)));
}

async function takeOut(app: App, child: Child): Promise<void> {
  const { visits, entries } = onlyAbout(app.record, child.id);
  const losing = [visits.length > 0 ? `what you wrote about ${child.label} at ${counted(visits.length, 'visit')}` : '', entries.length > 0 ? `${counted(entries.length, 'line')} of the chronology about ${child.label} alone` : ''].filter(Boolean);
  if (losing.length > 0 && !(await ask(`Take ${child.label} out, with ${inWordsList(losing)}?`, 'Take out', 'Keep'))) return;
  const { record, back } = removeChild(app.record, child.id);
  app.keep(record);
  app.go({ editing: undefined, child: undefined });
  app.say(`${child.label} was taken out.`, back);
}

function childForm(app: App): HTMLElement {
  const editing = app.record.children.find((c) => c.id === app.here.editing);
  const label = make('input', { id: 'neglect-label', value: editing?.label ?? '', maxLength: 40, autocomplete: 'off' });
  const age = select('neglect-age', [['', 'Choose'], ...AGES.map((a) => [a, AGE_WORDS[a]] as const)], editing?.age ?? '');
  const disabled = make('input', { type: 'checkbox', checked: editing?.disabled ?? false });
  const stop = editing ? [button('Leave it as it was', () => app.go({ editing: undefined }))] : [];
  return form([
    make('h4', {}, editing ? `Change ${editing.label}` : 'Add a child'),
    field('Initials or a label', label, 'Such as “Child A” or “J, the eldest”. Not the name.'),
    field('Age', age),
    make('div', { className: 'field choices' }, make('label', {}, disabled, 'The child is disabled')),
  ], editing ? 'Save the change' : 'Add the child', () => {
    const name = label.value.trim();
    if (name === '') return { id: label.id, why: 'Write initials or a label for the child.' };
    if (app.record.children.some((c) => c.label === name && c.id !== editing?.id)) return { id: label.id, why: `There is a ${name} already: choose another label.` };
    if (age.value === '') return { id: age.id, why: 'Choose the age of the child.' };
    const child = { label: name, age: age.value as Age, disabled: disabled.checked && age.value !== 'unborn' };
    app.keep(editing ? changeChild(app.record, editing.id, child) : addChild(app.record, { id: app.freshId(), ...child }));
    app.go({ editing: undefined });
    app.say(editing ? `${name} was changed.` : `${name} was added.`);
    return undefined;
  }, ...stop);
}
