import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { callable, type Callable } from '../../manual/contacts.ts';
import type { ContentComponent } from '../../manual/text/component.ts';

const number = ({ phone, area, areaName, name }: Callable, withName: boolean): ElementContent =>
  h('span', { class: 'number', ...(area ? { dataArea: area } : {}) }, [
    areaName ? `${areaName} ` : withName ? `${name} ` : '',
    phone ? h('a', { href: `tel:${phone.replace(/ /g, '')}`, translate: 'no' }, phone) : '',
  ]);

export const Contact: ContentComponent = {
  name: 'Contact',
  kind: 'inline',
  usedIn: ['procedure', 'document', 'toolkit', 'bulletin', 'guide'],
  about: 'A number from the contacts: one contact by id, or a service with the number for each area. On past versions it leads to the contacts of today.',
  attributes: {
    service: { required: false, about: 'id of a service', example: 'lado', refersTo: 'services' },
    id: { required: false, about: 'id of a contact', example: 'nspcc-helpline', refersTo: 'contacts' },
  },
  byView: true,
  render: ({ service, id }, _, { manual, view, href }) => {
    const found = callable(manual, service ?? id ?? '');
    if (view !== 'current') return [h('a', { href: href(`/contacts/#${found.anchor}`) }, `${found.title} (see today\u2019s contacts)`)];
    return [h('span', { class: 'numbers' }, found.numbers.flatMap((n, i): ElementContent[] => [...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []), number(n, service === undefined)]))];
  },
};
