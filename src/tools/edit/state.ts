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

/** Says beside the editor when a published version is open, which can be read and duplicated and not saved. */
export function tellState(published: Readonly<Record<string, string>>): void {
  const line = document.querySelector<HTMLElement>('#editor-state')!;
  let was: string | undefined;
  const look = (): void => {
    letPeopleZoom();
    if (place() === was) return;
    was = place();
    const saying = sayingFor(was, published);
    line.textContent = saying;
    line.hidden = saying === '';
    document.body.classList.toggle('choose', saying === CHOOSE);
  };
  // The editor moves about with pushState, which tells nobody.
  setInterval(look, 250);
  look();
}

/** The editor asks phones not to zoom; people who need larger words may (WCAG 2.2, 1.4.4). */
function letPeopleZoom(): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="viewport"][content*="maximum-scale"]')) meta.content = 'width=device-width, initial-scale=1';
}

/**
 * Keeps blocks from taking the focus unasked. The editor gives it to every block that it draws, which makes a text that is opened,
 * duplicated or scrolled jump to its last block; only one that has just been put in, from the menu of blocks or a dialog, should have it.
 * @param names the names of the blocks, as that menu has them
 */
export function keepFocus(names: ReadonlySet<string>): void {
  let asked = -Infinity;
  const offersBlocks = (menu: Element): boolean => [...menu.querySelectorAll('[role="menuitem"]')].some((item) => names.has(item.textContent.trim()));
  const note = ({ target }: Event): void => {
    const menu = (target as Element).closest('[role="menu"]');
    // The dialog of a block has fields; one that only asks whether to go on has none.
    if (menu ? offersBlocks(menu) : (target as Element).closest('dialog, [role="dialog"]')?.querySelector('.field')) asked = performance.now();
  };
  for (const event of ['pointerdown', 'keydown'] as const) addEventListener(event, note, true);
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (this.dataset.componentName !== undefined && performance.now() - asked > 2_000) return;
    focus.call(this, options);
  };
}
