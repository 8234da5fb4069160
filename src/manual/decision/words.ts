import { fits, type Condition, type Known } from './decide.ts';

/** A field of a form that answers fill, or the reader's own words, or both. */
export interface FilledField {
  label: string;
  /** The heading of the form that it stands under. */
  heading: string;
  /** What answers say for it. */
  from: readonly { when: readonly Condition[]; words: string }[];
}

/**
 * Words for a form: a heading in capitals for each part of it, then each field that has something to say, in the form's order.
 * @param own what the reader wrote, by label; it follows what the answers say
 * @returns plain text, empty when there is nothing to say
 */
export function wordsFor(fields: readonly FilledField[], known: Known, own: Readonly<Record<string, string>>): string {
  let last = '';
  return fields.flatMap(({ label, heading, from }): string[] => {
    const said = from.filter(({ when }) => fits(when, known)).map(({ words }) => words);
    const written = own[label]?.trim() ?? '';
    if (said.length === 0 && written === '') return [];
    const title = heading === last ? [] : [`${last === '' ? '' : '\n'}${heading.toUpperCase()}`];
    last = heading;
    return [...title, `${label}${/[.?!:]$/.test(label) ? '' : ':'}`, ...[...said, written].filter(Boolean).map((one) => `  ${one.replace(/\n/g, '\n  ')}`)];
  }).join('\n');
}
