import type { StepKind } from '../schemas/map.ts';
import { widthOf, wrap, type Weight } from './measure.ts';

/** A step with all its words, as it is drawn. */
export interface DrawnStep {
  id: string;
  /** Its number in the list, 1 first. */
  n: number;
  kind: StepKind;
  words: string;
  who?: string;
  /** By when, in words. */
  by?: string;
  ways: readonly { to: string; when?: string }[];
}

/** A line of text: how it is set, and where its baseline begins, measured from the top left corner of what it stands in. */
export interface Line {
  words: string;
  look: 'words' | 'who' | 'by' | 'from' | 'way' | 'go-to';
  x: number;
  y: number;
}

/** Something with words in it, in pixels. */
export interface Box {
  width: number;
  height: number;
  lines: Line[];
}

/** The width of every step's box: three of them side by side can be read on A4, and one with its arrows fits a phone. */
export const BOX_WIDTH = 244;
/** What the number of the step takes on the left. */
export const NUMBER_WIDTH = 36;
const PADDING = { right: 10, y: 9 };
const PILL_PADDING = { x: 8, y: 4 };
/** Words on an arrow are broken early: other arrows pass beside them. */
const MOST_PILL = 92;
/** Letters and lines, in pixels. The style sheet sets the same sizes. */
export const LOOKS: Readonly<Record<Line['look'], { size: number; line: number; weight: Weight }>> = {
  words: { size: 15, line: 19, weight: 'plain' },
  who: { size: 12.5, line: 16, weight: 'plain' },
  by: { size: 12.5, line: 16, weight: 'bold' },
  from: { size: 12.5, line: 16, weight: 'plain' },
  way: { size: 13, line: 16, weight: 'bold' },
  'go-to': { size: 13, line: 16, weight: 'plain' },
};

/** Sets paragraphs one below the other and gives the box that holds them. */
function set(paragraphs: readonly (readonly [Line['look'], string])[], left: number, top: number, width: number): { lines: Line[]; bottom: number } {
  const lines: Line[] = [];
  let y = top;
  for (const [look, words] of paragraphs) {
    const { size, line, weight } = LOOKS[look];
    for (const own of wrap(words, width, size, weight)) {
      y += line;
      // The baseline stands about a quarter of a letter above the bottom of its line.
      lines.push({ words: own, look, x: left, y: y - size * 0.27 });
    }
  }
  return { lines, bottom: y };
}

/**
 * The box of a step.
 * @param from numbers of steps that lead here from another column, where no arrow can be drawn
 */
export function boxOf(step: DrawnStep, from: readonly number[]): Box {
  const paragraphs: [Line['look'], string][] = [
    ...(from.length > 0 ? [['from', `From ${from.join(', ')}`] as [Line['look'], string]] : []),
    ['words', step.words],
    ...(step.who ? [['who', step.who] as [Line['look'], string]] : []),
    ...(step.by ? [['by', step.by.charAt(0).toUpperCase() + step.by.slice(1)] as [Line['look'], string]] : []),
  ];
  const { lines, bottom } = set(paragraphs, NUMBER_WIDTH, PADDING.y, BOX_WIDTH - NUMBER_WIDTH - PADDING.right);
  return { width: BOX_WIDTH, height: Math.ceil(bottom + PADDING.y), lines };
}

/**
 * What stands on an arrow: its words, and the number of the step it leads to when that is in another column.
 * @param beside how many stand side by side below the same step
 */
export function pillOf(when: string | undefined, goTo: number | undefined, beside: number): Box {
  const room = Math.min(MOST_PILL, (BOX_WIDTH - (beside - 1) * 8) / beside - 2 * PILL_PADDING.x);
  const paragraphs: [Line['look'], string][] = [...(when ? [['way', when] as [Line['look'], string]] : []), ...(goTo ? [['go-to', `Go to ${goTo}`] as [Line['look'], string]] : [])];
  const { lines, bottom } = set(paragraphs, 0, PILL_PADDING.y, room);
  const width = Math.ceil(Math.max(...lines.map((l) => widthOf(l.words, LOOKS[l.look].size, LOOKS[l.look].weight))) + 2 * PILL_PADDING.x);
  // Words on arrows are set around their middle.
  return { width, height: Math.ceil(bottom + PILL_PADDING.y), lines: lines.map((l) => ({ ...l, x: width / 2 })) };
}
