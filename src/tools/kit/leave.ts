/** Asks before the page is left while there are words in it that would be lost: nothing of a tool is kept anywhere. */
export function askBeforeLeaving(hasUnsaved: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (hasUnsaved()) event.preventDefault();
  });
}
