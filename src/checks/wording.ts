import { timescaleOn } from '../manual/editions.ts';
import type { GlossaryEntry } from '../manual/schemas/glossary.ts';
import { inSentence } from '../manual/wording.ts';
import type { Problem } from '../manual/problems.ts';
import { problem, type Check, type Checked, type CheckedText } from './check.ts';
import { matchesIn, passagesOf, placeIn, type Passage } from './passages.ts';

/** Words that say something they may not: a duty without its source, a limit of time beside the register, a word no longer used. */
export const checkWording: Check = (checked) => checked.texts.flatMap((text) => {
  const level = checked.wordingOf(text);
  if (level === 'frozen') return [];
  const today = checked.isToday(text);
  return passagesOf(text).flatMap((passage) => [
    ...checkDuty(passage, level),
    ...checkLimits(passage, text, checked, level),
    ...(today ? checkRetired(passage, checked, level) : []),
  ]);
});

/** The word for what a law requires. */
export const DUTY = /\bmust(?:n[\u2019']t)?\b/i;

/** "must" is for what the law requires, so the sentence says which law (DESIGN, "How it should look and read"). */
function checkDuty(passage: Passage, level: Problem['level']): Problem[] {
  const found = DUTY.exec(passage.words);
  if (!found || /^h\d$/.test(passage.tag) || passage.components.includes('Source')) return [];
  return [problem(placeIn(passage, found.index), 'must-without-source', '"must" stands here without the law that says so', 'add <Source id="…" at="…" /> before the full stop; if no law requires it, write "should", or say it plainly ("Ring the front door.")', level)];
}

const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30 };
const LIMIT = /\b(?:within|no later than|at the latest|not more than|every|in no more than|up to)\s+(?:the\s+)?(\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\s+(working\s+day|day|hour|week|month)s?\b/gi;

/** A limit written by hand goes stale: the register has it, and prints what held on the day of the text. */
function checkLimits(passage: Passage, text: CheckedText, { content }: Checked, level: Problem['level']): Problem[] {
  return matchesIn(passage.words, LIMIT).flatMap((match): Problem[] => {
    const number = NUMBERS[match[1]!.toLowerCase()] ?? Number(match[1]);
    const unit = match[2]!.toLowerCase().replace(/\s+/g, ' ');
    const same = content.timescales.filter((t) => {
      const value = timescaleOn(t, text.on);
      return value?.limit === number && value.unit === `${unit}s`;
    });
    const fix = same.length > 0 ? `write <Timescale id="${same[0]!.id}" /> if that is the limit meant (or one of: ${same.slice(1, 4).map((t) => t.id).join(', ') || 'none other'})` : 'write <Timescale id="…" /> for the limit meant, or add it to content/timescales/ with its source';
    return [problem(placeIn(passage, match.index), same.length > 0 ? 'limit-in-text' : 'limit-contradicts', `"${match[0].replace(/\s+/g, ' ')}" is a limit of time written by hand${same.length > 0 ? '' : ', and the register has no such limit on the day of this text'}`, fix, level)];
  });
}

interface Retired { pattern: RegExp; entries: ReadonlyMap<string, GlossaryEntry> }
const known = new WeakMap<Checked, Retired>();

/** One pattern for every retired word, made once: most passages hold none. */
function retiredWords(checked: Checked): Retired {
  const found = known.get(checked) ?? (() => {
    const entries = new Map(checked.content.glossary.flatMap((entry) => entry.retired.map((word) => [word.toLowerCase(), entry] as const)));
    const words = [...entries.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|') || '(?!)'})(?=s?(?![\\p{L}\\p{N}-]))`, 'giu'), entries };
  })();
  known.set(checked, found);
  return found;
}

/** A retired word may be told of in quotation marks, or beside the one that took its place; it is not used for itself. */
function checkRetired(passage: Passage, checked: Checked, level: Problem['level']): Problem[] {
  const words = passage.words.replace(/[\u2018\u2019]/g, "'");
  const { pattern, entries } = retiredWords(checked);
  return matchesIn(words, pattern).flatMap(({ 0: found, index }): Problem[] => {
    const entry = entries.get(found.toLowerCase())!;
    const retired = entry.retired.find((word) => word.toLowerCase() === found.toLowerCase())!;
    // An abbreviation is one only in its own capitals.
    if (/^[A-Z\d-]+$/.test(retired) && found !== retired) return [];
    const current = [entry.abbreviation, entry.term, ...entry.variants].some((name) => name !== undefined && !name.toLowerCase().includes(retired.toLowerCase()) && words.toLowerCase().includes(name.toLowerCase()));
    return current || /["\u201C']/.test(words[index - 1] ?? '') ? [] : [problem(placeIn(passage, index), 'retired-term', `"${found}" is a word that is no longer used`, `write "${inSentence(entry.term)}"`, level)];
  });
}
