import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/manual/reading/content.ts';
import { AGES } from '../../../src/manual/schemas/threshold.ts';

const domains = readContent(fileURLToPath(new URL('../../..', import.meta.url))).entries.neglect.map((e) => e.value);
const prompts = domains.flatMap((d) => Object.entries(d.prompts).map(([id, p]) => ({ id, domain: d.id, ...p })));

it('has at least 45 prompts, 5 to 8 in each domain', () => {
  expect(prompts.length).toBeGreaterThanOrEqual(45);
  expect(domains.filter((d) => Object.keys(d.prompts).length < 5 || Object.keys(d.prompts).length > 8).map((d) => d.id)).toEqual([]);
});

it('has the eight domains, in order', () => expect(domains.toSorted((a, b) => a.order - b.order).map((d) => d.id)).toEqual(['physical-care', 'safety-and-supervision', 'warmth-and-comfort', 'health', 'learning', 'unborn-babies', 'teenagers', 'disabled-children']));

it.each(AGES)('has prompts for %s', (age) => expect(prompts.filter((p) => p.ages.includes(age)).length).toBeGreaterThanOrEqual(10));

it('has prompts for disabled children alone, of every age from birth', () => {
  const disabled = prompts.filter((p) => p.disabled);
  expect(disabled.length).toBeGreaterThanOrEqual(5);
  expect(new Set(disabled.flatMap((p) => p.ages))).toEqual(new Set(['0-4', '5-10', '11-17']));
});

it('says what to do about everything serious, in words short enough to read on a doorstep', () => {
  expect(prompts.filter((p) => !/\b(ring|call|speak|tell|ask|get|see|have|find|help|write|follow|refer|agree|record|stay|bring|do not)\b/i.test(p.act)).map((p) => p.id)).toEqual([]);
  const long = prompts.flatMap((p) => (['good', 'worrying', 'serious', 'act'] as const).filter((key) => p[key].split(/\s+/).length > 40).map((key) => `${p.id}: ${key}`));
  expect(long).toEqual([]);
});

it('blames no child and makes poverty no fault', () => {
  expect(prompts.flatMap((p) => [p.good, p.worrying, p.serious, p.act].filter((words) => /\b(lazy|naughty|promiscuous|disengaged|poor family|scruffy|hard to reach|benefits)\b/i.test(words)))).toEqual([]);
});
