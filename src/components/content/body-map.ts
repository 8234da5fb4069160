import { h } from 'hastscript';
import type { ContentComponent } from '../../manual/text/component.ts';

/** The outline of a body, drawn once and set twice: from the front and from the back. */
const OUTLINE = 'M86 74v14c-18 3-30 8-35 20L32 188c-4 14 1 21 7 21s8-4 11-13l17-54-1 74-5 84-3 84c0 10 6 15 15 15s14-5 14-14l6-84 6-60 6 60 6 84c0 9 5 14 14 14s15-5 15-15l-3-84-5-84-1-74 17 54c3 9 5 13 11 13s11-7 7-21l-19-80c-5-12-17-17-35-20V74';
const SIDES = [{ name: 'Front', left: 'right side', right: 'left side' }, { name: 'Back', left: 'left side', right: 'right side' }] as const;
export const WIDTH = 440;
export const HEIGHT = 450;

/** The drawing as SVG with nothing from outside it, so that a page and the Word copy show the same. */
export function bodyMapSvg(): ReturnType<typeof h> {
  return h('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', ariaLabel: 'Outline of a child’s body from the front and from the back, to mark', xmlns: 'http://www.w3.org/2000/svg' }, SIDES.map(({ name, left, right }, i) =>
    h('g', { transform: `translate(${i * 220 + 10} 24)`, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }, [
      h('ellipse', { cx: 100, cy: 44, rx: 27, ry: 33 }),
      h('path', { d: OUTLINE, 'stroke-linejoin': 'round' }),
      h('g', { fill: 'currentColor', stroke: 'none', 'font-size': 14, 'font-family': 'sans-serif', 'text-anchor': 'middle' }, [h('text', { x: 100, y: 0 }, name), h('text', { x: 22, y: 240, 'font-size': 11 }, left), h('text', { x: 178, y: 240, 'font-size': 11 }, right)]),
    ])));
}

export const BodyMap: ContentComponent = {
  name: 'BodyMap',
  kind: 'block',
  usedIn: ['document'],
  about: 'The outline of a child’s body, front and back, to mark on the screen or on paper. Put fields below it that describe each mark in words.',
  attributes: {},
  render: () => [
    h('figure', { class: 'body-map' }, [
      h('div', { dataBodyMap: '' }, [bodyMapSvg()]),
      h('figcaption', 'Number each mark on the drawing and describe it below in words. A drawing alone is not a record.'),
    ]),
  ],
};
