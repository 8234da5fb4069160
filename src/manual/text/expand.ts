import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentComponent, TextContext } from './component.ts';
import type { Block } from '../redline/block.ts';
import { alike, htmlOf } from './alike.ts';
import { blocksOf } from './blocks.ts';
import { ACT_NOW, AT_A_GLANCE } from './headings.ts';
import { isComponent, isElement, type TextNode, type TextTree } from './parse.ts';
import { readText, type ReadText } from './read.ts';
import { attributesOf, headingDepth, linkOf, wordsOf } from './walk.ts';

/**
 * What a text says, block by block: what `renderText` gives as `blocks`, without making a page of it.
 * @param text the whole MDX file, or its tree with anchored headings where it has been parsed already, which saves half the work
 * @throws Error naming the file's first problem when it has not passed the checks
 */
export function blocksOfText(text: string | TextTree, components: ReadonlyMap<string, ContentComponent>, context: TextContext): Block[] {
  const tree = typeof text === 'string' ? sound(text, 'a text').tree : text;
  return blocksIn(expandTree(tree, 'act now', components, context), expandTree(tree, 'body', components, context));
}

/**
 * A text as it was read.
 * @throws Error naming the file's first problem when it has not passed the checks
 */
export function sound(source: string, file: string): ReadText {
  const read = readText(source);
  const [problem] = read.problems;
  if (problem) throw new Error(`${file}:${problem.line}:${problem.column} ${problem.what}. To put it right: ${problem.fix}.`);
  return read;
}

type Part = 'act now' | 'body';
const partOf = (tree: TextTree, part: Part): TextNode[] => tree.children.filter((node) => (isComponent(node) && node.name === 'ActNow') === (part === 'act now'));

/** The steps of the ActNow block, or everything else, with every component put into HTML. */
export function expandTree(tree: TextTree, part: Part, components: ReadonlyMap<string, ContentComponent>, context: TextContext): ElementContent[] {
  return partOf(tree, part).flatMap((node) => expand(node, components, context, false));
}

/** The same as HTML. */
export function treeToHtml(tree: TextTree, part: Part, components: ReadonlyMap<string, ContentComponent>, context: TextContext): string {
  return htmlOf(partOf(tree, part).flatMap((node) => expand(node, components, context, true))).trim();
}

/** The blocks of a text whose two parts have been expanded. */
export const blocksIn = (actNow: ElementContent[], body: ElementContent[]): Block[] => [...(actNow.length > 0 ? [ACT_NOW_HEADING] : []), ...blocksOf(actNow), ...blocksOf(body)];

const ACT_NOW_HEADING: Block = { kind: 'heading', level: 2, anchor: AT_A_GLANCE, cells: [[{ text: ACT_NOW }]] };

/** @param once whether what reads the same everywhere may be given as HTML that has been made already */
function expand(node: TextNode, components: ReadonlyMap<string, ContentComponent>, context: TextContext, once: boolean): ElementContent[] {
  const before = once ? alike(node, components, context, () => expand(node, components, context, false)) : undefined;
  if (before) return [before];
  if (isComponent(node)) {
    const component = components.get(node.name ?? '');
    if (!component) throw new Error(`<${node.name}> is not a component of the manual`);
    return component.render(attributesOf(node), node.children.flatMap((child) => expand(child, components, context, once)), context);
  }
  if (!isElement(node)) return node.type === 'text' ? [node] : [];
  const children = node.children.flatMap((child) => expand(child, components, context, once));
  const element: Element = { ...node, properties: propertiesFor(node, context), children };
  const today = node.tagName === 'h2' ? context.sectionToday?.(String(node.properties.id)) : undefined;
  const former = typeof node.properties.id === 'string' && headingDepth(node) > 0 ? (context.formerAnchors?.get(node.properties.id) ?? []) : [];
  if (former.length > 0) element.children = [...former.map((id) => h('span', { id })), ...children];
  return today === undefined ? [element] : [element, h('p', { class: 'today-link' }, h('a', { href: today }, `${wordsOf(node).trim()}: this section today`))];
}

function propertiesFor(node: Element, context: TextContext): Element['properties'] {
  if (node.tagName === 'th') return { ...node.properties, scope: 'col' };
  const link = linkOf(node);
  return link?.startsWith('/') ? { ...node.properties, href: context.href(asItStood(link, context)) } : node.properties;
}

/** On a record of the past, a link to a procedure leads to the version that stood beside it that day. */
function asItStood(href: string, { manual, on, view }: TextContext): string {
  const slug = view === 'record' ? /^\/procedures\/([^/#]+)\//.exec(href)?.[1] : undefined;
  const then = slug === undefined ? undefined : manual.series.get(slug)?.versions.findLast((v) => v.date <= on);
  return then ? href.replace(/^\/procedures\/[^/#]+\//, `/procedures/${slug}/${then.date}/`) : href;
}
