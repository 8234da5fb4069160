import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../src/cli/programs.ts';
import { Copy, REVISE } from './copy.ts';

const MOVE = ['postpone', '2027-02-01', '--to', '2027-02-15'];
const CASES: [moment: string, signal: NodeJS.Signals][] = [
  ...['planned', 'checked', 'written down', 'half done', 'done', 'kept'].map((moment): [string, NodeJS.Signals] => [moment, 'SIGKILL']),
  ['half done', 'SIGINT'], ['half done', 'SIGTERM'],
];
interface Cut { copy: Copy; left: Record<string, string>; code: number | null; output: string }

const cuts = new Map<string, Cut>();
let before: Record<string, string>;
let template: Copy;

// An update of two versions: moving it changes, makes and takes away files. All are cut off side by side, because most of it is waiting.
beforeAll(async () => {
  template = new Copy();
  expect((await template.manual(['freeze'])).code).toBe(0);
  expect((await template.manual(REVISE)).code).toBe(0);
  expect((await template.manual(['new', 'Found child', '--summary', 'What to do when a child is found.', '--section', 'core', '--audiences', 'schools', '--owner', 'The subgroup', '--update', '2027-02-01', '--trigger', 'local learning', '--why', 'A child was found.'])).code).toBe(0);
  before = template.tree();
  await Promise.all(CASES.map(async ([moment, signal]) => {
    const copy = new Copy(template.root);
    const ended = await cutOff(copy, moment, signal);
    cuts.set(`${moment} ${signal}`, { copy, left: copy.tree(), ...ended });
  }));
}, 120_000);
afterAll(() => [template, ...[...cuts.values()].map((c) => c.copy)].forEach((c) => c.remove()));

/** Starts a command, waits until it holds still at a moment, and ends it with a signal. @returns what it printed, and its exit code */
function cutOff(copy: Copy, moment: string, signal: NodeJS.Signals): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(project, 'src/cli/manual.ts'), ...MOVE], { cwd: copy.root, env: { ...process.env, MANUAL_ROOT: copy.root, MANUAL_AS_AT: copy.day, MANUAL_TEST_PAUSE: moment } });
  let output = '';
  const hear = (piece: Buffer): void => {
    output += piece.toString();
    if (output.includes(`paused: ${moment}`)) child.kill(signal);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

describe.skipIf(process.platform === 'win32')('a command that is cut off', () => {
  it.each(['planned', 'checked', 'written down', 'half done', 'done'])('leaves the content as it was: killed when %s', async (moment) => {
    const { copy, output, left } = cuts.get(`${moment} SIGKILL`)!;
    expect(output).toContain(`paused: ${moment}`);
    if (moment === 'half done' || moment === 'done') expect(left).not.toEqual(before);
    else expect(left).toEqual(before);
    const next = await copy.manual(['check']);
    expect(next.code).toBe(0);
    expect(next.output.includes('The last command was cut off')).toBe(['written down', 'half done', 'done'].includes(moment));
    expect(copy.tree()).toEqual(before);
    expect(existsSync(join(copy.root, '.cache/manual-journal'))).toBe(false);
    // And it can be done after all.
    expect((await copy.manual(MOVE)).code).toBe(0);
  });

  it('stands when it was killed after the last file', async () => {
    const { copy, left } = cuts.get('kept SIGKILL')!;
    expect((await copy.manual(['check'])).output).not.toContain('cut off');
    expect(copy.tree()).toEqual(left);
    await template.manual(MOVE);
    expect(copy.tree()).toEqual(template.tree());
  });

  it.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('puts everything back by itself on %s', (signal, code) => {
    const { copy, left, ...ended } = cuts.get(`half done ${signal}`)!;
    expect(ended.output).toContain('Interrupted: nothing was changed.');
    expect(ended.code).toBe(code);
    expect(left).toEqual(before);
    expect(existsSync(join(copy.root, '.cache/manual-journal'))).toBe(false);
  });
});
