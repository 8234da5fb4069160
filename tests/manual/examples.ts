import type { Procedure } from '../../src/manual/schemas/procedure.ts';
import type { Update } from '../../src/manual/schemas/update.ts';
import type { Version } from '../../src/manual/schemas/version.ts';

/** A version with what a test does not care about filled in. */
export function aVersion(procedure: string, date: string, more: Partial<Version> = {}): Version {
  return {
    procedure, date, title: procedure, summary: 'A procedure.', update: date, nextReview: '2030-01-01', call: ['front-door'], timescales: [], related: [], source: '---\n---\n',
    change: { size: 'major', note: 'It changed.', triggers: [{ kind: 'local learning', words: 'We learned.' }], changes: [{ kind: 'requirement changed', sections: [], words: 'It changed.' }], roles: { 'everyone else': 'no action' } },
    ...more,
  };
}

export const aProcedure = (slug: string, more: Partial<Procedure> = {}): Procedure => ({ slug, owner: 'A team', section: 'core', audiences: 'all', keywords: [], bestAnswers: [], training: [], documents: [], formerAddresses: [], formerAnchors: {}, reviews: [], ...more });

export const anUpdate = (id: string, more: Partial<Update> = {}): Update => ({ id, title: `Update of ${id}`, timetabled: true, signedOff: [], source: '---\n---\n', ...more });
