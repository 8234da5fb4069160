import { h } from 'hastscript';
import { timescaleOn } from '../../manual/editions.ts';
import type { ContentComponent } from '../../manual/text/component.ts';

export const Timescale: ContentComponent = {
  name: 'Timescale',
  kind: 'inline',
  usedIn: ['procedure', 'document', 'toolkit', 'bulletin', 'guide'],
  about: 'A limit of time, such as "within 1 working day", as the register of timescales has it on the day of the version.',
  attributes: { id: { required: true, about: 'id of a timescale', example: 'lado-notify', refersTo: 'timescales' } },
  byView: true,
  render: ({ id = '' }, _, { manual, on, view, href }) => {
    const timescale = manual.timescales.get(id);
    const words = timescale && timescaleOn(timescale, on)?.words;
    if (words === undefined) throw new Error(`the timescale "${id}" has no value on ${on}`);
    return view !== 'current' ? [h('strong', words)] : [h('a', { class: 'timescale', href: href(`/timescales/#${id}`) }, words)];
  },
};
