import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { read } from '../../src/site/loader.ts';
import { Copy } from '../cli/copy.ts';

let copy: Copy;
beforeEach(() => {
  copy = new Copy();
  vi.stubEnv('MANUAL_AS_AT', copy.day);
});
afterEach(() => {
  vi.unstubAllEnvs();
  copy.remove();
});

it('the preview reads the content once for all that is made of it, and again when something in it has changed', async () => {
  const first = await read(copy.root, false);
  expect(await read(copy.root, false)).toBe(first);
  // Two dozen collections ask at the same time.
  expect(read(copy.root, false)).toBe(read(copy.root, false));
  copy.edit('procedures/lost-child/2026-06-01.mdx', (text) => text.replace('It matters.', 'It matters much.'));
  const second = await read(copy.root, false);
  expect(second).not.toBe(first);
  expect(second.versions.find((v) => v.id === 'lost-child/2026-06-01')!.value.source).toContain('It matters much.');
  expect(await read(copy.root, false)).toBe(second);
});
