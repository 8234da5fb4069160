// "Copy for your newsletter": one change as text and as HTML at once, with its permanent link, for whatever it is pasted into.

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const change = button.closest('[data-change]')!;
    const heading = change.querySelector('h3')!;
    const [title, note] = [heading.textContent!.trim(), change.querySelector('p')!.textContent!.trim()];
    const address = new URL(`#${heading.id}`, location.href.replace(/[?#].*/, '')).href;
    // Only what is shown: a reader who chose a role passes on what concerns it.
    const asks = [...change.querySelectorAll<HTMLElement>('[data-asks]:not([hidden]):not([data-nothing])')].map((line) => [line.querySelector('dt')!.textContent!, line.querySelector('dd')!.textContent!] as const);
    const text = [title, note, ...asks.map(([role, words]) => `${role}: ${words}`), address].join('\n');
    const html = `<p><strong><a href="${escaped(address)}">${escaped(title)}</a></strong></p><p>${escaped(note)}</p>${asks.length > 0 ? `<ul>${asks.map(([role, words]) => `<li>${escaped(role)}: ${escaped(words)}</li>`).join('')}</ul>` : ''}`;
    const said = button.nextElementSibling!;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
      said.textContent = 'Copied.';
    } catch {
      said.textContent = text;
    }
  });
}

export {};
