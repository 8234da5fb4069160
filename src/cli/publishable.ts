import { checkContent, type CheckedText } from '../checks/check.ts';
import { withExcerpts } from '../checks/excerpts.ts';
import { missingForPublication } from '../checks/publication.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import { inWords } from '../manual/dates.ts';
import type { ContentEntries } from '../manual/reading/content.ts';
import { counted } from '../manual/wording.ts';
import { Told } from './steps.ts';

/** Content that may be built. */
export interface CheckedContent {
  /** What it is, for the person who waits: how many procedures, as at which day, and how many warnings. */
  words: string;
  entries: ContentEntries;
  /** The texts in it, as they were read. */
  texts: readonly CheckedText[];
}

/** What is checked: the folder that holds content/, as it is on a day. */
export interface Checked {
  root: string;
  asAt: string;
}

/**
 * Content in which the checks found nothing to put right.
 * @param colour whether a report may be coloured
 * @throws Told with the whole report
 */
export function sound({ root, asAt }: Checked, colour = false): CheckedContent {
  const { problems, counts, entries, texts } = checkContent(root, asAt);
  const stopping = problems.filter((p) => p.level === 'problem');
  if (stopping.length > 0) throw new Told(`\n${forTerminal(withExcerpts(stopping, root), colour)}\n\nThe manual was not built: ${counted(stopping.length, 'problem')} to put right first.`);
  const warnings = problems.length > 0 ? `, ${counted(problems.length, 'warning')}: npm run manual -- check lists them` : '';
  return { words: `${counts.procedures} procedures, ${counts.versions} versions, as at ${inWords(asAt)}${warnings}`, entries, texts };
}

/**
 * Content in which there is nothing to put right and, for a partnership's own manual, nothing left to fill in.
 * @param colour whether a report may be coloured
 * @throws Told with the whole report when something stands in the way of publishing
 */
export function publishable(checked: Checked, colour = false): CheckedContent {
  const content = sound(checked, colour);
  const missing = missingForPublication(checked.root, checked.asAt, 'signatures too', content.entries);
  if (missing.length > 0) throw new Told(`\n${forTerminal(missing, colour)}\n\nThe manual was not built for publication: ${counted(missing.length, 'thing')} to fill in first. To look at it meanwhile: npm run manual -- preview`);
  return content;
}
