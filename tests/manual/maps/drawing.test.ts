import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOX_WIDTH, boxOf, LOOKS, pillOf, type DrawnStep } from '../../../src/manual/maps/boxes.ts';
import { columnsOf } from '../../../src/manual/maps/columns.ts';
import type { Arrow, Drawing, PlacedBox, Point } from '../../../src/manual/maps/drawing.ts';
import { widthOf, wrap } from '../../../src/manual/maps/measure.ts';
import { readContent } from '../../../src/manual/reading/content.ts';
import { STEP_KINDS } from '../../../src/manual/schemas/map.ts';
import { drawMap } from '../../../src/site/graphviz.ts';

const real = readContent(`${import.meta.dirname}/../../..`).entries.maps.map(({ value }) => value);
const drawn = real.map((map): [string, DrawnStep[]] => [map.id, map.steps.map((s, i) => ({ id: s.id, n: i + 1, kind: s.kind, words: s.words, ways: s.next, ...(typeof s.who === 'string' ? { who: s.who } : {}), ...(s.by ? { by: 'the same day, or the next working day if the concern comes late' } : {}) }))]);

const isInside = (p: Point, b: PlacedBox, by = 0.6): boolean => p.x >= b.x - by && p.x <= b.x + b.width + by && p.y >= b.y - by && p.y <= b.y + b.height + by;
const isOnEdge = (p: Point, b: PlacedBox, by = 1.5): boolean => isInside(p, b, by) && !(p.x > b.x + by && p.x < b.x + b.width - by && p.y > b.y + by && p.y < b.y + b.height - by);
const overlap = (a: PlacedBox, b: PlacedBox): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Everything that has to be true of any drawing of any map, as a list of what is not. */
function faults(drawing: Drawing, steps: readonly DrawnStep[]): string[] {
  const boxes: (PlacedBox & { name: string })[] = [...drawing.steps.map((s) => ({ ...s, name: s.id })), ...drawing.pills];
  const named = new Map(boxes.map((b) => [b.name, b]));
  const found: string[] = [];
  const say = (fault: string): void => void found.push(fault);
  if (drawing.steps.map((s) => s.id).sort().join() !== steps.map((s) => s.id).sort().join()) say('a step is missing or there twice');
  boxes.forEach((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)).forEach((b) => say(`${a.name} overlaps ${b.name}`)));
  for (const b of boxes) {
    if (b.x < 0 || b.y < 0 || b.x + b.width > drawing.width || b.y + b.height > drawing.height) say(`${b.name} is outside the drawing`);
    for (const l of b.lines) {
      const { size, weight } = LOOKS[l.look];
      const width = widthOf(l.words, size, weight);
      const left = l.look === 'way' || l.look === 'go-to' ? l.x - width / 2 : l.x;
      if (left < b.x || (left + width > b.x + b.width && l.words.includes(' '))) say(`"${l.words}" is wider than ${b.name}`);
      if (l.y > b.y + b.height || l.y - size < b.y - 1) say(`"${l.words}" is outside ${b.name}`);
    }
  }
  const ends = (a: Arrow): void => {
    if (!isOnEdge(a.start, named.get(a.from)!)) say(`the arrow from ${a.from} to ${a.to} does not begin at its box`);
    if (!isOnEdge(a.end, named.get(a.to)!)) say(`the arrow from ${a.from} to ${a.to} does not end at its box`);
    if (/NaN|undefined/.test(a.path)) say(`the arrow from ${a.from} to ${a.to} has no path`);
  };
  drawing.arrows.forEach(ends);
  // Each way of the map is there: as an arrow, or as words that say where it goes on.
  for (const step of steps) for (const [k, way] of step.ways.entries()) {
    const pill = named.get(`${step.id}/${k}`);
    const from = pill ? pill.name : step.id;
    if (pill && !drawing.arrows.some((a) => a.from === step.id && a.to === pill.name)) say(`nothing leads from ${step.id} to its words`);
    const number = steps.find((s) => s.id === way.to)!.n;
    const told = pill?.lines.some((l) => l.look === 'go-to' && l.words === `Go to ${number}`) ?? false;
    if (!told && !drawing.arrows.some((a) => a.from === from && a.to === way.to && a.head)) say(`nothing leads from ${step.id} to ${way.to}`);
    if (way.when && pill?.lines.filter((l) => l.look === 'way').map((l) => l.words).join(' ') !== way.when) say(`the words "${way.when}" are not on the arrow`);
  }
  return found;
}

describe.each(drawn)('the map %s', (_, steps) => {
  it.each([1, 2, 3])('in %i columns has every step and way in its place', async (columns) => expect(faults(await drawMap(steps, columns), steps)).toEqual([]));
  it('is narrow enough for a phone of 390 px', async () => expect((await drawMap(steps, 1)).width).toBeLessThanOrEqual(358));
  it('can be read on A4: letters of at least 7 points', async () => {
    const { width, height } = await drawMap(steps, 3);
    // 186 mm across and 172 mm down, as src/styles/map.css has it; 96 px and 72 points to the inch.
    const scale = Math.min(1, (186 / 25.4) * 96 / width, (172 / 25.4) * 96 / height);
    expect(LOOKS.words.size * scale * 0.75).toBeGreaterThanOrEqual(7);
  });
  it('comes out the same twice', async () => expect(await drawMap(steps, 3)).toEqual(await drawMap(structuredClone(steps), 3)));
});

