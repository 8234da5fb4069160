import { stripVTControlCharacters } from 'node:util';
import { parseArgs, renderUsage, type ArgsDef } from 'citty';
import { didYouMean } from '../manual/did-you-mean.ts';
import type { ChangeSet } from './change-set.ts';
import type { Desk } from './desk.ts';
import { Told } from './steps.ts';

/** What was said on the command line: an option that was left out, or left empty, is undefined. */
export class Said {
  private readonly values: Readonly<Record<string, unknown>>;
  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }

  words(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** A list written with commas. */
  list(name: string): string[] | undefined {
    return this.words(name)?.split(',').map((part) => part.trim()).filter(Boolean);
  }

  is(name: string): boolean {
    return this.values[name] === true;
  }
}

interface Described {
  name: string;
  /** One line for the list of commands. */
  about: string;
  args: ArgsDef;
}

/** A verb that changes the content: it plans, and the one executor applies. */
export interface ChangingVerb extends Described {
  plan(desk: Desk, said: Said): Promise<ChangeSet>;
}

/** A verb that only looks. @returns the exit code */
export interface LookingVerb extends Described {
  run(desk: Desk, said: Said): Promise<number> | number;
}

export type Verb = ChangingVerb | LookingVerb;

export const changes = (verb: Verb): verb is ChangingVerb => 'plan' in verb;

export const DRY_RUN: ArgsDef = { 'dry-run': { type: 'boolean', description: 'say what would happen, and change nothing' } };

const argsOf = (verb: Verb): ArgsDef => ({ ...verb.args, ...(changes(verb) ? DRY_RUN : {}) });

/**
 * Reads what was said to a verb.
 * @throws Told for an option or a word that it does not know
 */
export function read(verb: Verb, words: readonly string[]): Said {
  const args = argsOf(verb);
  const parsed = parseArgs([...words], args) as Record<string, unknown> & { _: string[] };
  const options = Object.entries(args).filter(([, a]) => a.type !== 'positional').map(([name]) => name);
  const camel = new Map(options.map((name) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), name]));
  for (const given of Object.keys(parsed)) {
    if (given === '_' || given in args || camel.has(given)) continue;
    throw new Told(`${verb.name} has no option --${given}: ${didYouMean(given, options)}`);
  }
  const places = Object.values(args).filter((a) => a.type === 'positional').length;
  if (parsed._.length > places) throw new Told(`"${parsed._.slice(places).join(' ')}" was not expected after \`${verb.name}\`: put words with spaces in quotation marks, as in --note "What is different."`);
  return new Said(Object.fromEntries(Object.keys(args).map((name) => [name, parsed[name]])));
}

/** The options that were given, as the commands that only look take them. */
export const flags = (said: Said, names: readonly string[]): string[] => names.filter((name) => said.is(name)).map((name) => `--${name}`);

/** How a verb is used, for a person; without colours where nobody sees them. */
export async function usage(verb: Verb): Promise<string> {
  const text = await renderUsage({ meta: { name: `npm run manual -- ${verb.name}`, description: verb.about }, args: argsOf(verb) });
  return (process.stdout.isTTY ? text : stripVTControlCharacters(text)).split('\n').map((line) => line.trimEnd()).join('\n');
}
