import { h } from 'hastscript';
import type { ContentComponent } from '../../manual/text/component.ts';

export const Document: ContentComponent = {
  name: 'Document',
  kind: 'inline',
  usedIn: ['procedure', 'document', 'toolkit', 'bulletin', 'guide'],
  about: 'A link to a form, tool, protocol, guide or leaflet, by its title.',
  attributes: { id: { required: true, about: 'id of a document', example: 'multi-agency-referral-form', refersTo: 'documents' } },
  render: ({ id = '' }, _, { manual, href }) => [h('a', { href: href(`/documents/${id}/`) }, manual.documents.get(id)?.title ?? id)],
};
