import { make } from './elements.ts';
import type { Found, Place } from './engine.ts';

/** An excerpt comes from the manual's own pages with nothing in it but text and <mark>: keep it so. */
function excerpt(html: string): HTMLElement {
  const paragraph = make('p');
  for (const piece of html.split(/(<mark>.*?<\/mark>)/)) {
    const template = make('template');
    template.innerHTML = piece;
    const text = template.content.textContent ?? '';
    paragraph.append(piece.startsWith('<mark>') ? make('mark', {}, text) : text);
  }
  return paragraph;
}

const place = ({ title, url, excerpt: words }: Place): HTMLElement => make('li', {}, make('a', { href: url }, title), excerpt(words));

/** The results as a list: each page, and below it the sections that match, which are where a link lands. */
export function resultList(found: readonly Found[]): HTMLElement {
  const list = make('ol', { className: 'pages results' });
  for (const page of found) {
    const item = make('li', {}, make('a', { href: page.url }, page.title));
    if (page.sections.length > 0) item.append(make('ul', { className: 'sections' }, ...page.sections.map(place)));
    else item.append(excerpt(page.excerpt));
    list.append(item);
  }
  return list;
}
