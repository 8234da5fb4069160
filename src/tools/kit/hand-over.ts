import { make } from './make.ts';

/** Hands a file to the reader's own device: made in the page, so nothing is sent. */
export function download(name: string, words: string, type: string): void {
  const address = URL.createObjectURL(new Blob([words], { type }));
  make('a', { href: address, download: name }).click();
  // The browser has begun to read it by then; without this each file would stay in memory until the page is left.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Copies words and says so in `said`; where the browser does not allow it, shows them there to be copied by hand. */
export async function copy(words: string, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    said.textContent = 'Copied.';
  } catch {
    said.textContent = words;
  }
}
