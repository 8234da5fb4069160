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

/** Opens the search from its button, from / and from Ctrl or Cmd with K; loads it then and not before. */
export function openSearch(): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!opener || typeof HTMLDialogElement === 'undefined') return;
  let made: ReturnType<typeof emptyDialog> | undefined;
  let focusField: (() => void) | undefined;
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    const first = made === undefined;
    made ??= emptyDialog();
    const { dialog, field } = made;
    if (!dialog.open) dialog.showModal();
    if (!first) return focusField?.();
    field.focus();
    try {
      const { fillDialog } = await import('../search/dialog.ts');
      focusField = fillDialog(dialog, field);
    } catch {
      // What the dialog needs could not be fetched: the page of the same name does without it.
      location.href = field.value ? `${opener.href}?q=${encodeURIComponent(field.value)}` : opener.href;
    }
  };
  opener.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
  });
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]');
    const letter = event.key.toLowerCase();
    if ((letter === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)) void open(event);
  });
}
