import type { IsoDate } from '../dates.ts';
import type { AGES as MANUAL_AGES } from '../schemas/threshold.ts';

// The record that a reader keeps with the neglect toolkit. It lives in the reader's page and in files on their own device,
// and nowhere else. Everything here is plain data that is replaced, never changed, so that what was can be put back.

/** Ages as the prompts and the levels of need have them; their schema is not sent to the browser. */
export const AGES = ['unborn', '0-4', '5-10', '11-17'] as const satisfies typeof MANUAL_AGES;
export type Age = (typeof AGES)[number];
export const AGE_WORDS: Readonly<Record<Age, string>> = { unborn: 'unborn', '0-4': '0 to 4', '5-10': '5 to 10', '11-17': '11 to 17' };

/** What can be said of a prompt. They are words: nothing anywhere turns them into numbers that are added up. */
export const LEVELS = ['good', 'worrying', 'serious', 'not seen'] as const;
export type Level = (typeof LEVELS)[number];

export const VISIT_KINDS = ['home visit, expected', 'home visit, not expected', 'home visit, no answer', 'at school or nursery', 'at a clinic or hospital', 'telephone or video', 'somewhere else'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** A child by initials or a label; the record has no place for a name. */
export interface Child {
  id: string;
  label: string;
  age: Age;
  disabled: boolean;
}

/** What was seen of one prompt for one child. */
export interface Answer {
  child: string;
  prompt: string;
  level: Level;
  words: string;
}

export interface Visit {
  id: string;
  date: IsoDate;
  kind: VisitKind;
  /** Who visited, by role. */
  by: string;
  /** Who was there, and what is not about one prompt. */
  words: string;
  answers: Answer[];
}

/** A line of the chronology that is not a visit. */
export interface Entry {
  id: string;
  date: IsoDate;
  /** Ids of the children it is about; all of them when empty. */
  children: string[];
  what: string;
  meant: string;
  done: string;
  /** Where it is recorded. */
  from: string;
}

/** A prompt as it was called when it was answered: a record can still be read when the toolkit has changed. */
export interface NamedPrompt {
  id: string;
  title: string;
  domain: string;
  domainTitle: string;
}

export const PURPOSES = ['supervision', 'referral'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface NeglectRecord {
  children: Child[];
  visits: Visit[];
  entries: Entry[];
  prompts: NamedPrompt[];
  /** Summaries that the reader has changed by hand; the others are made afresh from the record. */
  summaries: Partial<Record<Purpose, string>>;
}

export const emptyRecord = (): NeglectRecord => ({ children: [], visits: [], entries: [], prompts: [], summaries: {} });

/** Whether there is nothing in it that could be lost. */
export const isEmpty = (r: NeglectRecord): boolean => r.children.length + r.visits.length + r.entries.length + Object.keys(r.summaries).length === 0;

/** Visits in order of their day; those of one day as they were added. */
export const visitsInOrder = (r: NeglectRecord): Visit[] => [...r.visits].sort((a, b) => a.date.localeCompare(b.date, 'en'));

export const answerOf = (visit: Visit, child: string, prompt: string): Answer | undefined => visit.answers.find((a) => a.child === child && a.prompt === prompt);

export const addChild = (r: NeglectRecord, child: Child): NeglectRecord => ({ ...r, children: [...r.children, child] });
export const addVisit = (r: NeglectRecord, visit: Omit<Visit, 'answers'>): NeglectRecord => ({ ...r, visits: [...r.visits, { ...visit, answers: [] }] });
export const addEntry = (r: NeglectRecord, entry: Entry): NeglectRecord => ({ ...r, entries: [...r.entries, entry] });

const changed = <T extends { id: string }>(list: readonly T[], id: string, change: Partial<NoInfer<T>>): T[] => list.map((one) => (one.id === id ? { ...one, ...change } : one));
export const changeChild = (r: NeglectRecord, id: string, change: Partial<Omit<Child, 'id'>>): NeglectRecord => ({ ...r, children: changed(r.children, id, change) });
export const changeVisit = (r: NeglectRecord, id: string, change: Partial<Omit<Visit, 'id'>>): NeglectRecord => ({ ...r, visits: changed(r.visits, id, change) });
export const changeEntry = (r: NeglectRecord, id: string, change: Partial<Omit<Entry, 'id'>>): NeglectRecord => ({ ...r, entries: changed(r.entries, id, change) });

/** Writes down what was seen of a prompt; a later answer for the same visit, child and prompt takes the place of the first. */
export function answer(r: NeglectRecord, visit: string, child: string, { id, title, domain, domainTitle }: NamedPrompt, level: Level, words: string): NeglectRecord {
  const prompt: NamedPrompt = { id, title, domain, domainTitle };
  const one: Answer = { child, prompt: id, level, words };
  const isIt = (a: Answer): boolean => a.child === child && a.prompt === id;
  return {
    ...r,
    visits: r.visits.map((v) => (v.id !== visit ? v : { ...v, answers: v.answers.some(isIt) ? v.answers.map((a) => (isIt(a) ? one : a)) : [...v.answers, one] })),
    prompts: [...r.prompts.filter((p) => p.id !== id), prompt],
  };
}
