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

it('the preview reads the content once for all that is made of it, and again when something in it has changed', () => {
  const first = read(copy.root, false);
  expect(read(copy.root, false)).toBe(first);
  copy.edit('procedures/lost-child/2026-06-01.mdx', (text) => text.replace('It matters.', 'It matters much.'));
  const second = read(copy.root, false);
  expect(second).not.toBe(first);
  expect(second.versions.find((v) => v.id === 'lost-child/2026-06-01')!.value.source).toContain('It matters much.');
  expect(read(copy.root, false)).toBe(second);
});
