import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, SITE } from '../site-files.ts';

it('a build that does not ask for the visual editor has no trace of it', () => {
  const files = filesIn(SITE);
  expect(files.filter((file) => file.startsWith('edit/'))).toEqual([]);
  const text = files.filter((file) => /\.(html|js|css|json|xml|txt)$/.test(file));
  expect(text.length).toBeGreaterThan(100);
  expect(text.filter((file) => /sveltia|["'(]\/edit\//i.test(readFileSync(join(SITE, file), 'utf8')))).toEqual([]);
});
