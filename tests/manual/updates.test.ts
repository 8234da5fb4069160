import { describe, expect, it } from 'vitest';
import type { Partnership } from '../../src/manual/schemas/partnership.ts';
import { asksOf, datedUpdates, leadingKind, unsignedBoards, updateInWords } from '../../src/manual/updates.ts';
import { anUpdate, aVersion } from './examples.ts';

const boards = (rule: 'all boards' | 'any board'): Partnership => ({ boards: { a: {}, b: {} }, signOff: { rule, words: '' } }) as unknown as Partnership;
const signed = (...by: string[]) => anUpdate('2026-06-01', { signedOff: by.map((board) => ({ board, by: 'Chair', on: '2026-05-01' })) });

describe('sign-off', () => {
  it.each([
    ['all boards', [], ['a', 'b']], ['all boards', ['a'], ['b']], ['all boards', ['a', 'b'], []],
    ['any board', [], ['a', 'b']], ['any board', ['b'], []],
  ] as const)('%s, signed by %o: still lacks %o', (rule, by, missing) => expect(unsignedBoards(signed(...by), boards(rule))).toEqual(missing));
});

describe('what a change asks', () => {
  const note = (roles: Record<string, string>) => aVersion('p', '2026-06-01', { change: { ...aVersion('p', '2026-06-01').change, roles } });
  it.each([
    [{ schools: 'Ring.', 'everyone else': 'no action' }, 'schools', 'Ring.'],
    [{ schools: 'Ring.', 'everyone else': 'no action' }, 'police', undefined],
    [{ schools: 'No action', 'everyone else': 'Read it.' }, 'schools', undefined],
    [{ 'everyone else': 'Read it.' }, 'police', 'Read it.'],
    [{ schools: 'Ring.' }, 'police', undefined],
  ])('%o, of %s: %s', (roles, role, words) => expect(asksOf(note(roles as Record<string, string>), role)).toBe(words));

  it.each([
    [['document added', 'requirement changed'], false, 'requirement changed'],
    [['new', 'requirement changed'], false, 'requirement changed'],
    [['new', 'requirement changed'], true, 'new'],
    [['clarified', 'new'], false, 'new'],
    [['clarified', 'withdrawn'], false, 'withdrawn'],
  ] as const)('%o, first version %s, is led by %s', (kinds, first, leading) => {
    const version = note({ 'everyone else': 'no action' });
    version.change.changes = kinds.map((kind) => ({ kind, sections: [], words: '' }));
    expect(leadingKind(version, first)).toBe(leading);
  });
});

it('lists updates newest first, with major versions before minor ones', () => {
  const minor = aVersion('a', '2026-06-01', { change: { ...aVersion('a', '2026-06-01').change, size: 'minor' } });
  const [first, second] = datedUpdates([anUpdate('2020-01-01'), anUpdate('2026-06-01')], [minor, aVersion('b', '2026-06-01'), aVersion('c', '2020-01-01')], '2024-01-01');
  expect(first).toMatchObject({ id: '2026-06-01', coming: true });
  expect(first!.versions.map((v) => v.procedure)).toEqual(['b', 'a']);
  expect(second).toMatchObject({ id: '2020-01-01', coming: false });
});

it.each([['Update of 1 February 2027', 'update of 1 February 2027'], ['Fire doors', 'update of 1 February 2027 (Fire doors)']])('an update called "%s" is spoken of as the %s', (title, words) => expect(updateInWords({ id: '2027-02-01', title })).toBe(words));
