import { inWordsList } from '../manual/wording.ts';
import type { Problem } from '../manual/problems.ts';
import { REQUIRED_HEADINGS } from '../manual/text/headings.ts';
import { isComponent, isElement, type TextNode } from '../manual/text/parse.ts';
import { gather, headingDepth, wordsOf } from '../manual/text/walk.ts';
import { problem, type Check, type CheckedText } from './check.ts';

const MOST_STEPS = 5;

/** The shape of a text: its headings and, in a procedure, the ActNow block and the headings that every one has. */
export const checkStructure: Check = ({ texts, wordingOf }) => texts.filter((text) => text.whole && wordingOf(text) !== 'frozen').flatMap((text) => [...checkHeadings(text), ...(text.kind === 'procedure' ? checkProcedure(text) : [])]);

const placeOf = (file: string, node: TextNode | undefined): { file: string; line: number; column: number } => ({ file, line: node?.position?.start.line ?? 1, column: node?.position?.start.column ?? 1 });

function checkHeadings({ tree, file }: CheckedText): Problem[] {
  let before = 1;
  return gather(tree, (node, within): Problem[] => {
    const depth = headingDepth(node);
    if (depth === 0) return [];
    const last = before;
    before = depth;
    const place = placeOf(file, node);
    const words = wordsOf(node).trim();
    if (words === '') return [problem(place, 'empty-heading', 'a heading has no words', 'write them after the #, or take the # out')];
    if (depth === 1) return [problem(place, 'heading-one', `"${words}" has one #, which is kept for the title`, 'write ## for a section and ### for a part of one')];
    if (within.some(isComponent)) return [problem(place, 'heading-in-block', `the heading "${words}" stands inside a component`, 'put it before the component; a <Role> block has its heading made for it')];
    if (depth > last + 1) return [problem(place, 'heading-skipped', `"${words}" is a heading of level ${depth} right below one of level ${last}`, `write ${'#'.repeat(last + 1)} before it instead of ${'#'.repeat(depth)}`)];
    return [];
  });
}

function checkProcedure({ tree, file, headings }: CheckedText): Problem[] {
  const problems: Problem[] = [];
  const blocks = tree.children.filter((node) => !(node.type === 'text' && wordsOf(node).trim() === ''));
  const actNows = blocks.filter((node) => isComponent(node) && node.name === 'ActNow');
  if (blocks[0] !== actNows[0] || actNows.length === 0) problems.push(problem(placeOf(file, blocks[0]), 'act-now-first', 'a procedure begins with what to do at once', 'begin the text with <ActNow>, an empty line, a numbered list of at most five steps, an empty line and </ActNow>'));
  for (const extra of actNows.slice(1)) problems.push(problem(placeOf(file, extra), 'act-now-twice', 'there is a second <ActNow>', 'keep one, at the start'));
  const [actNow] = actNows;
  if (actNow) {
    const steps = gather(actNow, (node) => (isElement(node) && node.tagName === 'li' ? [node] : []));
    const numbered = isComponent(actNow) && actNow.children.some((node) => isElement(node) && node.tagName === 'ol');
    if (!numbered) problems.push(problem(placeOf(file, actNow), 'act-now-steps', '<ActNow> holds no numbered list', 'write its steps as 1. 2. 3., each on its own line, with an empty line before the first'));
    if (steps.length > MOST_STEPS) problems.push(problem(placeOf(file, actNow), 'act-now-long', `<ActNow> has ${steps.length} steps, and somebody in a hurry can use ${MOST_STEPS} at most`, 'keep the ones that cannot wait and move the others to "Step by step"'));
  }
  const main = headings.filter((h) => h.depth === 2).map((h) => h.words.replace(/[\u2018\u2019]/g, "'"));
  const missing = REQUIRED_HEADINGS.filter((words) => !main.includes(words));
  if (missing.length > 0) problems.push(problem(placeOf(file, blocks.at(-1)), 'heading-missing', `every procedure has the heading${missing.length > 1 ? 's' : ''} ${inWordsList(missing.map((m) => `"## ${m}"`))}, and this one does not`, `add ${missing.length > 1 ? 'them' : 'it'}, spelt exactly so, in this order: ${REQUIRED_HEADINGS.join('; ')}`));
  const order = REQUIRED_HEADINGS.filter((words) => main.includes(words));
  const found = main.filter((words) => REQUIRED_HEADINGS.includes(words));
  if (missing.length === 0 && order.join() !== found.join()) problems.push(problem(placeOf(file, blocks[0]), 'heading-order', `the headings that every procedure has stand in another order: ${found.join('; ')}`, `put them in this order: ${REQUIRED_HEADINGS.join('; ')}`));
  return problems;
}
