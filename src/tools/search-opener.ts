// As an address, so that Astro does not send it with every page.
import styles from '../styles/search.css?url';

/** The dialog that stands at once, so that nothing typed is lost while the search itself is still on its way. */
function emptyDialog(): { dialog: HTMLDialogElement; field: HTMLInputElement } {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search');
  const field = document.createElement('input');
  field.type = 'search';
  field.className = 'field-input';
  field.setAttribute('aria-label', 'Search the manual');
  dialog.append(field);
  document.body.append(dialog);
  return { dialog, field };
}

/** The search's own styles, which no page loads before it is opened; without them it still works. */
function addStyles(): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles });
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}

/** Opens the search from its button, from / and from Ctrl or Cmd with K; loads it then and not before. */
export function openSearch(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!opener || typeof HTMLDialogElement === 'undefined') return;
  let made: ReturnType<typeof emptyDialog> | undefined;
  let focusField: (() => void) | undefined;
  const open = async (event?: Event, words = ''): Promise<void> => {
    event?.preventDefault();
    const first = made === undefined;
    made ??= emptyDialog();
    const { dialog, field } = made;
    if (!dialog.open) dialog.showModal();
    if (!first) return focusField?.();
    field.value = words;
    field.focus();
    try {
      const [{ fillDialog }] = await Promise.all([import('../search/dialog.ts'), addStyles()]);
      focusField = fillDialog(dialog, field);
    } catch {
      // What the dialog needs could not be fetched: the page of the same name does without it.
      location.href = field.value ? `${opener.href}?q=${encodeURIComponent(field.value)}` : opener.href;
    }
  };
  // Back from a result leads to the results again: the dialog keeps its words in the address.
  const kept = new URLSearchParams(location.search).get('search');
  if (kept) void open(undefined, kept);
  opener.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
  });
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]');
    const letter = event.key.toLowerCase();
    if ((letter === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)) void open(event);
  });
}
