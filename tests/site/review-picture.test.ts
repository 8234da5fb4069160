import { expect, it } from 'vitest';
import type { ReviewRow } from '../../src/manual/reviews.ts';

// The links of the site need a base, which Astro gives.
Object.assign(import.meta.env, { BASE_URL: '/' });
const { drawYear } = await import('../../src/site/views/review-register.ts');

const rows = (n: number): ReviewRow[] => Array.from({ length: n }, (_, i) => ({ slug: `p${i}`, title: `P${i}`, owner: 'A', inForceSince: '2020-01-01', last: '2020-01-01', next: '2026-12-14', state: 'in date' }));

it.each([0, 1, 12, 13, 40])('%d reviews in a month: a mark each, none over another, all within the picture and their month', (n) => {
  const { rows: drawn, width, height, label } = drawYear([{ words: 'Nov 2026', rows: rows(2) }, { words: 'Dec 2026', rows: rows(n) }]);
  const month = drawn[1]!;
  expect(month.marks).toHaveLength(n);
  expect(new Set(month.marks.map((m) => `${m.x} ${m.y}`)).size).toBe(n);
  for (const m of month.marks) {
    expect(m.x + 8).toBeLessThanOrEqual(width);
    expect(m.y - 8).toBeGreaterThanOrEqual(month.y);
    expect(m.y + 8).toBeLessThanOrEqual(month.y + month.height);
  }
  expect(month.y + month.height).toBe(height);
  expect(label).toContain(`Dec 2026: ${n}`);
});
