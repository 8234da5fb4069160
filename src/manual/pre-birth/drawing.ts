import { inWords } from '../dates.ts';
import { WEEKS_TO_DUE } from './gestation.ts';
import type { Milestone, State } from './milestones.ts';
import { dueInWords, type Situation, type Timeline } from './today.ts';

/** Something on the line of a pregnancy, with two lines of words beside it. */
export interface Mark {
  week: number;
  kind: State | 'due' | 'born' | 'now';
  words: readonly [string, string];
}

/** An element of a drawing: made into SVG at build and in the browser alike. */
export interface Shape {
  tag: 'path' | 'circle' | 'text';
  attributes: Readonly<Record<string, string>>;
  words?: string;
}

/** A drawing in its own units, which are CSS pixels when it is shown at its full size. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** A box in which the words of a mark stand. */
export interface Label extends Mark {
  x: number;
  y: number;
  width: number;
  /** Where the mark is on the line. */
  at: number;
}

const LINE = 19;
export const LABEL = 2 * LINE;
/** A generous mean for the letters of the site's font at 15 px. */
const LETTER = 8;
const AFTER_BIRTH = WEEKS_TO_DUE + 3;

const STATE_WORDS: Readonly<Record<State, string>> = { done: 'done', late: 'late', today: 'today', next: 'next', later: '' };
const weekOf = (words: string, state = ''): string => [words, state].filter(Boolean).join(', ');

/** What is on the line: without a situation the weeks alone, with one the days, where she is, and what is late in words. */
export function marksOf({ milestones, born }: Pick<Timeline, 'born'> & { milestones: readonly Milestone[] }, situation?: Situation): Mark[] {
  const own = situation
    ? situation.milestones.map((m): Mark => ({ week: m.weeks, kind: m.state, words: [`${m.short}: ${m.weeks} weeks`, weekOf(inWords(m.day), STATE_WORDS[m.state])] }))
    : milestones.map((m): Mark => ({ week: m.weeks, kind: 'later', words: [m.short, m.words] }));
  const now = situation ? [{ week: weeksAlong(situation), kind: 'now', words: ['Today', situation.far] } satisfies Mark] : [];
  const marks: Mark[] = [...own, ...now, { week: WEEKS_TO_DUE, kind: 'due', words: ['Due date', situation ? inWords(situation.due) : `${WEEKS_TO_DUE} weeks`] }, { week: AFTER_BIRTH, kind: 'born', words: [born.short, born.words] }];
  return marks.sort((a, b) => a.week - b.week);
}

const weeksAlong = ({ due, on }: Situation): number => WEEKS_TO_DUE - (Date.parse(due) - Date.parse(on)) / 604_800_000;
/** The line begins a little before what is first on it, so that it is not longer than it needs to be. */
const firstWeek = (marks: readonly Mark[]): number => Math.max(0, Math.floor(marks[0]!.week) - 2);
const widthOf = ({ words }: Mark): number => Math.max(...words.map((line) => line.length)) * LETTER;

/** Labels beside a line that runs down, each as near to its mark as those above it allow. */
export function labelsDown(marks: readonly Mark[], perWeek: number, left: number): Label[] {
  const first = firstWeek(marks);
  let free = 0;
  return marks.map((mark) => {
    const at = LABEL / 2 + (mark.week - first) * perWeek;
    const y = Math.max(free, at - LABEL / 2);
    free = y + LABEL + 4;
    return { ...mark, at, x: left, y, width: widthOf(mark) };
  });
}

/** Labels above and below a line that runs across, each in the nearest row that has room; `y` is counted from the line. */
export function labelsAcross(marks: readonly Mark[], width: number): Label[] {
  const first = firstWeek(marks);
  const margin = 12;
  const taken: number[] = [];
  return marks.map((mark) => {
    const own = widthOf(mark);
    const at = margin + ((mark.week - first) / (AFTER_BIRTH - first)) * (width - 2 * margin);
    const x = Math.min(Math.max(0, at - own / 2), width - own);
    const row = [...taken, 0].findIndex((end) => end <= x);
    taken[row] = x + own + 12;
    const level = Math.floor(row / 2);
    return { ...mark, at, x, width: own, y: row % 2 === 0 ? -20 - LABEL - level * (LABEL + 6) : 20 + level * (LABEL + 6) };
  });
}

const path = (d: string, name: string): Shape => ({ tag: 'path', attributes: { d, class: name } });
const text = (x: number, y: number, words: string, name: string): Shape => ({ tag: 'text', attributes: { x: round(x), y: round(y), class: name }, words });
const round = (n: number): string => String(Math.round(n * 10) / 10);

