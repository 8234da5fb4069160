import type { Problem } from '../manual/problems.ts';
import { isElement, type TextNode } from '../manual/text/parse.ts';
import { gather, headingDepth, wordsOf } from '../manual/text/walk.ts';
import { problem, type Check, type CheckedText } from './check.ts';
import { passagesOf, placeIn, type Passage } from './passages.ts';
import { unevenRows } from './text-tables.ts';

/** What people bring along from Word and from older manuals: it is well formed, and not what they meant, or not of use to a reader. */
export const checkHabits: Check = (checked) => checked.texts.flatMap((text) => {
  const level = checked.wordingOf(text);
  return level === 'frozen' ? [] : [...inPassages(text), ...inElements(text), ...unevenRows(text)].map((p) => ({ ...p, level }));
});

interface Habit {
  code: string;
  pattern: RegExp;
  /** Only in passages of this kind; anywhere when left out. */
  only?: 'headings' | 'paragraphs';
  what: (found: string) => string;
  fix: string;
}

/** Two words or more without a small letter, one of them too long for an abbreviation. */
const IN_CAPITALS = /^(?=.*\p{Lu}{4})[^\p{Ll}]*\s[^\p{Ll}]*$/u;

/** Whether a passage is a heading in capitals, in which no word can be told from an abbreviation. */
export const isShouted = ({ tag, words }: Passage): boolean => isHeading(tag) && IN_CAPITALS.test(words.trim());

