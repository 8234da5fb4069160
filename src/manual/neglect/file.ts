import { inWords, type IsoDate } from '../dates.ts';
import type { NeglectRecord } from './record.ts';
import { Damaged, readAll, type Kept } from './shape.ts';

/** What marks a saved record, and the newest kind of it that this code knows. */
export const FORMAT = 'neglect-record';
export const VERSION = 1;
/** More than a thousand visits; a file beyond it is something else. In characters. */
export const LARGEST = 5_000_000;

const ABOUT = 'A record kept with the neglect toolkit. It is about children: keep it only where your organisation keeps records. To read it, open it on the page of the toolkit. What it holds is judgement, not a score.';

/**
 * A record as the text of a file.
 * @param saved the day of saving
 * @param toolkit the day on which the toolkit's words were last changed
 */
export function toFile(record: NeglectRecord, { saved, toolkit }: { saved: IsoDate; toolkit: IsoDate }): string {
  const { children, visits, entries, prompts, summaries } = record;
  return `${JSON.stringify({ format: FORMAT, version: VERSION, about: ABOUT, saved, toolkit, children, visits, entries, prompts, summaries }, null, 1)}\n`;
}

/** The name of a saved file: the day and nothing about the family. */
export const fileName = (saved: IsoDate): string => `neglect-record-${saved}.json`;

export type Opened = ({ ok: true } & Kept) | { ok: false; why: string };

/**
 * Reads the text of a file. It never throws, and gives either a whole record or why there is none, in words for the reader:
 * a part of a record would look like a record.
 */
export function fromFile(text: string): Opened {
  const refuse = (why: string): Opened => ({ ok: false, why });
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '') return refuse('The file is empty.');
  if (text.length > LARGEST) return refuse('The file is too large to be a neglect record.');
  let data: unknown;
  try {
    data = JSON.parse(plain);
  } catch {
    return refuse(plain.startsWith('{') && plain.includes(FORMAT) ? 'The file is damaged: part of it is missing or has been changed. If you have another copy, open that one.' : 'This is not a neglect record. Choose a file that was saved from this page: its name ends in .json.');
  }
  const head = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  if (head.format !== FORMAT) return refuse('This is not a neglect record. It was made by something else.');
  if (typeof head.version !== 'number' || !Number.isInteger(head.version) || head.version < 1) return refuse('The file is damaged: it does not say which kind of record it is.');
  if (head.version > VERSION) return refuse('The file was saved by a newer version of this page. Reload the page to get the newest, and open the file again. If you read from a kept copy, connect first.');
  try {
    return { ok: true, ...readAll(head) };
  } catch (error) {
    if (error instanceof Damaged) return refuse(`The file is damaged: ${error.message}. If you have another copy, open that one.`);
    return refuse('The file is damaged and cannot be read. If you have another copy, open that one.');
  }
}

/** What the reader should know of a file that was opened: where it is from, and what has changed in the toolkit since. */
export function aboutOpened({ saved, toolkit }: Kept, toolkitNow: IsoDate, gone: number): string[] {
  return [
    `Opened the record saved on ${inWords(saved)}.`,
    ...(toolkit < toolkitNow ? [`The toolkit has been changed since, on ${inWords(toolkitNow)}: what you wrote is as it was, but a prompt may now say something else.`] : []),
    ...(gone > 0 ? [`${gone === 1 ? 'One prompt in it is' : `${gone} prompts in it are`} no longer in the toolkit. What you wrote about ${gone === 1 ? 'it' : 'them'} is kept and marked.`] : []),
  ];
}
