/** Adds to every section a button that copies how to cite it: title, section, version and an address that stays the same for ever. */
export function offerCitations(): void {
  const main = document.querySelector<HTMLElement>('main[data-cite]');
  if (!main) return;
  const [address, version] = [main.dataset.cite!, main.dataset.citeAs!];
  const title = main.querySelector('h1')!.textContent!;
  for (const heading of main.querySelectorAll<HTMLElement>('.prose > h2[id]')) {
    const section = heading.textContent!.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet-button cite-button';
    button.append('Cite');
    const named = document.createElement('span');
    named.className = 'vh';
    named.append(` the section ${section}`);
    button.append(named);
    const told = document.createElement('p');
    told.className = 'meta';
    told.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      const citation = `${title}: ${section}. ${version}. ${new URL(`${address}#${heading.id}`, location.href).href}`;
      try {
        await navigator.clipboard.writeText(citation);
        told.textContent = 'Copied. ';
      } catch {
        // A browser that does not let a page copy: the words stand there to be copied by hand.
        told.textContent = 'Copy this: ';
      }
      told.append(citation);
    });
    heading.before(button);
    heading.after(told);
  }
}
