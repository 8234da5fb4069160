import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { Block } from '../../src/manual/redline/block.ts';
import { startBrowser } from '../browser.ts';
import type * as InPage from './redline-in-page.ts';

export interface TextPair {
  before: Block[];
  after: Block[];
}

/** Milliseconds that one comparison took: the very first, while the code is new to the browser, and the median of the ones after it. */
export interface Timing {
  first: number;
  median: number;
}

export const medianOf = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

declare const bench: typeof InPage;

/** Compares two texts `runs` times on the main thread of a fresh page of Chromium, for each of the slow-downs. */
export async function inChromium({ before, after }: TextPair, runs: number, slowDowns: readonly number[]): Promise<Timing[]> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'redline-in-page.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', name: 'bench', minify: true });
  await bundle.close();
  const browser = await startBrowser();
  try {
    const timings: Timing[] = [];
    for (const rate of slowDowns) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addScriptTag({ content: output[0].code });
      await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
      const [first, ...times] = await page.evaluate((texts) => Array.from({ length: texts.runs + 1 }, () => {
        const start = performance.now();
        bench.compare(texts.before, texts.after);
        return performance.now() - start;
      }), { before, after, runs });
      timings.push({ first: first!, median: medianOf(times) });
      await context.close();
    }
    return timings;
  } finally {
    await browser.close();
  }
}
