import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinations, reduced } from '../../../src/manual/decision/combinations.ts';
import { decide, fits, knownFrom, type Answers, type Rules } from '../../../src/manual/decision/decide.ts';

const yesNo = { answers: { yes: 1, no: 1 } };
const GUIDE: Rules = {
  questions: { seen: yesNo, where: { answers: { tree: 1, roof: 1, nest: 1 }, when: [{ seen: 'yes' }] }, high: { ...yesNo, when: [{ where: ['tree', 'roof'] }] }, night: yesNo },
  always: [{ when: [{ night: 'yes' }], then: ['lamp'] }],
  rules: [{ when: [{ where: 'tree', high: 'yes' }], then: ['climb', 'ring'] }, { when: [{ where: ['tree', 'roof'] }], then: ['ring'] }, { then: ['wait'] }],
  outcomes: { ring: 1, lamp: 1, climb: 1, wait: 1 },
};

it.each<[answers: Answers, asked: string, open: string, outcomes: string, complete: boolean]>([
  [{}, 'seen night', 'seen night', '', false],
  [{ night: 'yes' }, 'seen night', 'seen', 'lamp', false],
  [{ seen: 'no' }, 'seen night', 'night', 'wait', false],
  [{ seen: 'yes', where: 'tree' }, 'seen where high night', 'high night', 'ring', false],
  [{ seen: 'yes', where: 'tree', high: 'yes', night: 'no' }, 'seen where high night', '', 'ring climb', true],
  [{ seen: 'yes', where: 'nest', night: 'yes' }, 'seen where night', '', 'lamp wait', true],
  // An answer to what is no longer asked does not count, nor one that there is not.
  [{ seen: 'no', where: 'tree', high: 'yes', night: 'no' }, 'seen night', '', 'wait', true],
  [{ seen: 'perhaps', night: 'no' }, 'seen night', 'seen', '', false],
  [{ seen: 'toString', night: 'no' }, 'seen night', 'seen', '', false],
])('decides by %j', (answers, asked, open, outcomes, complete) => {
  expect(decide(GUIDE, answers)).toEqual({ asked: asked.split(' '), open: open.split(' ').filter(Boolean), outcomes: outcomes.split(' ').filter(Boolean), complete });
});

it('lists every way of answering once, unasked questions left out', () => {
  const all = [...combinations(GUIDE)].map((answers) => JSON.stringify(answers));
  expect(all.length).toBe(new Set(all).size);
  // seen no: 2 nights; yes: tree and roof with high or not, and nest, each by day and night.
  expect(all.length).toBe(2 + 5 * 2);
  expect(all).toContain(JSON.stringify({ seen: 'yes', where: 'nest', night: 'no' }));
});

/** Any small guide whose conditions speak of earlier questions. */
const anyGuide = fc.integer({ min: 1, max: 4 }).chain((n) => {
  const ids = Array.from({ length: n }, (_, i) => `q${i}`);
  const when = (before: string[]) => (before.length === 0 ? fc.constant(undefined) : fc.option(fc.array(fc.dictionary(fc.constantFrom(...before), fc.subarray(['a', 'b', 'c'], { minLength: 1 }), { minKeys: 1 }), { minLength: 1, maxLength: 2 }), { nil: undefined }));
  const then = fc.subarray(['w', 'x', 'y', 'z'], { minLength: 1 });
  return fc.record({
    questions: fc.tuple(...ids.map((_, i) => when(ids.slice(0, i)))).map((whens) => Object.fromEntries(ids.map((id, i) => [id, { answers: { a: 1, b: 1, c: 1 }, when: whens[i] }]))),
    always: fc.array(fc.record({ when: when(ids), then }), { maxLength: 2 }),
    rules: fc.array(fc.record({ when: when(ids), then }), { minLength: 1, maxLength: 4 }),
    outcomes: fc.constant({ w: 1, x: 1, y: 1, z: 1 }),
  }) as fc.Arbitrary<Rules>;
});

/** What the rules say, worked out the plain way. */
function plainly(guide: Rules, answers: Answers): string[] {
  const holds = (when: Rules['rules'][number]['when']): boolean => !when || when.some((c) => Object.entries(c).every(([q, list]) => answers[q] !== undefined && [list].flat().includes(answers[q])));
  const found = [...guide.always.filter((r) => holds(r.when)), ...[guide.rules.find((r) => holds(r.when))].filter((r) => r !== undefined)].flatMap((r) => r.then);
  return Object.keys(guide.outcomes).filter((id) => found.includes(id));
}

describe('any guide', () => {
  it('decides what its rules say once everything is answered', () => {
    fc.assert(fc.property(anyGuide, (guide) => {
      for (const answers of combinations(guide)) {
        const decision = decide(guide, answers);
        expect(decision.complete).toBe(true);
        expect(decision.open).toEqual([]);
        expect(decision.asked).toEqual(Object.keys(answers));
        expect(decision.outcomes).toEqual(plainly(guide, answers));
      }
    }));
  });

  it('says nothing before that which a further answer takes away', () => {
    fc.assert(fc.property(anyGuide, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (guide, kept) => {
      for (const whole of combinations(guide)) {
        const part = Object.fromEntries(Object.entries(whole).filter(([id]) => kept[Number(id.slice(1))]));
        expect(plainly(guide, whole)).toEqual(expect.arrayContaining(decide(guide, part).outcomes));
      }
    }));
  });

  it('made small, has the same rules that fit', () => {
    fc.assert(fc.property(anyGuide, (guide) => {
      const firsts = (from: Pick<Rules, 'questions'>): Set<number> => new Set([...combinations(from)].map((answers) => guide.rules.findIndex(({ when }) => fits(when, knownFrom(from, answers)))));
      expect(firsts(reduced(guide, guide.rules))).toEqual(firsts(guide));
    }));
  });
});
