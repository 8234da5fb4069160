import { boxOf, pillOf, type Box, type DrawnStep } from './boxes.ts';

/** One column of a drawing as it is handed to Graphviz, and what stands in its nodes. */
export interface ColumnGraph {
  steps: ReadonlyMap<string, Box>;
  /** Words on arrows, by name of their node. */
  pills: ReadonlyMap<string, Box>;
  graph: {
    graphAttributes: Record<string, string | number>;
    nodeAttributes: Record<string, string | number | boolean>;
    nodes: { name: string; attributes: { width: number; height: number; group?: string } }[];
    edges: { tail: string; head: string; attributes: Record<string, string | number> }[];
    subgraphs: { graphAttributes: { rank: string }; nodes: { name: string }[] }[];
  };
}

/** Graphviz measures nodes in inches of 72 points; a point stands for a pixel here. */
const inches = (pixels: number): number => pixels / 72;
/** Marks an edge that only keeps the steps below one another. */
export const UNSEEN = 'invis';

/**
 * The graph of one column: each step on a row of its own in the order of the steps, the words on its arrows on the row below it.
 * An arrow to a step of another column ends in its words, which then say where it goes on.
 * @param all every step of the map, for their numbers
 */
export function columnGraph(column: readonly DrawnStep[], all: readonly DrawnStep[]): ColumnGraph {
  const here = new Set(column.map((s) => s.id));
  const numberOf = new Map(all.map((s) => [s.id, s.n]));
  const steps = new Map(column.map((step) => {
    const from = all.filter((other) => !here.has(other.id) && other.ways.some((way) => way.to === step.id)).map((other) => other.n);
    return [step.id, boxOf(step, from)] as const;
  }));
  const pills = new Map<string, Box>();
  const edges: ColumnGraph['graph']['edges'] = [];
  const subgraphs: ColumnGraph['graph']['subgraphs'] = [];
  column.forEach((step, i) => {
    const below = column[i + 1]?.id;
    const own: string[] = [];
    const beside = step.ways.filter((way) => way.when || !here.has(way.to)).length;
    step.ways.forEach((way, k) => {
      const isHere = here.has(way.to);
      if (!way.when && isHere) return void edges.push({ tail: step.id, head: way.to, attributes: { weight: 2 } });
      const pill = `${step.id}/${k}`;
      own.push(pill);
      pills.set(pill, pillOf(way.when, isHere ? undefined : numberOf.get(way.to), beside));
      edges.push({ tail: step.id, head: pill, attributes: { arrowhead: 'none', weight: 3 } });
      if (isHere) edges.push({ tail: pill, head: way.to, attributes: { weight: 1 } });
    });
    if (own.length > 0) subgraphs.push({ graphAttributes: { rank: 'same' }, nodes: own.map((name) => ({ name })) });
    if (below === undefined) return;
    for (const pill of own) edges.push({ tail: pill, head: below, attributes: { style: UNSEEN, weight: 0 } });
    edges.push({ tail: step.id, head: below, attributes: { style: UNSEEN, weight: 100 } });
  });
  const node = (group?: string) => ([name, { width, height }]: [string, Box]) => ({ name, attributes: { width: inches(width), height: inches(height), ...(group ? { group } : {}) } });
  return {
    steps, pills,
    graph: {
      // Ten times the usual effort against crossings makes the widest map narrow enough for a phone.
      graphAttributes: { rankdir: 'TB', nodesep: inches(6), ranksep: inches(17), splines: 'true', mclimit: 10 },
      // No text is drawn by Graphviz, so it needs to know of no font.
      nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
      nodes: [...[...steps].map(node('spine')), ...[...pills].map(node())],
      edges, subgraphs,
    },
  };
}
