import { instance } from '@viz-js/viz';
import { columnsOf } from '../manual/maps/columns.ts';
import type { DrawnStep } from '../manual/maps/boxes.ts';
import { drawingOf, type Drawing, type Layout } from '../manual/maps/drawing.ts';
import { columnGraph } from '../manual/maps/graph.ts';

/** Graphviz as WebAssembly; started once, at build only. */
let graphviz: ReturnType<typeof instance> | undefined;

/**
 * Lays steps out in columns with Graphviz's `dot`. The same steps always give the same drawing.
 * @throws Error with Graphviz's own words when it cannot lay them out
 */
export async function drawMap(steps: readonly DrawnStep[], columns: number): Promise<Drawing> {
  const viz = await (graphviz ??= instance());
  const graphs = columnsOf(steps, columns).map((column) => columnGraph(column, steps));
  const layouts = graphs.map(({ graph }): Layout => {
    const result = viz.render(graph, { format: 'json0', engine: 'dot' });
    if (result.status === 'failure') throw new Error(`The map could not be laid out: ${result.errors.map((e) => e.message).join('; ')}`);
    return JSON.parse(result.output) as Layout;
  });
  return drawingOf(graphs, layouts, steps);
}
