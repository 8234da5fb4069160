import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, chronologyOf } from '../../../src/manual/neglect/chronology.ts';
import { domainsFor, goneFrom, isFor, lookedAt } from '../../../src/manual/neglect/prompts.ts';
import { addChild, addEntry, addVisit, answer, answerOf, changeChild, changeEntry, changeVisit, emptyRecord, isEmpty, visitsInOrder, type Child, type NeglectRecord } from '../../../src/manual/neglect/record.ts';
import { onlyAbout, removeChild, removeEntry, removeVisit } from '../../../src/manual/neglect/removal.ts';
import { sentence } from '../../../src/manual/wording.ts';
import { anyRecord, over, PROMPTS, settled, TOOLKIT } from './examples.ts';

const CHILD: Child = { id: 'c1', label: 'Child A', age: '0-4', disabled: false };
const [FOOD, , , ALONE] = PROMPTS as [typeof PROMPTS[number], unknown, unknown, typeof PROMPTS[number]];

describe('a record', () => {
  it('is empty until something is in it', () => {
    expect(isEmpty(emptyRecord())).toBe(true);
    expect(isEmpty(addChild(emptyRecord(), CHILD))).toBe(false);
    expect(isEmpty({ ...emptyRecord(), summaries: { referral: 'x' } })).toBe(false);
  });
  it('takes one answer to a prompt at a visit, and names the prompt and nothing more of it', () => {
    const r = answer(answer(addVisit(addChild(emptyRecord(), CHILD), { id: 'v1', date: '2026-03-02', kind: 'home visit, expected', by: '', words: '' }), 'v1', 'c1', FOOD, 'good', ''), 'v1', 'c1', FOOD, 'serious', 'none');
    expect(r.visits[0]!.answers).toEqual([{ child: 'c1', prompt: 'food', level: 'serious', words: 'none' }]);
    expect(r.prompts).toEqual([{ id: 'food', title: 'The food', domain: 'care', domainTitle: 'Domain care' }]);
    expect(answerOf(r.visits[0]!, 'c1', 'bed')).toBeUndefined();
  });
  it('is changed without touching what it was', () => {
    const before = Object.freeze(addEntry(addChild(emptyRecord(), CHILD), { id: 'e1', date: '2026-01-01', children: [], what: 'A', meant: '', done: '', from: '' }));
    expect(changeChild(before, 'c1', { age: '5-10' }).children[0]).toEqual({ ...CHILD, age: '5-10' });
    expect(changeEntry(before, 'e1', { what: 'B' }).entries[0]!.what).toBe('B');
    expect(changeVisit(before, 'v9', { by: 'x' })).toEqual(before);
    expect(before.children[0]!.age).toBe('0-4');
  });
  it('puts visits in order of their day', () => expect(visitsInOrder(over('food', ['2026-05-01', 'good'], ['2026-03-01', 'good'], ['2026-05-01', 'serious'])).map((v) => v.id)).toEqual(['v1', 'v0', 'v2']));
});

describe('what is taken away can be put back', () => {
  const anywhere = (of: (r: NeglectRecord) => readonly { id: string }[], remove: typeof removeVisit): void => fc.assert(fc.property(anyRecord, fc.nat(), (r, n) => {
    fc.pre(of(r).length > 0);
    const { id } = of(r)[n % of(r).length]!;
    const { record, back } = remove(r, id);
    expect(of(record).map((x) => x.id)).toEqual(of(r).map((x) => x.id).filter((x) => x !== id));
    expect(settled(back(record))).toEqual(settled(r));
  }));
  it('a visit', () => anywhere((r) => r.visits, removeVisit));
  it('an entry', () => anywhere((r) => r.entries, removeEntry));
  it('a child, with all that was said of the child', () => anywhere((r) => r.children, removeChild));
  it('a child leaves nothing behind that a file could not hold', () => fc.assert(fc.property(anyRecord, (r) => {
    fc.pre(r.children.length > 0);
    const { record } = removeChild(r, 'c1');
    expect(JSON.stringify([record.visits.map((v) => v.answers.map((a) => a.child)), record.entries.map((e) => e.children)])).not.toContain('c1');
    // What was about this child alone must not come to be about everybody.
    expect(record.entries.filter((e) => e.children.length === 0).length).toBe(r.entries.filter((e) => e.children.length === 0).length);
  })));
  it('into a record that has changed: a visit comes back without a child who has left', () => {
    const r = over('food', ['2026-03-02', 'serious']);
    const { record, back } = removeVisit(r, 'v0');
    expect(back(removeChild(record, 'c1').record).visits[0]!.answers).toEqual([]);
  });
  it('and what is not there is not missed', () => {
    const r = over('food', ['2026-03-02', 'serious']);
    for (const remove of [removeChild, removeVisit, removeEntry]) expect(remove(r, 'x9').back(r)).toEqual(r);
    expect(onlyAbout(r, 'c1').visits.map((v) => v.id)).toEqual(['v0']);
  });
});

