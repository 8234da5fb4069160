import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/manual/problems.ts';
import { checkEdited, type Edit } from './fixture.ts';

const DRAFT = 'procedures/lost-child/2027-03-01.mdx';
const ANNOUNCED = 'procedures/lost-child/2027-01-11.mdx';
const wrong = (file: string): Edit => [file, 'Write it down.', 'Ring 01632 960999 and [to write: whom].'];
const levels = (edits: Edit[], asAt?: string): string[] => checkEdited(edits, asAt).map((p) => `${p.level} ${p.code}`).sort();

describe('what is wrong in a draft', () => {
  it('is said and stops nothing', () => {
    const found = checkEdited([wrong(DRAFT)]);
    expect(found.map((p) => p.level)).toEqual(['warning', 'warning']);
    expect(found[0]!.what).toMatch(/^in a draft: /);
  });
  it('stops the build once it is announced', () => expect(levels([wrong(ANNOUNCED)])).toEqual(['problem number-in-text', 'problem to-write']));
  it('stops the build on its day', () => expect(levels([wrong(DRAFT)], '2027-03-01')).toEqual(expect.arrayContaining(['problem not-signed', 'problem number-in-text', 'problem to-write'])));
  it('stops the build when it cannot be told whether it is a draft', () => expect(levels([wrong(DRAFT), ['updates/2027-03-01.mdx', 'title: Secret zebra update', 'titel: X']])).toContain('problem number-in-text'));
  it('is of a file that cannot even be read', () => expect(levels([[DRAFT, 'no head']])).toEqual(['warning no-head']));
  it('is none of another file', () => expect(levels([[DRAFT, 'related: []', 'related: [nothing]'], ['roles/roles.yaml', 'start: [lost-child]', 'start: [nothing]']])).toEqual(['problem unknown-procedure', 'warning unknown-procedure']));
});

describe('what the boards signed', () => {
  const SUBMITTED: Edit = ['updates/2027-01-11.mdx', 'announced:', 'submitted:\n  on: 2026-10-19\n  texts: {procedures/lost-child/2027-01-11: 0123456789abcdef}\nannounced:'];
  it('is what goes out', () => {
    const [problem] = checkEdited([SUBMITTED]).filter((p) => p.code === 'signed-other-words');
    expect(problem).toMatchObject({ file: 'content/updates/2027-01-11.mdx', line: 4, level: 'problem' });
    expect(problem!.what).toContain('procedures/lost-child/2027-01-11 and updates/2027-01-11 have changed');
  });
  it('is told when it changes before it is out, and stops nothing', () => {
    const texts = 'submitted:\n  on: 2026-10-19\n  texts: {procedures/lost-child/2027-03-01: 0123456789abcdef}\ntimetabled:';
    const signedBy = (signed: string): Problem[] => checkEdited([['updates/2027-03-01.mdx', 'timetabled:', `${signed}${texts}`]]);
    const [problem, ...more] = signedBy('');
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'changed-since-submitted', file: 'content/updates/2027-03-01.mdx', line: 3, level: 'warning' });
    expect(problem!.what).toMatch(/procedures\/lost-child\/2027-03-01, .* have changed since this update was submitted to the boards, so they have not been given these words to sign/);
    expect(problem!.fix).toContain('npm run manual -- submit 2027-03-01');
    expect(signedBy('signedOff: [{board: southern, by: Chair, on: 2026-10-20}]\n')[0]!.what).toContain('so Southern Safeguarding Partnership signed other words, and its signature does not count');
  });
  it('is recorded in full or not at all', () => expect(levels([['updates/2027-01-11.mdx', 'announced:', 'submitted:\n  on: 2026-10-19\n  texts: {procedures/lost-child/2027-01-11: abc}\nannounced:']])).toContain('problem bad-format'));
});

it('a document of a day to come may speak of a procedure of that day', () => {
  const edits: Edit[] = [
    ['documents/search-form.mdx', 'updated: 2026-06-01', 'updated: 2027-03-01'],
    ['documents/search-form.mdx', '## The child', 'See [Lost child](/procedures/lost-child/#step-by-step).\n\n## The child'],
  ];
  expect(checkEdited(edits)).toEqual([]);
});
