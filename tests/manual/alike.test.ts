import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { project } from '../../src/cli/programs.ts';
import { contentComponents } from '../../src/components/content/index.ts';
import type { TextContext } from '../../src/manual/text/component.ts';
import { renderText } from '../../src/manual/text/render.ts';
import { AS_AT } from '../as-at.ts';

const manual = checkContent(project, AS_AT).manual!;
const versions = [...manual.series.values()].flatMap((series) => series.versions);

const VIEWS: TextContext['view'][] = ['current', 'record', 'compared'];
/** What is made once is made once for each way of making addresses: a new one has nothing made yet. */
const addresses = (): TextContext['href'] => (address) => address;
const html = (version: (typeof versions)[number], view: TextContext['view'], href: TextContext['href']): string =>
  renderText(version.source, contentComponents, { manual, on: version.date, view, href, ...(view === 'record' ? { sectionToday: (anchor: string) => `#${anchor}` } : {}) }).html;

it('a page says the same whether or not parts of it were made for another page before', () => {
  const shared = addresses();
  for (const version of versions)
    for (const view of VIEWS) expect(html(version, view, shared), `${version.procedure} ${version.date} ${view}`).toBe(html(version, view, addresses()));
});

it('the same words on another day are not what was made for the first', () => {
  const href = addresses();
  const source = '---\n---\n\nSee the guidance <Source id="working-together" />.\n';
  const on = (day: string): string => renderText(source, contentComponents, { manual, on: day, view: 'record', href }).html;
  expect(on('2019-01-01')).not.toBe(on('2026-11-20'));
  expect(on('2019-01-01')).toBe(on('2019-01-01'));
});