/** The sign of a mark, another shape for each kind: it can be told without its colour. */
function sign(kind: Mark['kind'], x: number, y: number): Shape[] {
  const at = `M${round(x)} ${round(y)}`;
  if (kind === 'late') return [path(`${at}m0 -11l11 20h-22z`, 'pt-late'), path(`${at}m0 -3v6m0 3v1.5`, 'pt-on-late')];
  if (kind === 'done') return [circle(x, y, 9, 'pt-done'), path(`${at}m-4.5 0l3.5 3.5l6 -7`, 'pt-on-done')];
  if (kind === 'due') return [path(`${at}m-8 -8h16v16h-16z`, 'pt-due')];
  if (kind === 'today' || kind === 'now') return [path(`${at}m0 -11l11 11l-11 11l-11 -11z`, kind === 'now' ? 'pt-now' : 'pt-next')];
  return [circle(x, y, kind === 'next' ? 9 : 7, kind === 'next' ? 'pt-next' : 'pt-later')];
}
const circle = (x: number, y: number, r: number, name: string): Shape => ({ tag: 'circle', attributes: { cx: round(x), cy: round(y), r: String(r), class: name } });

const wordsAt = ({ words, kind, x, y }: Label, from: number): Shape[] => [text(x, from + y + LINE - 4, words[0], 'pt-name'), text(x, from + y + 2 * LINE - 4, words[1], kind === 'late' ? 'pt-name' : 'pt-words')];
/** Signs lie over the line, and today over what else is on its day. */
const signsInOrder = (labels: readonly Label[]): Label[] => [...labels].sort((a, b) => Number(a.kind === 'now') - Number(b.kind === 'now'));

/** The timeline for a narrow screen: from the top down. */
export function drawDown(marks: readonly Mark[]): Drawing {
  const [line, left] = [14, 48];
  const labels = labelsDown(marks, 11, left);
  const [top, due, end] = [labels[0]!.at, labels.find((l) => l.kind === 'due')!.at, labels.at(-1)!.at];
  const now = labels.find((l) => l.kind === 'now');
  return {
    width: 330,
    height: Math.ceil(Math.max(...labels.map((l) => l.y)) + LABEL + 4),
    shapes: [
      path(`M${line} ${round(top)}V${round(due)}`, 'pt-line'), path(`M${line} ${round(due)}V${round(end)}`, 'pt-after'),
      ...(now ? [path(`M${line} ${round(top)}V${round(Math.min(now.at, due))}`, 'pt-gone')] : []),
      ...labels.map((l) => path(`M${line} ${round(l.at)}H${left - 22}L${left - 6} ${round(l.y + LABEL / 2)}`, 'pt-leader')),
      ...signsInOrder(labels).flatMap((l) => sign(l.kind, line, l.at)),
      ...labels.flatMap((l) => wordsAt(l, 0)),
    ],
  };
}

/** The timeline for a wide screen: from left to right. */
export function drawAcross(marks: readonly Mark[]): Drawing {
  const width = 960;
  const labels = labelsAcross(marks, width);
  const line = Math.ceil(Math.max(12, ...labels.map((l) => -l.y)));
  const [start, due, end] = [labels[0]!.at, labels.find((l) => l.kind === 'due')!.at, labels.at(-1)!.at];
  const now = labels.find((l) => l.kind === 'now');
  return {
    width,
    height: Math.ceil(line + Math.max(12, ...labels.map((l) => l.y + LABEL))),
    shapes: [
      path(`M${round(start)} ${line}H${round(due)}`, 'pt-line'), path(`M${round(due)} ${line}H${round(end)}`, 'pt-after'),
      ...(now ? [path(`M${round(start)} ${line}H${round(Math.min(now.at, due))}`, 'pt-gone')] : []),
      ...labels.map((l) => path(`M${round(l.at)} ${line}V${round(line + (l.y < 0 ? l.y + LABEL : l.y))}`, 'pt-leader')),
      ...signsInOrder(labels).flatMap((l) => sign(l.kind, l.at, line)),
      ...labels.flatMap((l) => wordsAt(l, line)),
    ],
  };
}

/** What the drawing is called for who cannot see it; the list after it says everything that it shows. */
export const drawingName = (situation?: Situation): string => (situation ? `Timeline of the pregnancy. Today: ${situation.far}. ${dueInWords(situation)} The list below says the same.` : 'Timeline of the milestones by weeks of pregnancy. The list below says the same.');
