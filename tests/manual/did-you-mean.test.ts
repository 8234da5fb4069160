import { expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/manual/did-you-mean.ts';

const known = ['schools', 'early-years', 'health-visiting', 'midwifery'];
it.each([['school', 'schools'], ['Midwifery', 'midwifery'], ['earlyyears', 'early-years'], ['early_years', 'early-years'], ['dragons', undefined]])('%s: %s', (word, found) => expect(nearest(word, known)).toBe(found));
it('lists what there is when nothing is near', () => expect(didYouMean('dragons', known)).toBe('use one of: early-years, health-visiting, midwifery, schools'));
it('does not list more than helps', () => expect(didYouMean('zzzzzzzz', Array.from({ length: 50 }, (_, i) => `entry-${i}`)).split(',').length).toBe(6));
it('says so when there is nothing yet', () => expect(didYouMean('x', [])).toBe('there are none yet: add it first'));
