import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { withExcerpts, type ShownProblem } from '../../src/checks/excerpts.ts';
import { missingForPublication } from '../../src/checks/publication.ts';
import { forTerminal } from '../../src/checks/reporters/terminal.ts';
import { AS_AT } from '../as-at.ts';
import { checkEdited, SMALL } from './fixture.ts';

const FILES = readdirSync(join(SMALL, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(SMALL, 'content', name)).isFile()).sort();
let root: string;
const path = (file: string): string => join(root, 'content', file);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'any-file-'));
  cpSync(SMALL, root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Does something to a file, and gives what the check says; the file is as it was afterwards. */
function checkWith(file: string, change: (at: string) => void): ShownProblem[] {
  try {
    rmSync(path(file), { recursive: true });
    change(path(file));
    return withExcerpts(checkContent(root, AS_AT).problems, root);
  } finally {
    rmSync(path(file), { recursive: true, force: true });
    cpSync(join(SMALL, 'content', file), path(file));
  }
}

/** What no editor should ever read: the words of Zod, of YAML and of JavaScript. */
const DUMP = /Invalid input|\bexpected\b|Zod|\bundefined\b|\[object|\bNaN\b|Unrecognized|Too (?:small|big)|Source contains|Unexpected token|implicit|flow[- ](?:map|seq)|scalar/i;

/** Every problem has a place in a file of the content, and says in words what is wrong and what to do. */
function expectSensible(problems: readonly ShownProblem[], said: string): void {
  for (const p of problems) {
    expect(p.file).toMatch(/^content\//);
    for (const n of [p.line, p.column, p.endColumn, p.excerptColumn]) expect(Number.isSafeInteger(n) && n >= 1, `${p.code} ${p.file}:${p.line}:${p.column}-${p.endColumn}`).toBe(true);
    expect(p.endColumn).toBeGreaterThanOrEqual(p.column);
    // The file has its own text again by now, so a place in it may be one of what it said.
    if (statSync(join(root, p.file), { throwIfNoEntry: false })?.isFile()) expect(p.line).toBeLessThanOrEqual(Math.max(...[readFileSync(join(root, p.file), 'utf8'), said].map((text) => text.split(/\r\n?|\n/).length)) + 1);
    // What the file itself says may be quoted.
    const own = `${p.what} ${p.fix}`.replace(/"[^"]*"|`[^`]*`/g, '');
    if (!DUMP.test(said)) expect(own).not.toMatch(DUMP);
    expect(p.what.trim() && p.fix.trim()).not.toBe('');
  }
  expect(forTerminal(problems, false)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
}

const inText = (change: (text: string) => string) => (bytes: Buffer): Buffer => Buffer.from(change(bytes.toString('utf8')));
const INSERTS = ['\u0000', '\uFEFF', '\u00A0', '\t', '\r', '\r\n', '\u{1F600}', '\u201C', '\u2019', '{', '}', '<', '</', '<Role for="', '{...x}', '"', '`', '```', ': ', '- ', '* ', '&a ', '*a ', '!!binary ', '---\n', '|', '| --- |', '[', '](', '#', '# ', '\\', '%', '@', '? ', '~', '<<: ', '__proto__: 1\n', 'constructor: 1\n', 'export default 1', '\u202E', '\u001B[2J', '&lt;', '<!--', 'x'.repeat(20_000), '\n'.repeat(50), '0x1F', '1e999', '.nan', '2026-02-30'];

/** What happens to a file on its way through other programs, or under a tired hand. */
const change: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((at) => (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * at))),
  fc.nat(200).map((n) => inText((text) => text.split('\n').filter((_, i, all) => i !== n % all.length).join('\n'))),
  fc.nat(200).map((n) => inText((text) => text.split('\n').flatMap((line, i, all) => (i === n % all.length ? [line, line] : [line])).join('\n'))),
  fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => inText((text) => {
    const lines = text.split('\n');
    const [i, j] = [a % lines.length, b % lines.length];
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
    return lines.join('\n');
  })),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...INSERTS)).map(([at, words]) => inText((text) => {
    const i = Math.floor(text.length * at);
    return text.slice(0, i) + words + text.slice(i);
  })),
  fc.tuple(fc.nat(200), fc.constantFrom(...INSERTS)).map(([n, words]) => inText((text) => text.split('\n').map((line, i, all) => (i === n % all.length ? line.replace(/:.*|$/, () => `: ${words}`) : line)).join('\n'))),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => () => Buffer.from(bytes)),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => () => Buffer.from(text)),
  fc.constantFrom<(bytes: Buffer) => Buffer>(
    inText((text) => text.replace(/\n/g, '\r\n')), inText((text) => text.replace(/\n/g, '\r')), inText((text) => `\uFEFF${text}`), inText((text) => text.replace(/ {2}/g, '\t')),
    inText((text) => text.replace(/"/g, '\u201D')), inText((text) => text.replace(/ /g, '\u00A0')), inText((text) => text.replace(/\n/g, ' ')), inText((text) => text.toUpperCase()), inText((text) => text.repeat(3)),
    (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le'), (bytes) => Buffer.from(bytes.toString('utf8').replace(/e/g, '\u00E9'), 'latin1'), () => Buffer.alloc(0), () => Buffer.from('PK\u0003\u0004\u0000\u0000'),
  ),
);

describe('whatever a file holds', () => {
  it('the check says what is wrong, in words and with a place, and never throws', () => {
    fc.assert(fc.property(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 3 }), (file, changes) => {
      const bytes = changes.reduce<Buffer>((now, next) => next(now), readFileSync(join(SMALL, 'content', file)));
      expectSensible(checkWith(file, (at) => writeFileSync(at, bytes)), bytes.toString('utf8'));
    }), { numRuns: 120 });
  });

  it.each(FILES)('an empty %s stops nothing but the manual', (file) => expectSensible(checkWith(file, (at) => writeFileSync(at, '')), ''));
});

