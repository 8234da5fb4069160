import { inWords, type IsoDate } from '../dates.ts';
import { counted, sentence } from '../wording.ts';
import { changeInWords, coursesOf, saysOf, type Course } from './changes.ts';
import { chronologyOf, quoted } from './chronology.ts';
import type { Domain } from './prompts.ts';
import { AGE_WORDS, visitsInOrder, type Child, type Level, type NeglectRecord, type Purpose } from './record.ts';

const NO_SCORE = 'What is called good, worrying or serious here is judgement. It is not a validated score and adds up to nothing. Words in \u201Cquotation marks\u201D are those of the prompt that was chosen: they say what it stands for, and not all of it was seen.';
const GCP2 = '[Write here: Graded Care Profile 2 (GCP2): completed on which day, arranged with whom, or why it is not due.]';

/** What is said of each prompt now: the last time that it was seen, with what the toolkit says of that. */
function standing(courses: readonly Course[]): Map<Level, string[]> {
  const now = new Map<string, { level: Level; line: string }>();
  for (const { seen } of courses)
    for (const { visit, prompts } of seen)
      for (const { title, level, words, says } of prompts)
        if (level !== 'not seen' || !now.has(title)) now.set(title, { level, line: `- ${title}, ${inWords(visit.date)}${says ? `:${quoted(says)}` : ''}${words.trim() === '' ? '' : says ? ` Seen: ${sentence(words)}` : `: ${words.trim()}`}` });
  return new Map([...Map.groupBy(now.values(), ({ level }) => level)].map(([level, rows]) => [level, rows.map(({ line }) => line)]));
}

function list(heading: string, lines: readonly string[] | undefined, none?: string): string[] {
  return lines && lines.length > 0 ? [`${heading}:`, ...lines, ''] : none ? [`${heading}: ${none}`, ''] : [];
}

/** A domain that nobody has looked at, or the prompts of it that nobody has. */
function notLookedAt({ title, seen, unasked }: Course): string[] {
  if (seen.every((s) => s.level === undefined)) return [`- ${title}: not looked at`];
  return unasked.length === 0 ? [] : [`- ${title}, looked at in part. Not looked at: ${unasked.join('; ')}`];
}

function childWords(record: NeglectRecord, child: Child, domains: readonly Domain[]): string[] {
  const courses = coursesOf(record, child, domains);
  const now = standing(courses);
  const seen = courses.filter((c) => c.seen.some((s) => s.level !== undefined));
  return [
    `${child.label.toUpperCase()} (${AGE_WORDS[child.age]}${child.disabled ? ', disabled' : ''})`, '',
    ...list('Serious when last seen', now.get('serious'), 'nothing was called serious.'),
    ...list('Worrying when last seen', now.get('worrying'), 'nothing was called worrying.'),
    ...list('Good when last seen', now.get('good')),
    ...list('Not seen', [...(now.get('not seen') ?? []), ...courses.flatMap(notLookedAt)]),
    ...list('How it has changed', seen.map((c) => `- ${changeInWords(c)}`)),
    '[Write here: what a day is like for this child, and what the child says, in the child\u2019s own words.]', '',
  ];
}

/** In the chronology the toolkit's words stand beside what was worrying or serious; what was good is named. */
function chronologyWords(record: NeglectRecord, domains: readonly Domain[]): string[] {
  const prompts = new Map(domains.flatMap((d) => d.prompts.map((p) => [p.id, p])));
  const lines = chronologyOf(record, ({ prompt, level }) => (level === 'good' ? undefined : saysOf(prompts.get(prompt), level).says));
  return lines.length === 0 ? [] : ['WHAT HAPPENED', '', ...lines.map((l) => `- ${inWords(l.date)}, ${l.about}: ${[sentence(l.what), l.meant && `For the child: ${sentence(l.meant.replaceAll('\n', ' '))}`, l.done && `Done: ${sentence(l.done)}`, l.from && `From: ${sentence(l.from)}`].filter(Boolean).join(' ')}`), ''];
}

function span(record: NeglectRecord): string {
  const visits = visitsInOrder(record);
  if (visits.length === 0) return 'no visits yet';
  const [first, last] = [inWords(visits[0]!.date), inWords(visits.at(-1)!.date)];
  return `${counted(visits.length, 'visit')}, ${first === last ? first : `${first} to ${last}`}`;
}

/**
 * The record as words for supervision or for a referral, to be put right and finished by the reader: lines in square brackets ask for
 * what only they know.
 * @param day the day it is made
 */
export function summaryOf(record: NeglectRecord, domains: readonly Domain[], purpose: Purpose, day: IsoDate): string {
  const by = [...new Set(visitsInOrder(record).map((v) => v.by.trim()).filter(Boolean))];
  const children = record.children.flatMap((child) => childWords(record, child, domains));
  const head = purpose === 'referral'
    ? ['WORRIES ABOUT NEGLECT: SUMMARY FOR A REFERRAL', `Made on ${inWords(day)} from a record of ${span(record)}${by.length > 0 ? `, kept by ${by.join('; ')}` : ''}.`, NO_SCORE, '', '[Write here: full names and dates of birth, address, who has parental responsibility, and whether the parents know of and agree to this referral. If they were not told, why not.]', '']
    : ['WORRIES ABOUT NEGLECT: SUMMARY FOR SUPERVISION', `Made on ${inWords(day)} from a record of ${span(record)}${by.length > 0 ? `, kept by ${by.join('; ')}` : ''}.`, NO_SCORE, '', '[Write here: the pattern, in two sentences.]', ''];
  const tail = purpose === 'referral'
    ? ['[Write here: what the family has been offered, what came of it, and what you have done about money and repairs.]', '', '[Write here: what you are most worried will happen to the child, and what you ask for.]', '', GCP2]
    : ['QUESTIONS FOR SUPERVISION', '', '- What have I got used to?', '- What have I not seen: a room, a child alone, a father?', '- What has been done about money and repairs, and what would still be wrong without that trouble?', '- By which day does care have to be better, and what do we do if it is not?', '- What will this child\u2019s life be in a year if nothing changes?', '', GCP2];
  return [...head, ...children, ...chronologyWords(record, domains), ...tail].join('\n');
}
