import type { Element, ElementContent, Root } from 'hast';
import { anchorHeadings } from '../../manual/text/headings.ts';
import type { TextTree } from '../../manual/text/parse.ts';
import { Place, type Finding } from './finding.ts';
import { depthOf, eachParagraph, isElement, isTag, plainOf, replace, tidy } from './nodes.ts';

/** Links that lead somewhere, and words for those that do not. @param bookmarks with the headings they are in */
export function mendLinks(html: Root, bookmarks: ReadonlyMap<string, Element>, findings: Finding[]): void {
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
