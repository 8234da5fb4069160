import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, fits, KINDS, valuesOf, type Choice, type ChosenBy, type Kind } from '../../../src/manual/thresholds/choose.ts';
import { AGES, DOMAINS, LEVELS } from '../../../src/manual/thresholds/names.ts';

const choice = (ticked: Partial<Record<Kind, string[]>> = {}): Choice => Object.fromEntries(KINDS.map((kind) => [kind, new Set(ticked[kind] ?? [])])) as unknown as Choice;
const baby: ChosenBy = { level: 4, domain: 'parenting', ages: ['unborn', '0-4'], disabled: false };

it.each<[string, Partial<Record<Kind, string[]>>, boolean]>([
  ['nothing', {}, true],
  ['its level', { level: ['4'] }, true],
  ['another level', { level: ['3'] }, false],
  ['its level or another', { level: ['3', '4'] }, true],
  ['one of its ages', { age: ['0-4', '11-17'] }, true],
  ['its level and another age', { level: ['4'], age: ['11-17'] }, false],
  ['disabled children', { disabled: ['yes'] }, false],
  ['its part of life and age', { domain: ['parenting'], age: ['unborn'] }, true],
])('a sign fits when what is ticked is %s: %s', (_, ticked, expected) => expect(fits(baby, choice(ticked))).toBe(expected));

const sign = fc.record({ level: fc.constantFrom(...LEVELS), domain: fc.constantFrom(...DOMAINS), ages: fc.subarray([...AGES], { minLength: 1 }), disabled: fc.boolean() });
const OPTIONS: Record<Kind, string[]> = { level: LEVELS.map(String), domain: [...DOMAINS], age: [...AGES], disabled: ['yes'] };
const ticked = fc.record({ level: fc.subarray(OPTIONS.level), domain: fc.subarray(OPTIONS.domain), age: fc.subarray(OPTIONS.age), disabled: fc.subarray(OPTIONS.disabled) });

describe('the count behind a box', () => {
  it('is how many signs would be shown if it alone were ticked of its kind', () => {
    fc.assert(fc.property(fc.array(sign), ticked, fc.constantFrom(...KINDS), (signs, chosen, kind) => {
      for (const value of OPTIONS[kind]) expect(countOf(signs, choice(chosen), kind, value)).toBe(signs.filter((one) => fits(one, choice({ ...chosen, [kind]: [value] }))).length);
    }));
  });

  it('of level and part of life add up to what is shown when nothing of that kind is ticked', () => {
    fc.assert(fc.property(fc.array(sign), ticked, fc.constantFrom('level', 'domain'), (signs, chosen, kind) => {
      const without = choice({ ...chosen, [kind]: [] });
      expect(OPTIONS[kind].reduce((sum, value) => sum + countOf(signs, without, kind, value), 0)).toBe(signs.filter((one) => fits(one, without)).length);
    }));
  });

  it('knows a sign by every one of its ages', () => expect(valuesOf(baby, 'age')).toEqual(['unborn', '0-4']));
});
