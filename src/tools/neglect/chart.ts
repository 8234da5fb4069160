import { inWords } from '../../manual/dates.ts';
import type { Course } from '../../manual/neglect/changes.ts';
import type { Level } from '../../manual/neglect/record.ts';
import { LETTERS } from './asking.ts';

const SVG = 'http://www.w3.org/2000/svg';
const put = (name: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement => {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
  one.append(...children);
  return one;
};

/** Measures in pixels: the least width is that of a phone. */
const STEP = 62;
const LEFT = 62;
const TITLE = 22;
const BAND = 22;
const ROW = TITLE + 3 * BAND + 12;
const HEAD = 38;
const LEAST = 320;
const LINES = ['good', 'worrying', 'serious'] as const;

/** A mark that is told apart by its shape and its letter: a ring, a diamond, a filled square. */
function mark(level: Level, x: number, y: number): SVGElement {
  const shape = level === 'good' ? put('circle', { cx: x, cy: y, r: 10 })
    : level === 'worrying' ? put('path', { d: `M${x} ${y - 13}L${x + 13} ${y}L${x} ${y + 13}L${x - 13} ${y}Z` })
      : put('rect', { x: x - 10, y: y - 10, width: 20, height: 20 });
  return put('g', { class: `mark-${level}` }, shape, put('text', { x, y: y + 4.5, 'text-anchor': 'middle' }, LETTERS[level]));
}

const days = (course: Course, y: number): SVGElement[] => course.seen.map(({ visit }, i) => {
  const [day = '', month = '', year = ''] = inWords(visit.date).split(' ');
  const x = LEFT + STEP * (i + 0.5);
  return put('text', { x, y, 'text-anchor': 'middle', class: 'day' }, put('tspan', { x }, `${day} ${month.slice(0, 3)}`), put('tspan', { x, dy: 13 }, year));
});

function row(course: Course, top: number, width: number): SVGElement {
  const yOf = (level: (typeof LINES)[number]): number => top + TITLE + BAND * (LINES.indexOf(level) + 0.5);
  const middle = yOf('worrying');
  const points = course.seen.map(({ level }, i) => ({ x: LEFT + STEP * (i + 0.5), level }));
  const seen = points.flatMap(({ x, level }) => (level && level !== 'not seen' ? [{ x, y: yOf(level), level }] : []));
  return put('g', {},
    put('text', { x: 0, y: top + 14, class: 'domain' }, course.title),
    ...LINES.flatMap((level) => [put('line', { x1: LEFT, x2: width, y1: yOf(level), y2: yOf(level), class: 'rule' }), put('text', { x: 0, y: yOf(level) + 4, class: 'scale' }, level.charAt(0).toUpperCase() + level.slice(1))]),
    // A line joins what was seen; where it was not seen in between, it is broken, because nobody knows.
    ...seen.slice(1).map((to, i) => put('line', { x1: seen[i]!.x, y1: seen[i]!.y, x2: to.x, y2: to.y, class: to.x - seen[i]!.x > STEP ? 'join gap' : 'join' })),
    ...points.filter(({ level }) => level === undefined || level === 'not seen').map(({ x }) => put('text', { x, y: middle + 5, 'text-anchor': 'middle', class: 'unseen' }, LETTERS['not seen'])),
    ...seen.map(({ x, y, level }) => mark(level, x, y)));
}

/**
 * One small chart for each domain, under one another, on the same visits. Everything in it is also in the table beside it.
 * @param label what it is a picture of, for who cannot see it
 */
export function chartOf(courses: readonly Course[], label: string): SVGElement {
  const visits = courses[0]?.seen.length ?? 0;
  const width = Math.max(LEAST, LEFT + STEP * visits);
  const height = HEAD * 2 + ROW * courses.length;
  return put('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, class: 'neglect-chart' },
    ...(courses[0] ? days(courses[0], 12) : []), ...courses.map((course, i) => row(course, HEAD + ROW * i, width)), ...(courses[0] ? days(courses[0], height - HEAD + 22) : []));
}
