import { inWords, type IsoDate } from '../dates.ts';
import { dueInWords, overdueTitle, overdueWords, standing, type Advice, type Situation } from './today.ts';

/** A day for a calendar; `id` stays the same for the same milestone, due date and reference, so that a second file moves nothing twice. */
export interface CalendarDay {
  id: string;
  day: IsoDate;
  summary: string;
  description: string;
}

const idPart = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/**
 * What is still to come, for a calendar: milestones from today on that have not been done, and the due date.
 * @param reference the reader's own mark for the case, which stands before every entry; may be empty
 */
export function calendarDays({ milestones, due, on }: Situation, reference: string): CalendarDay[] {
  const mark = reference.trim();
  const entry = (id: string, day: IsoDate, words: string, description: string): CalendarDay => ({
    id: ['pre-birth-timeline', id, due, idPart(mark)].filter(Boolean).join('-'), day, summary: mark === '' ? words : `${mark}: ${words}`, description,
  });
  return [
    ...milestones.filter((m) => m.state !== 'done' && m.day >= on).map((m) => entry(m.id, m.day, `${m.short}, last day (${m.weeks} weeks)`, `${m.title}, ${m.words}. ${m.now} Worked out on ${inWords(on)} from the due date ${inWords(due)}.`)),
    ...(due >= on ? [entry('due', due, 'Due date', `Worked out on ${inWords(on)}.`)] : []),
  ];
}

const adviceLines = ({ title, steps }: Advice): string[] => [title, ...steps.map((step) => `- ${step}`), ''];

/** The whole result as plain text, for a record. */
export function asText(situation: Situation, basis: string): string {
  return [
    `Pre-birth timeline on ${inWords(situation.on)}`, `${situation.far} of pregnancy. ${dueInWords(situation)}`, '',
    ...(situation.overdue.length > 0 ? adviceLines({ title: overdueTitle(situation.overdue.length), steps: situation.overdue.map((m) => `${m.title}. ${overdueWords(m)}`) }) : []),
    ...situation.today.flatMap(adviceLines),
    'Dates', ...situation.milestones.map((m) => `- ${m.title}, ${m.words}. ${standing(m)}`), '',
    basis,
  ].join('\n');
}
