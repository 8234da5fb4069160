import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { register } from '../../src/manual/register.ts';
import { SMALL } from '../checks/fixture.ts';

it('lists what is to be checked and reviewed, soonest first, with the procedures that rest on it', () => {
  const duties = register(checkContent(SMALL, '2026-11-20').manual!);
  expect(duties.map((d) => d.by)).toEqual(duties.map((d) => d.by).sort());
  expect(duties.filter((d) => d.kind === 'check a source').map((d) => [d.what, d.procedures])).toEqual([['Future Act 2026', []], ['The Guide 2026', ['fire-safety', 'lost-child']]]);
  expect(duties.filter((d) => d.kind === 'check a decision guide').map((d) => [d.by, d.what, d.procedures])).toEqual([['2027-02-01', 'Ring the door (in: Which way to look)', ['lost-child']]]);
  expect(duties.filter((d) => d.kind === 'review a procedure').map((d) => d.procedures[0])).toEqual(['fire-safety', 'lost-child']);
});