/** Any map: a path through all steps, with other ways forth and back. */
const anyMap = fc.integer({ min: 2, max: 12 }).chain((n) => fc.array(fc.record({
  kind: fc.constantFrom(...STEP_KINDS), words: fc.array(fc.constantFrom('ring', 'the', 'paediatrician', 'now', 'a', 'multi-agency', 'strategy'), { minLength: 1, maxLength: 16 }).map((w) => w.join(' ')),
  who: fc.option(fc.constantFrom('Anyone', 'The lead social worker, the family and the core group'), { nil: undefined }),
  extra: fc.option(fc.tuple(fc.nat({ max: n - 1 }), fc.constantFrom('Yes', 'No, or not sure', undefined)), { nil: undefined }), when: fc.constantFrom('Yes', undefined),
}), { minLength: n, maxLength: n }).map((all) => all.map(({ kind, words, who, extra, when }, i): DrawnStep => {
  const next = i + 1 < n ? [{ to: `s${i + 1}`, ...(when ? { when } : {}) }] : [];
  const other = extra && extra[0] !== i + 1 && extra[0] !== i ? [{ to: `s${extra[0]}`, ...(extra[1] ? { when: extra[1] } : {}) }] : [];
  return { id: `s${i}`, n: i + 1, kind, words, ...(who ? { who } : {}), ways: [...next, ...other] };
})));

it('any map can be drawn in any number of columns', async () => {
  await fc.assert(fc.asyncProperty(anyMap, fc.integer({ min: 1, max: 3 }), async (steps, columns) => {
    expect(faults(await drawMap(steps, columns), steps)).toEqual([]);
  }), { numRuns: 60 });
});

describe('columns', () => {
  const plain = (n: number, ways: [number, number][] = []): DrawnStep[] => Array.from({ length: n }, (_, i) => ({ id: `s${i}`, n: i + 1, kind: 'step', words: 'Ring.', ways: [...(i + 1 < n ? [{ to: `s${i + 1}` }] : []), ...ways.filter(([from]) => from === i).map(([, to]) => ({ to: `s${to}` }))] }));
  it.each([[6, 3, [2, 2, 2]], [9, 3, [3, 3, 3]], [4, 2, [2, 2]], [2, 3, [1, 1]], [1, 3, [1]]])('%i steps in %i columns', (n, k, sizes) => expect(columnsOf(plain(n), k).map((c) => c.length)).toEqual(sizes));
  it('are cut where few arrows are', () => {
    const knot: [number, number][] = [[3, 5], [3, 6], [3, 7]];
    expect(columnsOf(plain(8, knot), 2).map((c) => c.length)).toEqual([3, 5]);
    expect(columnsOf(plain(8), 2).map((c) => c.length)).toEqual([4, 4]);
  });
  it('keep all steps in order', () => fc.assert(fc.property(anyMap, fc.integer({ min: 1, max: 3 }), (steps, k) => {
    expect(columnsOf(steps, k).flat()).toEqual(steps);
  })));
});

describe('words in boxes', () => {
  it('are broken at spaces, and none are lost', () => fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcmwWi.\u2019') }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 20, max: 300 }), (words, width) => {
    const lines = wrap(words.join(' '), width, 15, 'plain');
    expect(lines.join(' ')).toBe(words.join(' '));
    for (const line of lines.filter((l) => l.includes(' '))) expect(widthOf(line, 15, 'plain')).toBeLessThanOrEqual(width);
  })));
  it.each([['i', 'm'], ['Yes', 'Yes, or'], ['will', 'whom']])('%s is narrower than %s', (a, b) => expect(widthOf(a, 15, 'plain')).toBeLessThan(widthOf(b, 15, 'plain')));
  it('are wider in bold', () => expect(widthOf('Within 1 working day', 12, 'bold')).toBeGreaterThan(widthOf('Within 1 working day', 12, 'plain')));
  it('make a box higher, never wider', () => {
    const one = boxOf({ id: 'a', n: 1, kind: 'step', words: 'Ring.', ways: [] }, []);
    const more = boxOf({ id: 'a', n: 1, kind: 'step', words: 'Ring the front door where the child lives.', who: 'Anyone', by: 'within 1 working day', ways: [] }, [3, 4]);
    expect(more.height).toBeGreaterThan(one.height + 3 * LOOKS.who.line - 1);
    expect([one.width, more.width]).toEqual([BOX_WIDTH, BOX_WIDTH]);
    expect(more.lines.map((l) => l.words)).toEqual(['From 3, 4', 'Ring the front door where', 'the child lives.', 'Anyone', 'Within 1 working day']);
  });
  it('on arrows fit beside one another below their box', () => fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), fc.constantFrom('Yes', 'Harm goes on, or is likely', 'No, no answer in time, or the child cannot wait'), (beside, when) => {
    expect(pillOf(when, 12, beside).width * beside).toBeLessThanOrEqual(BOX_WIDTH);
  })));
});
