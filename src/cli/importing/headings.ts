import type { Element, Root, RootContent } from 'hast';
import { REQUIRED_HEADINGS } from '../../manual/text/headings.ts';
import { Place, type Finding } from './finding.ts';
import { depthOf, eachParagraph, isElement, isTag, plainOf, replace, text, tidy } from './nodes.ts';

const DEEPEST = 4;
const MOST_LETTERS = 90;

/** Takes out the title of the document, which is that of the procedure and no heading of its text. */
export function takeTitle(html: Root): string | undefined {
  const ones = html.children.filter((node) => depthOf(node) === 1);
  const named = ones.find((node) => isElement(node) && String(node.properties.className ?? '').includes('title'));
  const first = html.children.find((node) => isElement(node) && tidy(plainOf(node)) !== '');
  const alone = ones.length === 1 && ones[0] !== undefined && ones[0] === first && !isStandard(tidy(plainOf(ones[0]))) && html.children.some((node) => depthOf(node) > 1) ? ones[0] : undefined;
  const title = named ?? alone;
  if (!title) return undefined;
  html.children = html.children.filter((node) => node !== title);
  return tidy(plainOf(title));
}

const NUMBER = /^(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)]|\(\d+\))\s+/;
const same = (words: string): string => words.toLowerCase().replace(/[^a-z ]/g, '').replace(/\s+/g, ' ').trim();

const isStandard = (words: string): boolean => REQUIRED_HEADINGS.some((h) => same(h) === same(words.replace(NUMBER, '')));

/** Paragraphs that are all bold and short, in a document without a single heading, are its headings. */
function boldIntoHeadings(html: Root, findings: Finding[]): void {
  if (html.children.some((node) => depthOf(node) > 0)) return;
  html.children = html.children.map((node): RootContent => {
    if (!isTag(node, 'p') || !looksLikeHeading(node)) return node;
    findings.push({ kind: 'changed', what: 'The document has no headings, so a short bold paragraph became one: check that it is.', words: tidy(plainOf(node)) });
    // A typed number says how deep it is: 1.2 is below 1.
    const depth = Math.min(/^\d+(?:\.\d+)*/.exec(tidy(plainOf(node)))?.[0].split('.').length ?? 1, 3);
    return { ...node, tagName: `h${depth}`, children: node.children.flatMap((c) => (isTag(c, 'strong') ? c.children : [c])) };
  });
}

function looksLikeHeading(p: Element): boolean {
  const words = tidy(plainOf(p));
  const inner = p.children.filter((c) => !(c.type === 'text' && c.value.trim() === '') && !(isTag(c, 'a') && plainOf(c) === ''));
  return words !== '' && words.length <= MOST_LETTERS && inner.every((c) => isTag(c, 'strong')) && !/[.;,:]$/.test(words);
}

/** Our levels, ours alone: ## at the top, none left out. @returns the bookmarks with the headings they are in */
export function mendHeadings(html: Root, findings: Finding[]): Map<string, Element> {
  boldIntoHeadings(html, findings);
  replace(html.children.filter((n) => depthOf(n) === 0), (node) => (depthOf(node) > 0 ? [{ type: 'element', tagName: 'p', properties: {}, children: [{ ...(node as Element), tagName: 'strong' }] }] : undefined));
  const bookmarks = new Map<string, Element>();
  const open: number[] = [];
  const place = new Place();
  html.children = html.children.filter((node) => {
    const before = depthOf(node);
    if (before === 0 || !isElement(node)) {
      eachParagraph([node], place, () => undefined);
      if (isTag(node, 'p') && looksLikeHeading(node)) findings.push({ kind: 'to decide', what: 'A short bold paragraph looks like a heading: if it is one, write ### before it and take the ** out.', words: tidy(plainOf(node)), where: place.toString() });
      return true;
    }
    const words = tidy(plainOf(node));
    if (words === '') return false;
    while (open.length > 0 && open.at(-1)! >= before) open.pop();
    open.push(before);
    const depth = Math.min(open.length + 1, DEEPEST);
    node.tagName = `h${depth}`;
    node.properties = {};
    replace(node.children, (c) => {
      if (isTag(c, 'a') && typeof c.properties.id === 'string') bookmarks.set(c.properties.id, node);
      return isTag(c, 'strong', 'b') || (isTag(c, 'a') && c.properties.href === undefined) ? (c as Element).children : isTag(c, 'br') ? [text(' ')] : undefined;
    });
    place.underHeading(words);
    nameHeading(node, words, depth, findings, place);
    if (open.length + 1 > DEEPEST) findings.push({ kind: 'changed', what: 'A heading deeper than the manual has them is one of ####.', words, where: place.toString() });
    const parent = open.at(-2) ?? (html.children.some((n) => depthOf(n) === 1) ? 0 : before - 1);
    if (before > parent + 1) findings.push({ kind: 'changed', what: `A heading of level ${before} stood right below one of level ${parent}, so it moved up.`, words, where: place.toString() });
    return true;
  });
  return bookmarks;
}

/** Takes a typed number off, and writes a standard heading as every procedure has it. */
function nameHeading(node: Element, words: string, depth: number, findings: Finding[], place: Place): void {
  const bare = words.replace(NUMBER, '') || words;
  const standard = depth === 2 ? REQUIRED_HEADINGS.find((h) => same(h) === same(bare)) : undefined;
  if (bare !== words) findings.push({ kind: 'changed', what: `The number of a heading is taken off, so the heading is "${standard ?? bare}".`, words, where: place.toString(), gone: NUMBER.exec(words)?.[0] ?? '' });
  else if (standard && standard !== words) findings.push({ kind: 'changed', what: `A heading is written as every procedure has it: "${standard}".`, words, where: place.toString() });
  else return;
  node.children = standard || node.children.length > 1 || node.children[0]?.type !== 'text' ? [text(standard ?? bare)] : [text(bare)];
}
