/** The hash of the address, decoded; `#/collections/versions/entries/neglect/2026-06-01`. */
const place = (): string => decodeURIComponent(location.hash);

const PUBLISHED = 'This version has been published and is never changed. To change the procedure, choose Duplicate in the menu at the top right, and give the copy the day of its update.';
const CHOOSE = 'Choose a procedure from the list: each has a folder with its versions.';

/** What to say above the editor, for what is open; nothing when nothing needs saying. */
export function sayingFor(hash: string, published: Readonly<Record<string, string>>): string {
  const open = /^#\/collections\/versions\/entries\/(.+)$/.exec(hash)?.[1];
  if (open !== undefined) return `content/procedures/${open}.mdx` in published ? PUBLISHED : '';
  return /^#\/collections\/versions\/?$/.test(hash) ? CHOOSE : '';
}

/**
 * Says above the editor when a published version is open, which can be read and duplicated and not saved, and keeps the editor from
 * jumping into the middle of a text that has just been opened: each block in it asks for the focus when it is drawn.
 */
export function watchOver(published: Readonly<Record<string, string>>): void {
  const line = document.querySelector<HTMLElement>('#editor-state')!;
  let was = '';
  let touched = false;
  const look = (): void => {
    if (place() === was) return;
    was = place();
    touched = false;
    const saying = sayingFor(was, published);
    line.textContent = saying;
    line.hidden = saying === '';
  };
  // The editor moves about with pushState as well, which tells nobody.
  setInterval(look, 250);
  for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, () => (touched = true), true);
  addEventListener('focusin', (event) => {
    look();
    const target = event.target as HTMLElement;
    if (touched || !target.closest('.lexical-root')) return;
    target.blur();
    for (let box = target.parentElement; box; box = box.parentElement) box.scrollTop = 0;
  });
  look();
}
