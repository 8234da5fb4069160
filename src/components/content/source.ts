import { h } from 'hastscript';
import { editionMeant } from '../../manual/editions.ts';
import type { ContentComponent } from '../../manual/text/component.ts';

export const Source: ContentComponent = {
  name: 'Source',
  kind: 'inline',
  usedIn: ['procedure', 'document', 'toolkit', 'bulletin', 'guide'],
  about: 'The law or guidance that a sentence rests on, in brackets. Write it before the full stop.',
  attributes: {
    id: { required: true, about: 'id of a source', example: 'working-together', refersTo: 'sources' },
    at: { required: false, about: 'where in it', example: 'section 47' },
    edition: { required: false, about: 'id of an edition, when it is not the one in force on the day of the version', example: '2018' },
  },
  render: ({ id = '', at, edition }, _, { manual, on, href }) => {
    const source = manual.sources.get(id);
    if (!source) throw new Error(`there is no source "${id}"`);
    const words = [editionMeant(source, on, edition).label, at].filter(Boolean).join(', ');
    return [h('span', { class: 'cite' }, ['(', h('a', { href: href(`/about/sources/#${id}`) }, words), ')'])];
  },
};
