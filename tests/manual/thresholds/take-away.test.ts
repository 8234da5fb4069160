import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOMAINS, LEVELS } from '../../../src/manual/thresholds/names.ts';
import { byDomain, referralWords, table, whereTheyStand, type Collected, type FromSet } from '../../../src/manual/thresholds/take-away.ts';
import { Collection } from '../../../src/tools/thresholds/collection.ts';

const from: FromSet = { labels: { 1: 'Universal', 2: 'Early help', 3: 'Targeted help or child in need', 4: 'Significant harm' }, since: '1 June 2026', address: 'https://manual.example/thresholds/2026-06-01/' };
const aSign = (id: string, level: Collected['level'], domain: Collected['domain'], note = ''): Collected => ({ id, words: `Sign ${id}.`, level, domain, note });
const THREE = [aSign('late', 2, 'development'), aSign('hungry', 3, 'parenting', 'On Monday he ate from a bin.\n\n  His teacher saw it. '), aSign('alone', 4, 'parenting')];

it('says the signs by part of life, with what the reader wrote, and where they stand', () => {
  expect(referralWords(THREE, from)).toBe(`What we have seen or heard

The child\u2019s development and health
- Sign late.

Parenting
- Sign hungry.
  On Monday he ate from a bin.
  His teacher saw it.
- Sign alone.

Where these signs stand
3 signs: 1 described at level 4 (significant harm), 1 described at level 3 (targeted help or child in need) and 1 described at level 2 (early help). By part of the child\u2019s life: the child\u2019s development and health 1; parenting 2.
Signs support professional judgement. They are not a score, and they do not decide a level. They are from the levels of need in force since 1 June 2026: https://manual.example/thresholds/2026-06-01/`);
});

it('says nothing of nothing', () => expect(referralWords([], from)).toBe(''));

it('counts them in a small table, the gravest level first', () => {
  expect(table(THREE)).toEqual([
    { name: 'The child\u2019s development and health', counts: [0, 0, 1, 0], all: 1 }, { name: 'Parenting', counts: [1, 1, 0, 0], all: 2 },
    { name: 'Family and environment', counts: [0, 0, 0, 0], all: 0 }, { name: 'Harm outside the home', counts: [0, 0, 0, 0], all: 0 },
  ]);
});

const collected = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), words: fc.stringMatching(/^[A-Z][a-z ]{3,20}\.$/), level: fc.constantFrom(...LEVELS), domain: fc.constantFrom(...DOMAINS), note: fc.string() }), { selector: (sign) => sign.id });

describe('whatever is collected', () => {
  it('every sign and every word of the reader is in the words once, and every sign in the table once', () => {
    fc.assert(fc.property(collected, (signs) => {
      const lines = referralWords(signs, from).split('\n');
      expect(lines.filter((line) => line.startsWith('- ')).sort()).toEqual(signs.map((sign) => `- ${sign.words}`).sort());
      for (const { note } of signs) for (const line of note.split('\n').map((one) => one.trim()).filter(Boolean)) expect(lines).toContain(`  ${line}`);
      expect(table(signs).reduce((sum, row) => sum + row.all, 0)).toBe(signs.length);
      expect(byDomain(signs).flatMap((group) => group.signs)).toHaveLength(signs.length);
    }));
  });

  it('no level is worked out from it: only levels at which a sign stands are named, and no number but counts', () => {
    fc.assert(fc.property(collected, (signs) => {
      const named = [...whereTheyStand(signs, from).matchAll(/at level (\d)/g)].map((match) => Number(match[1]));
      expect(named).toEqual([...new Set(signs.map((sign) => sign.level))].sort((a, b) => b - a));
    }));
  });
});

describe('a collection', () => {
  const links = { words: 'Neglect', href: '/n/' };
  const make = (): Collection => new Collection([{ ...THREE[0]!, next: [{ words: 'Early help', href: '/e/' }] }, { ...THREE[1]!, next: [links] }, { ...THREE[2]!, next: [links] }]);

  it('keeps the order of the page, tells of level 4 and where it leads, and forgets', () => {
    const collection = make();
    let told = 0;
    collection.onChange(() => (told += 1));
    for (const id of ['alone', 'late', 'hungry', 'late']) collection.set(id, true);
    expect(told, 'nothing is said of what was in already').toBe(3);
    expect(collection.list().map((sign) => sign.id)).toEqual(['late', 'hungry', 'alone']);
    expect(collection.next()).toEqual([links, { words: 'Early help', href: '/e/' }]);
    expect(collection.atLevel4).toBe(1);
    collection.write('alone', 'I saw it.');
    collection.set('alone', false);
    expect(collection.atLevel4).toBe(0);
    collection.write('alone', 'Again.');
    collection.set('alone', true);
    expect(collection.list().find((sign) => sign.id === 'alone')!.note, 'what was written goes with the sign').toBe('');
    collection.clear();
    expect([collection.size, collection.list()]).toEqual([0, []]);
  });
});
