// Starts `npm run manual`: installs what is needed (once), and goes on under the Node that the project brings. Plain JavaScript, because
// nothing may be installed yet and Node may be older. Most of the time of a short command goes into reading this program itself, so what
// Node makes of it is kept for the next time; where nothing can be written, nothing is.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { node } from './setup.mjs';

if (realpathSync(process.execPath) === realpathSync(node)) {
  module.enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)));
  await import('./manual.ts');
} else {
  // npm looked for Node before this was installed.
  const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
