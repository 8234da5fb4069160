import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { begin, build } from '../../src/cli/build.ts';
import { project } from '../../src/cli/programs.ts';
import { SMALL } from '../checks/fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a project of its own to set up, with an npm that does as told. */
function prepare(lock: string | undefined, npm: string): { script: string; env: NodeJS.ProcessEnv } {
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  for (const name of ['setup.mjs', 'turn.mjs', 'manual.mjs']) cpSync(join(project, 'src/cli', name), join(folder, 'src/cli', name));
  if (lock !== undefined) writeFileSync(join(folder, 'package-lock.json'), lock);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(folder, 'bin/npm'), 0o755);
  return { script: join(folder, 'src/cli/setup.mjs'), env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` } };
}

/** Runs the setup with an npm that fails and says why. */
function setUp(lock: string | undefined, npmSays: string): { code: number | null; output: string } {
  const { script, env } = prepare(lock, `echo '${npmSays}' >&2\nexit 1`);
  const run = spawnSync(process.execPath, [script], { encoding: 'utf8', env });
  return { code: run.status, output: run.stdout + run.stderr };
}

describe.skipIf(process.platform === 'win32')('what stands in the way of installing is told in a sentence', () => {
  it.each([
    ['a lock that is missing', undefined, '', 'package-lock.json is missing'],
    ['a lock that is damaged', '{"name": ', '', 'package-lock.json is damaged'],
    ['a lock that does not fit', '{}', 'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync', 'package-lock.json does not match'],
    ['a package that is not what the lock says', '{}', 'npm error code EINTEGRITY', 'package-lock.json does not match'],
    ['no network', '{}', 'npm error code ENOTFOUND\nnpm error network request failed', 'could not be downloaded: check the connection'],
    ['no answer', '{}', 'npm error code ETIMEDOUT', 'could not be downloaded: check the connection'],
    ['no disk', '{}', 'npm error code ENOSPC', 'The disk is full'],
    ['no right to write', '{}', 'npm error code EACCES', 'cannot be written to'],
    ['anything else', '{}', 'npm error code E500\nnpm error the moon is in the way', 'the moon is in the way'],
  ])('%s', (_, lock, npmSays, sentence) => {
    const { code, output } = setUp(lock, npmSays);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toMatch(/^\s+at /m);
    expect(output.trim().split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe.skipIf(process.platform === 'win32')('installing', () => {
  /** An npm that takes a moment, and counts how often it was called. */
  const SLOW = 'echo called >> calls\nsleep 1\nmkdir -p node_modules/node/bin\n: > node_modules/node/bin/node\n: > node_modules/.package-lock.json';

  it('is done once when two commands are started at the same time', async () => {
    const { script, env } = prepare('{}', SLOW);
    const codes = await Promise.all([0, 1, 2].map(() => new Promise((done) => spawn(process.execPath, [script], { env }).on('close', done))));
    expect(codes).toEqual([0, 0, 0]);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe('called\n');
  });

  it('is followed by the command itself, under the Node that was installed', () => {
    const { script, env } = prepare('{}', `${SLOW}\nprintf '#!/bin/sh\\necho "went on with $*"\\nexit 3\\n' > node_modules/node/bin/node\nchmod +x node_modules/node/bin/node`);
    const { status, stdout } = spawnSync(process.execPath, [join(script, '../manual.mjs'), 'check', '--json'], { env, encoding: 'utf8' });
    expect(stdout).toMatch(/^Installing .* s\nwent on with \S*src\/cli\/manual\.mjs check --json\n$/);
    expect(status).toBe(3);
  });

  it('goes on when the one before it was cut off', () => {
    const { script, env } = prepare('{}', SLOW);
    mkdirSync(join(folder, '.cache'));
    // A process that has ended: its number cannot be in use by one of ours.
    writeFileSync(join(folder, '.cache/installing'), String(spawnSync(process.execPath, ['-e', '']).pid));
    expect(spawnSync(process.execPath, [script], { env }).status).toBe(0);
    expect(readdirSync(join(folder, '.cache'))).toEqual([]);
  });
});

it('a port in use is told in a sentence', async () => {
  const other = createServer().listen(0);
  const { port } = other.address() as AddressInfo;
  await expect(serve(folder, port)).rejects.toThrow(`Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`);
  other.close();
});

describe('a build that fails', () => {
  it('leaves the last one as it was, and nothing half made', async () => {
    cpSync(SMALL, folder, { recursive: true });
    const out = join(folder, 'dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'the last one');
    // The content is sound, and the builder stops all the same: at a setting that is only read for the site.
    vi.stubEnv('MANUAL_EDITOR', 'perhaps');
    const { checked, built } = begin({ root: folder, out, asAt: '2026-11-20', base: '/' }, 'to look at');
    expect(await checked).toMatch(/^\d+ procedures, /);
    await expect(built).rejects.toThrow(/could not be built[\s\S]*MANUAL_EDITOR is "perhaps"/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last one');
    expect(readdirSync(folder).filter((name) => name.includes('next'))).toEqual([]);
  }, 300_000);

  it.each([['the project', project], ['a folder above it', join(project, '..')], ['the content', join(project, 'content')]])('never takes the place of %s', async (_, out) => {
    await expect(build({ root: project, out, asAt: '2026-11-20', base: '/' })).rejects.toThrow('choose another folder for MANUAL_OUT');
  });

  it('writes to a folder outside the project as well', async () => {
    const out = join(folder, 'site');
    await build({ root: SMALL, out, asAt: '2026-11-20', base: '/' });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Smallshire');
    expect(readdirSync(folder).sort()).toEqual(['site']);
  }, 300_000);
});
