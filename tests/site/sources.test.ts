import { expect, it } from 'vitest';
import type { createManual } from '../../src/manual/manual.ts';
import { toCompare } from '../../src/site/views/sources.ts';

const editions = [{ id: '2023', label: 'Guidance 2023', inForce: '2023-09-01' }, { id: '2024', label: 'Guidance 2024', inForce: '2024-09-01' }, { id: '2026', label: 'Guidance 2026', inForce: '2026-09-01' }];
const sources = [{ id: 'guidance', title: 'Guidance', editions }, { id: 'act', title: 'Act', editions: [{ id: '1989', label: 'the Act', inForce: '1991-10-14', ended: '2026-01-01' }] }];
const manual = { asAt: '2026-11-26', sources: new Map(sources.map((s) => [s.id, s])) } as unknown as ReturnType<typeof createManual>;

it.each([
  ['2025-01-01', [{ source: 'guidance' }], ['Guidance 2026']],
  ['2024-01-01', [{ source: 'guidance' }, { source: 'guidance', at: 'page 3' }], ['Guidance 2026']],
  ['2025-01-01', [{ source: 'guidance', edition: '2023' }], []],
  ['2026-10-01', [{ source: 'guidance' }, { source: 'not-there' }], []],
  ['2025-01-01', [{ source: 'act' }], ['what follows the Act, which ended on 1 January 2026']],
])('a text of %s that cites %j is to be compared with %j', (on, citations, words) => {
  expect(toCompare(manual, citations, on)).toEqual(words);
});
