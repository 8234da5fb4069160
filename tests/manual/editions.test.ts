import { describe, expect, it } from 'vitest';
import { editionMeant, editionOn, editionState, thresholdsOn, timescaleOn } from '../../src/manual/editions.ts';
import type { Source, SourceEdition } from '../../src/manual/schemas/source.ts';
import type { Timescale } from '../../src/manual/schemas/timescale.ts';

const edition = (id: string, inForce: string, more: Partial<SourceEdition> = {}): SourceEdition => ({ id, label: `WT ${id}`, published: '2015-01-01', inForce, state: 'verified', ...more });
const source: Source = { id: 'wt', title: 'WT', label: 'WT', kind: 'statutory guidance', publisher: 'DfE', editions: [edition('2018', '2018-07-04'), edition('2023', '2023-12-15'), edition('2026', '2026-03-01')] };
const coming: Source = { ...source, editions: [edition('2026', 'not commenced')] };

describe('editions of a source', () => {
  it.each([
    ['2018-07-03', undefined], ['2018-07-04', '2018'], ['2023-12-14', '2018'], ['2023-12-15', '2023'], ['2030-01-01', '2026'],
  ])('on %s: %s', (day, id) => expect(editionOn(source, day)?.id).toBe(id));

  it('means the one a text names, whatever the day', () => expect(editionMeant(source, '2030-01-01', '2018').id).toBe('2018'));
  it('never takes law that has not commenced for law in force', () => expect(editionOn(coming, '2030-01-01')).toBeUndefined());

  it.each([
    [source, 0, '2023-12-14', 'in force'],
    [source, 0, '2023-12-15', 'superseded by WT 2023 on 15 December 2023'],
    [source, 2, '2025-01-01', 'in force from 1 March 2026'],
    [coming, 0, '2030-01-01', 'enacted, not yet in force'],
    [{ ...source, editions: [edition('2018', '2018-07-04', { ended: '2020-01-01' })] }, 0, '2020-01-01', 'ended on 1 January 2020'],
  ] as [Source, number, string, string][])('are said in words (%#)', (of, index, day, words) => expect(editionState(of, of.editions[index]!, day)).toBe(words));
});

describe('dated values', () => {
  const timescale = { id: 't', values: [{ from: '2015-01-01', words: '5' }, { from: '2027-01-11', words: '3' }], ended: '2028-01-01' } as unknown as Timescale;
  it.each([['2014-12-31', undefined], ['2015-01-01', '5'], ['2027-01-10', '5'], ['2027-01-11', '3'], ['2028-01-01', undefined]])('on %s: %s', (day, words) => expect(timescaleOn(timescale, day)?.words).toBe(words));

  const sets = [{ date: '2018-10-01' }, { date: '2024-03-04' }] as unknown as Parameters<typeof thresholdsOn>[0];
  it.each([['2018-10-01', '2018-10-01'], ['2024-03-03', '2018-10-01'], ['2024-03-04', '2024-03-04'], ['2010-01-01', '2018-10-01']])('levels of need on %s are those of %s', (day, date) => expect(thresholdsOn(sets, day)?.date).toBe(date));
});
