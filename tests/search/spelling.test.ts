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

it.each(['xqzt', 's47', 'abc', 'helicopter', 'bus'])('%s is left as it is', (typed) => expect(corrected(typed, KNOWN)).toBeUndefined());

it('takes two words that were written as one apart', () => expect(apart('privatefostering', (part) => KNOWN.has(part))).toEqual(['private', 'fostering']));
it('leaves alone what is not two known words', () => expect(apart('fosteringly', (part) => KNOWN.has(part))).toBeUndefined());
