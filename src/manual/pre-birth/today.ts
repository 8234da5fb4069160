import { daysBetween, inWords, type IsoDate } from '../dates.ts';
import { inSentence } from '../wording.ts';
import { daysPregnant, fromToday, weeksInWords, WEEKS_TO_DUE } from './gestation.ts';
import { dateMilestones, type DatedMilestone, type Milestone } from './milestones.ts';

/** A few steps under a heading, with a section that says more. */
export interface Advice {
  title: string;
  steps: readonly string[];
  see?: { words: string; href: string };
}

/** All the words of the timeline, made at build from its content and the register. */
export interface Timeline {
  milestones: readonly Milestone[];
  early: Advice;
  /** From a week of pregnancy on. */
  late: Advice & { from: number };
  term: Advice & { from: number };
  pastDue: Advice;
  born: Advice & { id: string; short: string; review: string; words: string };
}

/** Where a pregnancy stands today and what that asks for. */
export interface Situation {
  due: IsoDate;
  on: IsoDate;
  /** "24 weeks and 3 days". */
  far: string;
  milestones: DatedMilestone[];
  /** What has passed undone: act on it today. */
  overdue: DatedMilestone[];
  /** What else to do today, most pressing first; what is in good time says so. */
  today: Advice[];
}

type Stage = 'early' | 'late' | 'term' | 'past due';

/** The part of the pregnancy a day is in. The due date itself is still `term`. */
export function stageOn(days: number, { late, term }: Pick<Timeline, 'late' | 'term'>): Stage {
  if (days > WEEKS_TO_DUE * 7) return 'past due';
  if (days >= term.from * 7) return 'term';
  return days >= late.from * 7 ? 'late' : 'early';
}

/** What to do today for a pregnancy that is due on a day (see `whyNotDue` for which days can be). */
export function situationOn(timeline: Timeline, due: IsoDate, on: IsoDate, done: ReadonlySet<string> = new Set()): Situation {
  const days = daysPregnant(due, on);
  const milestones = dateMilestones(timeline.milestones, due, on, done);
  const late = milestones.filter((m) => m.state === 'late');
  const now = milestones.filter((m) => m.state === 'today');
  const stage = stageOn(days, timeline);
  const last = stage === 'past due' ? [timeline.pastDue] : stage === 'term' ? [timeline.term] : [];
  return {
    due, on, milestones,
    far: weeksInWords(days, 'always weeks'),
    overdue: late,
    today: [
      ...last,
      ...now.map((m): Advice => ({ title: `Today is the day: ${m.short.toLowerCase()}`, steps: [`${m.title}. ${m.now}`] })),
      // How she comes to be this far on without a plan is asked only when something shows that she may.
      ...(stage !== 'early' && late.length > 0 ? [timeline.late] : []),
      ...(late.length === 0 && now.length === 0 && last.length === 0 ? [timeline.early] : []),
    ],
  };
}

/** "Late: one date has passed." */
export const overdueTitle = (n: number): string => `Late: ${n === 1 ? 'one date has' : `${n} dates have`} passed`;

/** What a date that has passed asks for: "It was due by 3 March 2027, 5 weeks ago. If nobody has …" */
export const overdueWords = ({ day, away, passed }: DatedMilestone): string => `It was due by ${inWords(day)}, ${fromToday(away)}. ${passed}`;

/** Where a milestone stands, for a list: "By 3 March 2027, in 5 weeks." */
export function standing({ state, day, away }: DatedMilestone): string {
  const by = `by ${inWords(day)}`;
  if (state === 'done') return `Done. It was due ${by}.`;
  if (state === 'late') return `Late. It was due ${by}, ${fromToday(away)}.`;
  if (state === 'today') return `Due today, ${inWords(day)}.`;
  return `${state === 'next' ? 'Next: b' : 'B'}y ${inWords(day)}, ${fromToday(away)}.`;
}

/** "Next: begin …, by 3 March 2027, in 5 weeks."; empty when nothing is still to come. */
export function nextInWords({ milestones }: Pick<Situation, 'milestones'>): string {
  const next = milestones.find((m) => m.state === 'next');
  return next ? `Next: ${inSentence(next.title)}, by ${inWords(next.day)}, ${fromToday(next.away)}.` : '';
}

/** The due date beside where she is: "Due on 12 March 2027, in 15 weeks." */
export function dueInWords({ due, on }: Pick<Situation, 'due' | 'on'>): string {
  const away = daysBetween(on, due);
  if (away === 0) return `The due date is today, ${inWords(due)}.`;
  return away > 0 ? `The due date is ${inWords(due)}, ${fromToday(away)}.` : `The due date was ${inWords(due)}, ${fromToday(away)}.`;
}
