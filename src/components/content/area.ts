import { h } from 'hastscript';
import { idsIn, type ContentComponent } from '../../manual/text/component.ts';
import { inWordsList } from '../../manual/wording.ts';

export const Area: ContentComponent = {
  name: 'Area',
  kind: 'block',
  usedIn: ['procedure', 'document', 'toolkit', 'guide'],
  about: 'What differs in one area, or in several: everything else in the text is shared.',
  attributes: { name: { required: true, about: 'ids of areas', example: 'elmsworth', refersTo: 'areas', list: true } },
  render: ({ name }, children, { manual }) => {
    const names = idsIn(name).map((id) => manual.partnership.areas[id]?.name ?? id);
    return [h('div', { class: 'area', dataArea: idsIn(name).join(' ') }, [h('p', { class: 'area-name' }, `In ${inWordsList(names)}`), ...children])];
  },
};
