import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGES, DOMAINS, LEVELS } from '../../../src/manual/thresholds/names.ts';
import { compareSets, inShort, type SetComparison } from '../../../src/manual/thresholds/compare.ts';
import type { Indicator, ThresholdSet } from '../../../src/manual/schemas/threshold.ts';
import { aLevel, aSet, aSign } from './examples.ts';

const ids = (list: readonly (Indicator | { after: Indicator })[]): string[] => list.map((one) => ('after' in one ? one.after.id : one.id));
/** Which list the sign "a" stands in, and what is said of it there. */
function found(before: Partial<Indicator>, after: Partial<Indicator>): string {
  const { moved, reworded, reassigned, same } = compareSets(aSet([aSign('a', before)]), aSet([aSign('a', after)]));
  const [change] = [...moved, ...reworded, ...reassigned];
  const list = moved.length ? 'moved' : reworded.length ? 'reworded' : reassigned.length ? 'reassigned' : same.length ? 'same' : 'nowhere';
  return [list, ...(change?.reworded && list !== 'reworded' ? ['in other words'] : []), ...(change?.reassigned ?? [])].join(', ');
}

describe('a sign', () => {
  it.each<[string, Partial<Indicator>, Partial<Indicator>, string]>([
    ['left alone', {}, {}, 'same'],
    ['with quotation marks typed otherwise', { words: 'The "child" isn\'t there.' }, { words: 'The \u201Cchild\u201D isn\u2019t there.' }, 'same'],
    ['with one space too many', { words: 'A  child.' }, { words: 'A child.' }, 'same'],
    ['in other words', { words: 'A child.' }, { words: 'A girl.' }, 'reworded'],
    ['in other capitals', { words: 'a child.' }, { words: 'A child.' }, 'reworded'],
    ['at another level', { level: 2 }, { level: 3 }, 'moved'],
    ['at another level and in other words', { level: 2, words: 'A child.' }, { level: 4, words: 'A girl.' }, 'moved, in other words'],
    ['at another level and age', { level: 2, ages: ['0-4'] }, { level: 3, ages: ['unborn'] }, 'moved, ages'],
    ['in another part of life', { domain: 'family' }, { domain: 'outside' }, 'reassigned, domain'],
    ['for more ages', { ages: ['0-4'] }, { ages: ['0-4', '5-10'] }, 'reassigned, ages'],
    ['with ages in another order', { ages: ['0-4', '5-10'] }, { ages: ['5-10', '0-4'] }, 'same'],
    ['with procedures in another order', { procedures: ['neglect', 'bruising'] }, { procedures: ['bruising', 'neglect'] }, 'same'],
    ['leading elsewhere', { procedures: ['neglect'] }, { procedures: ['bruising'] }, 'reassigned, procedures'],
    ['now specially about disabled children', {}, { disabled: true }, 'reassigned, disabled'],
    ['said not to be about disabled children, which it was not', {}, { disabled: false }, 'same'],
    ['reworded and leading elsewhere', { words: 'A child.', procedures: ['neglect'] }, { words: 'A girl.', procedures: [] }, 'reworded, procedures'],
    ['with other words only for the search', { keywords: ['x'] }, { keywords: ['y'] }, 'same'],
  ])('%s', (_, before, after, expected) => expect(found(before, after)).toBe(expected));

  it('that is new, and one that has gone', () => {
    const compared = compareSets(aSet([aSign('old'), aSign('kept')]), aSet([aSign('kept'), aSign('new')]));
    expect([ids(compared.added), ids(compared.removed), ids(compared.same)]).toEqual([['new'], ['old'], ['kept']]);
  });
});

it('what is said of a level', () => {
  const { levels } = compareSets(aSet([], { 3: aLevel({ act: 'Write.' }) }), aSet([], { 3: aLevel({ act: 'Ring.', call: 'front-door' }) }));
  expect(levels).toEqual([{ n: 3, field: 'call', before: '', after: 'front-door' }, { n: 3, field: 'act', before: 'Write.', after: 'Ring.' }]);
});

