import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/manual/dates.ts';
import { findingWords, nextReview, recentlyChanged, seriesOf, versionOn } from '../../src/manual/versions.ts';
import { aProcedure, aVersion } from './examples.ts';

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 12 });

describe('the version in force on a day', () => {
  it('is the one that brute force finds', () => {
    fc.assert(fc.property(days, day, (dates, on) => {
      const versions = dates.map((date) => ({ date }));
      let best: string | undefined;
      for (let d = '2015-01-01'; d <= on; d = addDays(d, 1)) if (dates.includes(d)) best = d;
      expect(versionOn(versions, on)?.date).toBe(best);
    }), { numRuns: 40 });
  });
});

describe('a series', () => {
  it('has at most one version in force, the rest past before it and coming after it, with no gap and no overlap', () => {
    fc.assert(fc.property(days, day, (dates, asAt) => {
      const series = seriesOf([aProcedure('p')], dates.map((d) => aVersion('p', d)), asAt).get('p')!;
      const statuses = series.versions.map((v) => v.status).join(' ');
      expect(statuses).toMatch(/^(past )*(in force)?( ?coming)*$/);
      series.versions.forEach((v, i) => {
        const next = series.versions[i + 1];
        expect(v.next).toBe(next?.date);
        if (next) expect(addDays(v.until!, 1)).toBe(next.date);
      });
      expect(series.current?.date).toBe(dates.filter((d) => d <= asAt).sort().at(-1));
    }));
  });

  it('is withdrawn from the day of a version that says so, and not before', () => {
    const versions = [aVersion('p', '2020-01-01'), aVersion('p', '2026-06-01', { withdrawn: { reason: 'Merged.', replacedBy: [] } })];
    const on = (asAt: string) => seriesOf([aProcedure('p')], versions, asAt).get('p')!;
    expect(on('2026-05-31').withdrawn).toBe(false);
    expect(on('2026-06-01').withdrawn).toBe(true);
    expect(on('2026-06-01').versions.map((v) => v.status)).toEqual(['past', 'withdrawn']);
  });
});

it('is found by its keywords and by the titles that it had, each once', () => {
  const versions = [['2020-01-01', 'E-safety'], ['2021-01-01', 'Net safety'], ['2022-01-01', 'Online safety'], ['2028-01-01', 'Secret']].map(([date, title]) => ({ ...aVersion('a', date!), title: title! }));
  const words = (on: string): string[] => findingWords(seriesOf([aProcedure('a', { keywords: ['nudes', 'e-safety'] })], versions, on).get('a')!);
  expect(words('2026-11-26')).toEqual(['nudes', 'e-safety', 'Net safety']);
  expect(words('2020-06-01')).toEqual(['nudes', 'e-safety']);
});

describe('what a reader is told', () => {
  it('of the next review: the latest that was set, by the version or by a review that changed nothing', () => {
    const reviews = [{ on: '2026-09-01', outcome: 'Nothing to change', next: '2027-09-01' }, { on: '2019-01-01', outcome: 'Older than the version', next: '2031-01-01' }];
    expect(nextReview(aProcedure('p', { reviews }), aVersion('p', '2026-06-01', { nextReview: '2027-06-01' }))).toBe('2027-09-01');
    expect(nextReview(aProcedure('p'), aVersion('p', '2026-06-01', { nextReview: '2027-06-01' }))).toBe('2027-06-01');
  });

  it.each([
    ['2026-06-01', true], ['2026-08-30', true], ['2026-08-31', false], ['2026-05-31', false],
  ])('of a change, on %s: %s', (asAt, shown) => {
    const versions = [aVersion('p', '2020-01-01'), aVersion('p', '2026-06-01')];
    expect(recentlyChanged(seriesOf([aProcedure('p')], versions, asAt).get('p')!.versions[1]!, asAt)).toBe(shown);
  });
});
