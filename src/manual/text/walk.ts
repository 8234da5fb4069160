import { isComponent, isElement, type ComponentNode, type TextNode, type TextTree } from './parse.ts';

const childrenOf = (node: TextNode | TextTree): readonly TextNode[] => ('children' in node ? (node.children as TextNode[]) : []);

/** Every node below `node`, in reading order, with the nodes it stands in, outermost first. */
export function* walk(node: TextNode | TextTree, within: TextNode[] = []): Generator<{ node: TextNode; within: TextNode[] }> {
  for (const child of childrenOf(node)) {
    yield { node: child, within };
    yield* walk(child, [...within, child]);
  }
}

/** The words of a node, as they are read aloud. */
export function wordsOf(node: TextNode | TextTree): string {
  if (node.type === 'text') return (node as { value: string }).value;
  return childrenOf(node).map(wordsOf).join('');
}

/** The components in a text, in reading order. */
export function componentsIn(tree: TextTree): ComponentNode[] {
  return [...walk(tree)].map(({ node }) => node).filter(isComponent);
}

/** The plain string attributes of a component. */
export function attributesOf(node: ComponentNode): Record<string, string> {
  return Object.fromEntries(node.attributes.flatMap((a) => (a.name && typeof a.value === 'string' ? [[a.name, a.value]] : [])));
}

/** 1 to 6 for a heading, 0 for anything else. */
export function headingDepth(node: TextNode): number {
  return isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0;
}
