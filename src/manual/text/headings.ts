import GithubSlugger from 'github-slugger';
import { isElement, type TextTree } from './parse.ts';
import { gather, headingDepth, wordsOf } from './walk.ts';

/** A heading of a text with the anchor it can be linked to. */
export interface Heading {
  depth: number;
  words: string;
  anchor: string;
}

/** The headings every procedure has, in this order (DESIGN, "How it should look and read"). */
export const REQUIRED_HEADINGS = ['Recognise', 'What to do, by role', 'Step by step', 'Record and share', 'If you disagree'];

/** The anchor of the At a glance card, which every procedure has. */
export const AT_A_GLANCE = 'at-a-glance';

/** What the red box of that card is called, to readers and to editors. */
export const ACT_NOW = 'Act now';

/** Gives every heading its anchor (as its `id`) and lists them in reading order. Anchors are part of the manual's addresses. */
export function anchorHeadings(tree: TextTree): Heading[] {
  const slugger = new GithubSlugger();
  return gather(tree, (node): Heading[] => {
    const depth = headingDepth(node);
    if (depth === 0 || !isElement(node)) return [];
    const words = wordsOf(node).trim();
    const anchor = slugger.slug(words.replace(/[\u2018\u2019\u201C\u201D]/g, '')).replace(/-+/g, '-').replace(/^-|-$/g, '');
    node.properties.id = anchor;
    return [{ depth, words, anchor }];
  });
}
