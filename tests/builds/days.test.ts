import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../site-files.ts';
import { buildSmall, remove } from './build-fixture.ts';

/** What a file says: the search index is compressed, and has to be opened to be looked into. */
function wordsOfFile(path: string): string {
  const data = readFileSync(path);
  return (/\.pf_\w+$/.test(path) ? gunzipSync(data) : data).toString('latin1').toLowerCase();
}

/** Which words stand anywhere in the output, whatever the kind of file. */
function wordsIn(out: string, words: readonly string[], only = /./): string[] {
  const all = filesIn(out).filter((file) => only.test(file)).map((file) => wordsOfFile(join(out, file))).join('\n');
  return words.filter((word) => all.includes(word));
}
const WORDS = ['acorn', 'badger', 'cuckoo', 'walrus', 'zebra', 'mammoth', 'fossil', 'dragon'];

// The update of the leap day, the day before and after; a clock change; the day before winter's update is announced, and today.
describe.each([
  { asAt: '2024-02-28', shown: ['acorn', 'mammoth'], inForce: 'acorn', withdrawn: false },
  { asAt: '2024-02-29', shown: ['acorn', 'badger', 'mammoth'], inForce: 'badger', withdrawn: false },
  { asAt: '2024-03-31', shown: ['acorn', 'badger', 'mammoth'], inForce: 'badger', withdrawn: false },
  { asAt: '2026-11-01', shown: ['acorn', 'badger', 'cuckoo', 'mammoth', 'fossil', 'dragon'], inForce: 'cuckoo', withdrawn: true },
  { asAt: '2026-11-20', shown: ['acorn', 'badger', 'cuckoo', 'walrus', 'mammoth', 'fossil', 'dragon'], inForce: 'cuckoo', withdrawn: true },
])('the manual as at $asAt', ({ asAt, shown, inForce, withdrawn }) => {
  let out: string;
  const page = (address: string): string => readFileSync(join(out, address, 'index.html'), 'utf8');
  beforeAll(async () => {
    out = await buildSmall(asAt);
  });
  afterAll(() => remove(out));

  it('holds not one word of what is neither in force nor announced, in any file', () => expect(wordsIn(out, WORDS).sort()).toEqual([...shown].sort()));
  it('has nothing in its search index but what is in force', () => expect(wordsIn(out, WORDS, /^pagefind\/.*\.pf_/)).toEqual(WORDS.filter((word) => [inForce, ...(withdrawn ? ['dragon'] : ['mammoth'])].includes(word))));
  it('has only what is past in the index of past versions, which is another', () => {
    const past = wordsIn(out, WORDS, /^pagefind-past\/.*\.pf_/);
    expect(past.includes('acorn')).toBe(inForce !== 'acorn');
    expect(past.filter((word) => [inForce, 'walrus', 'zebra', 'dragon'].includes(word))).toEqual([]);
  });
  it('shows the version in force at the address without a date', () => expect(page('procedures/lost-child')).toContain(`Look for the ${inForce}`));
  it('keeps every past version at its own address, marked, out of search and without live numbers', () => {
    if (inForce === 'acorn') return;
    const past = page('procedures/lost-child/2020-01-01');
    expect(past).toContain('This is not today’s procedure.');
    expect(past).toContain('within 2 hours');
    expect(past).toMatch(/<meta name="robots" content="noindex">/);
    expect(past).not.toContain('data-pagefind-body');
    expect(past).not.toMatch(/tel:|01632/);
  });
  it('says when a procedure has been withdrawn, and what replaces it', () => {
    expect(page('procedures/old-rules').includes('[Withdrawn] Old rules')).toBe(withdrawn);
    if (!withdrawn) return;
    expect(page('procedures/old-rules')).toContain('It is now part of Fire safety.');
    expect(page('procedures/old-rules')).toContain('<a href="/procedures/fire-safety/">Fire safety</a>');
    expect(page('procedures/old-rules')).toContain('Look for the fossil');
    expect(page('procedures/fire-safety')).toContain('Takes the place of <a href="/procedures/old-rules/">[Withdrawn] Old rules</a>');
  });
  it('shows what is coming as coming', () => {
    const coming = join(out, 'procedures/lost-child/2027-01-11/index.html');
    expect(existsSync(coming)).toBe(shown.includes('walrus'));
    if (shown.includes('walrus')) expect(readFileSync(coming, 'utf8')).toContain('This is not in force yet.');
  });

  it('lists the manual as it stood in every period up to today, and none to come', () => {
    const days = ['2020-01-01', '2024-02-29', '2026-06-01', '2027-01-11', '2027-03-01'];
    expect(days.filter((day) => existsSync(join(out, 'as-at', day)))).toEqual(days.filter((day) => day <= asAt));
    expect(page('as-at/2020-01-01')).toContain('/procedures/lost-child/2020-01-01/');
  });
});
