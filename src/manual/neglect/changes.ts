import { inWords } from '../dates.ts';
import { isFor, type Domain, type Prompt } from './prompts.ts';
import { visitsInOrder, type Child, type Level, type NeglectRecord, type Visit } from './record.ts';

/** What one visit showed of a domain for one child. */
export interface Seen {
  visit: Visit;
  /** The most serious thing said of it; `not seen` when that is all that was said, and undefined when nothing was. */
  level: Level | undefined;
  /** Every prompt that was answered, in the order of the toolkit; `gone` when the toolkit no longer has it. `says` is what the toolkit says of that level. */
  prompts: { title: string; level: Level; words: string; gone: boolean; says?: string }[];
}

/** A domain over the visits for one child, in order of their day. */
export interface Course {
  domain: string;
  title: string;
  seen: Seen[];
  /** Titles of the prompts that fit the child and were never answered. */
  unasked: string[];
}

/** From best to worst; only ever used to say which of two is the more serious, never added up. */
const ORDER: readonly Level[] = ['good', 'worrying', 'serious'];
const isSeen = (level: Level | undefined): level is Level => level !== undefined && level !== 'not seen';
const worse = (a: Level, b: Level): boolean => ORDER.indexOf(a) > ORDER.indexOf(b);
const mostSerious = (levels: readonly Level[]): Level | undefined => ORDER.findLast((level) => levels.includes(level)) ?? levels[0];

/** What the toolkit says of a level of one of its prompts. */
export const saysOf = (prompt: Prompt | undefined, level: Level): { says?: string } => (prompt && level !== 'not seen' ? { says: prompt[level] } : {});

/**
 * How care has been in every domain at every visit, for one child.
 * @param domains the whole toolkit: those that fit the child or were answered are shown, and after them any that only the record knows
 */
export function coursesOf(record: NeglectRecord, child: Child, domains: readonly Domain[]): Course[] {
  const visits = visitsInOrder(record);
  const named = new Map(record.prompts.map((p) => [p.id, p]));
  const here = new Map(domains.flatMap((d) => d.prompts.map((p) => [p.id, { ...p, domain: d.id }] as const)));
  const domainOf = (prompt: string): string => here.get(prompt)?.domain ?? named.get(prompt)?.domain ?? '';
  const answered = new Set(visits.flatMap((v) => v.answers.filter((a) => a.child === child.id).map((a) => domainOf(a.prompt))));
  const extra = [...answered].filter((id) => !domains.some((d) => d.id === id)).map((id) => ({ id, title: record.prompts.find((p) => p.domain === id)?.domainTitle ?? id }));
  const order = [...here.keys()];
  const shown = domains.filter((d) => answered.has(d.id) || d.prompts.some((p) => isFor(p, child)));
  const asked = new Set(visits.flatMap((v) => v.answers.filter((a) => a.child === child.id).map((a) => a.prompt)));
  return [...shown, ...extra].map(({ id, title }) => ({
    domain: id,
    title,
    unasked: domains.find((d) => d.id === id)?.prompts.filter((p) => isFor(p, child) && !asked.has(p.id)).map((p) => p.title) ?? [],
    seen: visits.map((visit): Seen => {
      const answers = visit.answers.filter((a) => a.child === child.id && domainOf(a.prompt) === id)
        .sort((a, b) => (order.indexOf(a.prompt) + 1 || Infinity) - (order.indexOf(b.prompt) + 1 || Infinity) || 0);
      return { visit, level: mostSerious(answers.map((a) => a.level)), prompts: answers.map((a) => ({ title: here.get(a.prompt)?.title ?? named.get(a.prompt)?.title ?? a.prompt, level: a.level, words: a.words, gone: !here.has(a.prompt), ...saysOf(here.get(a.prompt), a.level) })) };
    }),
  }));
}

/** A domain over time in words: how often it was at its most serious, since when, and whether it has got better. No sums, no scores. */
export function changeInWords({ title, seen }: Pick<Course, 'title' | 'seen'>): string {
  const at = seen.flatMap(({ visit, level }) => (isSeen(level) ? [{ date: inWords(visit.date), level }] : []));
  const [first] = at;
  const last = at.at(-1);
  if (!first || !last) return `${title}: not seen yet.`;
  const lastVisit = seen.at(-1)!;
  const unseen = isSeen(lastVisit.level) ? '' : ` Not seen at the last visit, on ${inWords(lastVisit.visit.date)}.`;
  if (at.length === 1) return `${title}: ${last.level} on ${last.date}, the only visit when it was seen.${unseen}`;
  const worst = mostSerious(at.map((a) => a.level))!;
  const often = at.filter((a) => a.level === worst).length;
  const visits = at.length === seen.length ? `${at.length} visits` : `${at.length} visits when it was seen`;
  if (often === at.length) return `${title}: ${worst} on all ${visits}${worst === 'good' ? '' : `, no better since ${first.date}`}.${unseen}`;
  // The last unbroken run of what it is now, and what it was before that.
  const start = at.findLastIndex((a) => a.level !== last.level) + 1;
  const before = at[start - 1]!;
  const since = at[start]!.date;
  const isLast = start === at.length - 1;
  const turn = worse(last.level, before.level)
    ? `It became ${last.level} on ${since}${isLast ? ', the last of them' : ' and is no better since'}.`
    : `It was better on ${since} (${last.level})${isLast ? ', the last of them. One visit does not show that it lasts.' : ', and has not got worse again.'}`;
  return `${title}: ${worst} on ${often} of ${visits}. ${turn}${unseen}`;
}
