import type { RootContent, Element, ElementContent } from 'hast';
import { mdxToHast } from 'satteri';
import { cutFile } from '../reading/frontmatter.ts';
import type { Problem } from '../problems.ts';
import { findTraps } from './traps.ts';

/** A component in a parsed text, before it is rendered. */
export interface ComponentNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: TextNode[];
  position?: { start: { line: number; column: number } };
}
/** A node of a parsed text: HTML, or a component. */
export type TextNode = RootContent | ElementContent | ComponentNode;
export interface TextTree {
  type: 'root';
  children: TextNode[];
}

export const isComponent = (node: TextNode): node is ComponentNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const isElement = (node: TextNode): node is Element => node.type === 'element';

/** Quotation marks are set as a printer would; dashes and dots are left as typed. */
const FEATURES = { frontmatter: false, gfm: { footnotes: false }, smartPunctuation: { quotes: true, dashes: false, ellipses: false } } as const;

/**
 * Parses a text of the manual. Places in the tree are places in the file.
 * @param source the whole MDX file, head included
 * @param places `unplaced` leaves places out, which halves the cost, for a text that has been checked already
 * @returns the tree, or an empty one when it cannot be parsed, and what stopped it in an editor's words
 */
export function parseText(source: string, file: string, places: 'placed' | 'unplaced' = 'placed'): { tree: TextTree; problems: Problem[] } {
  const { problems, masked } = findTraps(cutFile(source).text, file);
  try {
    const tree = mdxToHast(masked, { features: FEATURES, position: places === 'placed' }) as unknown as TextTree;
    return { tree, problems: [...problems, ...takeOutCode(tree, file)] };
  } catch (error) {
    return { tree: { type: 'root', children: [] }, problems: [...problems, explainParserError(error, file, masked)] };
  }
}

const isCode = ({ type }: TextNode): boolean => type !== 'text' && type !== 'element' && (/^mdx(jsEsm|\w*Expression)$/.test(type) || type === 'raw');

/** Whatever code the traps did not know is taken out of the tree and reported: nothing of it can reach a page. */
function takeOutCode(node: TextNode | TextTree, file: string): Problem[] {
  if (!('children' in node)) return [];
  const children = node.children as TextNode[];
  if (!children.some(isCode)) return children.flatMap((child) => (child.type === 'text' ? [] : takeOutCode(child, file)));
  const found = children.filter(isCode).map((child): Problem => ({
    level: 'problem', code: 'code', file, line: child.position?.start.line ?? 1, column: child.position?.start.column ?? 1,
    what: 'this is read as code', fix: 'begin the line with another word than import or export, and use no braces',
  }));
  node.children = children.filter((child) => !isCode(child)) as never;
  return [...found, ...(node.children as TextNode[]).flatMap((child) => takeOutCode(child, file))];
}

function explainParserError(error: unknown, file: string, text: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const at = /^(\d+):(\d+)/.exec(message);
  const place = { file, line: Number(at?.[1] ?? 1), column: Number(at?.[2] ?? 1), level: 'problem' as const };
  const unclosed = /closing tag for `<([^>`]+)>`(?: \((\d+):(\d+)\))?/.exec(message);
  if (unclosed) {
    const name = unclosed[1]!;
    // The parser names the place of the opening tag where it knows it: that is where an editor looks.
    if (unclosed[2]) Object.assign(place, { line: Number(unclosed[2]), column: Number(unclosed[3]) });
    return { ...place, code: 'unclosed', what: `<${name}> is opened here and not closed`, fix: `put </${name}> on a line of its own after its last line, with an empty line before it; a component without text inside ends in " />"` };
  }
  const closing = /closing tag `<\/([^>`]*)>`/.exec(message);
  if (closing) return { ...place, code: 'unopened', what: `</${closing[1]}> closes something that was not opened`, fix: `write <${closing[1]}> before the text it should hold, or take </${closing[1]}> out` };
  const near = (text.split('\n')[place.line - 1] ?? '').slice(Math.max(0, place.column - 1), place.column + 24).trim();
  return { ...place, code: 'unreadable', what: near ? `the text cannot be read from "${near}" on` : 'the text cannot be read from here on', fix: 'look for a stray < or a component with a missing quotation mark or bracket; write "under" or "fewer than" for <' };
}
