import { drawAcross, drawDown, drawingName, marksOf, type Drawing } from '../../manual/pre-birth/drawing.ts';
import type { Situation, Timeline } from '../../manual/pre-birth/today.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svg({ width, height, shapes }: Drawing, name: string, className: string): SVGElement {
  const put = (tag: string, attributes: Readonly<Record<string, string>>, words = ''): SVGElement => {
    const element = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = words;
    return element;
  };
  const drawing = put('svg', { class: `pregnancy ${className}`, viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height), role: 'img', 'aria-label': name });
  drawing.append(...shapes.map(({ tag, attributes, words }) => put(tag, attributes, words)));
  return drawing;
}

/** Both drawings of a pregnancy, for wide and for narrow screens, in the place of what was there. */
export function draw(place: Element, timeline: Timeline, situation?: Situation): void {
  const marks = marksOf(timeline, situation);
  place.replaceChildren(svg(drawAcross(marks), drawingName(situation), 'pt-across'), svg(drawDown(marks), drawingName(situation), 'pt-down'));
}
