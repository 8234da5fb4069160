import { isComponent, isElement, type ComponentNode, type TextNode, type TextTree } from './parse.ts';

const NONE: readonly TextNode[] = [];
const childrenOf = (node: TextNode | TextTree): readonly TextNode[] => ('children' in node ? (node.children as TextNode[]) : NONE);

/**
 * Visits every element and component below `node` in reading order and gathers what `found` gives for each.
 * @param found is given the node and those it stands in, outermost first; that list is only good while it is called
 */
export function gather<T>(node: TextNode | TextTree, found: (node: TextNode, within: readonly TextNode[]) => readonly T[]): T[] {
  const gathered: T[] = [];
  const within: TextNode[] = [];
  const visit = (parent: TextNode | TextTree): void => {
    for (const child of childrenOf(parent)) {
      if (child.type === 'text') continue;
      const here = found(child, within);
      if (here.length > 0) gathered.push(...here);
      within.push(child);
      visit(child);
      within.pop();
    }
  };
  visit(node);
  return gathered;
}

/** The words of a node, as they are read aloud. */
export function wordsOf(node: TextNode | TextTree): string {
  if (node.type === 'text') return (node as { value: string }).value;
  let words = '';
  for (const child of childrenOf(node)) words += wordsOf(child);
  return words;
}

/** The components in a text, in reading order. */
export function componentsIn(tree: TextTree): ComponentNode[] {
  return gather(tree, (node) => (isComponent(node) ? [node] : []));
}

/** The plain string attributes of a component. */
export function attributesOf(node: ComponentNode): Record<string, string> {
  return Object.fromEntries(node.attributes.flatMap((a) => (a.name && typeof a.value === 'string' ? [[a.name, a.value]] : [])));
}

/** 1 to 6 for a heading, 0 for anything else. */
export function headingDepth(node: TextNode): number {
  return isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0;
}

/** Where a link leads, as it is written; undefined for anything else. */
export function linkOf(node: TextNode): string | undefined {
  return isElement(node) && node.tagName === 'a' && typeof node.properties.href === 'string' ? node.properties.href : undefined;
}
