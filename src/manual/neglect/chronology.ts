import type { IsoDate } from '../dates.ts';
import { inWordsList, sentence } from '../wording.ts';
import type { Answer, Entry, Level, NeglectRecord, Visit } from './record.ts';

/** A line of the chronology as it is shown: an entry, or a visit that has flowed into it. */
export interface Line {
  id: string;
  is: 'entry' | 'visit';
  date: IsoDate;
  /** Whom it is about, in words. */
  about: string;
  what: string;
  meant: string;
  done: string;
  from: string;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Worst first, so that a list of many does not hide it. */
export const WORST_FIRST: readonly Level[] = ['serious', 'worrying', 'good', 'not seen'];

/** Labels of children, "all the children" when a list names none of them. */
export function about(record: NeglectRecord, children: readonly string[]): string {
  const named = record.children.filter((c) => children.includes(c.id)).map((c) => c.label);
  return named.length === 0 || named.length === record.children.length ? (record.children.length === 1 ? record.children[0]!.label : 'All the children') : inWordsList(named);
}

/**
 * "Serious: Food and drink (nothing in the kitchen); Bed and sleep. Good: Teeth."
 * @param says gives what the toolkit says of what was chosen, where its words are to stand beside the title
 */
export function answersInWords(record: NeglectRecord, answers: readonly Answer[], says: (answer: Answer) => string | undefined = () => undefined): string {
  const title = (id: string): string => record.prompts.find((p) => p.id === id)?.title ?? id;
  return WORST_FIRST.flatMap((level) => {
    const own = answers.filter((a) => a.level === level);
    return own.length === 0 ? [] : [`${capital(level)}: ${own.map((a) => title(a.prompt) + quoted(says(a)) + (a.words.trim() === '' ? '' : ` (${a.words.trim().replace(/\.$/, '')})`)).join('; ')}.`];
  }).join(' ');
}

/** Words of the toolkit beside the title of their prompt, or nothing. */
export const quoted = (says: string | undefined): string => (says ? ` \u201C${says}\u201D` : '');

function visitLine(record: NeglectRecord, visit: Visit, says?: (answer: Answer) => string | undefined): Line {
  const seen = record.children.map((child) => [child, visit.answers.filter((a) => a.child === child.id)] as const).filter(([, answers]) => answers.length > 0);
  return {
    id: visit.id, is: 'visit', date: visit.date, about: about(record, seen.map(([child]) => child.id)),
    what: [sentence(`${capital(visit.kind)}${visit.by.trim() === '' ? '' : `, by ${visit.by.trim()}`}`), sentence(visit.words)].filter(Boolean).join(' '),
    meant: seen.map(([child, answers]) => `${record.children.length > 1 ? `${child.label}. ` : ''}${answersInWords(record, answers, says)}`).join('\n'),
    done: '', from: '',
  };
}

const entryLine = (record: NeglectRecord, { id, date, children, what, meant, done, from }: Entry): Line => ({ id, is: 'entry', date, about: about(record, children), what, meant, done, from });

/** The whole chronology, oldest first; on one day visits come before what was added. @param says as in `answersInWords` */
export function chronologyOf(record: NeglectRecord, says?: (answer: Answer) => string | undefined): Line[] {
  return [...record.visits.map((v) => visitLine(record, v, says)), ...record.entries.map((e) => entryLine(record, e))].sort((a, b) => a.date.localeCompare(b.date, 'en'));
}
