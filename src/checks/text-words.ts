import type { Problem } from '../manual/problems.ts';
import { isElement } from '../manual/text/parse.ts';
import { gather, wordsOf } from '../manual/text/walk.ts';
import { problem, type Check, type CheckedText } from './check.ts';

/** What people paste from Word, or write by hand where a register has it. */
export const checkWords: Check = ({ texts, wordingOf }) => texts.flatMap((text) => (wordingOf(text) === 'frozen' ? [] : checkText(text)));

/** `sign` stands in whatever matches: most words are seen to hold none without trying the pattern at each of their letters. */
const RULES: { code: string; pattern: RegExp; sign?: string; what: (found: string) => string; fix: string }[] = [
  { code: 'number-in-text', pattern: /(?<![\d.])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/, what: (f) => `the phone number ${f.trim()} is written into the text, where nobody will keep it up to date`, fix: 'put it into content/contacts/ and write <Contact id="…" /> or <Contact service="…" />' },
  { code: 'mail-in-text', sign: '@', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+/, what: (f) => `the address ${f} is written into the text, where nobody will keep it up to date`, fix: 'put it into content/contacts/ and write <Contact id="…" />' },
  { code: 'bare-address', pattern: /\b(?:https?:\/\/|www\.)\S+/, what: (f) => `the web address ${f.slice(0, 40)} stands in the text by itself`, fix: 'write it as [words that say where it leads](address)' },
  { code: 'word-table', sign: '\t', pattern: /\S\t+\S/, what: () => 'this looks like a table pasted from Word, with tabs between its cells', fix: 'write each row as | one | two |, with | --- | --- | below the first row' },
  { code: 'broken-table', sign: '|', pattern: /^\s*\|.*\|\s*$/m, what: () => 'this table cannot be read as one', fix: 'put an empty line before it, and a row | --- | --- | with as many cells below its first row' },
  { code: 'word-bullet', pattern: /^[\u2022\u00B7\uF0B7\u25AA]\s/m, what: () => 'a bullet pasted from Word', fix: 'begin the line with "- " instead, with an empty line before the list' },
];

const OUTER: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th']);
const LOOKED_AT: ReadonlySet<string> = new Set([...OUTER, 'h2', 'h3', 'h4']);

function checkText({ tree, file }: CheckedText): Problem[] {
  return gather(tree, (node, within): Problem[] => {
    if (!isElement(node) || !LOOKED_AT.has(node.tagName)) return [];
    const words = wordsOf(node);
    return RULES.flatMap(({ code, pattern, sign, what, fix }) => {
      const found = sign && !words.includes(sign) ? null : pattern.exec(words);
      // What stands in a paragraph of a list item or a cell is told of the item or the cell.
      if (!found || within.some((n) => isElement(n) && OUTER.has(n.tagName))) return [];
      const line = (node.position?.start.line ?? 1) + words.slice(0, found.index).split('\n').length - 1;
      return [{ ...problem({ file, line, column: node.position?.start.column ?? 1 }, code, what(found[0]), fix), words: found[0].trim() }];
    });
  });
}
