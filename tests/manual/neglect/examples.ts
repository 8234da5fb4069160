import fc from 'fast-check';
import type { Domain, Prompt } from '../../../src/manual/neglect/prompts.ts';
import { AGES, emptyRecord, LEVELS, VISIT_KINDS, type Answer, type Level, type NeglectRecord, type Visit } from '../../../src/manual/neglect/record.ts';

const aPrompt = (id: string, domain: string, more: Partial<Prompt> = {}): Prompt => ({ id, title: `The ${id}`, domain, domainTitle: `Domain ${domain}`, ages: ['0-4', '5-10', '11-17'], disabled: false, good: 'G', worrying: 'W', serious: 'S', act: 'A', ...more });

/** A small toolkit: two domains for every child, one before birth, one for disabled children. */
export const TOOLKIT: Domain[] = [
  { id: 'care', title: 'Care', ask: 'How?', prompts: [aPrompt('food', 'care'), aPrompt('bed', 'care'), aPrompt('heat', 'care', { ages: [...AGES] })] },
  { id: 'safety', title: 'Safety', ask: 'Who?', prompts: [aPrompt('alone', 'safety'), aPrompt('cot', 'safety', { ages: ['0-4'] })] },
  { id: 'unborn', title: 'Unborn', ask: 'What?', prompts: [aPrompt('midwife', 'unborn', { ages: ['unborn'] })] },
  { id: 'disabled', title: 'Disabled', ask: 'What?', prompts: [aPrompt('chair', 'disabled', { disabled: true })] },
];
export const PROMPTS = TOOLKIT.flatMap((d) => d.prompts);

/** A record of one child with an answer to one prompt on each of these days. */
export function over(prompt: string, ...days: [date: string, level: Level | undefined][]): NeglectRecord {
  const p = PROMPTS.find((one) => one.id === prompt)!;
  const visits = days.map(([date, level], i): Visit => ({ id: `v${i}`, date, kind: 'home visit, expected', by: 'health visitor', words: '', answers: level ? [{ child: 'c1', prompt, level, words: '' }] : [] }));
  return { ...emptyRecord(), children: [{ id: 'c1', label: 'Child A', age: '5-10', disabled: false }], visits, prompts: [{ id: p.id, title: p.title, domain: p.domain, domainTitle: p.domainTitle }] };
}

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const filled = words.map((w) => `${w}x`);

/** Any record that the tool can make. */
export const anyRecord: fc.Arbitrary<NeglectRecord> = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .chain(([children, visits, entries]) => {
    const childIds = Array.from({ length: children }, (_, i) => `c${i + 1}`);
    const answers = children === 0 ? fc.constant<Answer[]>([]) : fc.uniqueArray(fc.record({ child: fc.constantFrom(...childIds), prompt: fc.constantFrom(...PROMPTS.map((p) => p.id)), level: fc.constantFrom(...LEVELS), words }), { maxLength: 6, selector: (a) => `${a.child} ${a.prompt}` });
    return fc.record({
      children: fc.tuple(...childIds.map((id) => fc.record({ id: fc.constant(id), label: filled, age: fc.constantFrom(...AGES), disabled: fc.boolean() }))),
      visits: fc.tuple(...Array.from({ length: visits }, (_, i) => fc.record({ id: fc.constant(`v${i + 1}`), date: day, kind: fc.constantFrom(...VISIT_KINDS), by: words, words, answers }))),
      entries: fc.tuple(...Array.from({ length: entries }, (_, i) => fc.record({ id: fc.constant(`e${i + 1}`), date: day, children: fc.subarray(childIds), what: filled, meant: words, done: words, from: words }))),
      prompts: fc.constant(PROMPTS.map(({ id, title, domain, domainTitle }) => ({ id, title, domain, domainTitle }))),
      summaries: fc.record({ supervision: words, referral: words }, { requiredKeys: [] }),
    });
  });

/** A record in which the order of what has none is settled, so that two can be compared. */
export const settled = (r: NeglectRecord): NeglectRecord => ({
  ...r,
  visits: r.visits.map((v) => ({ ...v, answers: [...v.answers].sort((a, b) => `${a.child} ${a.prompt}`.localeCompare(`${b.child} ${b.prompt}`)) })),
  entries: [...r.entries].map((e) => ({ ...e, children: [...e.children].sort() })).sort((a, b) => a.id.localeCompare(b.id)),
});
