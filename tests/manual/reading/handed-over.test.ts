import { expect, it } from 'vitest';
import { project } from '../../../src/cli/build.ts';
import { readContent } from '../../../src/manual/reading/content.ts';

it('content that is handed over to the build as JSON is what was read', () => {
  const { entries } = readContent(project);
  const values = Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, list.map(({ id, value }) => ({ id, value }))]));
  const handed = JSON.parse(JSON.stringify(entries)) as Record<string, { id: string; value: unknown }[]>;
  expect(Object.keys(handed)).toEqual(Object.keys(entries));
  for (const [name, list] of Object.entries(values)) expect(handed[name]!.map(({ id, value }) => ({ id, value })), name).toEqual(list);
});
