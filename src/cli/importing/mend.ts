import type { Element, ElementContent, Root, RootContent } from 'hast';
import { anchorHeadings, REQUIRED_HEADINGS } from '../../manual/text/headings.ts';
import type { TextTree } from '../../manual/text/parse.ts';
import { Place, type Finding } from './finding.ts';
import { COUNT_FROM } from './survey.ts';

type Nodes = (RootContent | ElementContent)[];
const DEEPEST = 4;
const MOST_LETTERS = 90;

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
/** Told apart from other elements by its name alone, so that what is not one of these may still be an element. */
type Tag = Element & { readonly isOneOf: true };
const isTag = (node: RootContent | ElementContent, ...tags: string[]): node is Tag => isElement(node) && tags.includes(node.tagName);
const depthOf = (node: RootContent | ElementContent): number => (isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0);

export function plainOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (isTag(node, 'br')) return ' ';
  return isElement(node) ? node.children.map(plainOf).join('') : '';
}
const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();
const text = (value: string): ElementContent => ({ type: 'text', value });

/** Changes every node below with what `change` gives for it; undefined leaves it as it is. Innermost first. */
function replace(nodes: Nodes, change: (node: ElementContent) => ElementContent[] | undefined): void {
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as ElementContent;
    if (isElement(node)) replace(node.children, change);
    const changed = change(node);
    if (!changed) continue;
    nodes.splice(i, 1, ...changed);
    i += changed.length - 1;
  }
}

/**
 * Mends the HTML that mammoth made, in place: notes into the line, headings to our levels, links that lead somewhere, cells that Markdown can hold.
 */
export function mend(html: Root): { title?: string; findings: Finding[] } {
  const findings: Finding[] = [];
  notesIntoTheLine(html);
  replace(html.children, (node) => (isTag(node, 'input') ? [text(node.properties.checked ? '\u2612 ' : '\u2610 ')] : undefined));
  const title = takeTitle(html);
  const headings = mendHeadings(html, findings);
  mendLinks(html, headings, findings);
  replace(html.children, (node) => (isTag(node, 'table') ? [mendTable(node)] : undefined));
  mendLists(html);
  replace(html.children, (node) => (node.type === 'text' ? [text(node.value.replace(/\u00AD/g, '').replace(/[\u00A0\u202F]/g, ' '))] : undefined));
  return { ...(title ? { title } : {}), findings };
}

