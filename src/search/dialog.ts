import { make } from './elements.ts';
import { SearchPanel } from './panel.ts';

let dialog: HTMLDialogElement | undefined;
let panel: SearchPanel | undefined;

/** Opens the search over the page; the same one, with its words, when it has been open before. */
export function showSearch(): void {
  if (!dialog || !panel) {
    panel = new SearchPanel({ words: '', filters: {} }, () => undefined);
    const close = make('button', { type: 'button', className: 'button quiet-button' }, 'Close');
    close.addEventListener('click', () => dialog!.close());
    dialog = make('dialog', { className: 'search-dialog' }, make('div', { className: 'dialog-top' }, close), panel.element);
    dialog.setAttribute('aria-label', 'Search');
    // A click beside the dialog is a click on its backdrop, which is the dialog itself.
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    // A result on the page that is open would otherwise stay behind the dialog.
    panel.element.addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && dialog!.close());
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  panel.focus();
}
