import type { Problem } from '../manual/problems.ts';
import type { Entry } from '../manual/reading/folder.ts';
import type { ProcessMap } from '../manual/schemas/map.ts';
import { parseText } from '../manual/text/parse.ts';
import { checkAbbreviations } from './abbreviations.ts';
import type { Checked, CheckedText } from './check.ts';
import { checkWords } from './text-words.ts';
import { checkWording } from './wording.ts';

/** The remedies that differ from those in a text, where a component is written into the sentence. */
const REMEDIES: Readonly<Record<string, string>> = {
  'must-without-source': 'add `source: {id: …, at: …}` to the step; if no law requires it, write "should", or say it plainly',
  'limit-in-text': 'name the limit in `by:` of the step, and leave it out of the words',
  'limit-contradicts': 'name the limit in `by:` of the step, and leave it out of the words',
  'number-in-text': 'name the service or contact in `call:` of the step, and leave the number out of the words',
  'mail-in-text': 'name the service or contact in `call:` of the step, and leave the address out of the words',
  'bare-address': 'leave it out of the words, and use `link:`',
};

/** The words of a map are held to what a text is held to: abbreviations, "must", limits of time, numbers, words no longer used. */
export function checkMapWords(entry: Entry<ProcessMap>, checked: Checked): Problem[] {
  const found = (lineOf: LineOf): Problem[] => {
    const only = { ...checked, texts: [asText(entry, checked.asAt, lineOf)] };
    return [...checkAbbreviations(only), ...checkWording(only), ...checkWords(only)].map((p) => ({ ...p, fix: REMEDIES[p.code] ?? p.fix }));
  };
  // Where words stand is only looked up when there is something to say of them.
  let count = 0;
  return found(() => (count += 1)).length === 0 ? [] : found((path) => entry.at(path).line);
}

type LineOf = (path: readonly (string | number)[]) => number;

/** A map as a text whose paragraphs stand on the lines on which the map has them, so that what is found is found there. */
function asText({ id, value, file }: Entry<ProcessMap>, asAt: string, lineOf: LineOf): CheckedText {
  const lines: string[] = [];
  const put = (path: readonly (string | number)[], words: string, source?: string): void => {
    const line = lineOf(path);
    // A paragraph ends at an empty line; a map has a line between any two of its words, or they are on one line.
    lines[line - 1] = [lines[line - 1], words + (source ? ` <Source id="${source}" />` : '')].filter(Boolean).join(' \u2022 ');
  };
  put(['title'], value.title);
  put(['summary'], value.summary);
  for (const step of value.steps) {
    put(['steps', step.id, 'words'], step.words, step.source?.id);
    if (typeof step.who === 'string') put(['steps', step.id, 'who'], step.who);
    step.next.forEach((way, i) => way.when && put(['steps', step.id, 'next', i, 'when'], way.when));
  }
  const passages = lines.flatMap((words, i) => (words ? [{ words, line: i + 1 }] : []));
  const trees = passages.map(({ words, line }) => parseText(`${'\n'.repeat(line - 1)}${words}`, file).tree);
  return { kind: 'guide', file, owner: id, title: value.title, on: asAt, source: '', tree: { ...trees[0]!, children: trees.flatMap((t) => t.children) }, headings: [], whole: true };
}
