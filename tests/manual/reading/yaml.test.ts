import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import { project } from '../../../src/cli/programs.ts';
import type { Place } from '../../../src/manual/problems.ts';
import { cutFile } from '../../../src/manual/reading/frontmatter.ts';
import { readYaml } from '../../../src/manual/reading/yaml.ts';

/** What the reader that knows places makes of a text. */
function slowly(text: string): { value: unknown } | 'refused' {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return 'refused';
  try {
    return { value: document.toJS() as unknown };
  } catch {
    return 'refused';
  }
}

/** Every key and every item of a text, with the place that the reader that knows places gives it. */
function partsOf(text: string): { path: (string | number)[]; place: Place }[] {
  const lines = new LineCounter();
  const placeOf = (node: unknown): Place => {
    const { line, col } = lines.linePos((node as ParsedNode).range[0]);
    return { file: 'a file', line, column: col };
  };
  const below = (node: unknown, path: (string | number)[]): ReturnType<typeof partsOf> => {
    const parts = isMap(node) ? node.items.flatMap(({ key, value }) => (isScalar(key) && typeof key.value === 'string' ? [{ at: key, step: key.value, value }] : [])) : isSeq(node) ? node.items.map((item, i) => ({ at: item, step: i, value: item })) : [];
    return parts.flatMap(({ at, step, value }) => [{ path: [...path, step], place: placeOf(at) }, ...below(value, [...path, step])]);
  };
  return below(parseDocument(text, { lineCounter: lines, logLevel: 'error' }).contents, []);
}

const files = readdirSync(join(project, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:yaml|mdx)$/.test(name));
const texts = files.map((name) => {
  const source = readFileSync(join(project, 'content', name), 'utf8');
  return name.endsWith('.mdx') ? (cutFile(source).head ?? '') : source;
});

describe('YAML is read by two readers: one for its values, one for its places and mistakes', () => {
  it('both read every file of the real manual alike', () => {
    for (const text of texts) expect({ value: readYaml(text, 'a file').value }).toEqual(slowly(text));
  });

  const BITS = ['\t', ' ', ': ', '- ', '"', "'", '\n', '{', '}', '[', ']', '#', '&a ', '*a', '|', '>', '1_000', '---\n', '~', '@', '%', '\u00A0', '0x1F', '.5', '1e3', '2026-01-01', 'yes', '012', '0o7', ', '];
  it('whatever a slip of the hand does to one, nothing is read that the other refuses, or otherwise, or elsewhere', () => {
    const some = texts.filter((text) => text.length > 0 && text.length < 3000);
    fc.assert(fc.property(fc.constantFrom(...some), fc.maxSafeNat(), fc.nat(4), fc.constantFrom('', ...BITS), (text, at, gone, bit) => {
      const i = at % text.length;
      const slipped = text.slice(0, i) + bit + text.slice(i + gone);
      const { value, problems, placeOf } = readYaml(slipped, 'a file');
      expect(problems.length > 0 ? 'refused' : { value }).toEqual(slowly(slipped));
      const parts = problems.length > 0 ? [] : partsOf(slipped);
      expect(parts.map(({ path }) => ({ path, place: placeOf(path) }))).toEqual(parts);
    }), { numRuns: 1500 });
  });

  it.each([
    ['a list that goes on at the margin', 'a: [x,\ny]\n'], ['words in quotes that do', 'a:\n  b: "x\n y"\n'],
    ['an item without words', 'a:\n  - x\n  -\n-\n    y\n'], ['a number without end', 'a: 20261e314\n'],
    ['a comment against a bracket', 'a: [x]#\nb: 1\n'], ['a key that is asked for', 'a: 1\n?\nb: 2\n'],
  ])('%s is read as the other reads it', (_, text) => {
    const { value, problems } = readYaml(text, 'a file');
    expect(problems.length > 0 ? 'refused' : { value }).toEqual(slowly(text));
  });

  it('says of every file of the manual where it begins as the other does', () => {
    for (const text of texts) {
      const { range } = parseDocument(text).contents ?? {};
      const before = text.slice(0, range?.[0] ?? 0).split('\n');
      expect(readYaml(text, 'a file').placeOf([])).toEqual({ file: 'a file', line: before.length, column: before.at(-1)!.length + 1 });
    }
  });

  it('says of every part of every file of the manual where it stands as the other does', () => {
    const parts = texts.map(partsOf);
    texts.forEach((text, i) => {
      const { placeOf } = readYaml(text, 'a file');
      expect(parts[i]!.map(({ path }) => ({ path, place: placeOf(path) }))).toEqual(parts[i]);
    });
    expect(parts.flat().length).toBeGreaterThan(5000);
  });

  it('says where a value and a key stand, in the lines of the whole file', () => {
    const yaml = readYaml('a: 1\nb:\n  c: [x, y]\n', 'content/x.mdx', 2);
    expect(yaml.problems).toEqual([]);
    expect(yaml.placeOf(['b', 'c', 1])).toEqual({ file: 'content/x.mdx', line: 4, column: 10 });
    expect(yaml.placeOfKey([], 'b')).toEqual({ file: 'content/x.mdx', line: 3, column: 1 });
  });

  it.each([['', null], ['# only a comment\n', null], ['null\n', null], ['a: &x 1\nb: *x\n', { a: 1, b: 1 }], ['a: yes\nb: 2026-06-01\nc: 1_000\n', { a: 'yes', b: '2026-06-01', c: '1_000' }]])('%j is %j', (text, value) => {
    expect(readYaml(text, 'a file')).toMatchObject({ value, problems: [] });
  });
});