it.each<[string, ThresholdSet, ThresholdSet]>([
  ['Nothing is different.', aSet([aSign('a')]), aSet([aSign('a')])],
  ['1 sign added.', aSet([]), aSet([aSign('a')])],
  ['1 sign moved to another level, 2 added; 1 sign stays as it was.', aSet([aSign('a'), aSign('b')]), aSet([aSign('a', { level: 4 }), aSign('b'), aSign('c'), aSign('d')])],
  ['1 level described in other words.', aSet([aSign('a')]), aSet([aSign('a')], { 1: aLevel({ help: 'More.', act: 'Do.' }) })],
  ['2 signs taken out. 2 levels described in other words.', aSet([aSign('a'), aSign('b')]), aSet([], { 1: aLevel({ act: 'Do.' }), 2: aLevel({ act: 'Do.' }) })],
])('in short: %s', (said, before, after) => expect(inShort(compareSets(before, after))).toBe(said));

// Few ids and words, so that signs meet, move and change all the time.
const sign = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), level: fc.constantFrom(...LEVELS), domain: fc.constantFrom(...DOMAINS), ages: fc.subarray([...AGES], { minLength: 1 }),
  words: fc.constantFrom('A child.', 'A girl.', 'A boy says "no".', 'Nobody knows.'), procedures: fc.subarray(['neglect', 'bruising', 'bullying']),
  keywords: fc.subarray(['x']), disabled: fc.option(fc.boolean(), { nil: undefined }),
}) as fc.Arbitrary<Indicator>;
const level = fc.record({ act: fc.constantFrom('Ring.', 'Write.'), call: fc.option(fc.constant('front-door'), { nil: undefined }) }).map(({ act, call }) => aLevel({ act, ...(call ? { call } : {}) }));
const set = fc.tuple(fc.uniqueArray(sign, { selector: (one) => one.id }), fc.record({ 1: level, 2: level, 3: level, 4: level })).map(([signs, levels]) => aSet(signs, levels));

const lists = ({ added, removed, moved, reworded, reassigned, same }: SetComparison): string[] => [added, removed, moved, reworded, reassigned, same].flatMap(ids);
/** What a reader sees of a sign, in a form in which order does not count. */
const seen = ({ keywords: _, disabled, ...rest }: Indicator): unknown => ({ ...rest, disabled: disabled ?? false, ages: [...rest.ages].sort(), procedures: [...rest.procedures].sort() });

describe('comparing any two sets', () => {
  it('every sign of both stands in exactly one list', () => {
    fc.assert(fc.property(set, set, (before, after) => {
      const all = [...new Set([...before.indicators, ...after.indicators].map((one) => one.id))];
      expect(lists(compareSets(before, after)).sort()).toEqual(all.sort());
    }));
  });

  it('of a set with itself finds nothing', () => {
    fc.assert(fc.property(set, (one) => {
      expect(compareSets(one, one)).toEqual({ added: [], removed: [], moved: [], reworded: [], reassigned: [], same: one.indicators, levels: [] });
      expect(inShort(compareSets(one, one))).toBe('Nothing is different.');
    }));
  });

  it('the earlier set with the changes made to it is the later one', () => {
    fc.assert(fc.property(set, set, (before, after) => {
      const compared = compareSets(before, after);
      const made = new Map(before.indicators.map((one) => [one.id, one]));
      for (const gone of compared.removed) made.delete(gone.id);
      for (const one of compared.added) made.set(one.id, one);
      for (const change of [...compared.moved, ...compared.reworded, ...compared.reassigned]) {
        const old = made.get(change.before.id)!;
        // Only what is said to have changed is taken from the later set.
        const changed = Object.fromEntries(change.reassigned.map((key) => [key, change.after[key]]));
        made.set(old.id, { ...old, ...changed, level: change.after.level, ...(change.reworded ? { words: change.after.words } : {}) });
      }
      expect(Object.fromEntries([...made].map(([id, one]) => [id, seen(one)]))).toEqual(Object.fromEntries(after.indicators.map((one) => [one.id, seen(one)])));
      const levels = structuredClone(before.levels) as Record<number, Record<string, string | undefined>>;
      for (const { n, field, after: is } of compared.levels) if (is) levels[n]![field] = is;
      for (const { n, field, after: is } of compared.levels) if (!is) delete levels[n]![field];
      expect(levels).toEqual(after.levels);
    }));
  });

  it('backwards finds the same, the other way round', () => {
    fc.assert(fc.property(set, set, (before, after) => {
      const [there, back] = [compareSets(before, after), compareSets(after, before)];
      expect(ids(back.added).sort()).toEqual(ids(there.removed).sort());
      for (const list of ['moved', 'reworded', 'reassigned', 'same'] as const) expect(ids(back[list]).sort()).toEqual(ids(there[list]).sort());
    }));
  });
});
