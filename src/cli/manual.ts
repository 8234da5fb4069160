import { asAtFrom } from '../manual/as-at.ts';
import { didYouMean } from '../manual/did-you-mean.ts';
import { check } from './check.ts';
import { freeze } from './freeze.ts';
import { holidays } from './holidays.ts';
import { printRegister } from './register.ts';
import { readability } from './readability.ts';

const VERBS: Record<string, { about: string; run: (options: string[]) => number }> = {
  check: { about: 'check content/ and list everything that has to be put right (--json, --annotations)', run: (options) => check(process.cwd(), asAtFrom(process.env, new Date()), options) },
  freeze: { about: 'record what is published in content/published.lock, so that it cannot change unnoticed (--dry-run, --renew)', run: (options) => freeze(process.cwd(), asAtFrom(process.env, new Date()), options) },
  holidays: { about: 'add the bank holidays of the years to come to content/bank-holidays.yaml', run: () => holidays(process.cwd(), asAtFrom(process.env, new Date())) },
  register: { about: 'what is to be checked or reviewed, by when, and which procedures rest on it (--json)', run: (options) => printRegister(process.cwd(), asAtFrom(process.env, new Date()), options) },
  readability: { about: 'reading age of every procedure in force, and its long sentences (--sections, --long)', run: (options) => readability(process.cwd(), asAtFrom(process.env, new Date()), options) },
};

const [verb, ...options] = process.argv.slice(2);
const chosen = verb === undefined ? undefined : VERBS[verb];
if (chosen) {
  try {
    process.exitCode = chosen.run(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else {
  if (verb !== undefined) console.error(`There is no command "${verb}": ${didYouMean(verb, Object.keys(VERBS))}`);
  console.error(['Usage: npm run manual -- <command>', ...Object.entries(VERBS).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)].join('\n'));
  process.exitCode = verb === undefined ? 0 : 1;
}
