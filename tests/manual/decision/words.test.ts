import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMarkdown, piecesOf } from '../../../src/manual/decision/pieces.ts';
import { wordsFor, type FilledField } from '../../../src/manual/decision/words.ts';
import { guides } from './guides.ts';

const FIELDS: FilledField[] = [
  { label: 'Is the child disabled?', heading: 'About the child', from: [{ when: [{ disabled: 'yes' }], words: 'Yes' }, { when: [{ disabled: 'no' }], words: 'No' }] },
  { label: 'How the child is', heading: 'About the child', from: [] },
  { label: 'The person may have', heading: 'Criteria', from: [{ when: [{ a: 'yes' }], words: 'Harmed' }, { when: [{ b: 'yes' }], words: 'Offended' }] },
];
const known = (answers: Record<string, string>): Map<string, string> => new Map(Object.entries(answers));

it.each<[what: string, answers: Record<string, string>, own: Record<string, string>, words: string]>([
  ['nothing', {}, {}, ''],
  ['an answer', { disabled: 'yes' }, {}, 'ABOUT THE CHILD\nIs the child disabled?\n  Yes'],
  ['words', {}, { 'How the child is': ' Well.\nAt home. ' }, 'ABOUT THE CHILD\nHow the child is:\n  Well.\n  At home.'],
  ['blank words', {}, { 'How the child is': '  ' }, ''],
  ['two boxes, and a part after another', { disabled: 'no', a: 'yes', b: 'yes' }, {}, 'ABOUT THE CHILD\nIs the child disabled?\n  No\n\nCRITERIA\nThe person may have:\n  Harmed\n  Offended'],
])('%s', (_, answers, own, words) => expect(wordsFor(FIELDS, known(answers), own)).toBe(words));

it('keeps every word that somebody wrote, and in the order of the form', () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((s) => s.trim() !== '' && !/[\r\n]/.test(s)), { minLength: 3, maxLength: 3 }), (own) => {
    const text = wordsFor(FIELDS, known({}), Object.fromEntries(FIELDS.map(({ label }, i) => [label, own[i]!])));
    let at = -1;
    for (const [i, { label }] of FIELDS.entries()) {
      at = text.indexOf(`${label}${label.endsWith('?') ? '' : ':'}\n  ${own[i]!.trim()}`, at + 1);
      expect(at).toBeGreaterThanOrEqual(0);
    }
  }));
});

it.each(guides)('every text of $id stands on its own line for the checks', (guide) => {
  const lines = new Map(piecesOf(guide).map(({ path }, i) => [path.join('.'), i * 2 + 1]));
  const text = asMarkdown(guide, (path) => lines.get(path.join('.'))!).split('\n');
  for (const { path, words } of piecesOf(guide)) expect(text[lines.get(path.join('.'))! - 1]).toBe(`- ${words}`);
  expect(new Set(piecesOf(guide).map(({ path }) => path.join('.'))).size).toBe(piecesOf(guide).length);
});
