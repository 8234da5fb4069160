import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The script of axe, to be put into a page opened with `bypassCSP`. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and what axe knows to be good practice. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that depends on colours: a page in the dark differs from the same one in the light in nothing else. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Found { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }

/** Options of one run of axe: what to look for. */
export interface Run { runOnly: { type: 'tag' | 'rule'; values: readonly string[] }; rules?: Record<string, { enabled: boolean }> }

/** What axe finds wrong, a line each. The script must be in the page. @param within a selector; the whole page when left out */
export async function violations(page: Page, run: Run, within?: string): Promise<string[]> {
  const { violations: all } = (await page.evaluate(`axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify({ ...run, resultTypes: ['violations'], preload: false })})`)) as Found;
  return all.map((v) => `${v.id}: ${v.help}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary ?? ''}`);
}

/** Whether the page scrolls sideways, as a line. */
export async function tooWide(page: Page): Promise<string[]> {
  const sideways: number = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return sideways > 0 ? [`${sideways} px too wide`] : [];
}

/**
 * What is wrong with a page as it stands: by every rule in the light, by colours in the dark, and whether it scrolls sideways. The page is in the light
 * afterwards.
 */
export async function wrongWith(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, { runOnly: { type: 'tag', values: RULES } }, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { runOnly: { type: 'rule', values: OF_COLOURS } }, within);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((one) => `dark: ${one}`), ...(await tooWide(page))];
}
