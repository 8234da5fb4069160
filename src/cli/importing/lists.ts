import type { Element, Root } from 'hast';
import { isElement, isTag, replace, text, type Nodes } from './nodes.ts';
import { COUNT_FROM } from './numbering.ts';

/** A list that goes on after other text begins with its number, which the survey left in its first item. */
export function mendLists(html: Root): void {
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
