import type { Element, Root } from 'hast';
import type { Finding } from './finding.ts';
import { mendHeadings, takeTitle } from './headings.ts';
import { mendLinks } from './links.ts';
import { mendLists } from './lists.ts';
import { inLine, isElement, isTag, replace, rowsOf, text } from './nodes.ts';
import { notesIntoTheLine } from './notes.ts';

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

/** Every cell one line, and the first row the head, as a Markdown table has it. */
function mendTable(table: Element): Element {
  const rows = rowsOf(table);
  for (const [i, row] of rows.entries()) {
    row.children = row.children.filter(isElement).map((cell) => ({ ...cell, tagName: i === 0 ? 'th' : 'td', children: inLine(cell.children) }));
  }
  return { ...table, children: [{ type: 'element', tagName: 'tbody', properties: {}, children: rows }] };
}
