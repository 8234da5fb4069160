import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../../src/cli/programs.ts';
import { contentOf, readContent } from '../../src/manual/reading/content.ts';
import type { Entry } from '../../src/manual/reading/folder.ts';
import { BESIDE, leadingBeside } from '../../src/manual/succession.ts';
import { AS_AT } from '../as-at.ts';

it('every place of the real manual that leads to a procedure is found where it stands, in every part that has such places', () => {
  const { entries } = readContent(project);
  const content = contentOf(entries);
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    if (!lines.has(file)) lines.set(file, readFileSync(join(project, file), 'utf8').split('\n'));
    return lines.get(file)!;
  };
  const parts = new Set<string>();
  for (const { slug } of content.procedures)
    for (const { part, id, path, before } of leadingBeside(content, slug, AS_AT)) {
      parts.add(part);
      const entry = (entries[part] as Entry<unknown>[]).find((e) => e.id === id);
      expect(entry, `${part} ${id}`).toBeDefined();
      const { file, line } = before !== undefined && path[0] === 'source' ? { file: entry!.file, line: before.split('\n').length } : entry!.at(path);
      expect(linesOf(file)[line - 1], `${file}:${line}`).toContain(slug);
    }
  expect([...parts].sort()).toEqual(Object.keys(BESIDE).sort());
});
