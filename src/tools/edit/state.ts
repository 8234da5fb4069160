/**
 * Says above the editor when a published version is open: it can be read and duplicated, and not saved. The editor keeps the place of
 * what is open behind the # of the address.
 */
export function showState(published: readonly string[]): void {
  const line = document.querySelector<HTMLElement>('#editor-state')!;
  const tell = (): void => {
    const open = /^#\/collections\/versions\/entries\/(.+)$/.exec(decodeURIComponent(location.hash))?.[1];
    const frozen = open !== undefined && published.includes(`content/procedures/${open}.mdx`);
    line.hidden = !frozen;
    line.textContent = frozen ? 'This version has been published and is never changed. To change the procedure, choose Duplicate in the menu at the top right, and give the copy the day of its update.' : '';
  };
  // The editor moves about with pushState as well, which tells nobody.
  for (const event of ['hashchange', 'popstate', 'click', 'keyup', 'Select']) addEventListener(event, () => setTimeout(tell, 50), true);
  tell();
}
