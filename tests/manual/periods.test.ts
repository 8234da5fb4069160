import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/manual/dates.ts';
import type { Manual } from '../../src/manual/manual.ts';
import { manualOn, periods } from '../../src/manual/periods.ts';
import { datedUpdates } from '../../src/manual/updates.ts';
import { seriesOf } from '../../src/manual/versions.ts';
import { timeline } from '../../src/site/views/timeline.ts';
import { anUpdate, aProcedure, aVersion } from './examples.ts';

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 8 });

const manualOf = (updates: readonly string[], versions: readonly (readonly [string, string])[], asAt: string): Manual => ({
  asAt,
  updates: new Map(datedUpdates(updates.map((u) => anUpdate(u)), versions.map(([p, d]) => aVersion(p, d)), asAt).map((u) => [u.id, u])),
  series: seriesOf([...new Set(versions.map(([p]) => p))].map((p) => aProcedure(p)), versions.map(([p, d]) => aVersion(p, d)), asAt),
}) as unknown as Manual;

it('every day up to today is in exactly one period, from the first update on', () => {
  fc.assert(fc.property(days, day, day, (updates, asAt, some) => {
    const all = periods(manualOf(updates, [], asAt));
    const within = all.filter((p) => p.from <= some && (p.until === undefined ? some <= asAt : some <= p.until));
    const first = [...updates].sort()[0]!;
    expect(within).toHaveLength(some >= first && some <= asAt ? 1 : 0);
    if (all[0]) expect(all[0].until).toBeUndefined();
    all.slice(1).forEach((p, i) => expect(addDays(p.until!, 1)).toBe(all[i]!.from));
  }));
});

it('the manual on a day is what brute force finds', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), day), { minLength: 1, maxLength: 12 }), day, (list, on) => {
    const versions = [...new Map(list.map((v) => [v.join(), v])).values()];
    const stood = manualOn(manualOf([], versions, '2030-01-01'), on);
    for (const slug of ['a', 'b', 'c']) {
      const latest = versions.filter(([p, d]) => p === slug && d <= on).map(([, d]) => d).sort().at(-1);
      expect(stood.find((s) => s.series.slug === slug)?.version.date).toBe(latest);
    }
  }));
});

it('a timeline puts versions one after another, within the whole', () => {
  fc.assert(fc.property(days, day, (dates, asAt) => {
    const { bars, today } = timeline(seriesOf([aProcedure('p')], dates.map((d) => aVersion('p', d)), asAt).get('p')!, asAt < [...dates].sort()[0]! ? [...dates].sort()[0]! : asAt);
    expect(bars[0]!.x).toBe(0);
    for (const bar of bars) {
      expect(bar.width).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(100.2);
    }
    expect(bars.map((b) => b.x)).toEqual([...bars.map((b) => b.x)].sort((a, b) => a - b));
    expect(today).toBeLessThanOrEqual(100);
  }));
});
