import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../../src/cli/build.ts';
import { readContent } from '../../src/manual/reading/content.ts';
import { handOver, takeUp, takeUpTexts, versionId } from '../../src/site/handed-over.ts';

it('content that is handed over to the build is what was read', () => {
  const { entries } = readContent(project);
  const folder = mkdtempSync(join(tmpdir(), 'handed-'));
  try {
    handOver(entries, folder);
    const [handed, texts] = [takeUp(folder), takeUpTexts(folder)];
    expect(Object.keys(handed)).toEqual(Object.keys(entries));
    expect(handed.versions.some(({ value }) => 'source' in value), 'texts go apart').toBe(false);
    const whole = { ...handed, versions: handed.versions.map(({ id, value }) => ({ id, value: { ...value, source: texts[versionId(value)]! } })) };
    for (const [name, list] of Object.entries(entries)) expect(whole[name as keyof typeof whole].map(({ id, value }) => ({ id, value })), name).toEqual(list.map(({ id, value }) => ({ id, value })));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
