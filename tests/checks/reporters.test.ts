import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withExcerpts } from '../../src/checks/excerpts.ts';
import { asAnnotations } from '../../src/checks/reporters/annotations.ts';
import { asJson } from '../../src/checks/reporters/json.ts';
import { forTerminal, summary } from '../../src/checks/reporters/terminal.ts';
import type { Problem } from '../../src/manual/problems.ts';

const problems: Problem[] = [
  { code: 'less-than', level: 'problem', file: 'content/a.mdx', line: 3, column: 5, what: '"<18" is read as the start of a tag', fix: 'write it in words, such as "under 18"' },
  { code: 'review-overdue', level: 'warning', file: 'content/b.mdx', line: 1, column: 1, what: '100% late\nsays who', fix: 'did you mean "soon"?' },
];

it('a person reads place, problem and remedy', () => {
  expect(forTerminal(problems, false)).toBe('content/a.mdx:3:5\n  problem: "<18" is read as the start of a tag.\n  To put it right: write it in words, such as "under 18".\n\ncontent/b.mdx:1:1\n  warning: 100% late\nsays who.\n  To put it right: did you mean "soon"?');
});
it('a forge shows them beside the lines', () => {
  expect(asAnnotations(problems).split('\n')).toEqual([
    '::error file=content/a.mdx,line=3,col=5,title=less-than::"<18" is read as the start of a tag. To put it right: write it in words, such as "under 18".',
    '::warning file=content/b.mdx,line=1,col=1,title=review-overdue::100%25 late%0Asays who. To put it right: did you mean "soon"?',
  ]);
  expect(asAnnotations([{ ...problems[0]!, file: 'content/a,b: c.mdx', endColumn: 8 }])).toContain('file=content/a%2Cb%3A c.mdx,line=3,col=5,endLine=3,endColumn=8,title=less-than::');
});
it('another program gets them as they are', () => expect(JSON.parse(asJson(problems))).toEqual(problems));
it.each([[problems, '1 problem, 1 warning.'], [[], 'No problems, 0 warnings.']])('are counted', (list, words) => expect(summary(list)).toBe(words));

describe('the words at fault', () => {
  const shown = { ...problems[0]!, excerpt: 'For <18 only', excerptColumn: 1, endColumn: 8 };
  it('are marked below their line', () => expect(forTerminal([shown], false)).toContain('\n     3 | For <18 only\n       |     ^^^\n  To put it right:'));
  it('are marked below the right letters after tabs and pictures', () => expect(forTerminal([{ ...shown, excerpt: '\t\u{1F600}<18', column: 4, endColumn: 7 }], false)).toContain('\n     3 |  \u{1F600}<18\n       |    ^^^\n'));
  it('are marked in a piece of a long line', () => expect(forTerminal([{ ...shown, column: 505, endColumn: 508, excerpt: 'For <18 only', excerptColumn: 501 }], false)).toContain('| \u2026For <18 only\n       |      ^^^\n'));
  it('cannot move the cursor', () => expect(forTerminal([{ ...shown, excerpt: 'F\u001B[2J <18', what: 'a \u001B[31m b' }], false)).not.toContain('\u001B'));
  it('are coloured for a person, and only for one', () => expect([forTerminal([shown], true), forTerminal([shown], false)].map((words) => words.includes('\u001B[31m^^^'))).toEqual([true, false]));
});

describe('a problem is shown', () => {
  const at = (line: string, more: Partial<Problem>): ReturnType<typeof withExcerpts>[number] => {
    const root = mkdtempSync(join(tmpdir(), 'excerpts-'));
    try {
      writeFileSync(join(root, 'a.mdx'), `\uFEFFfirst\r\n${line}\r\n`);
      return withExcerpts([{ ...problems[0]!, file: 'a.mdx', line: 2, column: 1, ...more }], root)[0]!;
    } finally {
      rmSync(root, { recursive: true });
    }
  };
  it.each<[string, string, Partial<Problem>, string]>([
    ['what the sentence quotes', 'See the LADO now', { what: '"LADO" is wrong' }, 'LADO'],
    ['the key that it names', 'sumary: X', { what: 'there is no key `sumary` here' }, 'sumary'],
    ['what the check knows', 'a b c', { what: '"a" is not "b"', words: 'c' }, 'c'],
    ['the component', 'Look <Level n="5" /> up', { what: 'it is none', column: 6 }, '<Level n="5" />'],
    ['the word at its place', 'one two three', { what: 'it is none', column: 5 }, 'two'],
    ['no more than the line has', 'one', { what: 'it is none', column: 90 }, ''],
  ])('with %s', (_, line, more, words) => {
    const { column, endColumn, excerpt } = at(line, more);
    expect(excerpt).toBe(line);
    expect(line.slice(column - 1, endColumn - 1)).toBe(words);
  });
  it('with a piece of a long line that holds it', () => {
    const { excerpt, column, excerptColumn, endColumn } = at(`${'word '.repeat(500)}wrong ${'word '.repeat(500)}`, { what: '"wrong" is wrong' });
    expect(excerpt.length).toBeLessThanOrEqual(100);
    expect(excerpt.slice(column - excerptColumn, endColumn - excerptColumn)).toBe('wrong');
  });
  it('without a line when it is the file', () => expect(at('x', { code: 'bad-file-name', line: 1 }).excerpt).toBe(''));
  it('without a line when the file has gone', () => expect(withExcerpts([{ ...problems[0]!, file: 'gone.mdx' }], tmpdir())[0]!.excerpt).toBe(''));
});
