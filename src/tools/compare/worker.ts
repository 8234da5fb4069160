import type { Block } from '../../manual/redline/block.ts';
import { redlineHtml } from '../../manual/redline/html.ts';
import { redline } from '../../manual/redline/redline.ts';
import { summary } from '../../manual/redline/summary.ts';

/** Two texts to compare, with a number to tell the answer by. */
export interface Question {
  turn: number;
  before: Block[];
  after: Block[];
}
export interface Answer {
  turn: number;
  summary: string;
  html: string;
}

// Away from the page, so that a long text never holds up scrolling or typing.
addEventListener('message', ({ data: { turn, before, after } }: MessageEvent<Question>) => {
  const lines = redline(before, after);
  postMessage({ turn, summary: summary(lines), html: redlineHtml(lines) } satisfies Answer);
});
