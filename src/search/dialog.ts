import { make } from './elements.ts';
import { SearchPanel } from './panel.ts';

/**
 * Puts the search into the dialog that stands open, with what has been typed into its field meanwhile.
 * @returns what gives the field the focus when the dialog is opened again
 */
export function fillDialog(dialog: HTMLDialogElement, field: HTMLInputElement): () => void {
  const panel = new SearchPanel({ words: field.value, filters: {} }, () => undefined);
  const close = make('button', { type: 'button', className: 'button small quiet-button' }, 'Close');
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(make('div', { className: 'dialog-top' }, close), panel.element);
  // A click beside the dialog is a click on its backdrop, which is the dialog itself.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  // A result on the page that is open would otherwise stay behind the dialog.
  panel.element.addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && dialog.close());
  panel.focus('end');
  return () => panel.focus('all');
}
