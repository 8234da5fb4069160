// Installs what the lock says, when that has not been done yet. Plain JavaScript for Node 20: it runs before anything is installed,
// on whatever Node the machine has; everything after it runs on the Node 24 that it installs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { takeTurn } from './turn.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lock = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;
const binary = `${root}node_modules/node/bin/node`;
/** The Node that the project brings; it is there once this module has been loaded. */
export const node = process.platform === 'win32' ? `${binary}.exe` : binary;

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`This needs Node 20 or newer to begin with, and this machine has ${process.versions.node}: install Node from nodejs.org and try again.`);
if (!existsSync(lock)) stop('package-lock.json is missing, so it is not known what to install: restore it with `git checkout package-lock.json`.');
const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs && existsSync(node);

if (!isInstalled()) {
  try {
    JSON.parse(readFileSync(lock, 'utf8'));
  } catch {
    stop('package-lock.json is damaged and cannot be read: restore it with `git checkout package-lock.json` and try again.');
  }
  const release = await takeTurn(`${root}.cache`, 'installing');
  // Another command may have installed it all meanwhile.
  if (!isInstalled()) install();
  release();
}

function install() {
  const start = Date.now();
  process.stdout.write('Installing what the manual needs (once, a minute or so) … ');
  // The shell form finds npm.cmd on Windows as well.
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.log('failed');
    stop(explain(`${run.stderr ?? ''}${run.stdout ?? ''}${run.error ?? ''}`));
  }
  console.log(`${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** One sentence for what went wrong, out of npm's many. */
function explain(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full, so nothing could be installed: free about 1 GB and try again.';
  if (/EACCES|EPERM|EROFS/.test(output)) return 'This folder cannot be written to, so nothing could be installed: move the project to a folder of your own and try again.';
  if (/EJSONPARSE|EUSAGE|in sync|EINTEGRITY|Missing: |Invalid: |lockfile/i.test(output)) return 'package-lock.json does not match package.json or what was downloaded: restore both with `git checkout package.json package-lock.json` and try again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) return 'The packages could not be downloaded: check the connection to the internet (or the proxy settings of npm) and try again.';
  if (/ENOENT/.test(output) && /npm/.test(output) && !/npm (error|ERR)/.test(output)) return 'npm was not found: install Node with npm from nodejs.org and try again.';
  const line = output.split('\n').map((l) => l.replace(/^npm (error|ERR!) ?/, '').trim()).find((l) => l && !/^(code|A complete log)/.test(l));
  return `The packages could not be installed (${line ?? 'npm gave no reason'}): try again, or ask for help with this sentence.`;
}
