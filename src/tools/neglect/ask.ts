import { make } from '../kit/make.ts';

/** Asks before something would be lost. Both answers say what they do; Escape keeps everything. */
export function ask(question: string, yes: string, no: string): Promise<boolean> {
  const dialog = make('dialog', { className: 'neglect-ask', role: 'alertdialog' });
  const words = make('p', { id: 'neglect-question' }, question);
  dialog.setAttribute('aria-labelledby', words.id);
  return new Promise((answered) => {
    const button = (label: string, value: string, look: string): HTMLButtonElement => {
      const one = make('button', { type: 'button', className: `button ${look}`, textContent: label });
      one.addEventListener('click', () => dialog.close(value));
      return one;
    };
    dialog.append(words, make('div', { className: 'form-tools' }, button(no, '', ''), button(yes, 'yes', 'quiet-button')));
    dialog.addEventListener('close', () => {
      dialog.remove();
      answered(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
