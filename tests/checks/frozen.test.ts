import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { freeze } from '../../src/cli/freeze.ts';
import { AS_AT } from '../as-at.ts';
import { SMALL } from './fixture.ts';

let root: string;
const file = (name: string): string => join(root, 'content', name);
const edit = (name: string, change: (text: string) => string): void => writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));
const found = (asAt = AS_AT): [string, string][] => checkContent(root, asAt).problems.map((p) => [p.code, p.file]);
const LOCK = 'published.lock';
const OLD = 'procedures/lost-child/2024-02-29.mdx';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  root = mkdtempSync(join(tmpdir(), 'frozen-'));
  cpSync(SMALL, root, { recursive: true });
  expect(freeze(root, AS_AT, [])).toBe(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

describe('what has been published', () => {
  it('is recorded one line for each version that is or was in force, and nothing that is coming', () => {
    const lines = readFileSync(file(LOCK), 'utf8').trim().split('\n').slice(1);
    expect(lines.map((l) => l.split(':')[0])).toEqual(['fire-safety/2026-06-01', 'lost-child/2020-01-01', 'lost-child/2024-02-29', 'lost-child/2026-06-01', 'old-rules/2020-01-01', 'old-rules/2026-06-01']);
    expect(lines[0]).toMatch(/^fire-safety\/2026-06-01: \{published: 2026-11-26, source: [0-9a-f]{64}, words: [0-9a-f]{64}\}$/);
    expect(found()).toEqual([]);
  });

  it('does not trip over line endings or a byte order mark', () => {
    edit(OLD, (text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`);
    expect(found()).toEqual([]);
  });

  it.each([
    ['a word of it', (text: string) => text.replace('It matters.', 'It matters much.')],
    ['its head', (text: string) => text.replace('nextReview: 2027-06-01', 'nextReview: 2028-06-01')],
  ])('cannot change in %s', (_, change) => {
    edit(OLD, change);
    expect(found()).toEqual([['frozen-changed', `content/${OLD}`]]);
    expect(checkContent(root, AS_AT).manual).toBeUndefined();
  });

  it('cannot go: neither a version nor a whole procedure', () => {
    rmSync(file(OLD));
    edit('updates/2024-02-29.mdx', (text) => text);
    expect(found()).toContainEqual(['empty-update', 'content/updates/2024-02-29.mdx']);
    rmSync(file('updates/2024-02-29.mdx'));
    expect(found()).toEqual([['frozen-deleted', 'content/published.lock']]);
  });

  it.each([
    ['a role that it names', 'roles/roles.yaml', (text: string) => text.replace('name: Schools', 'name: Education')],
    ['a timescale of its day', 'timescales/timescales.yaml', (text: string) => text.replace('words: within 2 hours', 'words: within 3 hours')],
    ['an edition of its day', 'sources/sources.yaml', (text: string) => text.replace('label: Lost Children Act 1999, published', 'label: The Act of 1999, published')],
    ['a document that it names', 'documents/search-form.mdx', (text: string) => text.replace('title: Search form', 'title: Looking form')],
    ['a level of need', 'thresholds/2020-01-01.yaml', (text: string) => text.replace('label: Lost', 'label: Missing')],
  ])('cannot come to read differently through %s', (_, register, change) => {
    edit(register, change);
    const codes = found();
    expect(codes.length).toBeGreaterThan(1);
    expect(new Set(codes.map(([code]) => code))).toEqual(new Set(['frozen-words']));
    expect(codes.map(([, name]) => name)).toContain('content/procedures/lost-child/2020-01-01.mdx');
    // The words can be recorded anew on purpose; the file cannot.
    expect(freeze(root, AS_AT, [])).toBe(1);
    expect(freeze(root, AS_AT, ['--renew'])).toBe(0);
    expect(found()).toEqual([]);
  });

  it.each([
    ['reworded', 'Nobody has seen the child.', 'Nobody has seen the child today.', true], ['moved to another level', '{level: 4, domain: outside', '{level: 3, domain: outside', true],
    ['taken out', '  here: {level: 1, domain: development, ages: [unborn, 0-4, 5-10, 11-17], words: The child is in sight.}\n', '', true],
    ['only easier to search for', 'words: The child is in sight.}', 'words: The child is in sight., keywords: [visible]}', false],
  ])('takes in the signs of the levels of need: one that is %s', (_, from, to, isChange) => {
    edit('thresholds/2020-01-01.yaml', (text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    expect(found()).toEqual(isChange ? [['frozen-words', 'content/procedures/lost-child/2020-01-01.mdx']] : []);
  });

  it('does not change when a value is added for a later day', () => {
    edit('timescales/timescales.yaml', (text) => text.replace('  procedures: [lost-child]', '    - {from: 2028-01-01, words: at once, source: lost-act, state: verified}\n  procedures: [lost-child]'));
    expect(found()).toEqual([]);
  });

  it('grows when an update comes into force, and says so until it is recorded', () => {
    expect(found('2027-01-11')).toContainEqual(['not-frozen', 'content/procedures/lost-child/2027-01-11.mdx']);
    const before = readFileSync(file(LOCK), 'utf8');
    expect(freeze(root, '2027-01-11', ['--dry-run'])).toBe(0);
    expect(readFileSync(file(LOCK), 'utf8')).toBe(before);
    expect(freeze(root, '2027-01-11', [])).toBe(0);
    expect(found('2027-01-11').filter(([code]) => code === 'not-frozen')).toEqual([]);
    // What was there before stays letter for letter.
    for (const line of before.trim().split('\n')) expect(readFileSync(file(LOCK), 'utf8')).toContain(line);
  });

  it('records nothing while something is wrong', () => {
    const before = readFileSync(file(LOCK), 'utf8');
    edit('roles/roles.yaml', (text) => `${text}broken: [`);
    expect(freeze(root, AS_AT, [])).toBe(1);
    expect(readFileSync(file(LOCK), 'utf8')).toBe(before);
  });

  it('is read strictly', () => {
    edit(LOCK, (text) => text.replace(/source: ./, 'source: x'));
    expect(found()).toEqual([['bad-format', 'content/published.lock']]);
  });
});

describe('a section that people may link to', () => {
  const CURRENT = 'procedures/lost-child/2026-06-01.mdx';
  beforeEach(() => {
    rmSync(file(LOCK));
    for (const name of [OLD, 'procedures/lost-child/2020-01-01.mdx']) edit(name, (text) => text.replace('## Record and share', '## Who waits\n\nSomebody.\n\n## Record and share'));
  });

  it('does not vanish unnoticed', () => expect(found()).toEqual([['anchor-vanished', 'content/procedures/lost-child/procedure.yaml']]));
  it('may give its place to another', () => {
    edit('procedures/lost-child/procedure.yaml', (text) => `${text}formerAnchors: {who-waits: step-by-step}\n`);
    expect(found()).toEqual([]);
  });
  it('cannot give it to one that is not there', () => {
    edit('procedures/lost-child/procedure.yaml', (text) => `${text}formerAnchors: {who-waits: nowhere}\n`);
    expect(found()).toEqual([['anchor-nowhere', 'content/procedures/lost-child/procedure.yaml']]);
  });
  it('is not former while it is there', () => {
    edit(CURRENT, (text) => text.replace('## Record and share', '## Who waits\n\nYou.\n\n## Record and share'));
    edit('procedures/lost-child/procedure.yaml', (text) => `${text}formerAnchors: {who-waits: step-by-step}\n`);
    expect(found()).toEqual([['anchor-there', 'content/procedures/lost-child/procedure.yaml']]);
  });
});
