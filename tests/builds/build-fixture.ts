import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/cli/build.ts';
import { project } from '../../src/cli/programs.ts';
import { SMALL } from '../checks/fixture.ts';

/** Builds the small manual as at a day and gives the folder it was built into. */
export async function buildSmall(asAt: string, base = '/'): Promise<string> {
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'small-'));
  cpSync(SMALL, folder, { recursive: true });
  const out = join(folder, 'dist');
  await build({ root: folder, out, asAt, base });
  return out;
}

export const remove = (out: string): void => rmSync(join(out, '..'), { recursive: true, force: true });
