import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { project } from '../../src/cli/programs.ts';
import { SMALL } from '../checks/fixture.ts';

const freePort = (): Promise<number> => new Promise((done) => {
  const server = createServer().listen(0, () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => done(port));
  });
});

let preview: ChildProcess;
let origin: string;
const answer = async (address: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(origin + address, { headers: { accept: 'text/html,*/*' } });
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  // Without what the test runner sets for itself: bundlers give a meaning to some of it.
  preview = spawn(process.execPath, ['src/cli/manual.mjs', 'preview', '--date', '2026-11-20', '--port', String(port)], { cwd: project, env: { PATH: process.env.PATH, HOME: process.env.HOME, MANUAL_ROOT: SMALL }, stdio: 'ignore' });
  await vi.waitFor(async () => expect((await answer('/')).status).toBe(200), { timeout: 120_000, interval: 200 });
});
afterAll(async () => {
  const ended = new Promise((done) => preview.on('close', done));
  preview.kill();
  await ended;
});

it('has something at every place that its pages lead to, but for what only a build makes', async () => {
  const wrong: string[] = [];
  const seen = new Set(['/', '/updates/2026-06-01/', '/procedures/lost-child/', '/procedures/lost-child/2026-06-01/changes/', '/toolkits/']);
  const looked = [...seen];
  for (const from of looked) {
    const { text } = await answer(from);
    for (const [, to] of text.matchAll(/\bhref="(\/[^"#?]*)/g)) {
      if (seen.has(to!) || to!.startsWith('/@') || to!.includes('/node_modules/') || to!.startsWith('/src/')) continue;
      seen.add(to!);
      const { status } = await answer(to!);
      if (status !== 200) wrong.push(`${status}: ${to} (from ${from})`);
    }
  }
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(50);
});
