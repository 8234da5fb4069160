import { expect, it } from 'vitest';
import { apart, corrected } from '../../src/search/spelling.ts';

const KNOWN = new Map(['bruising', 'assessment', 'female', 'family', 'neglect', 'allegation', 'threshold', 'genital', 'mutilation', 'chronology', 'police', 'fostering', 'private', 'baby'].map((word) => [word, 10] as const));

it.each([['brusing', 'bruising'], ['assesment', 'assessment'], ['femail', 'female'], ['neglct', 'neglect'], ['alegation', 'allegation'], ['treshold', 'threshold'], ['cronology', 'chronology'], ['fotsering', 'fostering'], ['babby', 'baby'], ['negleckt', 'neglect'], ['brewzing', 'bruising']])('%s was meant to be %s', (typed, meant) => expect(corrected(typed, KNOWN)).toBe(meant));

it.each(['xqzt', 's47', 'abc', 'helicopter', 'bus'])('%s is left as it is', (typed) => expect(corrected(typed, KNOWN)).toBeUndefined());

it('takes two words that were written as one apart', () => expect(apart('privatefostering', (part) => KNOWN.has(part))).toEqual(['private', 'fostering']));
it('leaves alone what is not two known words', () => expect(apart('fosteringly', (part) => KNOWN.has(part))).toBeUndefined());
