import { styleText } from 'node:util';
import type { Files } from './journal.ts';

/** What a verb would change, what it says of it, and what comes next. Made without touching a file. */
export interface ChangeSet {
  files: Files;
  /** What was done, in sentences. */
  did: string[];
  /** What may be a mistake and stops nothing, in sentences. */
  beware?: string[];
  /** What comes next, in sentences. */
  next: string[];
  /** Set by `adopt` alone: it may take away what the example had published. */
  startsAfresh?: boolean;
  /** Set by `import` alone: what a person has to read beside the change, and a file outside content/ to keep it in. */
  report?: { text: string; file?: string };
}

const paint = (style: 'bold' | 'green' | 'yellow', words: string): string => styleText(style, words, { stream: process.stdout });

/** Lists the files of a change for a person. @param there tells whether a file is there before the change */
export function filesInWords({ files }: ChangeSet, there: (file: string) => boolean): string {
  const list = [...files].map(([file, text]) => `  ${text === null ? 'goes   ' : there(file) ? 'changes' : 'is new '} ${file}`);
  const most = 40;
  return [...list.slice(0, most), ...(list.length > most ? [`  … and ${list.length - most} more`] : [])].join('\n');
}

/** What was done and what comes next, for a person. */
export function inWordsFor({ did, beware = [], next, report }: ChangeSet, dryRun: boolean): string {
  return [
    dryRun ? paint('bold', 'This would happen (nothing was changed):') : '',
    ...did.map((words) => (dryRun ? words : `${paint('green', '\u2713')} ${words}`)),
    ...beware.map((words) => `${paint('yellow', '!')} ${words}`),
    ...(report?.text ? ['', report.text] : []),
    ...(next.length > 0 ? ['', paint('bold', 'Next:'), ...next.map((words) => `  ${words}`)] : []),
  ].filter((line, i) => i > 0 || line).join('\n');
}
