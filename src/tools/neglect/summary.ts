import { isEmpty, PURPOSES, type Purpose } from '../../manual/neglect/record.ts';
import { summaryOf } from '../../manual/neglect/summary.ts';
import { copy } from '../kit/hand-over.ts';
import { make } from '../kit/make.ts';
import { area, button, field, heading, type App, type View } from './app.ts';
import { ask } from './ask.ts';

const NAMES: Readonly<Record<Purpose, string>> = { supervision: 'For supervision', referral: 'For a referral' };

/** The words as the reader has them: changed by hand, or made afresh from the record. */
export const wordsOf = (app: App): string => app.record.summaries[app.here.purpose] ?? summaryOf(app.record, app.domains, app.here.purpose, app.today());

/** The record as words, to be finished by hand, copied or printed. */
export const summaryView: View = (app) => {
  if (isEmpty(app.record)) return [heading('Summary'), make('p', {}, 'There is nothing in the record yet.'), button('Add a child', () => app.go({ view: 'children' }), '')];
  const { purpose } = app.here;
  const said = make('p', { className: 'copied' });
  said.setAttribute('role', 'status');
  const afresh = button('Make it afresh from the record', () => void makeAfresh(app));
  afresh.hidden = app.record.summaries[purpose] === undefined;
  const text = area('neglect-summary', wordsOf(app), 18, (words) => {
    app.keep({ ...app.record, summaries: { ...app.record.summaries, [purpose]: words } });
    afresh.hidden = false;
  });
  return [
    heading('Summary'),
    make('fieldset', { className: 'field choices' }, make('legend', { className: 'field-label' }, 'What is it for?'), ...PURPOSES.map((p) => {
      const input = make('input', { type: 'radio', name: 'neglect-purpose', id: `neglect-for-${p}`, checked: p === purpose });
      input.addEventListener('change', () => app.go({ purpose: p }, input.id));
      return make('label', {}, input, NAMES[p]);
    })),
    ...(purpose === 'referral' ? [make('p', {}, 'Ring first if a child may be suffering significant harm. Then write: ', app.link('form'), '. How to refer: ', app.link('referring'), '.')] : []),
    field('The words', text, 'Put right what is wrong, and finish the lines in square brackets. Once you have changed them, they stay as you wrote them.'),
    make('div', { className: 'form-tools' }, button('Copy', () => void copy(text.value, said)), button('Print the summary', () => app.print('summary')), afresh),
    said,
  ];
};

async function makeAfresh(app: App): Promise<void> {
  if (!(await ask('Make the summary afresh? What you changed in it by hand is lost.', 'Make it afresh', 'Keep my words'))) return;
  const { [app.here.purpose]: _, ...summaries } = app.record.summaries;
  app.keep({ ...app.record, summaries });
  app.go({}, 'neglect-summary');
}
