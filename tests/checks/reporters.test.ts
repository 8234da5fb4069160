import { expect, it } from 'vitest';
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
    '::error file=content/a.mdx,line=3,col=5::"<18" is read as the start of a tag. To put it right: write it in words, such as "under 18".',
    '::warning file=content/b.mdx,line=1,col=1::100%25 late%0Asays who. To put it right: did you mean "soon"?.',
  ]);
});
it('another program gets them as they are', () => expect(JSON.parse(asJson(problems))).toEqual(problems));
it.each([[problems, '1 problem, 1 warning.'], [[], 'No problems, 0 warnings.']])('are counted', (list, words) => expect(summary(list)).toBe(words));
