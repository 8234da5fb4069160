/** Opens the search from its button, from / and from Ctrl or Cmd with K; loads it then and not before. */
export function openSearch(): void {
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      const { showSearch } = await import('../search/dialog.ts');
      showSearch();
    } catch {
      // Without a connection, or in a browser without modules of this kind, the page of the same name does it.
      const link = document.querySelector<HTMLAnchorElement>('[data-search]');
      if (link) location.href = link.href;
    }
  };
  document.querySelector('[data-search]')?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) void open(event);
  });
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]');
    const letter = event.key.toLowerCase();
    if ((letter === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)) void open(event);
  });
}
