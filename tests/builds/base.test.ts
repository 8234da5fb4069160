import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenLinks } from '../output/links.ts';
import { pagesIn } from '../site-files.ts';
import { buildSmall, remove } from './build-fixture.ts';

let out: string;
beforeAll(async () => {
  out = await buildSmall('2026-11-20', '/manual/');
});
afterAll(() => remove(out));

it('lives under a sub-path: every link leads there, and to something', () => {
  expect(brokenLinks(pagesIn(out), out, '/manual')).toEqual([]);
});

it('names its own address below the sub-path', () => {
  expect(readFileSync(join(out, 'procedures/lost-child/index.html'), 'utf8')).toContain('<link rel="canonical" href="https://small.example/manual/procedures/lost-child/">');
});

it.each(['procedures/fires', 'old/fire'])('leads from the former address /%s/ to the procedure of today', (former) => {
  expect(readFileSync(join(out, former, 'index.html'), 'utf8')).toContain('<meta http-equiv="refresh" content="0; url=/manual/procedures/fire-safety/">');
});
