import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentences } from '../../src/manual/wording.ts';

describe('the first sentences of a text', () => {
  it.each([
    ['One. Two. Three.', 9, 'One. Two.'], ['One. Two. Three.', 8, 'One.'], ['A long first sentence. Two.', 3, 'A long first sentence.'],
    ['Ring by 5.30pm. Then write.', 20, 'Ring by 5.30pm.'], ['Who? You! Now.', 100, 'Who? You! Now.'], ['  Spaced.   Out.  ', 100, 'Spaced. Out.'], ['', 10, ''],
  ])('%j in %i letters', (text, letters, taken) => expect(firstSentences(text, letters)).toBe(taken));

  it('are the beginning of the text, and longer than asked only when they are one', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z ]{0,12}[a-z][.!?]$/);
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (sentences, letters) => {
      const taken = firstSentences(sentences.join(' '), letters);
      expect(sentences.join(' ').startsWith(taken)).toBe(true);
      expect(taken.length <= letters || taken === sentences[0]).toBe(true);
    }));
  });
});
