import { didYouMean } from '../manual/did-you-mean.ts';
import { apply, restore } from './apply.ts';
import { Missing } from './ask.ts';
import type { Desk } from './desk.ts';
import { Told } from './steps.ts';
import { changes, read, usage, type Verb } from './verb.ts';

/** The command that is run most often, by people and by machines, loads nothing of the others. */
const ALONE: Readonly<Record<string, () => Promise<Verb>>> = { check: async () => (await import('./verbs/check.ts')).check };

const overview = async (): Promise<string> => [
  'Usage: npm run manual -- <command>    (npm run manual in a terminal asks what you want to do)',
  ...(await import('./verbs/index.ts')).VERBS.flatMap(([part, verbs]) => ['', part, ...verbs.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`)]),
  '', 'npm run manual -- <command> --help says more. Every command that changes something has --dry-run.',
].join('\n');

async function verbCalled(name: string): Promise<Verb> {
  const alone = Object.hasOwn(ALONE, name) ? ALONE[name] : undefined;
  if (alone) return alone();
  const { ALL } = await import('./verbs/index.ts');
  const verb = ALL.find((v) => v.name === name);
  if (!verb) throw new Told(`There is no command "${name}": ${didYouMean(name, ALL.map((v) => v.name))}\n\n${await overview()}`);
  return verb;
}

/**
 * Runs one command: what was said after `npm run manual --`, or with nothing said and somebody to ask, what they choose from the menu.
 * @returns the exit code
 * @throws Told with what stands in the way, in a sentence
 */
export async function run(desk: Desk, [name, ...words]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(await overview());
    return 0;
  }
  await restore(desk.root);
  if (name === undefined && !desk.ask.somebody) {
    console.log(await overview());
    return 0;
  }
  const [verb, said] = name === undefined ? await (await import('./menu.ts')).menu(desk) : [await verbCalled(name), words];
  if (said.includes('--help') || said.includes('-h')) {
    console.log(await usage(verb));
    return 0;
  }
  const answers = read(verb, said);
  if (!changes(verb)) return verb.run(desk, answers);
  try {
    await apply(desk, await verb.plan(desk, answers), answers.is('dry-run'));
    return 0;
  } catch (error) {
    if (error instanceof Missing) throw new Told(`${error.message}\n\n${await usage(verb)}`);
    throw error;
  }
}
