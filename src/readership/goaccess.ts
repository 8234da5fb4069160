import { spawn, spawnSync } from 'node:child_process';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { goaccessReport, type GoaccessReport } from './report.ts';

/** What a machine without GoAccess is told. */
export const NOT_INSTALLED = 'The readership report counts with GoAccess, which is not installed: on Debian or Ubuntu run `sudo apt-get install goaccess`, on a Mac `brew install goaccess`, and see goaccess.io/download for others.';

/** Everything that GoAccess could tell of the reader rather than of the page. */
const LEFT_OUT = ['HOSTS', 'OS', 'BROWSERS', 'VISIT_TIMES', 'VIRTUAL_HOSTS', 'REFERRERS', 'REFERRING_SITES', 'KEYPHRASES', 'REMOTE_USER', 'GEO_LOCATION', 'STATUS_CODES'];

/** No settings of the machine, nothing kept on disk, no address of a reader, no query, no robot. */
export const OPTIONS = [
  '-', '--no-global-config', '--log-format=COMBINED', '--no-progress', '--max-items=20000',
  '--anonymize-ip', '--anonymize-level=3', '--no-query-string', '--no-term-resolver', '--ignore-crawlers', '--ignore-statics=req',
  ...LEFT_OUT.map((panel) => `--ignore-panel=${panel}`), '-o', 'json',
];

export const isInstalled = (program = 'goaccess'): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * What GoAccess counts in these logs, plain or gzipped, in the combined format of Apache and nginx. The lines go through its memory alone.
 * @throws Error that says which log cannot be opened, or what GoAccess said
 */
export async function countWithGoaccess(logs: readonly string[], program = 'goaccess'): Promise<GoaccessReport> {
  const zipped = logs.map(isGzip);
  const child = spawn(program, OPTIONS, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  let [output, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const ended = new Promise<number>((done, failed) => child.on('error', failed).on('close', (code) => done(code ?? 1)));
  async function* lines(): AsyncGenerator<Buffer> {
    for (const [i, log] of logs.entries()) {
      const file = createReadStream(log);
      let last: Buffer | undefined;
      for await (const piece of (zipped[i] ? file.pipe(createGunzip()) : file) as AsyncIterable<Buffer>) yield (last = piece);
      // A log cut off in the middle of a line must not run into the next.
      if (last && last.at(-1) !== 10) yield Buffer.from('\n');
    }
  }
  // When it stops before the end of the logs, what it said is of more use than that the pipe broke.
  const fed = pipeline(Readable.from(lines()), child.stdin).catch((error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? undefined : error));
  const [code, error] = await Promise.all([ended, fed]);
  if (error) throw error;
  if (code !== 0) throw new Error(`GoAccess could not read the logs: ${(said + output).trim().split('\n').slice(-3).join(' ')}`);
  return goaccessReport.parse(JSON.parse(output));
}

/** By its first bytes, because rotated logs have all kinds of names. */
function isGzip(log: string): boolean {
  let file: number;
  try {
    file = openSync(log, 'r');
  } catch (error) {
    throw new Error(`${log} ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read: logs often belong to the administrator (sudo)'}.`);
  }
  try {
    const start = Buffer.alloc(2);
    return readSync(file, start, 0, 2, 0) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}
