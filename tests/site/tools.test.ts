import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { timescaleOn } from '../../src/manual/editions.ts';
import { createManual } from '../../src/manual/manual.ts';
import { contentOf, readContent, type ManualContent } from '../../src/manual/reading/content.ts';
import { makeTier } from '../../src/search/build/tier.ts';
import { Quick } from '../../src/search/quick.ts';
import { preBirthView } from '../../src/site/views/pre-birth.ts';
import { toolLinks, toolRows, toolsOf } from '../../src/site/views/tools.ts';
import { AS_AT } from '../as-at.ts';
import { SMALL } from '../checks/fixture.ts';

const content = contentOf(readContent(fileURLToPath(new URL('../..', import.meta.url))).entries);
const manual = createManual(content, AS_AT);
const small = createManual(contentOf(readContent(SMALL).entries), AS_AT);
const ADDRESS = '/toolkits/pre-birth-timeline/';

describe('the list of tools', () => {
  it('has each tool once, with when to use it, and belongs only to procedures that are there', () => {
    const tools = toolsOf(manual);
    expect(new Set(tools.map((t) => t.address)).size).toBe(tools.length);
    expect(new Set(tools.map((t) => t.title)).size).toBe(tools.length);
    for (const { line, address, procedures } of tools) {
      expect(line.length).toBeGreaterThan(20);
      expect(address).toMatch(/^\/([a-z0-9-]+\/)+$/);
      expect(procedures.filter((slug) => !manual.series.has(slug))).toEqual([]);
    }
  });
  it('has every toolkit that is a text', () => expect(toolsOf(small).map((t) => t.address)).toContain('/toolkits/looking/'));
  it('leaves out what a manual has no content for', () => {
    expect(toolsOf(manual).map((t) => t.address)).toContain(ADDRESS);
    expect(toolsOf(small).map((t) => t.address)).not.toContain(ADDRESS);
    expect(createManual(content, '2026-11-15').preBirth, 'the day before its update is announced').toBeUndefined();
  });
  it('is linked from the procedures that a tool belongs to, and from no others', () => {
    for (const slug of ['pre-birth', 'concealed-pregnancy']) expect(toolLinks(manual, slug)).toContainEqual({ words: 'Pre-birth timeline', href: ADDRESS });
    expect(toolLinks(manual, 'neglect').map((l) => l.href)).not.toContain(ADDRESS);
    for (const row of toolRows(manual)) expect(row.procedures.length).toBe(toolsOf(manual).find((t) => t.title === row.words)!.procedures.length);
  });
});

describe('the words of the pre-birth timeline', () => {
  const weeksIn = (written: ManualContent): number[] => {
    const made = createManual(written, AS_AT);
    return preBirthView(made, made.preBirth!).timeline.milestones.map((m) => m.weeks);
  };
  it('take every limit in weeks of pregnancy from the register, earliest first', () => {
    const limits = [...manual.timescales.values()].flatMap((t) => {
      const value = timescaleOn(t, AS_AT);
      return value?.unit === 'weeks of pregnancy' ? [value.limit!] : [];
    });
    expect(limits.length).toBeGreaterThan(3);
    expect(weeksIn(content)).toEqual(limits.sort((a, b) => a - b));
  });
  it('follow the register when it changes, from that day on', () => {
    const changed = (from: string): ManualContent => ({ ...content, timescales: content.timescales.map((t) => (t.id === 'birth-plan' ? { ...t, values: [...t.values, { ...t.values.at(-1)!, from, limit: 18 }] } : t)) });
    expect(weeksIn(changed('2026-11-20'))).toEqual([16, 18, 20, 28]);
    expect(weeksIn(changed('2026-12-20'))).toEqual(weeksIn(content));
  });
  it('link to sections that are there, and begin with the steps of a hidden pregnancy', () => {
    const { timeline, hidden, milestones } = preBirthView(manual, manual.preBirth!);
    for (const { see } of [timeline.late, timeline.term, timeline.pastDue, timeline.born, ...milestones]) expect(see?.href).toMatch(/^\/procedures\/[a-z-]+\/#[a-z-]+$/);
    expect(hidden.steps).toMatch(/call <a href="tel:999"[^>]*>999<\/a>/);
    expect(timeline.born.words).toBe('within 10 working days of the birth');
  });
});

describe('the search', () => {
  const tier = makeTier(manual);
  const quick = new Quick(tier);
  const found = (query: string): string[] => quick.search(quick.reader.read(query), () => true).map((hit) => `/${tier.rows[hit.row]![2]}`);
  it.each([['due date calculator', ADDRESS], ['how many weeks pregnant', ADDRESS], ['pregnancy calculator', ADDRESS], ['pre-birth timeline', ADDRESS], ['tools', '/toolkits/'], ['working days', '/timescales/'], ['unborn baby', '/procedures/pre-birth/']])('%s leads to %s', (query, address) => expect(found(query)[0]).toBe(address));
});
