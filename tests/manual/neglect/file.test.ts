import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutOpened, fileName, FORMAT, fromFile, LARGEST, toFile } from '../../../src/manual/neglect/file.ts';
import { emptyRecord } from '../../../src/manual/neglect/record.ts';
import { anyRecord, over } from './examples.ts';

const WHEN = { saved: '2026-11-26', toolkit: '2026-06-01' };
const whyNot = (text: string): string => {
  const opened = fromFile(text);
  return opened.ok ? 'it was opened' : opened.why;
};
/** A saved record with a change made to it as plain data. */
const edited = (change: (file: Record<string, unknown> & { visits: Record<string, unknown>[]; children: Record<string, unknown>[] }) => void): string => {
  const file = JSON.parse(toFile(over('food', ['2026-03-02', 'serious'], ['2026-04-02', 'worrying']), WHEN));
  change(file);
  return JSON.stringify(file);
};

describe('a saved record', () => {
  it('opens as it was', () => fc.assert(fc.property(anyRecord, (record) => {
    expect(fromFile(toFile(record, WHEN))).toEqual({ ok: true, record, ...WHEN });
  })));
  it('opens when a program has put a mark at its start', () => expect(fromFile(`\uFEFF${toFile(emptyRecord(), WHEN)}`).ok).toBe(true));
  it('says what it is and is named by its day alone', () => {
    expect(JSON.parse(toFile(emptyRecord(), WHEN))).toMatchObject({ format: 'neglect-record', version: 1, saved: '2026-11-26' });
    expect(fileName('2026-11-26')).toBe('neglect-record-2026-11-26.json');
  });
  it('tells of what has changed in the toolkit since', () => {
    const kept = { record: emptyRecord(), ...WHEN };
    expect(aboutOpened(kept, '2026-06-01', 0)).toEqual(['Opened the record saved on 26 November 2026.']);
    expect(aboutOpened(kept, '2027-01-11', 1)).toEqual([expect.any(String), expect.stringContaining('changed since, on 11 January 2027'), expect.stringContaining('One prompt in it is no longer')]);
  });
});

describe('a file is refused in plain words when it', () => {
  it.each<[string, string, string]>([
    ['is empty', ' \n', 'The file is empty.'],
    ['is a photograph', '\uFFFDPNG\r\n\u001A', 'This is not a neglect record. Choose a file'],
    ['is cut short', toFile(over('food', ['2026-03-02', 'serious']), WHEN).slice(0, -40), 'The file is damaged: part of it'],
    ['is a list', '[]', 'made by something else'],
    ['is a number', '12', 'made by something else'],
    ['is nothing', 'null', 'made by something else'],
    ['is another kind of file', '{"format":"body-map","version":1}', 'made by something else'],
    ['is from a newer version', edited((f) => (f.version = 2)), 'newer version of this page. Reload'],
    ['has no version', edited((f) => delete f.version), 'does not say which kind'],
    ['has a version in words', edited((f) => (f.version = '1')), 'does not say which kind'],
    ['has a version below the first', edited((f) => (f.version = 0)), 'does not say which kind'],
    ['has no visits', edited((f) => delete (f as Partial<typeof f>).visits), 'the record lacks its list of visits'],
    ['has a visit on no day', edited((f) => (f.visits[1]!.date = '2026-02-30')), 'visit 2 has a "date" that is not a day'],
    ['has a visit of an unknown kind', edited((f) => (f.visits[0]!.kind = 'dream')), 'visit 1 has a "kind" that this page does not know'],
    ['has an unknown level', edited((f) => ((f.visits[0]!.answers as { level: string }[])[0]!.level = '7')), 'answer 1 of visit 1 has a "level"'],
    ['says one thing twice', edited((f) => (f.visits[0]!.answers = [...(f.visits[0]!.answers as object[]), ...(f.visits[0]!.answers as object[])])), 'two answers of visit 1 are the same'],
    ['is about a child who is not in it', edited((f) => (f.children = [])), 'about a child who is not in it'],
    ['answers what was never asked', edited((f) => (f.prompts = [])), 'does not say what was asked'],
    ['has a child twice', edited((f) => f.children.push(f.children[0]!)), 'two children are the same'],
    ['has a child without a label', edited((f) => (f.children[0]!.label = ' ')), 'child 1 has an empty "label"'],
    ['holds what would be lost', edited((f) => (f.children[0]!.birthday = 'x')), 'child 1 holds something that does not belong there ("birthday")'],
    ['holds a summary that is none', edited((f) => (f.summaries = { court: 'x' })), 'does not belong there ("court")'],
    ['has no day of saving', edited((f) => delete f.saved), 'the record lacks its "saved"'],
    ['tries to reach behind the page', edited(() => undefined).replace('"children"', '"__proto__":{"a":1},"children"'), '"__proto__"'],
    ['is far too large', ' '.repeat(LARGEST) + 'x', 'too large'],
  ])('%s', (_, text, why) => expect(whyNot(text)).toContain(why));
});

/** Everything in a file that can be broken, by path. */
const paths = (value: unknown, at: (string | number)[] = []): (string | number)[][] => [at, ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([k, v]) => paths(v, [...at, Array.isArray(value) ? Number(k) : k])) : [])];
const broken = (value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown => {
  if (key === undefined) return by;
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...(value as unknown[])] as unknown as Record<number, unknown>) : { ...(value as object) };
  copy[key] = broken(copy[key], rest, by);
  return copy;
};

describe('a mutilated file is refused with words or opens as a whole record', () => {
  const soundOrRefused = (text: string): void => {
    const opened = fromFile(text);
    if (opened.ok) expect(fromFile(toFile(opened.record, opened)).ok).toBe(true);
    else expect(opened.why).toMatch(/^(The file|This is not).*\.$/s);
    if (!opened.ok) expect(opened.why).not.toMatch(/undefined|\[object|NaN|SyntaxError|TypeError/);
  };
  it('in its letters', () => fc.assert(fc.property(anyRecord, fc.nat(), fc.nat(60), fc.string({ unit: 'binary', maxLength: 5 }), (record, at, gone, put) => {
    const text = toFile(record, WHEN);
    const from = at % text.length;
    soundOrRefused(text.slice(0, from) + put + text.slice(from + gone));
  })));
  it('in what it holds', () => fc.assert(fc.property(anyRecord, fc.nat(), fc.oneof(fc.constant(undefined), fc.jsonValue()), (record, which, by) => {
    const file: unknown = JSON.parse(toFile(record, WHEN));
    const all = paths(file);
    soundOrRefused(JSON.stringify(broken(file, all[which % all.length]!, by)) ?? '');
  })));
  it('in any text at all', () => fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue().map((v) => JSON.stringify({ format: FORMAT, version: 1, children: v, visits: v }))), soundOrRefused)));
});
