import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ContentComponent, TextContext } from './component.ts';
import { headingDepth, linkOf } from './walk.ts';
import { isComponent, type TextNode } from './parse.ts';

// Most of a text reads the same on the page of today and on the version's own page: such a part is put into HTML once for both.

interface Made {
  manual: TextContext['manual'];
  on: string;
  node: ElementContent;
}

const made = new WeakMap<TextContext['href'], WeakMap<TextNode, Made>>();

/**
 * A part of a text as finished HTML, made once for every page that shows it.
 * @param make its nodes, when they have to be made
 * @returns undefined for what reads differently from page to page
 */
export function alike(node: TextNode, components: ReadonlyMap<string, ContentComponent>, { manual, on, href }: TextContext, make: () => ElementContent[]): ElementContent | undefined {
  if (node.type === 'text' || !readsAlike(node, components)) return undefined;
  const all = made.get(href) ?? new WeakMap<TextNode, Made>();
  made.set(href, all);
  const before = all.get(node);
  if (before?.on === on && before.manual === manual) return before.node;
  const fresh = { type: 'raw', value: htmlOf(make()) } as unknown as ElementContent;
  all.set(node, { manual, on, node: fresh });
  return fresh;
}

/** Nodes as HTML, with those among them that are HTML already. */
export const htmlOf = (children: ElementContent[]): string => toHtml({ type: 'root', children }, { omitOptionalTags: false, characterReferences: { useNamedReferences: true }, allowDangerousHtml: true });

const known = new WeakMap<TextNode, boolean>();

/** A heading has today's section or former anchors with it, a link to a procedure leads to today's or to that day's, and some components say what they are on. */
function readsAlike(node: TextNode, components: ReadonlyMap<string, ContentComponent>): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const own = isComponent(node) ? !components.get(node.name ?? '')?.byView : headingDepth(node) === 0 && !linkOf(node)?.startsWith('/procedures/');
  const alike = own && (!('children' in node) || (node.children as TextNode[]).every((child) => child.type === 'text' || readsAlike(child, components)));
  known.set(node, alike);
  return alike;
}
