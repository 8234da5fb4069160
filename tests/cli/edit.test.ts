import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addTo, asYaml, editFile, setKeys } from '../../src/cli/edit.ts';

const HEAD = `# At the top
title: Winter update # why so
timetabled: true
# Who signed
signedOff:
  - {board: elmsworth, by: Chair, on: 2026-11-03} # first
  # between
  - {board: wolding, by: Chair, on: 2026-11-05}

# The end
discuss:
  - >-
    One
    two
`;

describe('keys of a head', () => {
  it('are set, put after another, and taken out, and nothing else is touched', () => {
    expect(setKeys(HEAD, { announced: '2026-11-09' }, 'timetabled')).toBe(HEAD.replace('timetabled: true\n', 'timetabled: true\nannounced: 2026-11-09\n'));
    expect(setKeys(HEAD, { title: 'Spring: an update' })).toBe(HEAD.replace('Winter update #', '"Spring: an update" #'));
    expect(setKeys(HEAD, { timetabled: undefined })).toBe(HEAD.replace('timetabled: true\n', ''));
    expect(setKeys(HEAD, { signedOff: undefined })).toBe(HEAD.replace(/signedOff:\n(.*\n){3}/, ''));
    expect(setKeys(HEAD, { nothing: undefined })).toBe(HEAD);
  });

  it('are added to in the way they are written', () => {
    const entry = { board: 'third', by: 'Chair: acting', on: '2026-11-06' };
    expect(addTo(HEAD, 'signedOff', entry)).toBe(HEAD.replace('on: 2026-11-05}\n', 'on: 2026-11-05}\n  - {board: third, by: "Chair: acting", on: 2026-11-06}\n'));
    expect(addTo('a:\n- x: 1\n  y: 2\nb: 3\n', 'a', { x: 4, y: 5 })).toBe('a:\n- x: 1\n  y: 2\n- x: 4\n  y: 5\nb: 3\n');
    expect(addTo('a: [x, y] # two\n', 'a', 'z')).toBe('a:\n  - x\n  - y\n  - z # two\n');
    expect(addTo('title: T\n', 'signedOff', entry)).toBe(`title: T\n${asYaml({ signedOff: [entry] })}`);
    expect(addTo('a: []\nb: 1\n', 'a', 'x')).toBe('a:\n  - x\nb: 1\n');
  });

  const name = fc.stringMatching(/^[a-z]{1,6}$/);
  const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }), fc.dictionary(name, fc.string(), { maxKeys: 3 }), fc.constantFrom('2027-02-01', '[to write: x]', 'a: b', '# no comment', '1234567890123456', '12e4567890123456', 'yes', '', ' x '));

  it('hold what they were set to, whatever it is, and all the others what they held', () => {
    fc.assert(fc.property(fc.dictionary(name, value, { maxKeys: 6 }), fc.dictionary(name, value, { maxKeys: 3 }), fc.option(name, { nil: undefined }), (before, set, gone) => {
      const yaml = Object.keys(before).length === 0 ? '' : asYaml(before);
      const text = setKeys(yaml, { ...set, ...(gone ? { [gone]: undefined } : {}) }, Object.keys(before)[0]);
      const expected: Record<string, unknown> = { ...before, ...set };
      if (gone) delete expected[gone];
      expect(parse(text) ?? {}).toEqual(expected);
    }), { numRuns: 500 });
  });

  it('can be added to again and again', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.record({ board: fc.string(), on: fc.constant('2027-02-01') })), { minLength: 1, maxLength: 5 }), fc.boolean(), (entries, indented) => {
      const begun = indented ? 'list:\n  - begun\nend: 1\n' : 'list:\n- begun\nend: 1\n';
      expect(parse(entries.reduce((yaml: string, entry) => addTo(yaml, 'list', entry), begun))).toEqual({ list: ['begun', ...entries], end: 1 });
    }), { numRuns: 200 });
  });
});

describe('a file with a head', () => {
  const file = '---\ntitle: T\n---\nText: <Note>\n';
  it('keeps its line endings and its mark', () => {
    const windows = `\uFEFF${file.replace(/\n/g, '\r\n')}`;
    expect(editFile(windows, { head: (yaml) => setKeys(yaml, { title: 'U' }), text: (text) => text.replace('Text', 'Word') })).toBe('\uFEFF---\r\ntitle: U\r\n---\r\nWord: <Note>\r\n');
    expect(editFile(windows, {})).toBe(windows);
  });
  it('needs one', () => expect(() => editFile('Only text.', {})).toThrow('does not begin with a head'));
});
