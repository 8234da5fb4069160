import { h } from 'hastscript';
import type { ContentComponent } from '../../manual/text/component.ts';

const titled = (name: string, className: string, about: string, example: string): ContentComponent => ({
  name,
  kind: 'block',
  usedIn: ['procedure', 'document', 'toolkit', 'bulletin', 'guide'],
  about,
  attributes: { title: { required: true, about: 'a few words that say what it is', example } },
  render: ({ title = '' }, children) => [h('div', { class: className, role: 'note' }, [h('p', { class: 'note-title' }, title), ...children])],
});

export const Note = titled('Note', 'note', 'Something that stands beside the text: why it matters, or what is easily missed.', 'Why this matters');
export const Example = titled('Example', 'note example', 'A short invented example from practice.', 'Example: a swimming coach');
