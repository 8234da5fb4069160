import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { nobody, type Asker } from '../../src/cli/ask.ts';
import { Desk } from '../../src/cli/desk.ts';
import { run } from '../../src/cli/run.ts';
import { Told } from '../../src/cli/steps.ts';
import { AS_AT } from '../as-at.ts';
import { SMALL } from '../checks/fixture.ts';

/** What a command did, as a terminal would have it. */
export interface Ran {
  code: number;
  output: string;
}

/** A copy of a manual to run commands on. */
export class Copy {
  readonly root = mkdtempSync(join(tmpdir(), 'desk-'));
  day = AS_AT;

  constructor(from = SMALL) {
    cpSync(join(from, 'content'), join(this.root, 'content'), { recursive: true });
  }

  /** Runs a command without a terminal, or with somebody who answers. */
  async manual(words: readonly string[], ask: Asker = nobody): Promise<Ran> {
    let output = '';
    const keep = (...said: unknown[]): void => void (output += `${said.join(' ')}\n`);
    const spies = [vi.spyOn(console, 'log').mockImplementation(keep), vi.spyOn(console, 'error').mockImplementation(keep)];
    try {
      return { code: await run(new Desk(this.root, this.day, ask), words), output };
    } catch (error) {
      if (!(error instanceof Told)) throw error;
      return { code: 1, output: `${output}${error.message}` };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  text(file: string): string {
    return readFileSync(join(this.root, 'content', file), 'utf8');
  }

  edit(file: string, change: (text: string) => string): void {
    writeFileSync(join(this.root, 'content', file), change(this.text(file)));
  }

  /** Every file of the content with a digest of it, and every folder; hidden ones too. */
  tree(): Record<string, string> {
    const below = readdirSync(join(this.root, 'content'), { recursive: true, withFileTypes: true });
    return Object.fromEntries(below.map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(this.root.length + 1), entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'a folder'];
    }));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A revision of "Lost child" for 1 February 2027, told in full. */
export const REVISE = ['revise', 'lost-child', '--update', '2027-02-01', '--title', 'February update', '--size', 'major', '--note', 'Look for the gnu as well.', '--trigger', 'local learning', '--why', 'A gnu was seen.', '--kind', 'requirement changed', '--sections', 'step-by-step', '--roles', '{schools: Look for the gnu., everyone else: no action}'];
