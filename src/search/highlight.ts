import { wordsOf, keyOf } from './words.ts';

/** Elements whose words are not the text: what is found in them is not pointed out. */
const NOT_TEXT = 'script, style, nav, select, option, textarea, .vh, [hidden]';

/**
 * Points out, on the page a result led to, the words that were looked for, in any of their forms; leaves the page as it is where the
 * browser cannot paint over text. Takes the words out of the address again, so that what is copied from there is the plain one.
 */
export function highlight(words: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('find');
  history.replaceState(history.state, '', address);
  if (!('highlights' in CSS)) return;
  const keys = new Set(wordsOf(words).map((w) => w.key));
  const main = document.getElementById('main');
  if (!main || keys.size === 0) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, { acceptNode: (node) => (node.parentElement?.closest(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT) });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of node.nodeValue!.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!keys.has(keyOf(word.toLowerCase()))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
