import { h } from 'hastscript';
import type { ContentComponent } from '../../manual/text/component.ts';

export const Field: ContentComponent = {
  name: 'Field',
  kind: 'block',
  usedIn: ['document'],
  about: 'A labelled blank: to write in on the screen, on paper, and in the Word copy.',
  attributes: {
    label: { required: true, about: 'what to write', example: "Child's full name" },
    lines: { required: false, about: 'how many lines to leave', example: '3', pattern: { test: /^([1-9]|1[0-9]|20)$/, say: 'a number from 1 to 20' } },
  },
  // The label holds its field, so that neither needs an id; no name, so that nothing could be sent.
  render: ({ label = '', lines = '1' }) => [
    h('label', { class: 'field' }, [
      h('span', { class: 'field-label' }, label),
      lines === '1' ? h('input', { type: 'text', class: 'blank', autoComplete: 'off' }) : h('textarea', { class: 'blank', rows: Number(lines), autoComplete: 'off' }),
    ]),
  ],
};

export const Choices: ContentComponent = {
  name: 'Choices',
  kind: 'block',
  usedIn: ['document'],
  about: 'A question with boxes to tick, on the screen, on paper and in the Word copy.',
  attributes: {
    label: { required: true, about: 'the question', example: 'Which area does the child live in?' },
    options: { required: true, about: 'the answers, with | between them', example: 'Yes | No | Not known' },
  },
  render: ({ label = '', options = '' }) => [
    h('fieldset', { class: 'field' }, [
      h('legend', { class: 'field-label' }, label),
      h('div', { class: 'choices' }, options.split('|').map((option) => h('label', [h('input', { type: 'checkbox' }), ` ${option.trim()}`]))),
    ]),
  ],
};
