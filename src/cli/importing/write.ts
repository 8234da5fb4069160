import type { Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, {
  bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one', resourceLink: true, incrementListMarker: true,
  // What MDX reads as a tag or as code.
  unsafe: [{ character: '<', inConstruct: 'phrasing' }, { character: '{', inConstruct: 'phrasing' }, { character: '}', inConstruct: 'phrasing' }],
});

const CODE = /^((?:[-*] |\d+\. |\s)*)([ie])(?=mport\s+(?:[^\n]*from|\\?["'{*])|xport\s+(?:\\?[{*]|default|const|let|var|function|class|async))/gm;
/** Where a line may hold a component, this looks like one of its attributes in curly quotation marks. */
const ATTRIBUTE = /=(?=\s*[\u2018\u2019\u201C\u201D])/g;

/**
 * Writes Markdown as the texts of the manual are written; whatever stands in it as words is read as words by the manual's parser.
 */
export function write(text: Root): string {
  tighten(text);
  return (processor.stringify(text) as string)
    // A plain address becomes a link by itself and needs no escape; one that runs on into other signs stays words.
    .replace(/(https?)\\:\/\/(?=[\w./?=%#~+-]*[\w/](?:[\s,;)]|$))/gm, '$1://')
    .replace(/^\|(?: - \|)+$/gm, (line) => line.replace(/-/g, '---'))
    .replace(/^.*<[A-Z].*$/gm, (line) => line.replace(ATTRIBUTE, '&#61;'))
    .replace(CODE, (_, before: string, letter: string) => `${before}&#${letter.charCodeAt(0)};`);
}

/** Lists whose items are single paragraphs are written without empty lines between them. */
function tighten(node: Parents): void {
  for (const child of node.children) if ('children' in child) tighten(child);
  if (node.type !== 'list') return;
  node.spread = node.children.some((item) => item.children.filter((c) => c.type !== 'list').length > 1);
  for (const item of node.children) item.spread = node.spread;
}
