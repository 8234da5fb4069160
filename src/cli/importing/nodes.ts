import type { Element, ElementContent, RootContent } from 'hast';
import type { Place } from './finding.ts';

/** Nodes of the HTML that mammoth made, on their way to becoming the draft. */
export type Nodes = (RootContent | ElementContent)[];

export const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
/** Told apart from other elements by its name alone, so that what is not one of these may still be an element. */
export type Tag = Element & { readonly isOneOf: true };
export const isTag = (node: RootContent | ElementContent, ...tags: string[]): node is Tag => isElement(node) && tags.includes(node.tagName);
export const depthOf = (node: RootContent | ElementContent): number => (isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0);

/** The words of a node on one line. */
export function plainOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (isTag(node, 'br')) return ' ';
  return isElement(node) ? node.children.map(plainOf).join('') : '';
}
export const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Changes every node below with what `change` gives for it; undefined leaves it as it is. Innermost first. */
export function replace(nodes: Nodes, change: (node: ElementContent) => ElementContent[] | undefined): void {
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i] as ElementContent;
    if (isElement(node)) replace(node.children, change);
    const changed = change(node);
    if (!changed) continue;
    nodes.splice(i, 1, ...changed);
    i += changed.length - 1;
  }
}

/** The rows of a table, whatever they stand in. */
export function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((c) => (c.tagName === 'tr' ? [c] : rowsOf(c)));
}

/** Blocks as one line: paragraphs after one another, list items with semicolons between them. */
export function inLine(nodes: readonly ElementContent[]): ElementContent[] {
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

/** Goes from paragraph to paragraph as the survey did, so that places are the same: each item of a list counts as one. */
export function eachParagraph(nodes: Nodes, place: Place, visit: (nodes: Nodes) => void): void {
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
