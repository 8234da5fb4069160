import type { Place, Problem } from '../manual/problems.ts';
import { problem, type Check, type Checked } from './check.ts';

/** Prompts of the neglect toolkit: each id stands for one thing for ever, and their words keep to the rules that texts keep to. */
export const checkNeglect: Check = (checked) => [...checkIds(checked), ...checkWords(checked), ...checkTools(checked)];

/** A saved record names a prompt by its id alone, and the page has one anchor of each name. */
function checkIds({ entries }: Checked): Problem[] {
  const first = new Map<string, () => Place>(entries.neglect.map(({ id, at }) => [id, at]));
  return entries.neglect.flatMap(({ value, at }) => Object.keys(value.prompts).flatMap((id) => {
    const other = first.get(id)?.();
    if (!other) first.set(id, () => at(['prompts', id]));
    return other ? [problem(at(['prompts', id]), 'prompt-twice', `the id "${id}" is used twice: it also stands in ${other.file}, line ${other.line}`, 'give this prompt another id')] : [];
  }));
}

const RULES: { code: string; pattern: RegExp; what: (found: string) => string; fix: string }[] = [
  { code: 'number-in-text', pattern: /(?<![\d.])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/, what: (f) => `the phone number ${f.trim()} is written into a prompt, where nobody will keep it up to date`, fix: 'take it out: the numbers of the front door stand beside every serious prompt' },
  { code: 'must-without-source', pattern: /\bmust(?:n't)?\b/i, what: () => '"must" is for what a law requires, and a prompt cannot name one', fix: 'say it plainly ("Ring the front door"), and link the procedure that names the law under `procedures:`' },
  { code: 'unknown-abbreviation', pattern: /\b[A-Z]{2,}s?\b/, what: (f) => `the abbreviation ${f} stands in a prompt, which may be read by itself`, fix: 'write the words' },
];

function checkWords({ entries }: Checked): Problem[] {
  return entries.neglect.flatMap(({ value, at }) => {
    const texts: [readonly string[], string | undefined][] = [
      [['title'], value.title], [['ask'], value.ask], [['note'], value.note],
      ...Object.entries(value.prompts).flatMap(([id, p]) => (['title', 'good', 'worrying', 'serious', 'act'] as const).map((key): [string[], string] => [['prompts', id, key], p[key]])),
    ];
    return texts.flatMap(([path, words]) => RULES.flatMap(({ code, pattern, what, fix }) => {
      const found = pattern.exec(words ?? '');
      return found ? [problem(at(path), code, what(found[0]), fix)] : [];
    }));
  });
}

/** The tool of a toolkit takes its prompts from the page. */
function checkTools({ entries, hasBroken }: Checked): Problem[] {
  if (entries.neglect.length > 0 || hasBroken('neglect')) return [];
  return entries.toolkits.filter(({ value }) => value.tool === 'neglect-record').map(({ at }) => problem(at(['tool']), 'tool-without-prompts', 'the neglect record has no prompts', 'write them in content/neglect/, or take `tool:` out'));
}