describe('prompts', () => {
  it.each<[Child['age'], boolean, string[]]>([
    ['unborn', false, ['heat', 'midwife']],
    ['0-4', false, ['food', 'bed', 'heat', 'alone', 'cot']],
    ['11-17', true, ['food', 'bed', 'heat', 'alone', 'chair']],
    ['unborn', true, ['heat', 'midwife']],
  ])('for %s, disabled: %s', (age, disabled, ids) => {
    expect(PROMPTS.filter((p) => isFor(p, { age, disabled })).map((p) => p.id)).toEqual(ids);
    expect(domainsFor(TOOLKIT, { ...CHILD, age, disabled }).flatMap((d) => d.prompts.map((p) => p.id))).toEqual(ids);
  });
  it('that were answered stay when a child has grown out of them', () => {
    const { visits } = over('midwife', ['2026-03-02', 'worrying']);
    expect(domainsFor(TOOLKIT, CHILD, visits[0]).map((d) => d.id)).toEqual(['care', 'safety', 'unborn']);
    expect(lookedAt(TOOLKIT[2]!, 'c1', visits[0]!)).toBe(1);
    expect(lookedAt(TOOLKIT[0]!, 'c1', visits[0]!)).toBe(0);
  });
  it('that the toolkit no longer has are known, when they were answered', () => {
    const r = over('food', ['2026-03-02', 'serious']);
    expect(goneFrom(r, TOOLKIT)).toEqual([]);
    expect(goneFrom(r, TOOLKIT.slice(1)).map((p) => p.id)).toEqual(['food']);
    expect(goneFrom({ ...r, visits: [] }, TOOLKIT.slice(1))).toEqual([]);
  });
});

describe('the chronology', () => {
  const two = addChild(addEntry(over('food', ['2026-03-02', 'serious'], ['2026-05-02', undefined]), { id: 'e1', date: '2026-04-01', children: ['c1'], what: 'Not brought', meant: 'No test', done: '', from: '' }), { ...CHILD, id: 'c2', label: 'Child B' });
  it('takes the visits in, oldest first', () => {
    const r = answer(answer(two, 'v0', 'c2', ALONE, 'good', ''), 'v0', 'c1', FOOD, 'serious', 'nothing to eat.');
    expect(chronologyOf(r).map(({ date, about: who, what, meant }) => [date, who, what, meant])).toEqual([
      ['2026-03-02', 'All the children', 'Home visit, expected, by health visitor.', 'Child A. Serious: The food (nothing to eat).\nChild B. Good: The alone.'],
      ['2026-04-01', 'Child A', 'Not brought', 'No test'],
      ['2026-05-02', 'All the children', 'Home visit, expected, by health visitor.', ''],
    ]);
  });
  it.each([[[], 'All the children'], [['c2'], 'Child B'], [['c1', 'c2'], 'All the children']])('is about %j', (ids, words) => expect(about(two, ids)).toBe(words));
  it.each([['It rained', 'It rained.'], ['Did it?', 'Did it?'], ['', ''], ['He said \u201Cno\u201D', 'He said \u201Cno\u201D']])('ends %j as a sentence', (words, ended) => expect(sentence(words)).toBe(ended));
});
