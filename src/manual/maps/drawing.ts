import type { StepKind } from '../schemas/map.ts';
import { type Box, type DrawnStep, type Line } from './boxes.ts';
import { UNSEEN, type ColumnGraph } from './graph.ts';

export interface Point { x: number; y: number }

/** A step of the drawing: where its box is, and the baselines of its words. All in pixels of the drawing. */
export interface PlacedBox extends Point {
  width: number;
  height: number;
  lines: Line[];
}
export interface PlacedStep extends PlacedBox { id: string; n: number; kind: StepKind }

/** A line from one box to another as an SVG path, and the three corners of its head; words on the arrow have no head at their near side. */
export interface Arrow {
  from: string;
  to: string;
  path: string;
  start: Point;
  end: Point;
  head?: [Point, Point, Point];
}

/** A finished drawing, which a component only has to set. */
export interface Drawing {
  width: number;
  height: number;
  steps: PlacedStep[];
  pills: (PlacedBox & { name: string })[];
  arrows: Arrow[];
}

/** What is read of Graphviz's `json0`: lengths in points, y upwards, node sizes in inches. */
export interface Layout {
  bb: string;
  objects?: { name: string; pos?: string }[];
  edges?: { tail: number; head: number; pos?: string; style?: string }[];
}

const MARGIN = 4;
const BETWEEN_COLUMNS = 20;
const HEAD = { length: 9, width: 8 };

const round = (n: number): number => Math.round(n * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

/**
 * One column as Graphviz has laid it out.
 * @throws Error when the answer lacks a node, which would be a mistake of this code
 */
function placeColumn({ steps, pills }: ColumnGraph, layout: Layout, left: number, numbered: ReadonlyMap<string, DrawnStep>): Omit<Drawing, 'width' | 'height'> & { right: number; bottom: number } {
  const [x0, , x1, top] = layout.bb.split(',').map(Number) as [number, number, number, number];
  // Graphviz counts upwards from the bottom, a screen downwards from the top.
  const point = (text: string): Point => {
    const [x, y] = text.split(',').map(Number) as [number, number];
    return { x: left + x - x0, y: MARGIN + top - y };
  };
  const names = (layout.objects ?? []).map((o) => o.name);
  const place = (name: string, { width, height, lines }: Box): PlacedBox => {
    const pos = layout.objects?.find((o) => o.name === name)?.pos;
    if (!pos) throw new Error(`Graphviz has not placed "${name}"`);
    const centre = point(pos);
    const [x, y] = [centre.x - width / 2, centre.y - height / 2];
    return { x: round(x), y: round(y), width, height, lines: lines.map((l) => ({ ...l, x: round(x + l.x), y: round(y + l.y) })) };
  };
  const arrows = (layout.edges ?? []).flatMap((edge): Arrow[] => (edge.style === UNSEEN || !edge.pos ? [] : [arrowOf(names[edge.tail]!, names[edge.head]!, edge.pos, point)]));
  return {
    steps: [...steps].map(([id, box]) => ({ id, n: numbered.get(id)!.n, kind: numbered.get(id)!.kind, ...place(id, box) })),
    pills: [...pills].map(([name, box]) => ({ name, ...place(name, box) })),
    arrows,
    right: left + x1 - x0,
    bottom: MARGIN + top,
  };
}

/** A spline as Graphviz writes it: perhaps `e,x,y` for the tip of the head, then a first point and three for each curve. */
function arrowOf(from: string, to: string, pos: string, point: (text: string) => Point): Arrow {
  const parts = pos.trim().split(/\s+/);
  const tip = parts.find((p) => p.startsWith('e,'))?.slice(2);
  const points = parts.filter((p) => !/^[es],/.test(p)).map(point);
  const [start, ...curves] = points as [Point, ...Point[]];
  const base = points.at(-1)!;
  const path = `M${at(start)}C${curves.map(at).join(' ')}`;
  if (!tip) return { from, to, path, start, end: base };
  const end = point(tip);
  return { from, to, path, start, end, head: headOf(base, end) };
}

/** The corners of an arrow's head: its tip, and two behind it. */
function headOf(base: Point, tip: Point): [Point, Point, Point] {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const [dx, dy] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const back = { x: tip.x - dx * HEAD.length, y: tip.y - dy * HEAD.length };
  const side = HEAD.width / 2;
  return [tip, { x: back.x - dy * side, y: back.y + dx * side }, { x: back.x + dy * side, y: back.y - dx * side }].map((p) => ({ x: round(p.x), y: round(p.y) })) as [Point, Point, Point];
}

/**
 * The whole drawing: columns side by side, each as Graphviz has laid it out.
 * @param layouts Graphviz's answers, in the order of the columns
 */
export function drawingOf(columns: readonly ColumnGraph[], layouts: readonly Layout[], steps: readonly DrawnStep[]): Drawing {
  const numbered = new Map(steps.map((s) => [s.id, s]));
  const drawing: Drawing = { width: MARGIN, height: 0, steps: [], pills: [], arrows: [] };
  columns.forEach((column, i) => {
    const { right, bottom, ...placed } = placeColumn(column, layouts[i]!, i === 0 ? MARGIN : drawing.width + BETWEEN_COLUMNS, numbered);
    drawing.steps.push(...placed.steps);
    drawing.pills.push(...placed.pills);
    drawing.arrows.push(...placed.arrows);
    drawing.width = right;
    drawing.height = Math.max(drawing.height, bottom);
  });
  return { ...drawing, width: Math.ceil(drawing.width + MARGIN), height: Math.ceil(drawing.height + MARGIN) };
}
