import { make } from '../tools/kit/make.ts';
import { SearchPanel } from './panel.ts';

/** Keeps the words in the address of the page that is open, so that Back from a result leads to the results again. */
function keepInAddress(words: string): void {
  const address = new URL(location.href);
  if (words) address.searchParams.set('search', words);
  else address.searchParams.delete('search');
  history.replaceState(history.state, '', address);
}

/**
 * Puts the search into the dialog that stands open, with what has been typed into its field meanwhile.
 * @returns what gives the field the focus when the dialog is opened again
 */
export function fillDialog(dialog: HTMLDialogElement, field: HTMLInputElement): () => void {
  const panel = new SearchPanel({ words: field.value, filters: {} }, ({ words }) => keepInAddress(words));
  const close = make('button', { type: 'button', className: 'button small quiet-button' }, 'Close');
  close.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(make('div', { className: 'dialog-top' }, close), panel.element);
  // A click beside the dialog is a click on its backdrop, which is the dialog itself.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  let leaving = false;
  panel.element.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.protocol === 'tel:') return;
    leaving = true;
    // A result on the page that is open would otherwise stay behind the dialog.
    if (link.pathname === location.pathname) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (!leaving) keepInAddress('');
    leaving = false;
  });
  panel.focus('end');
  return () => panel.focus('all');
}
