import { expect, it } from 'vitest';
import { introduction } from '../../src/cli/verbs/bulletin.ts';
import type { Version } from '../../src/manual/schemas/version.ts';

/** A version with what a bulletin tells of it. */
const version = (title: string, size: 'major' | 'minor', kind: 'new' | 'requirement changed' | 'clarified' | 'withdrawn', note: string): Version => ({
  title, procedure: title.toLowerCase().replace(/\W+/g, '-').replace(/-$/, ''), date: '2027-02-01', update: '2027-02-01', summary: title, nextReview: '2028-02-01', call: ['x'], timescales: [], related: [], source: '',
  ...(kind === 'withdrawn' ? { withdrawn: { reason: note, replacedBy: [] } } : {}),
  change: { size, note, triggers: [], changes: [{ kind, sections: [], words: note }], roles: {} },
});

it('says of minor changes alone what their change notes say', () => {
  const never = (): boolean => false;
  expect(introduction([version('Wells', 'minor', 'clarified', 'The word "well" is explained.')], never, '2027-02-01')).toBe('From 1 February 2027 there is a small change in [Wells](/procedures/wells/), which asks nothing new of anyone. The word "well" is explained.');
  const several = [version('Wells', 'minor', 'clarified', 'Clearer {words}.'), version('Dogs', 'minor', 'clarified', 'Clearer {words}.'), version('Cats', 'minor', 'clarified', 'A new link.')];
  expect(introduction(several, never, '2027-02-01')).toBe(`From 1 February 2027 there are small changes, which ask nothing new of anyone:

- [Cats](/procedures/cats/). A new link.
- [Dogs](/procedures/dogs/) and [Wells](/procedures/wells/). Clearer \\{words}.`);
});

it('tells of major changes by title with their notes, once where they are the same, and of minor ones in a line', () => {
  const versions = [
    version('Wells', 'minor', 'clarified', 'Clearer.'), version('Neglect', 'major', 'requirement changed', 'Record {every} visit <5 minutes.'), version('Allegations (LADO)', 'major', 'new', 'The first edition.'),
    version('Bullying', 'major', 'new', 'The first edition.'), version('Old rules', 'major', 'withdrawn', 'It is not needed.'), version('Dogs', 'minor', 'clarified', 'Clearer.'),
  ];
  expect(introduction(versions, (v) => v.change.changes[0]!.kind === 'new', '2027-02-01')).toBe(`From 1 February 2027:

- [Allegations](/procedures/allegations-lado/) and [Bullying](/procedures/bullying/) (new). The first edition.
- [Neglect](/procedures/neglect/) (changed). Record \\{every} visit \\<5 minutes.
- [Old rules](/procedures/old-rules/) (withdrawn). It is not needed.

Smaller changes, which ask nothing new of anyone: [Dogs](/procedures/dogs/) and [Wells](/procedures/wells/).`);
});
