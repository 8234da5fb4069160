import type { IsoDate } from '../../manual/dates.ts';
import { takeActNow } from './act-now.ts';
import { carry } from './carry.ts';
import type { Finding } from './finding.ts';
import { headingHints, hintsFor, type Registers } from './hints.ts';
import type { WordFile } from './open.ts';
import { missingFrom, stretchesOf } from './words.ts';
import { write } from './write.ts';

/** What a Word document became. */
export interface Imported {
  title?: string;
  /** The text in our Markdown, without a head. */
  text: string;
  findings: Finding[];
}

/**
 * Makes a draft of a Word document. Every word of the document is in the draft or in the findings: what nothing else accounts for is
 * counted at the end, and told as such.
 * @param on the day of the draft
 */
export async function draftOf(file: WordFile, registers: Registers, on: IsoDate): Promise<Imported> {
  const words = [file.document, ...file.parts.values()].flatMap(stretchesOf);
  const { title, text, findings } = await carry(file);
  if (title) findings.push({ kind: 'changed', what: 'The title of the document is offered as that of the procedure, and is not in its text.', words: title, gone: title });
  // The red box is taken out last: until then, everything stands where the document has it.
  findings.push(...hintsFor(text, registers, on), ...takeActNow(text), ...headingHints(text));
  const written = write(text);
  const missing = missingFrom(words, accountedFor(written, findings));
  if (missing.length > 0) findings.push({ kind: 'left out', what: 'These words of the document could not be placed: look for them in it.', words: missing.join(' ') });
  return { ...(title ? { title } : {}), text: written, findings };
}

/** The words that an editor gets: those of the draft, without what components add, and those that the report says are not in it. */
export function accountedFor(written: string, findings: readonly Finding[]): string[] {
  return [written.replace(/<\/?[A-Z][^>]*>/g, ' '), ...findings.flatMap((f) => [f.kind === 'left out' ? (f.words ?? '') : '', f.gone ?? ''])];
}
