import { describe, expect, it } from 'vitest';
import { checkEdited, type Edit } from './fixture.ts';

const M = 'maps/lost-child.yaml';

// What an editor did to the map; what is reported, on which line; and a part of the remedy.
const ROWS: [what: string, edits: Edit[], code: string, line: number, remedy: string][] = [
  // Arrows
  ['leads to a step that is not there', [[M, 'next: [{to: near}]', 'next: [{to: neer}]']], 'unknown-step', 10, 'did you mean "near"?'],
  ['leaves a step without a way on', [[M, "    words: Look for the cuckoo.\n    next: [{to: done}]\n", '    words: Look for the cuckoo.\n']], 'leads-nowhere', 26, '`kind: end`'],
  ['lets an end lead on', [[M, '    words: The child is found.', '    words: The child is found.\n    next: [{to: ring}]']], 'end-leads-on', 39, 'take `next:` out'],
  ['asks a question with one answer', [[M, "      - {to: ring, when: 'No'}\n", '']], 'one-answer', 15, 'the other answer'],
  ['leaves an answer without words', [[M, "{to: ring, when: 'No'}", '{to: ring}']], 'way-without-words', 17, "when: 'Yes'"],
  ['draws one arrow twice', [[M, 'next: [{to: look}, {to: write}]', 'next: [{to: look}, {to: write}, {to: look}]']], 'same-way-twice', 25, 'join the two'],
  // Paths
  ['leaves a step that nothing leads to', [[M, 'next: [{to: look}, {to: write}]', 'next: [{to: write}]']], 'unreachable-step', 26, '{to: look}'],
  ['writes two starts', [[M, '    kind: step\n    words: Look', '    kind: start\n    words: Look']], 'two-starts', 27, 'one place'],
  ['writes no start', [[M, 'kind: start', 'kind: step']], 'no-start', 6, '`kind: start`'],
  ['goes round for ever', [[M, 'next: [{to: look}, {to: write}]', 'next: [{to: look}]'], [M, "    words: Look for the cuckoo.\n    next: [{to: done}]", '    words: Look for the cuckoo.\n    next: [{to: write}]'], [M, 'link: {document: search-form}\n    next: [{to: done}]', 'link: {document: search-form}\n    next: [{to: look}]']], 'no-way-out', 18, 'is, or leads to, an end'],
  ['leads a step to itself and nowhere else', [[M, "    words: Look for the cuckoo.\n    next: [{to: done}]", '    words: Look for the cuckoo.\n    next: [{to: look}]']], 'no-way-out', 26, 'is, or leads to, an end'],
  // What a step names
  ['names an unknown procedure', [[M, 'procedures: [lost-child]', 'procedures: [lost-chlid]']], 'unknown-procedure', 4, 'did you mean "lost-child"?'],
  ['links to an unknown procedure', [[M, '{procedure: lost-child, anchor', '{procedure: lost-chlid, anchor']], 'unknown-procedure', 24, 'did you mean "lost-child"?'],
  ['links to no anchor', [[M, 'anchor: step-by-step', 'anchor: step-by-stp']], 'dead-anchor', 24, 'did you mean "step-by-step"?'],
  ['links to an unknown document', [[M, '{document: search-form}', '{document: search-from}']], 'unknown-document', 34, 'did you mean "search-form"?'],
  ['names an unknown timescale', [[M, 'by: find-child', 'by: find-kid']], 'unknown-timescale', 23, 'find-child'],
  ['links to an unknown timescale', [[M, '{document: search-form}', '{timescale: find-chld}']], 'unknown-timescale', 34, 'did you mean "find-child"?'],
  ['names a timescale that has ended', [['timescales/more.yaml', 'old: {title: Old, who: You, starts: it starts, basis: law, ended: 2024-01-01, values: [{from: 2020-01-01, words: at once, source: lost-act, state: verified}]}'], [M, 'by: find-child', 'by: old']], 'timescale-without-value', 23, 'content/timescales/'],
  ['names an unknown role', [[M, 'who: [schools, midwifery]', 'who: [schools, midwifry]']], 'unknown-role', 14, 'did you mean "midwifery"?'],
  ['names an unknown service to call', [[M, 'call: front-door', 'call: frontdoor']], 'unknown-service-or-contact', 22, 'did you mean "front-door"?'],
  ['names an unknown source', [[M, 'source: {id: lost-act}', 'source: {id: lost-akt}']], 'unknown-source', 33, 'did you mean "lost-act"?'],
  // Form
  ['misspells a key of a step', [[M, '    by: find-child', '    buy: find-child']], 'unknown-key', 23, 'did you mean "by"?'],
  ['invents a kind of step', [[M, 'kind: call now', 'kind: ring now']], 'unknown-value', 19, 'call now'],
  ['begins the name of a step with a digit', [[M, '  look:\n', '  2look:\n']], 'bad-id', 26, 'begin it with a letter'],
  ['writes more steps than a page holds', [[M, '  done:\n', Array.from({ length: 13 }, (_, i) => `  more${i}: {kind: step, words: More., next: [{to: done}]}\n`).join('') + '  done:\n']], 'rule', 6, 'make two maps'],
  ['writes more than a box holds', [[M, 'words: Look for the cuckoo.', `words: ${'Look for the cuckoo. '.repeat(8)}`]], 'too-long', 28, '130 characters'],
  ['misnames the file', [['maps/Lost Child.yaml', 'title: X']], 'bad-file-name', 1, 'missing-children.yaml'],
  // Words
  ['writes a limit into the words', [[M, 'Look for the cuckoo.', 'Look for the cuckoo within one hour.']], 'limit-in-text', 28, '`by:` of the step'],
  ['writes a phone number into the words', [[M, 'Ring and say so.', 'Ring 01632 960999 and say so.']], 'number-in-text', 20, '`call:` of the step'],
  ['writes a duty without its law', [[M, '    source: {id: lost-act}\n', '']], 'must-without-source', 32, '`source: {id: …, at: …}`'],
  ['uses an abbreviation without writing it out', [[M, 'who: Whoever looks', 'who: The LADO']], 'abbreviation-not-written-out', 21, '(LADO)'],
  ['uses an unknown abbreviation on an arrow', [[M, "when: 'No'", "when: 'No, or ABCD'"]], 'unknown-abbreviation', 17, 'content/glossary/'],
];

