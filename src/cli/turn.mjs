// Commands that would spoil each other's files take turns: two that install, or two that build. Plain JavaScript for Node 20, because
// installing is what comes before everything else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Waits until no other command does the same. A command that was cut off does not keep the turn.
 * @param {string} folder where turns are written down; made when it is not there
 * @param {string} name what is done in turn
 * @returns {Promise<() => void>} what ends the turn; where nothing can be written there are no turns, and the work itself will say so
 */
export async function takeTurn(folder, name) {
  const turn = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return () => {};
  }
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      const release = () => rmSync(turn, { force: true });
      process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') return () => {};
    }
    if (isRunning(turn)) await new Promise((done) => setTimeout(done, 200));
    else rmSync(turn, { force: true });
  }
}

/**
 * Whether the command that took the turn still runs.
 * @param {string} turn
 */
function isRunning(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
