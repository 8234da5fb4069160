import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inWords } from '../../manual/dates.ts';
import { build } from '../build.ts';
import { project } from '../programs.ts';
import { dayFrom } from '../questions.ts';
import { serve } from '../serve.ts';
import { step, Told } from '../steps.ts';
import type { LookingVerb } from '../verb.ts';

/** Shows the manual on this machine alone, as it will be on a day. It never writes to dist, which is what is published. */
export const preview: LookingVerb = {
  name: 'preview',
  about: 'look at the manual on this machine as it will be on a day, with drafts or without; it shows your edits as you save them',
  args: {
    date: { type: 'string', description: 'the day (today, when left out)', valueHint: '2027-02-01' },
    drafts: { type: 'boolean', description: 'show what has not been signed or announced, marked as such' },
    built: { type: 'boolean', description: 'build it whole, with its search, as readers would get it (without drafts)' },
    port: { type: 'string', description: 'where to serve it (4321, when left out)', valueHint: '4321' },
  },
  async run(desk, said) {
    const asAt = dayFrom(said.words('date') ?? desk.asAt, 'date');
    const port = Number(said.words('port') ?? 4321);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Told(`--port cannot be "${said.words('port')}": use a number such as 4322.`);
    const drafts = said.is('drafts');
    if (said.is('built')) {
      if (drafts) throw new Told('What is built never holds a draft: use --drafts without --built.');
      const out = join(project, '.cache/preview');
      await step('Building it aside', () => build({ root: desk.root, out, asAt, base: '/' }));
      await serve(out, port);
      console.log(`\nThe manual as it will be on ${inWords(asAt)}: http://localhost:${port}/  (Ctrl+C stops it)`);
      await new Promise(() => undefined);
    }
    console.log(`The manual on ${inWords(asAt)}, ${drafts ? 'with its drafts' : 'without drafts'}: http://localhost:${port}/ in a moment (Ctrl+C stops it). Search works only in what is built.\n`);
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
      cwd: project, stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', MANUAL_ROOT: desk.root, MANUAL_AS_AT: asAt, MANUAL_DRAFTS: drafts ? 'shown' : 'hidden' },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return new Promise<number>((done) => child.on('close', (code) => done(code ?? 0)));
  },
};
