/**
 * Runs in a page: whether anything in it scrolls by itself. It is stricter than axe, which passes over what scrolls by a few pixels or holds
 * something that a keyboard reaches; where it finds nothing, axe has nothing to find (`scrollable-region-focusable`).
 */
export const SCROLLS = `[...document.querySelectorAll('*')].some((e) => {
  if (e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight) return false;
  const { overflowX, overflowY } = getComputedStyle(e);
  return [overflowX, overflowY].some((how) => how === 'auto' || how === 'scroll');
})`;
