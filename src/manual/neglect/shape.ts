import { whyNotADate, type IsoDate } from '../dates.ts';
import { AGES, LEVELS, PURPOSES, VISIT_KINDS, type Answer, type Child, type Entry, type NamedPrompt, type NeglectRecord, type Visit } from './record.ts';

/** What a file of version 1 holds beside its head. */
export interface Kept {
  record: NeglectRecord;
  saved: IsoDate;
  toolkit: IsoDate;
}

/** Why a file is no record: its message says where, as "visit 2 has no day". */
export class Damaged extends Error {}

// Written by hand because a schema library would be most of the page's script.

type Group = Record<string, unknown>;

/** A group of exactly these keys: one that is unknown would be lost when the record is saved again. */
function group(value: unknown, where: string, keys: readonly string[]): Group {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damaged(`${where} cannot be read`);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined) throw new Damaged(`${where} holds something that does not belong there ("${strange.slice(0, 40)}")`);
  return value as Group;
}
function text(of: Group, key: string, where: string): string {
  const value = Object.hasOwn(of, key) ? of[key] : undefined;
  if (typeof value !== 'string') throw new Damaged(`${where} lacks its "${key}"`);
  return value;
}
function filled(of: Group, key: string, where: string): string {
  const value = text(of, key, where);
  if (value.trim() === '') throw new Damaged(`${where} has an empty "${key}"`);
  return value;
}
function day(of: Group, key: string, where: string): IsoDate {
  const value = text(of, key, where);
  if (whyNotADate(value) !== undefined) throw new Damaged(`${where} has a "${key}" that is not a day of the calendar`);
  return value;
}
function oneOf<T extends string>(of: Group, key: string, choices: readonly T[], where: string): T {
  const value = text(of, key, where);
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Damaged(`${where} has a "${key}" that this page does not know`);
  return found;
}
function list<T>(of: Group, key: string, where: string, read: (value: unknown, where: string) => T): T[] {
  const value = Object.hasOwn(of, key) ? of[key] : undefined;
  if (!Array.isArray(value)) throw new Damaged(`${where} lacks its list of ${key}`);
  return value.map((item: unknown, i) => read(item, `${ONE[key] ?? key} ${i + 1}`));
}
const ONE: Readonly<Record<string, string>> = { children: 'child', visits: 'visit', entries: 'entry', answers: 'answer', prompts: 'prompt' };

function different(ids: readonly string[], what: string): void {
  if (new Set(ids).size !== ids.length) throw new Damaged(`two ${what} are the same`);
}

function readChild(value: unknown, where: string): Child {
  const g = group(value, where, ['id', 'label', 'age', 'disabled']);
  if (typeof g.disabled !== 'boolean') throw new Damaged(`${where} lacks its "disabled"`);
  return { id: filled(g, 'id', where), label: filled(g, 'label', where), age: oneOf(g, 'age', AGES, where), disabled: g.disabled };
}

function readAnswer(value: unknown, where: string): Answer {
  const g = group(value, where, ['child', 'prompt', 'level', 'words']);
  return { child: filled(g, 'child', where), prompt: filled(g, 'prompt', where), level: oneOf(g, 'level', LEVELS, where), words: text(g, 'words', where) };
}

function readVisit(value: unknown, where: string): Visit {
  const g = group(value, where, ['id', 'date', 'kind', 'by', 'words', 'answers']);
  const answers = list(g, 'answers', where, (item, at) => readAnswer(item, `${at} of ${where}`));
  different(answers.map((a) => JSON.stringify([a.child, a.prompt])), `answers of ${where}`);
  return { id: filled(g, 'id', where), date: day(g, 'date', where), kind: oneOf(g, 'kind', VISIT_KINDS, where), by: text(g, 'by', where), words: text(g, 'words', where), answers };
}

function readEntry(value: unknown, where: string): Entry {
  const g = group(value, where, ['id', 'date', 'children', 'what', 'meant', 'done', 'from']);
  const children = list(g, 'children', where, (item) => {
    if (typeof item !== 'string') throw new Damaged(`${where} names a child that cannot be read`);
    return item;
  });
  different(children, `children of ${where}`);
  return { id: filled(g, 'id', where), date: day(g, 'date', where), children, what: filled(g, 'what', where), meant: text(g, 'meant', where), done: text(g, 'done', where), from: text(g, 'from', where) };
}

function readPrompt(value: unknown, where: string): NamedPrompt {
  const g = group(value, where, ['id', 'title', 'domain', 'domainTitle']);
  return { id: filled(g, 'id', where), title: filled(g, 'title', where), domain: filled(g, 'domain', where), domainTitle: filled(g, 'domainTitle', where) };
}

/**
 * Everything of a file that says it is a record of version 1.
 * @throws Damaged at the first thing that is not as it was saved
 */
export function readAll(file: unknown): Kept {
  const whole = 'the record';
  const g = group(file, whole, ['format', 'version', 'about', 'saved', 'toolkit', 'children', 'visits', 'entries', 'prompts', 'summaries']);
  const children = list(g, 'children', whole, readChild);
  const visits = list(g, 'visits', whole, readVisit);
  const entries = list(g, 'entries', whole, readEntry);
  const prompts = list(g, 'prompts', whole, readPrompt);
  for (const [what, all] of [['children', children], ['visits', visits], ['entries', entries], ['prompts', prompts]] as const) different(all.map((one) => one.id), what);
  const childIds = new Set(children.map((c) => c.id));
  const promptIds = new Set(prompts.map((p) => p.id));
  if ([...visits.flatMap((v) => v.answers.map((a) => a.child)), ...entries.flatMap((e) => e.children)].some((id) => !childIds.has(id))) throw new Damaged('something in it is about a child who is not in it');
  if (visits.some((v) => v.answers.some((a) => !promptIds.has(a.prompt)))) throw new Damaged('an answer in it does not say what was asked');
  const s = group(g.summaries, 'the summary', PURPOSES);
  const summaries = Object.fromEntries(Object.keys(s).map((key) => [key, text(s, key, 'the summary')]));
  return { record: { children, visits, entries, prompts, summaries }, saved: day(g, 'saved', whole), toolkit: day(g, 'toolkit', whole) };
}
