import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInWords, coursesOf } from '../../../src/manual/neglect/changes.ts';
import { addChild, answer, type Level, type NeglectRecord } from '../../../src/manual/neglect/record.ts';
import { summaryOf } from '../../../src/manual/neglect/summary.ts';
import { anyRecord, over, PROMPTS, TOOLKIT } from './examples.ts';

const courses = (r: NeglectRecord, domains = TOOLKIT) => coursesOf(r, r.children[0]!, domains);
const inWords = (...levels: (Level | undefined)[]): string => {
  const days = ['2026-03-02', '2026-04-02', '2026-05-02', '2026-06-02', '2026-07-02'];
  const [care] = courses(over('food', ...levels.map((level, i): [string, Level | undefined] => [days[i]!, level])));
  return changeInWords(care!);
};

describe('change over time in words', () => {
  it.each<[(Level | undefined)[], string]>([
    [[], 'Care: not seen yet.'],
    [[undefined, 'not seen'], 'Care: not seen yet.'],
    [['serious'], 'Care: serious on 2 March 2026, the only visit when it was seen.'],
    [['worrying', undefined], 'Care: worrying on 2 March 2026, the only visit when it was seen. Not seen at the last visit, on 2 April 2026.'],
    [['good', 'good'], 'Care: good on all 2 visits.'],
    [['serious', 'serious', 'serious'], 'Care: serious on all 3 visits, no better since 2 March 2026.'],
    [['worrying', 'not seen', 'worrying'], 'Care: worrying on all 2 visits when it was seen, no better since 2 March 2026.'],
    [['good', 'serious', 'serious', 'serious'], 'Care: serious on 3 of 4 visits. It became serious on 2 April 2026 and is no better since.'],
    [['good', 'worrying'], 'Care: worrying on 1 of 2 visits. It became worrying on 2 April 2026, the last of them.'],
    [['serious', 'worrying'], 'Care: serious on 1 of 2 visits. It was better on 2 April 2026 (worrying), the last of them. One visit does not show that it lasts.'],
    [['serious', 'good', 'good'], 'Care: serious on 1 of 3 visits. It was better on 2 April 2026 (good), and has not got worse again.'],
    [['serious', 'good', 'serious', 'good', undefined], 'Care: serious on 2 of 4 visits when it was seen. It was better on 2 June 2026 (good), the last of them. One visit does not show that it lasts. Not seen at the last visit, on 2 July 2026.'],
  ])('%j', (levels, words) => expect(inWords(...levels)).toBe(words));
});

describe('a domain at a visit', () => {
  const r = over('food', ['2026-03-02', 'good']);
  it('stands as the most serious thing seen in it', () => {
    const worse = answer(answer(r, 'v0', 'c1', PROMPTS[1]!, 'serious', 'no bed'), 'v0', 'c1', PROMPTS[2]!, 'not seen', '');
    const [care] = courses(worse);
    expect(care!.seen[0]!.level).toBe('serious');
    expect(care!.seen[0]!.prompts.map((p) => [p.title, p.level])).toEqual([['The food', 'good'], ['The bed', 'serious'], ['The heat', 'not seen']]);
  });
  it('is shown for the child it fits, and for one who has grown out of it', () => {
    expect(courses(r).map((c) => c.domain)).toEqual(['care', 'safety']);
    expect(courses(over('midwife', ['2026-03-02', 'good'])).map((c) => c.domain)).toEqual(['care', 'safety', 'unborn']);
  });
  it('keeps what the toolkit no longer has, and says so', () => {
    const [, gone] = courses(r, TOOLKIT.slice(1));
    expect(gone).toMatchObject({ domain: 'care', title: 'Domain care', seen: [{ level: 'good', prompts: [{ title: 'The food', gone: true }] }] });
    const without = TOOLKIT.map((d) => ({ ...d, prompts: d.prompts.filter((p) => p.id !== 'food') }));
    expect(courses(r, without)[0]).toMatchObject({ domain: 'care', title: 'Care', seen: [{ prompts: [{ gone: true }] }] });
  });
  it('does not mix children', () => {
    const two = addChild(r, { id: 'c2', label: 'Child B', age: '5-10', disabled: false });
    expect(coursesOf(two, two.children[1]!, TOOLKIT)[0]!.seen[0]!.level).toBeUndefined();
  });
});

