import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentComponent, TextContext } from '../../manual/text/component.ts';
import type { NeglectDomain, NeglectPrompt } from '../../manual/schemas/neglect.ts';
import { AGES } from '../../manual/schemas/threshold.ts';
import { titleOf } from '../../manual/versions.ts';

const AGE_WORDS: Readonly<Record<(typeof AGES)[number], string>> = { unborn: 'unborn', '0-4': '0 to 4', '5-10': '5 to 10', '11-17': '11 to 17' };
const BORN = AGES.filter((age) => age !== 'unborn');

/** For whom a prompt is, in words: "unborn", "any age", "disabled, 5 to 17". */
function agesInWords({ ages, disabled }: NeglectPrompt): string {
  const born = BORN.filter((age) => ages.includes(age));
  const span = born.length === BORN.length ? 'any age from birth' : born.length === 0 ? '' : `${AGE_WORDS[born[0]!].split(' ')[0]} to ${AGE_WORDS[born.at(-1)!].split(' ')[2]}`;
  return [ages.length === AGES.length ? 'any age, and before birth' : [ages.includes('unborn') ? 'unborn' : '', span].filter(Boolean).join(', '), disabled ? 'disabled' : ''].filter(Boolean).join(', ');
}

function prompt(id: string, p: NeglectPrompt, { manual, href }: TextContext): ElementContent {
  const links = p.procedures.flatMap((slug, i): ElementContent[] => {
    const series = manual.series.get(slug);
    return [{ type: 'text', value: i > 0 ? ', ' : 'Read: ' }, h('a', { href: href(`/procedures/${slug}/`) }, series ? titleOf(series) : slug)];
  });
  const row = (name: string, title: string, words: string): ElementContent => h('div', { class: name }, [h('dt', title), ' ', h('dd', words)]);
  return h('div', { class: 'prompt', dataPrompt: id, dataAges: p.ages.join(' '), ...(p.disabled ? { dataDisabled: '' } : {}) }, [
    h('h4', { id, dataTitle: p.title }, [p.title, ' ', h('span', { class: 'meta' }, `(${agesInWords(p)})`)]),
    h('dl', [row('good', 'Good', p.good), row('worrying', 'Worrying', p.worrying), row('serious', 'Serious', p.serious), row('act', 'If it is serious', p.act)]),
    ...(links.length > 0 ? [h('p', { class: 'meta prompt-links' }, links)] : []),
  ]);
}

const domain = (d: NeglectDomain, context: TextContext): ElementContent =>
  h('section', { dataDomain: d.id, ariaLabelledby: d.id }, [
    h('h3', { id: d.id }, d.title),
    h('p', { class: 'ask' }, d.ask),
    ...(d.note ? [h('p', { class: 'meta' }, d.note)] : []),
    ...Object.entries(d.prompts).map(([id, p]) => prompt(id, p, context)),
  ]);

export const NeglectPrompts: ContentComponent = {
  name: 'NeglectPrompts',
  kind: 'block',
  usedIn: ['toolkit'],
  about: 'Every prompt of content/neglect/ in full, by domain. The record on the same page takes its prompts from here.',
  attributes: {},
  byView: true,
  render: (_, __, context) => {
    const domains = [...context.manual.neglect.values()];
    return [h('div', { class: 'prompts', dataPrompts: '' }, [
      h('ul', { class: 'inline-list' }, domains.map((d) => h('li', h('a', { href: `#${d.id}` }, d.title)))),
      ...domains.map((d) => domain(d, context)),
    ])];
  },
};