it('finds nothing wrong with a map that is well', () => expect(checkEdited([])).toEqual([]));

describe('an editor of a map who', () => {
  it.each(ROWS)('%s', (_, edits, code, line, remedy) => {
    const problems = checkEdited(edits);
    expect(problems.map((p) => `${p.code}:${p.line} ${p.what}`)).toEqual(expect.arrayContaining([expect.stringContaining(`${code}:${line} `)]));
    const found = problems.find((p) => p.code === code)!;
    expect(found.fix).toContain(remedy);
    expect(found.level).toBe('problem');
    for (const p of problems) expect(`${p.what} ${p.fix}`).not.toMatch(/undefined|\[object|Zod|NaN|Invalid/);
  });

  it('writes a circle that can be left, or several ways without words, is left in peace', () => {
    expect(checkEdited([[M, "    words: Look for the cuckoo.\n    next: [{to: done}]", "    words: Look for the cuckoo.\n    next: [{to: done, when: 'Found'}, {to: ring, when: 'Not yet'}]"]])).toEqual([]);
  });
});

it('a map is old when its procedure has changed since, and only then', () => {
  const of = (updated: string, asAt: string): string[] => checkEdited([[M, 'updated: 2026-06-01', `updated: ${updated}`]], asAt).filter((p) => p.code === 'map-overtaken').map((p) => `${p.level} ${p.line}`);
  expect(of('2026-05-31', '2026-11-26')).toEqual(['warning 5']);
  expect(of('2026-06-01', '2026-11-26')).toEqual([]);
  expect(of('2026-06-01', '2027-01-11')).toEqual(['warning 5']);
});

it('a map cannot link to a procedure that is not in force yet', () => {
  const found = checkEdited([[M, '{procedure: lost-child, anchor: step-by-step}', '{procedure: fire-safety}'], [M, 'updated: 2026-06-01', 'updated: 2026-05-01']], '2026-05-15').filter((p) => p.file === `content/${M}`);
  expect(found.map((p) => `${p.code}:${p.line}`)).toEqual(['link-ahead:24']);
});
