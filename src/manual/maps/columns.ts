import { boxOf, type DrawnStep } from './boxes.ts';

/** About what a row of words on arrows takes, with the space around a box, in pixels. */
const PILLS = 44;
const SPACE = 24;
/** How many pixels of height one arrow that has to be cut is worth. */
const CUT = 40;

/**
 * Cuts the steps into columns, in their order: of even height, and where few arrows are cut.
 * @returns `count` columns, or one for each step when there are fewer
 */
export function columnsOf(steps: readonly DrawnStep[], count: number): DrawnStep[][] {
  const heights = steps.map((s) => boxOf(s, []).height + SPACE + (s.ways.some((w) => w.when) ? PILLS : 0));
  const cutsOf = (from: number, left: number): number[][] => (left === 0 ? [[]] : Array.from({ length: steps.length - left - from }, (_, i) => from + 1 + i).flatMap((at) => cutsOf(at, left - 1).map((rest) => [at, ...rest])));
  const place = new Map(steps.map((s, i) => [s.id, i]));
  const costOf = (cuts: readonly number[]): number => {
    const bounds = [0, ...cuts, steps.length];
    const column = (i: number): number => cuts.filter((at) => at <= i).length;
    const tallest = Math.max(...bounds.slice(1).map((end, c) => heights.slice(bounds[c], end).reduce((a, b) => a + b, 0)));
    const cut = steps.flatMap((s, i) => s.ways.filter((w) => column(place.get(w.to)!) !== column(i))).length;
    return tallest + CUT * cut;
  };
  const all = cutsOf(0, Math.min(count, steps.length) - 1);
  const best = all.map((cuts) => ({ cuts, cost: costOf(cuts) })).reduce((a, b) => (b.cost < a.cost ? b : a)).cuts;
  const bounds = [0, ...best, steps.length];
  return bounds.slice(1).map((end, c) => steps.slice(bounds[c], end));
}
