import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../../src/cli/build.ts';
import { readContent } from '../../src/manual/reading/content.ts';
import { handOver, takeUp } from '../../src/site/handed-over.ts';

it('content that is handed over to the build is what was read, each part in the order of its ids', () => {
  const { entries } = readContent(project);
  const folder = mkdtempSync(join(tmpdir(), 'handed-'));
  try {
    handOver(entries, join(folder, 'content.json'));
    const handed = takeUp(join(folder, 'content.json'));
    expect(Object.keys(handed)).toEqual(Object.keys(entries));
    for (const [name, list] of Object.entries(entries)) {
      const values = new Map(list.map(({ id, value }) => [id, value]));
      expect(handed[name as keyof typeof handed], name).toEqual([...values.keys()].sort((a, b) => a.localeCompare(b, 'en')).map((id) => values.get(id)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
