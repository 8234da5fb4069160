import { h } from 'hastscript';
import type { ContentComponent } from '../../manual/text/component.ts';

export const Field: ContentComponent = {
  name: 'Field',
  kind: 'block',
  usedIn: ['document'],
  about: 'A labelled blank to write in on a printed form.',
  attributes: {
    label: { required: true, about: 'what to write', example: "Child's full name" },
    lines: { required: false, about: 'how many lines to leave', example: '3', pattern: { test: /^([1-9]|1[0-9]|20)$/, say: 'a number from 1 to 20' } },
  },
  render: ({ label = '', lines = '1' }) => [
    h('div', { class: 'field' }, [h('p', { class: 'field-label' }, label), ...Array.from({ length: Number(lines) }, () => h('div', { class: 'blank', ariaHidden: 'true' }))]),
  ],
};

export const Choices: ContentComponent = {
  name: 'Choices',
  kind: 'block',
  usedIn: ['document'],
  about: 'A question with boxes to tick on a printed form.',
  attributes: {
    label: { required: true, about: 'the question', example: 'Which area does the child live in?' },
    options: { required: true, about: 'the answers, with | between them', example: 'Yes | No | Not known' },
  },
  render: ({ label = '', options = '' }) => [
    h('div', { class: 'field' }, [h('p', { class: 'field-label' }, label), h('ul', { class: 'choices' }, options.split('|').map((option) => h('li', option.trim())))]),
  ],
};
