import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentComponent, TextContext } from './component.ts';
import type { Block } from '../redline/block.ts';
import { htmlOf } from './alike.ts';
import { blocksIn, expandTree, sound, treeToHtml } from './expand.ts';
import type { Heading } from './headings.ts';

/** A source named in a text. */
export interface Citation {
  source: string;
  /** Edition id when the text names one; otherwise the edition in force on the version's day. */
  edition?: string;
  at?: string;
}

/** A text ready to be put on a page. */
export interface RenderedText {
  /** The steps of the ActNow block, empty when there is none. */
  actNow: string;
  html: string;
  headings: readonly Heading[];
  citations: Citation[];
  /** The nodes that stand for the same as `html`, for other formats than a page. */
  body: ElementContent[];
  /** What the text says, block by block: what versions are compared by. */
  blocks: Block[];
}

/**
 * Renders a text that has passed the checks.
 * @param source the whole MDX file
 * @throws Error naming the file's first problem when it has not passed them
 */
export function renderText(source: string, components: ReadonlyMap<string, ContentComponent>, context: TextContext, file = 'a text'): RenderedText {
  const { tree, headings, components: used } = sound(source, file);
  const citations = used
    .filter(({ name }) => name === 'Source')
    .map(({ attributes: { id = '', edition, at } }): Citation => ({ source: id, ...(edition ? { edition } : {}), ...(at ? { at } : {}) }));
  // Each is made when it is wanted: few that render a text want all of it.
  const actNow = once(() => expandTree(tree, 'act now', components, context));
  const body = once(() => expandTree(tree, 'body', components, context));
  const parts = { actNow: once(() => htmlOf(context.view === 'current' ? dialled(actNow()) : actNow()).trim()), html: once(() => treeToHtml(tree, 'body', components, context)), blocks: once(() => blocksIn(actNow(), body())) };
  return {
    headings,
    citations,
    get actNow() { return parts.actNow(); },
    get html() { return parts.html(); },
    get body() { return body(); },
    get blocks() { return parts.blocks(); },
  };
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Numbers that are the same everywhere and may stand in a text as words. */
const DIALLED = /(?<!\d ?)\b(999|101)\b(?! ?\d)/;

/** What is to be done at once, with these numbers set so that a tap dials them. */
function dialled(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return node.value.split(DIALLED).map((part, i) => (i % 2 === 1 ? h('a', { href: `tel:${part}`, translate: 'no' }, part) : { type: 'text', value: part }));
    return node.type !== 'element' || node.tagName === 'a' ? [node] : [{ ...node, children: dialled(node.children) }];
  });
}
