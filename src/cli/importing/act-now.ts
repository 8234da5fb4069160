import type { Heading, List, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { Place, type Finding } from './finding.ts';

/** What older manuals call the box that we call <ActNow>. */
const NAMES = /^(?:what to do (?:at once|now|first|immediately|straight ?away|right away)|act (?:now|at once|immediately)|immediate (?:actions?|steps?|response)(?: (?:required|needed|to (?:be taken|take)))?)[:.!]?$/i;

/** Whether a heading, or a line that looks like one, names the red box. */
export const namesActNow = (words: string): boolean => NAMES.test(words.trim());

/** Said of what may be the box and cannot be moved without a doubt. */
export const LOOKS_LIKE_IT = 'This looks like the red box (<ActNow>): move it there, as a numbered list of at most five steps.';

/** How many steps somebody in a hurry can use. */
const MOST_STEPS = 5;

/** A list item or a paragraph whose number was typed is for the editor to make a list of. */
export const TYPED = /^(?:[-\u2013\u2022\u00B7\uF0B7*\u25CF\u25AA]\s|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s|\d+(?:\.\d+)+\.?\s)/;

/** The words of a node, as they are read. */
export const plain = (node: Nodes): string => ('value' in node ? (node.type === 'html' ? '' : node.value) : node.type === 'break' ? ' ' : 'children' in node ? node.children.map(plain).join(node.type === 'tableRow' || node.type === 'list' ? ' ' : '') : '');

/**
 * Makes the red box of the section that is one in a Word document, and sets it first; only where that section is one list, paragraphs, or both
 * and nothing else. What else has its name is told. Changes `text`.
 */
export function takeActNow(text: Root): Finding[] {
  const named = text.children.flatMap((node, i): { heading: Heading; below: RootContent[] }[] => (node.type === 'heading' && namesActNow(plain(node)) ? [{ heading: node, below: belowOf(text.children, i) }] : []));
  const taken = named.find(({ below }) => isClear(below));
  const where = (heading: Heading): string => {
    const place = new Place();
    place.underHeading(plain(heading));
    return place.toString();
  };
  const told = named.filter((n) => n !== taken).map(({ heading }): Finding => ({ kind: 'to decide', what: LOOKS_LIKE_IT, words: plain(heading), where: where(heading) }));
  if (!taken) return told;
  const { heading, below } = taken;
  const inside = asSteps(below as (List | Paragraph)[]);
  text.children = [{ type: 'html', value: '<ActNow>' }, ...inside, { type: 'html', value: '</ActNow>' }, ...text.children.filter((node) => node !== heading && !below.includes(node))];
  const steps = inside.reduce((all, node) => all + itemsIn(node), 0);
  const [words, at] = [plain(heading), where(heading)];
  return [
    { kind: 'changed', what: 'A section became the red box (<ActNow>), which stands first. The heading of the box is made for it.', words, where: at, gone: words },
    ...(steps > MOST_STEPS ? [{ kind: 'to decide' as const, what: `The red box (<ActNow>) has ${steps} steps: keep the ${MOST_STEPS} that cannot wait, and move the others to "Step by step".`, words, where: at }] : []),
    ...told,
  ];
}

/** What stands below a heading, up to the next one that is no part of it. */
function belowOf(nodes: readonly RootContent[], at: number): RootContent[] {
  const heading = nodes[at] as Heading;
  const next = nodes.findIndex((node, i) => i > at && node.type === 'heading' && node.depth <= heading.depth);
  return nodes.slice(at + 1, next === -1 ? undefined : next);
}

const isClear = (below: readonly RootContent[]): boolean => below.length > 0 && below.every((node) => node.type === 'list' || node.type === 'paragraph') && below.filter((node) => node.type === 'list').length <= 1;

/** One list, numbered from 1. Paragraphs alone are its steps, unless their numbers were typed; beside a list they stay what they are. */
function asSteps(below: readonly (List | Paragraph)[]): (List | Paragraph)[] {
  const numbered = (list: List): List => ({ ...list, ordered: true, start: 1 });
  if (below.some((node) => node.type === 'list')) return below.map((node) => (node.type === 'list' ? numbered(node) : node));
  if (below.some((node) => TYPED.test(plain(node)))) return [...below];
  return [numbered({ type: 'list', spread: false, children: (below as Paragraph[]).map((paragraph) => ({ type: 'listItem', spread: false, children: [paragraph] })) })];
}

/** The steps of a list, those of the lists in it too, as the check counts them. */
const itemsIn = (node: Nodes): number => (node.type === 'listItem' ? 1 : 0) + ('children' in node ? node.children.reduce((all, child) => all + itemsIn(child), 0) : 0);
