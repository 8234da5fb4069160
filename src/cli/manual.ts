// npm run manual: what the subgroup does with the manual, in words. Each verb is a file in verbs/; this one only finds it and runs it.
import { resolve } from 'node:path';
import { asAtFrom } from '../manual/as-at.ts';
import { didYouMean } from '../manual/did-you-mean.ts';
import { apply, restore } from './apply.ts';
import { Missing, nobody, terminal } from './ask.ts';
import { Desk } from './desk.ts';
import { menu } from './menu.ts';
import { runToEnd, Told } from './steps.ts';
import { changes, read, usage, type Verb } from './verb.ts';
import { ALL, VERBS } from './verbs/index.ts';

const overview = (): string => [
  'Usage: npm run manual -- <command>    (npm run manual in a terminal asks what you want to do)',
  ...VERBS.flatMap(([part, verbs]) => ['', part, ...verbs.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`)]),
  '', 'npm run manual -- <command> --help says more. Every command that changes something has --dry-run.',
].join('\n');

function verbCalled(name: string): Verb {
  const verb = ALL.find((v) => v.name === name);
  if (!verb) throw new Told(`There is no command "${name}": ${didYouMean(name, ALL.map((v) => v.name))}\n\n${overview()}`);
  return verb;
}

async function main([name, ...words]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return 0;
  }
  const root = resolve(process.env.MANUAL_ROOT || '.');
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  const desk = new Desk(root, asAtFrom(process.env, new Date()), asks ? terminal() : nobody);
  await restore(root);
  if (name === undefined && !asks) {
    console.log(overview());
    return 0;
  }
  const [verb, said] = name === undefined ? await menu(desk) : [verbCalled(name), words];
  if (said.includes('--help') || said.includes('-h')) {
    console.log(await usage(verb));
    return 0;
  }
  const answers = read(verb, said);
  if (!changes(verb)) return verb.run(desk, answers);
  try {
    await apply(root, desk.asAt, await verb.plan(desk, answers), answers.is('dry-run'));
    return 0;
  } catch (error) {
    if (error instanceof Missing) throw new Told(`${error.message}\n\n${await usage(verb)}`);
    throw error;
  }
}

await runToEnd(async () => {
  process.exitCode = await main(process.argv.slice(2));
});