const HABITS: readonly Habit[] = [
  { code: 'placeholder', pattern: /\b(?:TBC|TBA|TBD|X{2,})\b|\?{2,}|\[(?:insert|add|enter|name of|date of)\b[^\]\n]*\]|\blorem ipsum\b/, what: (f) => `"${f}" still holds a place open`, fix: 'write what belongs here, or take the sentence out until it is known' },
  { code: 'day-in-figures', pattern: /(?<![\d/.])\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/]|\.\d)/, what: (f) => `the day ${f} is written in figures, which are read in two ways`, fix: 'write the month in letters, as in 1 June 2026' },
  { code: 'page-furniture', only: 'paragraphs', pattern: /^(?:last (?:updated|reviewed|amended)|date of (?:issue|review|next review)|(?:next )?review date|version \d|page \d+ of \d+|document (?:owner|control))\b.*/i, what: (f) => `"${f.slice(0, 40)}" is kept by the manual itself, and here it goes stale`, fix: 'take the line out: versions, owners and reviews are shown from the head of the file' },
  { code: 'footnote', pattern: /\[\^?\d{1,2}\]/, what: (f) => `${f} looks like a footnote brought along from Word, and has nothing to lead to`, fix: 'write what the note says into the sentence, or name its source with <Source id="…" />' },
  { code: 'stray-stars', pattern: /\*{2,}/, what: () => 'these stars are shown as they are, because the bold is not closed or has a space inside it', fix: 'write ** right before the first word and right after the last, as in **at once**' },
  { code: 'broken-link', pattern: /\](?:\s+\(|\()(?:https?:|\/|#|www\.)[^)\n]*\)?/, what: () => 'this link cannot be read as one', fix: 'write it as [words](address): no space between ] and (, and none in the address' },
  { code: 'hidden-character', pattern: /[\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD\uE000-\uF8FF]/, what: (f) => `a character that nobody sees stands here (${`U+${f.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`}), brought along by pasting`, fix: 'delete the word around it and type it again' },
  { code: 'heading-unmarked', only: 'paragraphs', pattern: /^#{1,6}[^\s#].*/m, what: (f) => `"${f.slice(0, 40)}" is not a heading yet`, fix: 'put a space after the #, and an empty line before and after the heading' },
  { code: 'list-unmarked', only: 'paragraphs', pattern: /^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S.*/m, what: (f) => `"${f.slice(0, 40)}" is not an item of a list yet: it runs on in the paragraph`, fix: 'put an empty line before the list, and begin its items with "1. ", "2. " or "- "' },
  { code: 'word-dash', only: 'paragraphs', pattern: /^(?:[\u2013\u2014\u2023\u25E6\u25CF\u25A0\u27A2\uF0A7\uF0D8]|o)[ \t]+(?=\p{Lu}).*/mu, what: () => 'a list sign pasted from Word', fix: 'begin the line with "- " instead, with an empty line before the list' },
  { code: 'heading-capitals', only: 'headings', pattern: IN_CAPITALS, what: (f) => `the heading "${f}" is in capitals, which are slower to read and are spelt out by some screen readers`, fix: 'write it as in a sentence: a capital for the first word and for names' },
  { code: 'heading-number', only: 'headings', pattern: /^\d+(?:\.\d+)*[.)]?\s+(?=\p{L})/u, what: (f) => `the heading begins with the number ${f.trim()}, written by hand`, fix: 'take the number out: sections are found by their names, and links to them last' },
  { code: 'heading-end', only: 'headings', pattern: /[.:;,]$/, what: (f) => `the heading ends with "${f}"`, fix: 'take it out' },
  { code: 'heading-spaces', only: 'headings', pattern: /\S[ \u00A0]{2,}(?=\S)|\S\u00A0(?=\S)/, what: () => 'the heading has two spaces, or one that does not break, between two words', fix: 'leave one plain space' },
];

const isHeading = (tag: string): boolean => /^h\d$/.test(tag);

function inPassages(text: CheckedText): Problem[] {
  return passagesOf(text).flatMap((passage) => HABITS.flatMap(({ code, pattern, only, what, fix }): Problem[] => {
    if (only === 'headings' ? !isHeading(passage.tag) : only === 'paragraphs' && passage.tag !== 'p') return [];
    // The place of a component in a sentence is a space that does not break, and is nobody's mistake.
    const found = pattern.exec(code === 'heading-spaces' && passage.components.length > 0 ? '' : passage.words.trimEnd());
    return found ? [{ ...problem(placeIn(passage, found.index), code, what(found[0]), fix), words: found[0] }] : [];
  }));
}

/** Words of a link that say nothing about where it leads: a screen reader lists links by their words alone. */
const EMPTY_WORDS = /^(?:(?:please )?(?:click|press|tap)(?: on)?(?: here| this)?(?: link)?|here|link|this link|this page|more|read more|more information|see here|download)$/i;

const LOOKED_AT: ReadonlySet<string> = new Set(['img', 'a', 'h2', 'ol', 'p']);

function inElements(text: CheckedText): Problem[] {
  let list: TextNode | undefined;
  return gather(text.tree, (node, within): Problem[] => {
    if (!isElement(node) || !LOOKED_AT.has(node.tagName)) return [];
    const place = { file: text.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    const words = wordsOf(node).trim();
    if (node.tagName === 'img') return [problem(place, 'picture', 'pictures cannot be put into a text', 'describe it in words, or publish it as a document; a process can be drawn as a map in content/maps/')];
    if (node.tagName === 'a' && EMPTY_WORDS.test(words)) return [{ ...problem(place, 'link-words', `"${words}" does not say where the link leads`, 'make the words of the link the name of what it leads to'), words }];
    if (node.tagName === 'a' && words === '') return [problem(place, 'link-words', 'this link has no words', 'write them between [ and ]')];
    if (headingDepth(node) === 2) list = undefined;
    if (node.tagName === 'ol' && within.every((n) => !isElement(n))) {
      const before = list;
      list = node;
      return startsOddly(node, before) ? [problem(place, 'list-start', `this list begins with ${String(startOf(node))}`, 'begin it with 1., or indent by three spaces what stands between its items, so that they stay one list')] : [];
    }
    // Letters and leaflets are laid out as they are printed: only pages that are found by their headings need them.
    if (node.tagName === 'p' && text.kind !== 'document' && within.length === 0 && isBoldAlone(node) && !/[.!?\u2026"\u201D]$/.test(words)) return [{ ...problem(place, 'bold-heading', `"${words.slice(0, 40)}" is bold where a heading is meant`, 'begin the line with ## or ### instead of putting it in **'), words }];
    return [];
  });
}

const isBoldAlone = (node: TextNode): boolean => isElement(node) && node.children.length === 1 && isElement(node.children[0]!) && node.children[0].tagName === 'strong';

const startOf = (node: TextNode): number => (isElement(node) ? Number(node.properties.start ?? 1) : 1);

/** A list may go on from the one before it in the same section; it cannot begin in the middle. */
function startsOddly(node: TextNode, before: TextNode | undefined): boolean {
  const count = before && isElement(before) ? startOf(before) + before.children.filter((c) => isElement(c) && c.tagName === 'li').length : 1;
  return ![0, 1, count].includes(startOf(node));
}
