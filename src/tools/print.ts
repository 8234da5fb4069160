/** Writes the day of printing onto the printed copy: the only date a page takes from the reader's clock. */
export function stampPrint(): void {
  addEventListener('beforeprint', () => {
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(Date.now());
    for (const element of document.querySelectorAll('[data-printed]')) element.textContent = date;
  });
}
