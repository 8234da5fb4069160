import { make } from '../tools/kit/make.ts';
import type { Result, ResultCall, ResultSection } from './engine.ts';

/** Puts words into an element, with what is inside <mark> marked. They come from the manual's own pages: keep out everything else. */
export function withMarks(element: HTMLElement, words: string): HTMLElement {
  for (const piece of words.split(/(<mark>.*?<\/mark>)/)) {
    const template = make('template');
    template.innerHTML = piece;
    const text = template.content.textContent ?? '';
    element.append(piece.startsWith('<mark>') ? make('mark', {}, text) : text);
  }
  return element;
}

/** Names of kinds as a result shows them; a procedure is what most are and says nothing. */
const KIND_NAMES: Readonly<Record<string, string>> = { contact: 'Contact', document: 'Document', toolkit: 'Toolkit', guide: 'Guide', role: 'Role', glossary: 'Glossary', timescale: 'Timescale', training: 'Training', update: 'Update', learning: 'Learning', indicator: 'Sign', change: 'Change', page: 'Page', procedure: '' };

let rows = 0;
/** A row of the grid; its first cell holds the link that Enter follows. */
function row(className: string, ...cells: HTMLElement[]): HTMLElement {
  const element = make('div', { className });
  element.setAttribute('role', 'row');
  rows += 1;
  cells.forEach((cell, i) => {
    cell.setAttribute('role', 'gridcell');
    if (i === 0) cell.id = `result-${rows}`;
  });
  element.append(...cells);
  return element;
}

const section = ({ title, url, excerpt }: ResultSection): HTMLElement =>
  row('result-section', make('div', {}, make('a', { href: url }, title), ...(excerpt ? [withMarks(make('p'), excerpt)] : [])));

/** Numbers to ring, without leaving the list: those of the reader's area, or of every area where none is chosen. */
export function calls({ title, numbers }: ResultCall, area: string): HTMLElement | undefined {
  const own = numbers.filter((n) => !area || !n.area || n.area === area);
  if (own.length === 0) return undefined;
  const cell = make('div', { className: 'result-calls' }, make('span', { className: 'meta' }, `${title}: `));
  own.forEach((n, i) => cell.append(i > 0 ? ' ' : '', make('span', { className: 'number' }, n.areaName && own.length > 1 ? `${n.areaName} ` : '', make('a', { href: `tel:${n.phone.replaceAll(' ', '')}`, translate: false }, n.phone))));
  return cell;
}

/** The Act now steps, fetched when they are opened. */
function actNow(address: string): HTMLElement {
  const steps = make('div', { className: 'act-now' }, make('p', { className: 'meta' }, 'Loading…'));
  const details = make('details', { className: 'result-act' }, make('summary', {}, 'Act now: read the steps here'), steps);
  details.addEventListener('toggle', () => {
    if (!details.open || details.dataset.loaded) return;
    details.dataset.loaded = 'yes';
    fetch(address).then((response) => response.json()).then(({ html }: { html: string }) => {
      steps.innerHTML = html;
    }, () => {
      delete details.dataset.loaded;
      steps.replaceChildren(make('p', {}, 'The steps could not be loaded. Close this and open it to try again, or follow the link.'));
    });
  });
  return make('div', {}, details);
}

/** One result as rows of the grid. Numbers stand in the first result, in contacts, and everywhere once the area is known. */
export function resultRows(result: Result, place: number, area: string): HTMLElement[] {
  const kind = KIND_NAMES[result.kind] ?? result.kind;
  const head = make('div', {}, make('a', { href: result.url }, result.title), ...(kind ? [' ', make('span', { className: 'tag' }, kind)] : []));
  if (result.summary) head.append(withMarks(make('p', { className: 'meta' }), result.summary));
  const most = place === 0 || result.kind === 'contact' ? (area ? 2 : 1) : area ? 1 : 0;
  // A front door closes: what answers then is never left out behind it.
  const shown = result.calls.slice(0, most > 0 && result.calls[most]?.night ? most + 1 : most);
  const cells = shown.map((call) => calls(call, area)).filter((cell) => cell !== undefined);
  return [
    row('result', head, ...cells, ...(result.actNow && place < 3 ? [actNow(result.actNow)] : [])),
    ...result.sections.map(section),
  ];
}

/** Grey shapes while a slow connection brings the first answer. */
export function skeleton(): HTMLElement {
  const shape = make('div', { className: 'skeleton' }, ...Array.from({ length: 4 }, () => make('div', {}, make('span'), make('span'))));
  shape.setAttribute('aria-hidden', 'true');
  return shape;
}
