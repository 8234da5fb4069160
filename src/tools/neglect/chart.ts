import { inWords } from '../../manual/dates.ts';
import { changeInWords, type Course } from '../../manual/neglect/changes.ts';
import type { Level } from '../../manual/neglect/record.ts';
import { LETTERS } from './asking.ts';

const SVG = 'http://www.w3.org/2000/svg';
const put = (name: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement => {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
  one.append(...children);
  return one;
};

/** Measures in pixels: the least width fits a phone. */
const STEP = 62;
const LEFT = 62;
const TITLE = 22;
const BAND = 22;
const DAYS = 34;
const LEAST = 310;
const LINES = ['good', 'worrying', 'serious'] as const;

/** A mark that is told apart by its shape and its letter: a ring, a diamond, a filled square. */
function mark(level: Level, x: number, y: number): SVGElement {
  const shape = level === 'good' ? put('circle', { cx: x, cy: y, r: 10 })
    : level === 'worrying' ? put('path', { d: `M${x} ${y - 13}L${x + 13} ${y}L${x} ${y + 13}L${x - 13} ${y}Z` })
      : put('rect', { x: x - 10, y: y - 10, width: 20, height: 20 });
  return put('g', { class: `mark-${level}` }, shape, put('text', { x, y: y + 4.5, 'text-anchor': 'middle' }, LETTERS[level]));
}

/** Where the middle of a visit stands. */
const xOf = (i: number): number => LEFT + STEP * (i + 0.5);
const yOf = (level: (typeof LINES)[number]): number => TITLE + BAND * (LINES.indexOf(level) + 0.5);

const days = ({ seen }: Course): SVGElement[] => seen.map(({ visit }, i) => {
  const [day = '', month = '', year = ''] = inWords(visit.date).split(' ');
  return put('text', { y: TITLE + BAND * LINES.length + 15, 'text-anchor': 'middle' }, put('tspan', { x: xOf(i) }, `${day} ${month.slice(0, 3)}`), put('tspan', { x: xOf(i), dy: 13 }, year));
});

/**
 * The chart of one domain over the visits, one of several that stand together. What it shows is in the table beside it, and who cannot
 * see it hears the change in words.
 */
export function chartOf(course: Course): SVGElement {
  const points = course.seen.map(({ level }, i) => ({ x: xOf(i), level }));
  const seen = points.flatMap(({ x, level }) => (level && level !== 'not seen' ? [{ x, y: yOf(level), level }] : []));
  const width = Math.max(LEAST, LEFT + STEP * points.length);
  const height = TITLE + BAND * LINES.length + DAYS;
  return put('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': changeInWords(course), class: 'neglect-chart' },
    put('text', { x: 0, y: 14, class: 'domain' }, course.title),
    ...LINES.flatMap((level) => [put('line', { x1: LEFT, x2: width, y1: yOf(level), y2: yOf(level), class: 'rule' }), put('text', { x: 0, y: yOf(level) + 4, class: 'scale' }, level.charAt(0).toUpperCase() + level.slice(1))]),
    // A line joins what was seen; where it was not seen in between, it is dotted, because nobody knows.
    ...seen.slice(1).map((to, i) => put('line', { x1: seen[i]!.x, y1: seen[i]!.y, x2: to.x, y2: to.y, class: to.x - seen[i]!.x > STEP ? 'join gap' : 'join' })),
    ...points.filter(({ level }) => level === undefined || level === 'not seen').map(({ x }) => put('text', { x, y: yOf('worrying') + 5, 'text-anchor': 'middle', class: 'unseen' }, LETTERS['not seen'])),
    ...seen.map(({ x, y, level }) => mark(level, x, y)),
    ...days(course));
}