function notesIntoTheLine(html: Root): void {
  const notes = new Map<string, string | ElementContent[]>();
  replace(html.children, (node) => {
    const id = isTag(node, 'li') ? String(node.properties.id ?? '') : '';
    if (!isTag(node, 'li') || !/^(foot|end)note-\d+$/.test(id)) return undefined;
    replace(node.children, (c) => (isTag(c, 'a') && /^#(foot|end)note-ref-/.test(String(c.properties.href)) ? [] : undefined));
    notes.set(id, inLine(node.children));
    return [];
  });
  html.children = html.children.filter((node) => !(isTag(node, 'ol') && node.children.every((c) => c.type === 'text' && c.value.trim() === '')));
  replace(html.children, (node) => {
    if (!isTag(node, 'sup')) return undefined;
    const [link] = node.children.filter(isElement);
    const note = link && notes.get(String(link.properties.href ?? '').slice(1));
    return Array.isArray(note) ? [text(' ('), ...note, text(')')] : undefined;
  });
}

/** Blocks as one line: paragraphs after one another, list items with semicolons between them. */
function inLine(nodes: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  const join = (mark: string, more: ElementContent[]): void => {
    if (more.length === 0) return;
    if (out.length > 0) out.push(text(mark));
    out.push(...more);
  };
  for (const node of nodes) {
    if (isTag(node, 'p') || depthOf(node) > 0) join(' ', inLine((node as Element).children));
    else if (isTag(node, 'ul', 'ol')) join(' ', node.children.filter(isElement).flatMap((li, i) => [...(i > 0 ? [text('; ')] : []), ...inLine(li.children)]));
    else if (isTag(node, 'br')) out.push(text(' '));
    else if (isTag(node, 'table', 'div')) join(' ', inLine(node.children.filter(isElement).flatMap((c) => (isTag(c, 'tbody', 'thead', 'tr', 'td', 'th') ? c.children : [c]))));
    else out.push(node);
  }
  if (out[0]?.type === 'text') out[0] = text(out[0].value.trimStart());
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = text(last.value.trimEnd());
  return out.filter((node) => node.type !== 'text' || node.value !== '');
}

/** The title of the document is that of the procedure, and no heading of its text. */
function takeTitle(html: Root): string | undefined {
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
function mendHeadings(html: Root, findings: Finding[]): Map<string, Element> {
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

/** Goes from paragraph to paragraph as the survey did, so that places are the same: each item of a list counts as one. */
function eachParagraph(nodes: Nodes, place: Place, visit: (nodes: Nodes) => void): void {
  for (const node of nodes) {
    if (isTag(node, 'ul', 'ol')) {
      for (const li of node.children.filter(isElement)) {
        const own = li.children.filter((c) => !isTag(c, 'ul', 'ol', 'p', 'table'));
        if (own.some((c) => tidy(plainOf(c)) !== '')) {
          place.nextParagraph();
          li.children.filter((c) => own.includes(c)).forEach((c) => wrapped(li, c, visit));
        }
        eachParagraph(li.children.filter((c) => isTag(c, 'ul', 'ol', 'p', 'table')), place, visit);
      }
    } else if (isTag(node, 'table')) {
      place.nextTable();
      for (const row of rowsOf(node)) {
        place.nextRow();
        visit(row.children);
      }
      place.outOfTable();
    } else if (isElement(node)) {
      if (isTag(node, 'p') && tidy(plainOf(node)) !== '') place.nextParagraph();
      visit(node.children);
    }
  }
}

/** Visits one child of an element, and puts what became of it in its place. */
function wrapped(parent: Element, node: ElementContent, visit: (nodes: Nodes) => void): void {
  const alone: ElementContent[] = [node];
  visit(alone);
  parent.children.splice(parent.children.indexOf(node), 1, ...alone);
}

function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((c) => (c.tagName === 'tr' ? [c] : rowsOf(c)));
}

function mendLinks(html: Root, bookmarks: ReadonlyMap<string, Element>, findings: Finding[]): void {
  anchorHeadings(html as unknown as TextTree);
  const place = new Place();
  const mendIn = (node: ElementContent): ElementContent[] | undefined => {
    if (!isTag(node, 'a')) return undefined;
    const href = typeof node.properties.href === 'string' ? node.properties.href : undefined;
    if (href === undefined) return node.children;
    const words = tidy(plainOf(node));
    if (words === '') return [];
    if (href.startsWith('#')) {
      const anchor = bookmarks.get(href.slice(1))?.properties.id;
      if (typeof anchor === 'string') return [{ ...node, properties: { href: `#${anchor}` } }];
      findings.push({ kind: 'changed', what: 'A link to a place in the document is plain words, because the place is no heading: link to the section it is in.', words, where: place.toString() });
      return node.children;
    }
    if (/^mailto:/i.test(href)) findings.push({ kind: 'to decide', what: `A link to a mailbox (${href.replace(/^mailto:/i, '')}): mailboxes belong into the contacts, and <Contact id="…" /> into the text.`, words, where: place.toString() });
    if (/^(https?|mailto):/i.test(href)) return [{ ...node, properties: { href } }];
    findings.push({ kind: 'changed', what: `A link that leads nowhere on the web (${href}) is plain words: link to a document of the manual with <Document id="…" />.`, words, where: place.toString() });
    return node.children;
  };
  for (const node of html.children) {
    if (depthOf(node) > 0) place.underHeading(tidy(plainOf(node)));
    eachParagraph([node], place, (nodes) => replace(nodes, mendIn));
  }
  replace(html.children, (node) => (isTag(node, 'a') && node.properties.href === undefined ? node.children : undefined));
  for (const heading of html.children) if (isElement(heading) && depthOf(heading) > 0) heading.properties = {};
}

/** Every cell one line, and the first row the head, as a Markdown table has it. */
function mendTable(table: Element): Element {
  const rows = rowsOf(table);
  for (const [i, row] of rows.entries()) {
    row.children = row.children.filter(isElement).map((cell) => ({ ...cell, tagName: i === 0 ? 'th' : 'td', children: inLine(cell.children) }));
  }
  return { ...table, children: [{ type: 'element', tagName: 'tbody', properties: {}, children: rows }] };
}

/** A list that goes on after other text begins with its number, which the survey left in its first item. */
function mendLists(html: Root): void {
  const marked = (nodes: Nodes): number | undefined => {
    for (const node of nodes) {
      if (node.type === 'text' && node.value.trim() !== '') {
        const mark = COUNT_FROM.exec(node.value);
        if (mark) node.value = node.value.slice(mark[0].length);
        return mark ? Number(mark[1]) : undefined;
      }
      if (isElement(node)) return marked(node.children);
    }
    return undefined;
  };
  const lists = (nodes: Nodes): void => nodes.filter(isElement).forEach((node) => {
    if (isTag(node, 'ol')) {
      const items = node.children.filter((c) => isTag(c, 'li')) as Element[];
      const starts = items.map((li) => marked(li.children));
      if (starts[0] !== undefined) node.properties.start = starts[0];
    }
    lists(node.children);
  });
  lists(html.children);
  replace(html.children, (node) => (node.type === 'text' && /[\uE000\uE001]/.test(node.value) ? [text(node.value.replace(/\uE000\d+\uE001/g, ''))] : undefined));
}
