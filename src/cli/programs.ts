import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeTurn } from './turn.mjs';

export const project = fileURLToPath(new URL('../../', import.meta.url));

/** How a program ended, and everything it printed. */
export interface Ended {
  code: number;
  output: string;
}

/**
 * Runs a program of the project on the project's own Node and keeps what it prints.
 * @param hear takes what the program sends to this process (`process.send`)
 */
export async function run(command: readonly string[], environment: Record<string, string> = {}, hear?: (message: unknown) => void): Promise<Ended> {
  // Names that bundlers give a meaning to: a test runner sets them for itself, and they must not reach a build it starts.
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _node, ...inherited } = process.env;
  const child = spawn(process.execPath, command, { cwd: project, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...environment }, stdio: ['ignore', 'pipe', 'pipe', ...(hear ? ['ipc' as const] : [])] });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  if (hear) child.on('message', hear);
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, output })));
}

/** Takes the turn to use Astro: it keeps notes in `.astro`, which two at a time would spoil for each other. Gives what ends the turn. */
export const turnOfAstro = (): Promise<() => void> => takeTurn(join(project, '.cache'), 'building');

/** Runs Astro in its turn. */
export async function astro(words: readonly string[]): Promise<Ended> {
  const release = await turnOfAstro();
  try {
    return await run(['node_modules/astro/bin/astro.mjs', ...words]);
  } finally {
    release();
  }
}
