import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typeset, typesetAll } from '../../src/manual/typeset.ts';

it.each([
  [`the child's words`, 'the child\u2019s words'],
  [`parents' views`, 'parents\u2019 views'],
  [`say "no" twice`, 'say \u201Cno\u201D twice'],
  [`("no")`, '(\u201Cno\u201D)'],
  [`she said 'no'`, 'she said \u2018no\u2019'],
  ['plain', 'plain'],
])('%s', (typed, set) => expect(typeset(typed)).toBe(set));

it('changes nothing but quotation marks', () => {
  fc.assert(fc.property(fc.string(), (words) => {
    expect(typeset(words).replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"')).toBe(words.replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"'));
  }));
});

it('leaves files and addresses alone, at any depth', () => {
  expect(typesetAll({ a: [{ words: "it's", source: 'x="y"', url: "https://a.example/'" }], n: 1, b: true })).toEqual({ a: [{ words: 'it\u2019s', source: 'x="y"', url: "https://a.example/'" }], n: 1, b: true });
});
