import { expect, it, vi } from 'vitest';
import { project } from '../../src/cli/programs.ts';
import { readContent } from '../../src/manual/reading/content.ts';
import { handedOver, handOver } from '../../src/site/handed-over.ts';

it('nothing is handed over until something is', () => expect(handedOver()).toBeUndefined());

it('content that is handed over to the build is what was read, each part in the order of its ids', () => {
  const { entries } = readContent(project);
  handOver(entries);
  const handed = handedOver()!;
  expect(Object.keys(handed)).toEqual(Object.keys(entries));
  for (const [name, list] of Object.entries(entries)) {
    const values = new Map(list.map(({ id, value }) => [id, value]));
    expect(handed[name as keyof typeof handed], name).toEqual([...values.keys()].sort((a, b) => a.localeCompare(b, 'en')).map((id) => values.get(id)));
  }
});

it('another copy of the program in the same process, such as the pages are bundled with, takes it up', async () => {
  const { entries } = readContent(project);
  handOver(entries);
  vi.resetModules();
  const other = await import('../../src/site/handed-over.ts');
  expect(other.handOver).not.toBe(handOver);
  expect(other.handedOver()).toBe(handedOver());
});
