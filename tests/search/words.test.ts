import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, wordsOf, wordsToIndex } from '../../src/search/words.ts';

const keys = (text: string): string[] => wordsOf(text).map((w) => w.key);

describe('words that are the same', () => {
  it.each([
    ['organised', 'organized'], ['organisation', 'organization'], ['paediatric', 'pediatric'], ['behaviour', 'behavior'], ['behaviours', 'behaviors'],
    ['foetus', 'fetus'], ['practise', 'practice'], ['licence', 'license'], ['centre', 'center'], ['programme', 'program'], ['counselling', 'counseling'],
    ['bruise', 'bruises'], ['bruising', 'bruise'], ['referral', 'referrals'], ['refer', 'referring'], ['child’s', "child's"], ['naïve', 'naive'],
    ['s47', 'section 47'], ['S.47', 's 47'], ['Sec. 17', 's17'], ['sections 47', 's47'], ['anaesthetic', 'anesthetic'], ['analyse', 'analyze'], ['defence', 'defense'],
  ])('%s and %s', (one, other) => expect(keys(one)).toEqual(keys(other)));
});

it.each([['abuse', 'abused baby'], ['neglect', 'negligent'], ['s17', 's47'], ['police', 'policy'], ['custody', 'custom']])('%s is not %s', (one, other) => expect(keys(one)).not.toEqual(keys(other)));

it('indexes a word with a hyphen in its parts and as one', () => expect(wordsToIndex('Pre-birth').map((w) => w.written)).toEqual(['pre', 'birth', 'prebirth']));

it('gives a word the same key however often it is asked and whatever its case', () => fc.assert(fc.property(fc.string(), (text) => {
  expect(keys(text.toUpperCase().toLowerCase())).toEqual(keys(text.toLowerCase()));
  for (const { written, key } of wordsOf(text)) expect(keyOf(written)).toBe(key);
})));