describe('whatever stands in the place of a file', () => {
  it.each(FILES)('a folder called %s is reported', (file) => {
    const problems = checkWith(file, (at) => mkdirSync(at));
    expectSensible(problems, '');
    expect(problems.filter((p) => p.file === `content/${file}`).map((p) => p.code)).toContain('unreadable-file');
  });
  it.each(FILES)('a link to itself called %s is reported', (file) => {
    const problems = checkWith(file, (at) => symlinkSync(at, at));
    expectSensible(problems, '');
    expect(problems.filter((p) => p.file === `content/${file}`).map((p) => p.code)).toContain('unreadable-file');
  });
  it.each([['UTF-16', 'utf16le'], ['the encoding of old Windows programs', 'latin1']] as const)('text in %s is reported, and what to do', (_, encoding) => {
    const [problem] = checkWith('roles/roles.yaml', (at) => writeFileSync(at, Buffer.from('\uFEFFa: caf\u00E9'.slice(encoding === 'latin1' ? 1 : 0), encoding))).filter((p) => p.file === 'content/roles/roles.yaml');
    expect(problem).toMatchObject({ code: 'not-text', line: 1, column: 1, excerpt: '' });
  });
  it('Windows line endings and a byte order mark are nothing wrong', () => {
    const file = 'procedures/lost-child/2026-06-01.mdx';
    expect(checkWith(file, (at) => writeFileSync(at, `\uFEFF${readFileSync(join(SMALL, 'content', file), 'utf8').replace(/\n/g, '\r\n')}`))).toEqual([]);
  });
});

it('what is still invented is found in a partnership\'s own manual', () => {
  const real = readFileSync(path('partnership.yaml'), 'utf8').replace(/^example: .*\n/m, '');
  writeFileSync(path('partnership.yaml'), `${real}\nexample: false\n`);
  writeFileSync(path('roles/more.yaml'), '# (example)\nother: {name: Other (example), who: Ring 01632 960123 or x@y.example, order: 9, start: [lost-child]}\n');
  const found = missingForPublication(root, AS_AT).filter((p) => p.file === 'content/roles/more.yaml').map((p) => `${p.code}:${p.line}`);
  expect(found).toEqual(['invented-example:2', 'invented-number:2', 'invented-address:2']);
  cpSync(SMALL, root, { recursive: true });
  rmSync(path('roles/more.yaml'));
  expect(checkEdited([])).toEqual([]);
});
