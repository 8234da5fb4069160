// npm run report:readership -- access.log…: what was read, from the ordinary logs of the web server. Readers are not tracked.
import { resolve } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { asAtFrom } from '../manual/as-at.ts';
import { countWithGoaccess, isInstalled, NOT_INSTALLED } from '../readership/goaccess.ts';
import { inPlainEnglish, readership } from '../readership/report.ts';
import { runToEnd, Told } from './steps.ts';

await runToEnd(async () => {
  const [json, logs] = [process.argv.includes('--json'), process.argv.slice(2).filter((word) => !word.startsWith('--'))];
  if (logs.length === 0) throw new Told('Name the logs of the web server, plain or gzipped: npm run report:readership -- /var/log/nginx/access.log /var/log/nginx/access.log.*.gz');
  const program = process.env.MANUAL_GOACCESS || 'goaccess';
  if (!isInstalled(program)) throw new Told(NOT_INSTALLED);
  const { manual, problems } = checkContent(resolve(process.env.MANUAL_ROOT || '.'), asAtFrom(process.env, new Date()));
  if (!manual) throw new Told(`The content has problems to put right first: ${problems.find((p) => p.level === 'problem')?.what}. Run: npm run manual -- check`);
  const counts = await countWithGoaccess(logs, program).catch((error: Error) => {
    throw new Told(error.message);
  });
  const found = readership(counts, manual, process.env.MANUAL_BASE || '/');
  console.log(json ? JSON.stringify(found, null, 2) : inPlainEnglish(found));
});
