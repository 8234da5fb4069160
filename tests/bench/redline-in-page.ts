import type { Block } from '../../src/manual/redline/block.ts';
import { redlineHtml } from '../../src/manual/redline/html.ts';
import { redline } from '../../src/manual/redline/redline.ts';
import { summary } from '../../src/manual/redline/summary.ts';

/** What src/tools/compare/worker.ts does with two texts, as a function: a page's main thread can be slowed down, a worker cannot. */
export function compare(before: Block[], after: Block[]): string {
  const lines = redline(before, after);
  return summary(lines) + redlineHtml(lines);
}
