import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart, corrected, edits } from '../../src/search/spelling.ts';

const KNOWN = new Map(['bruising', 'assessment', 'female', 'family', 'neglect', 'allegation', 'threshold', 'genital', 'mutilation', 'chronology', 'police', 'fostering', 'private', 'baby'].map((word) => [word, 10] as const));

it.each([['brusing', 'bruising'], ['assesment', 'assessment'], ['femail', 'female'], ['neglct', 'neglect'], ['alegation', 'allegation'], ['treshold', 'threshold'], ['cronology', 'chronology'], ['fotsering', 'fostering'], ['babby', 'baby'], ['negleckt', 'neglect'], ['brewzing', 'bruising']])('%s was meant to be %s', (typed, meant) => expect(corrected(typed, KNOWN)).toBe(meant));

it('takes two wrong letters for a slip only in a long word', () => {
  expect(corrected('cronolgy', KNOWN), 'of eight letters and more').toBe('chronology');
  expect(corrected('starving', new Map([['sharing', 10]]))).toBeUndefined();
  expect(corrected('smaked', new Map([['spiked', 10]]))).toBeUndefined();
});
it('leaves the first letter as it is', () => expect(corrected('nappy', new Map([['happy', 10]]))).toBeUndefined());
it('prefers the word that people say to a more common one', () => {
  expect(corrected('smakt', [['smart', 10], ['smacked', 1, true]])).toBe('smacked');
  expect(corrected('smakt', [['smart', 10], ['smacked', 1]])).toBe('smart');
});
it.each([['smakt', 'smart', 1], ['fotsering', 'fostering', 1], ['same', 'same', 0], ['limp', 'limb', 1], ['screaming', 'speaking', 3], ['', 'abc', 3]])('from %s to %s', (one, other, count) => {
  expect(edits(one, other)).toBe(count);
  expect(edits(other, one)).toBe(count);
});

it('counts the same when only a few are of interest, and gives up on more', () => {
  const word = fc.stringMatching(/^[abc]{0,9}$/);
  fc.assert(fc.property(word, word, fc.nat(3), (one, other, most) => {
    const all = edits(one, other);
    expect(edits(one, other, most)).toBe(all <= most ? all : Infinity);
  }), { numRuns: 2000 });
});

it('finds the word that any one slip after its first letter was made in', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const slip = fc.tuple(fc.constantFrom('wrong', 'missing', 'too many', 'swapped'), fc.nat(), letter);
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{5,12}$/), slip, (word, [kind, at, other]) => {
    const i = 1 + (at % (word.length - 2));
    const typed = { wrong: word.slice(0, i) + other + word.slice(i + 1), missing: word.slice(0, i) + word.slice(i + 1), 'too many': word.slice(0, i) + other + word.slice(i), swapped: word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2) }[kind];
    expect(corrected(typed, [[word, 1]])).toBe(word);
  }));
});

it.each(['xqzt', 's47', 'abc', 'helicopter', 'bus'])('%s is left as it is', (typed) => expect(corrected(typed, KNOWN)).toBeUndefined());

it('takes two words that were written as one apart', () => expect(apart('privatefostering', (part) => KNOWN.has(part))).toEqual(['private', 'fostering']));
it('leaves alone what is not two known words', () => expect(apart('fosteringly', (part) => KNOWN.has(part))).toBeUndefined());