describe('the summary', () => {
  const record = answer(answer(over('food', ['2026-03-02', 'serious'], ['2026-04-02', 'serious']), 'v1', 'c1', PROMPTS[0]!, 'worrying', 'cereal only'), 'v1', 'c1', PROMPTS[3]!, 'good', '');
  const words = summaryOf(record, TOOLKIT, 'referral', '2026-11-26');
  it('says how each thing stood when last seen, what was not seen and how it changed', () => {
    expect(words).toContain('Made on 26 November 2026 from a record of 2 visits, 2 March 2026 to 2 April 2026, kept by health visitor.');
    expect(words).toContain('CHILD A (5 to 10)\n\nSerious when last seen: nothing was called serious.\n\nWorrying when last seen:\n- The food, 2 April 2026: \u201CW\u201D Seen: cereal only.\n\nGood when last seen:\n- The alone, 2 April 2026: \u201CG\u201D\n');
    expect(words).toContain('- Care: serious on 1 of 2 visits.');
    expect(words).toContain('- 2 April 2026, Child A: Home visit, expected, by health visitor. For the child: Worrying: The food \u201CW\u201D (cereal only). Good: The alone.');
    expect(words).toContain('- 2 March 2026, Child A: Home visit, expected, by health visitor. For the child: Serious: The food \u201CS\u201D.');
    expect(words).toContain('Words in \u201Cquotation marks\u201D are those of the prompt that was chosen');
    expect(summaryOf(over('midwife', ['2026-03-02', 'not seen']), TOOLKIT, 'supervision', '2026-11-26')).toContain('Not seen:\n- The midwife, 2 March 2026\n- Care: not looked at\n- Safety: not looked at');
  });
  it('names each prompt that nobody asked about where a domain was looked at in part, and only those for the child', () => {
    expect(words).toContain('Not seen:\n- Care, looked at in part. Not looked at: The bed; The heat\n\nHow');
    const unseen = answer(over('food', ['2026-03-02', 'good']), 'v0', 'c1', PROMPTS[1]!, 'not seen', 'door shut');
    expect(summaryOf(unseen, TOOLKIT, 'supervision', '2026-11-26')).toContain('Not seen:\n- The bed, 2 March 2026: door shut\n- Care, looked at in part. Not looked at: The heat\n- Safety: not looked at\n\n');
    const all = PROMPTS.slice(0, 4).reduce((r, p) => answer(r, 'v0', 'c1', p, 'good', ''), over('food', ['2026-03-02', 'good']));
    expect(summaryOf(all, TOOLKIT, 'supervision', '2026-11-26')).not.toContain('Not seen:');
  });
  it('has no words for a prompt that the toolkit no longer has', () => expect(summaryOf(over('food', ['2026-03-02', 'serious']), TOOLKIT.slice(1), 'referral', '2026-11-26')).toContain('- The food, 2 March 2026\n'));
  it.each(['supervision', 'referral'] as const)('for %s is made of any record, is no score and leaves nothing half said', (purpose) => fc.assert(fc.property(anyRecord, (r) => {
    const plain = { ...r, children: r.children.map((c) => ({ ...c, label: 'A' })), visits: r.visits.map((v) => ({ ...v, by: '', words: '', answers: v.answers.map((a) => ({ ...a, words: '' })) })), entries: [] };
    const text = summaryOf(plain, TOOLKIT, purpose, '2026-11-26');
    expect(text).toContain('not a validated score');
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|total|%/);
    expect(text.match(/^A \(/gm)?.length ?? 0).toBe(r.children.length);
  })));
});
