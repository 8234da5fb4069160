import type { Problem } from '../problems.ts';
import { anchorHeadings, type Heading } from './headings.ts';
import { parseText, type TextTree } from './parse.ts';
import { attributesOf, componentsIn } from './walk.ts';

/** A component that a text uses, with its attributes. */
export interface UsedComponent {
  name: string;
  attributes: Record<string, string>;
}

/** A text as it was read: nothing may change its tree, because others hold it too. */
export interface ReadText {
  /** Its headings have their anchors. */
  tree: TextTree;
  headings: readonly Heading[];
  /** In reading order. */
  components: readonly UsedComponent[];
  problems: readonly Problem[];
}

/** A text whose components have not been listed yet. */
export type WithoutComponents = Omit<ReadText, 'components'>;

const known = new Map<string, ReadText>();

/** Reads the source of a text; once for each, however many pages draw on it. What cannot be parsed has an empty tree and problems. */
export function readText(source: string): ReadText {
  const before = known.get(source);
  if (before) return before;
  const { tree, problems } = parseText(source, 'a text', 'unplaced');
  return keep(source, { tree, headings: anchorHeadings(tree), problems });
}

/** Takes texts over that have been read already, by their sources: their headings have their anchors. */
export function takeOver(texts: ReadonlyMap<string, WithoutComponents>): void {
  for (const [source, text] of texts) keep(source, text);
}

function keep(source: string, text: WithoutComponents): ReadText {
  const components = componentsIn(text.tree).map((node) => ({ name: node.name ?? '', attributes: attributesOf(node) }));
  const read: ReadText = { ...text, components };
  known.set(source, read);
  return read;
}

/** The headings of a text. */
export const headingsOf = (source: string): readonly Heading[] => readText(source).headings;

/** The components that a text uses. */
export const componentsOf = (source: string): readonly UsedComponent[] => readText(source).components;
