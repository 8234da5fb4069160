import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkShown } from './fixture.ts';

const FILE = fileURLToPath(new URL('../fixtures/ten-problems/2026-06-01.mdx', import.meta.url));
const HERE = 'procedures/lost-child/2026-06-01.mdx';
const text = readFileSync(FILE, 'utf8');
const head = (wrong: string): string => wrong.replace('sumary:', 'summary:').replace('2027-06-31', '2027-06-01').replace('size: huge', 'size: minor');

// What is reported of the file, in one run: its place, and the words at fault that stand there.
const IN_TEXT: [code: string, line: number, column: number, words: string][] = [
  ['less-than', 27, 9, '<18'],
  ['html', 27, 27, '<br>'],
  ['braces', 27, 35, '{everyone}'],
  ['unknown-role', 31, 12, 'scools'],
  ['day-in-figures', 33, 23, '01/06/2026'],
  ['link-words', 39, 6, 'click here'],
  ['number-in-text', 39, 39, '01632 960123'],
  ['unknown-component', 39, 53, '<Levl'],
  ['comment', 43, 15, '<!-- where? -->'],
  ['placeholder', 47, 6, 'TBC'],
];
const IN_HEAD: typeof IN_TEXT = [['missing-key', 2, 1, 'title'], ['unknown-key', 3, 1, 'sumary'], ['rule', 5, 1, 'nextReview'], ['unknown-value', 10, 9, 'huge']];

/** What is reported of the file: code, place, and what stands between the column and the end column of the line itself. */
function found(source: string): unknown[] {
  const lines = source.split('\n');
  return checkShown([[HERE, source]]).filter((p) => p.file === `content/${HERE}`).map((p) => [p.code, p.line, p.column, lines[p.line - 1]!.slice(p.column - 1, p.endColumn - 1)]);
}

it('reports ten problems of one text at once, each with its line, column and words', () => {
  expect(IN_TEXT).toHaveLength(10);
  expect(found(head(text))).toEqual(IN_TEXT);
});

it('reports what is wrong in its head all at once as well', () => expect(found(text)).toEqual(IN_HEAD));
