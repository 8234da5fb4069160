import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../src/cli/build.ts';
import { project } from '../../src/cli/programs.ts';
import { SMALL } from '../checks/fixture.ts';
import { filesIn } from '../site-files.ts';

// Past versions are not paid for twice: what was made of them is kept for the next build, for as long as nothing it draws on has changed.

const MARK = '<!-- from an earlier build -->';
const PAST = ['procedures/lost-child/2020-01-01/index.html', 'procedures/lost-child/2020-01-01/changes/index.html', 'procedures/lost-child/2024-02-29/index.html', 'procedures/lost-child/2024-02-29/changes/index.html', 'procedures/old-rules/2020-01-01/index.html', 'procedures/old-rules/2020-01-01/changes/index.html'];

let root: string;
let keep: string;
const out = (name: string): string => join(root, name);
const from = (name: string): Promise<void> => build({ root, out: out(name), asAt: name.slice(0, 10), base: '/', keep });
const marked = (name: string): string[] => filesIn(out(name)).filter((file) => readFileSync(join(out(name), file), 'latin1').includes(MARK));
/** The kept pages, below the one folder for the code as it is. */
const keptPages = (): string[] => filesIn(keep).filter((file) => file.includes('page-')).map((file) => join(keep, file));

beforeAll(async () => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  root = mkdtempSync(join(project, '.cache', 'kept-'));
  keep = join(root, 'keep');
  cpSync(SMALL, root, { recursive: true });
  await from('2026-10-31');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('a later day takes the pages of past versions from the build before, and makes everything else', async () => {
  expect(marked('2026-10-31')).toEqual([]);
  for (const page of keptPages()) if (readFileSync(page, 'utf8').startsWith('<!')) appendFileSync(page, MARK);
  await from('2026-11-01');
  expect(marked('2026-11-01')).toEqual([...PAST].sort());
});

it('what a page draws on makes it anew: a version announced, a source with another name', async () => {
  // From 20 November lost-child has a version to come; a past page of old-rules names no version but its own.
  await from('2026-11-20');
  expect(marked('2026-11-20')).toEqual(PAST.filter((file) => file.includes('old-rules')).sort());
  const sources = join(root, 'content/sources/sources.yaml');
  const text = readFileSync(sources, 'utf8');
  writeFileSync(sources, text.replace(/label: (.*)/, 'label: Another name for it'));
  expect(readFileSync(sources, 'utf8')).not.toBe(text);
  await from('2026-11-21');
  expect(marked('2026-11-21')).toEqual([]);
});

it('a site with kept pages is the same, byte for byte, as one made whole', async () => {
  await from('2026-11-22');
  await build({ root, out: out('whole'), asAt: '2026-11-22', base: '/' });
  expect(filesIn(out('2026-11-22'))).toEqual(filesIn(out('whole')));
  expect(filesIn(out('whole')).filter((file) => !readFileSync(join(out('whole'), file)).equals(readFileSync(join(out('2026-11-22'), file))))).toEqual([]);
});

it('what no build uses any more is deleted', () => {
  expect(readdirSync(keep)).toHaveLength(1);
  // The six pages, and what the pages that compare versions load.
  expect(keptPages()).toHaveLength(PAST.length + 2);
});
