/** The least that WCAG 2.2 (2.5.8) asks of what is tapped, in CSS pixels, and a little for rounding. */
const LEAST = 24;
const ROUNDING = 0.5;

/**
 * Runs in a page: whether anything that can be tapped is too close to something else for it to be plain that it is big enough. Plain is: all
 * of it is 24 px or more both ways; or a circle of 24 px around its middle meets neither another target nor the circle of another small one;
 * and nothing lies over it. It is quicker than asking axe by thirty times and stricter where they differ; axe has the last word on the rest.
 */
export const CLOSE_TARGETS = `(() => {
  const TAPPED = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [role], [contenteditable]';
  const all = [...document.querySelectorAll(TAPPED)].filter((e) => (e.tabIndex >= 0 || e.localName === 'summary') && e.checkVisibility({ visibilityProperty: true }));
  const isInline = (e) => getComputedStyle(e).display.startsWith('inline');
  const worded = new Map();
  // A link within a sentence is as high as the sentence is.
  const isInWords = (e) => {
    let block = e.parentElement;
    while (isInline(block)) block = block.parentElement;
    if (!worded.has(block)) {
      const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let found = false;
      while (!found && words.nextNode()) found = words.currentNode.data.trim() !== '' && !words.currentNode.parentElement.closest(TAPPED);
      worded.set(block, found);
    }
    return worded.get(block);
  };
  const targets = all.map((e) => ({ e, box: e.getBoundingClientRect(), free: isInline(e) && isInWords(e) })).filter(({ box }) => box.width > 0 && box.height > 0);
  const isSmall = ({ box }) => box.width < ${LEAST} || box.height < ${LEAST};
  const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
  const away = ([x, y], { box }) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const apart = ([x, y], [u, v]) => Math.hypot(x - u, y - v);
  const meets = (a, b) => a.left < b.right - ${ROUNDING} && b.left < a.right - ${ROUNDING} && a.top < b.bottom - ${ROUNDING} && b.top < a.bottom - ${ROUNDING};
  return targets.some((one) => !one.free && targets.some((other) => other !== one && (
    (meets(one.box, other.box) && !one.e.contains(other.e))
    || (isSmall(one) && (away(middle(one), other) < ${LEAST / 2 + ROUNDING} || (isSmall(other) && apart(middle(one), middle(other)) < ${LEAST + ROUNDING})))
  )));
})()`;
