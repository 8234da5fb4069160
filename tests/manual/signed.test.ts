import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManual } from '../../src/manual/manual.ts';
import { contentOf, readContent, type ManualContent } from '../../src/manual/reading/content.ts';
import type { Update } from '../../src/manual/schemas/update.ts';
import { changedSince, forPreview, standingOf, textsOf, type Stage } from '../../src/manual/signed.ts';
import { SMALL } from '../checks/fixture.ts';

const content = contentOf(readContent(SMALL).entries);
const update = (id: string): Update => content.updates.find((u) => u.id === id)!;
const signedOff = ['smallshire', 'southern'].map((board) => ({ board, by: 'Chair', on: '2026-11-01' }));
const zebra = update('2027-03-01');
const submitted = { on: '2026-11-01', texts: textsOf(zebra, content) };

describe('what the boards sign', () => {
  it('is the bulletin, every version, and the limits of time of that day', () => expect(Object.keys(submitted.texts)).toEqual(['updates/2027-03-01', 'procedures/lost-child/2027-03-01', 'timescales/find-child']));

  it('does not depend on who has signed, or on when it is announced', () => expect(textsOf({ ...zebra, signedOff, announced: '2026-11-10', submitted }, content)).toEqual(submitted.texts));

  it('changes with any letter of a version, and only there', () => {
    const { source } = content.versions.find((v) => v.update === zebra.id)!;
    fc.assert(fc.property(fc.nat(source.length - 1), fc.constantFrom('x', ' ', '\u00e9', '.'), (at, letter) => {
      const changed = source.slice(0, at) + letter + source.slice(at + 1);
      const versions = content.versions.map((v) => (v.update === zebra.id ? { ...v, source: changed } : v));
      expect(changedSince({ ...zebra, submitted }, { ...content, versions })).toEqual(changed === source ? [] : ['procedures/lost-child/2027-03-01']);
    }), { numRuns: 100 });
  });

  it('changes when a version is added or taken away', () => {
    const without: ManualContent = { ...content, versions: content.versions.filter((v) => v.update !== zebra.id) };
    expect(changedSince({ ...zebra, submitted }, without)).toEqual(['procedures/lost-child/2027-03-01']);
    expect(changedSince({ ...zebra, submitted: { on: '2026-11-01', texts: textsOf(zebra, without) } }, content)).toEqual(['procedures/lost-child/2027-03-01']);
  });
});

describe('where an update stands', () => {
  const ROWS: [stage: Stage, update: Update, asAt: string][] = [
    ['draft', zebra, '2026-11-26'],
    ['submitted', { ...zebra, submitted }, '2026-11-26'],
    ['submitted', { ...zebra, submitted, signedOff: signedOff.slice(1) }, '2026-11-26'],
    ['changed since', { ...zebra, submitted, title: 'Other' }, '2026-11-26'],
    ['changed since', { ...zebra, submitted, signedOff, title: 'Other' }, '2026-11-26'],
    ['signed', { ...zebra, submitted, signedOff }, '2026-11-26'],
    ['signed', { ...zebra, submitted, signedOff, announced: '2026-11-27' }, '2026-11-26'],
    ['announced', { ...zebra, submitted, signedOff, announced: '2026-11-26' }, '2026-11-26'],
    ['in force', { ...zebra, submitted, signedOff }, '2027-03-01'],
    ['missed', { ...zebra, submitted }, '2027-03-01'],
    ['announced', update('2027-01-11'), '2026-11-26'],
    ['in force', update('2026-06-01'), '2026-11-26'],
  ];
  it.each(ROWS)('%s', (stage, one, asAt) => expect(standingOf(one, content, asAt).stage).toBe(stage));
});

describe('a preview', () => {
  const updates = (drafts: 'shown' | 'hidden', asAt: string): string[] => [...createManual(forPreview(content, drafts, asAt), asAt).updates.keys()];
  it('shows drafts as coming', () => expect(updates('shown', '2026-11-26')).toContain('2027-03-01'));
  it('hides what is unsigned even on its day', () => {
    expect(updates('hidden', '2027-03-01')).not.toContain('2027-03-01');
    expect(updates('hidden', '2027-03-01')).toContain('2027-01-11');
  });
});
