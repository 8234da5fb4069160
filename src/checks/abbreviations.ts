import { inSentence } from '../manual/wording.ts';
import type { Problem } from '../manual/problems.ts';
import type { GlossaryEntry } from '../manual/schemas/glossary.ts';
import { problem, type Check, type CheckedText } from './check.ts';
import { matchesIn, passagesOf, placeIn } from './passages.ts';
import { isShouted } from './text-habits.ts';

/** Two capitals or more, with digits and hyphens as in CP-IS and GCP2; a plural s is not part of it. */
const ABBREVIATION = /(?<![\p{L}\p{N}@.-])((?=[A-Z0-9-]*[A-Z][A-Z0-9-]*[A-Z])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)(?=s?(?![\p{L}\p{N}]))/gu;
/** How far from its first use an abbreviation may be written out, in characters. */
const NEAR = 160;
/** Whole words in capitals that are not abbreviations; what holds a place open is reported as that. */
const NOT_ABBREVIATIONS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'AM', 'PM', 'TBC', 'TBA', 'TBD', 'XX', 'XXX', 'XXXX']);

const plain = (words: string): string => words.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/[\s\u00A0-]+/g, ' ');

/** Every abbreviation is in the glossary, and is written out where a text first uses it: a tooltip does not reach everyone. */
export const checkAbbreviations: Check = ({ texts, content, wordingOf }) => {
  const byName = Map.groupBy(content.glossary.flatMap((entry) => [entry.abbreviation, ...entry.variants, ...entry.retired].flatMap((name) => (name ? [[name, entry] as const] : []))), ([name]) => name);
  const entriesOf = (name: string): GlossaryEntry[] => (byName.get(name) ?? []).map(([, entry]) => entry);
  return texts.flatMap((text) => {
    const level = wordingOf(text);
    return level === 'frozen' ? [] : checkText(text, entriesOf, level);
  });
};

function checkText(text: CheckedText, entriesOf: (name: string) => GlossaryEntry[], level: Problem['level']): Problem[] {
  const passages = passagesOf(text);
  const whole = passages.map((p) => p.words).join('\n');
  const seen = new Set<string>();
  let start = 0;
  return passages.flatMap((passage) => {
    const at = start;
    start += passage.words.length + 1;
    if (isShouted(passage)) return [];
    return matchesIn(passage.words, ABBREVIATION).flatMap((match): Problem[] => {
      const name = match[1]!;
      if (seen.has(name) || NOT_ABBREVIATIONS.has(name)) return [];
      seen.add(name);
      const place = placeIn(passage, match.index);
      const entries = entriesOf(name);
      if (entries.length === 0) return [problem(place, 'unknown-abbreviation', `the abbreviation ${name} is not in the glossary`, 'add it to content/glossary/ with its `term:` and `meaning:`, or write the words instead', level)];
      if (entries.some((entry) => entry.everyday)) return [];
      const near = `${text.title.includes(name) ? plain(text.title) : ''} ${plain(whole.slice(Math.max(0, at + match.index - NEAR), at + match.index + NEAR))}`;
      const forms = entries.flatMap((entry) => [entry.term, ...entry.variants, ...entry.retired]).filter((form) => form !== name && form.includes(' '));
      if (forms.some((form) => near.includes(plain(form)))) return [];
      return [problem(place, 'abbreviation-not-written-out', `${name} is used here for the first time in this text and is not written out`, `write "${inSentence(entries[0]!.term)} (${name})" here, or the words alone`, level)];
    });
  });
}
