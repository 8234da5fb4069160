// Filling a form in on the screen. Nothing of it is kept or sent: what is written is gone when the page is left, so the page asks first.

import { askBeforeLeaving } from './kit/leave.ts';

const SVG = 'http://www.w3.org/2000/svg';
const tools = document.querySelector<HTMLElement>('[data-form-tools]');
const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.prose .blank, .prose .choices input')];
const isFilled = (field: HTMLInputElement | HTMLTextAreaElement): boolean => (field instanceof HTMLInputElement && field.type === 'checkbox' ? field.checked : field.value.trim() !== '');

/** Lets a click or a tap put the next number on the drawing. Who cannot point describes the mark in the fields below it. */
function markBodyMap(place: HTMLElement): () => void {
  const drawing = place.querySelector('svg')!;
  const marks: SVGElement[] = [];
  const put = (name: string, attributes: Record<string, string>, words = ''): SVGElement => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = words;
    return element;
  };
  drawing.addEventListener('click', (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM()!.inverse());
    const mark = put('g', { class: 'mark', transform: `translate(${point.x.toFixed(0)} ${point.y.toFixed(0)})` });
    mark.append(put('circle', { r: '10' }), put('text', { 'text-anchor': 'middle', y: '4' }, String(marks.length + 1)));
    marks.push(mark);
    drawing.append(mark);
    undo.hidden = false;
  });
  const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'button small quiet-button', textContent: 'Take the last mark away', hidden: true });
  undo.addEventListener('click', () => {
    marks.pop()?.remove();
    undo.hidden = marks.length === 0;
  });
  place.dataset.ready = '';
  place.append(undo);
  return () => {
    for (const mark of marks.splice(0)) mark.remove();
    undo.hidden = true;
  };
}

if (tools && fields.length > 0) {
  const clearMaps = [...document.querySelectorAll<HTMLElement>('[data-body-map]')].map(markBodyMap);
  tools.hidden = false;
  tools.querySelector('[data-print]')!.addEventListener('click', () => print());
  tools.querySelector('[data-clear]')!.addEventListener('click', () => {
    for (const field of fields) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
    for (const clear of clearMaps) clear();
    fields[0]?.focus();
  });
  askBeforeLeaving(() => fields.some(isFilled));
}
