import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { AS_AT } from '../../as-at.ts';
import { inWords } from '../../../src/manual/dates.ts';
import { createManual } from '../../../src/manual/manual.ts';
import { contentOf, readContent } from '../../../src/manual/reading/content.ts';
import { AGES, agesInWords, DOMAINS, LEVELS } from '../../../src/manual/thresholds/names.ts';
import { datedSets, spanOf } from '../../../src/manual/thresholds/sets.ts';
import { aSet } from './examples.ts';

const SETS = ['2018-10-01', '2024-03-04', '2027-01-11'].map((date) => aSet([], {}, date));

it.each([
  ['2017-01-01', ['coming', 'coming', 'coming']], ['2018-10-01', ['in force', 'coming', 'coming']], ['2027-01-10', ['past', 'in force', 'coming']], ['2027-01-11', ['past', 'past', 'in force']],
])('on %s sets are %j', (asAt, status) => expect(datedSets(SETS, asAt).map((one) => one.status)).toEqual(status));

it('each says when it held', () => expect(datedSets(SETS, '2026-11-26').map((one) => spanOf(one, inWords))).toEqual(['in force from 1 October 2018 to 3 March 2024', 'in force from 4 March 2024 to 10 January 2027', 'take effect on 11 January 2027']));

it.each([[['0-4'], '0 to 4'], [['11-17', 'unborn'], 'unborn, 11 to 17'], [[...AGES], 'any age']] as const)('ages %j are %s', (ages, words) => expect(agesInWords({ ages: [...ages] })).toBe(words));

describe('the levels of need of this manual', () => {
  const content = contentOf(readContent(fileURLToPath(new URL('../../..', import.meta.url))).entries);
  const manual = createManual(content, AS_AT);
  const signs = datedSets(manual.thresholds, AS_AT).find((one) => one.status === 'in force')!.set.indicators;
  const among = (isOne: (sign: (typeof signs)[number]) => boolean): number => signs.filter(isOne).length;

  it('hold at least 150 signs, 14 of them about disabled children', () => {
    expect(signs.length).toBeGreaterThanOrEqual(150);
    expect(among((s) => s.disabled === true)).toBeGreaterThanOrEqual(14);
  });
  it.each(LEVELS.flatMap((n) => DOMAINS.map((domain) => [n, domain] as const)))('say something at level %s of %s', (n, domain) => expect(among((s) => s.level === n && s.domain === domain)).toBeGreaterThanOrEqual(5));
  it.each(LEVELS.flatMap((n) => AGES.map((age) => [n, age] as const)))('say something at level %s for %s', (n, age) => expect(among((s) => s.level === n && s.ages.includes(age))).toBeGreaterThanOrEqual(8));
  it('lead from every sign at level 3 and 4 to how to refer', () => expect(signs.filter((s) => s.level >= 3 && !s.procedures.includes(manual.partnership.referral)).map((s) => s.id)).toEqual([]));
  it('have not one word of a set whose update is not announced', () => {
    const later = { ...content, thresholds: [...content.thresholds, aSet([], {}, '2027-06-01')] };
    expect(createManual(later, AS_AT).thresholds.map((one) => one.date)).not.toContain('2027-06-01');
  });
});
