import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../site-files.ts';
import { buildSmall, remove } from './build-fixture.ts';

let out: string;
beforeAll(async () => {
  out = await buildSmall('2026-11-20');
});
afterAll(() => remove(out));
const page = (address: string): string => readFileSync(join(out, address, 'index.html'), 'utf8');
const json = (address: string): Record<string, unknown> => JSON.parse(readFileSync(join(out, address), 'utf8')) as Record<string, unknown>;

describe('a version among the others', () => {
  it.each([
    ['2020-01-01', { prev: undefined, next: '2024-02-29' }],
    ['2024-02-29', { prev: '2020-01-01', next: '2026-06-01' }],
    ['2027-01-11', { prev: '2026-06-01', next: undefined }],
  ])('%s names original, latest, previous, next and TimeMap', (date, { prev, next }) => {
    const html = page(`procedures/lost-child/${date}`);
    expect(html).toContain('<link rel="original latest-version" href="/procedures/lost-child/">');
    expect(html).toContain('<link rel="timemap" type="application/json" href="/data/procedures/lost-child/versions.json">');
    expect(html.includes('rel="prev predecessor-version"')).toBe(prev !== undefined);
    expect(html.includes('rel="next successor-version"')).toBe(next !== undefined);
    if (prev) expect(html).toContain(`predecessor-version" href="/procedures/lost-child/${prev}/"`);
    if (next) expect(html).toContain(`successor-version" href="/procedures/lost-child/${next}/"`);
  });

  it('is its own address to cite', () => expect(page('procedures/lost-child/2020-01-01')).toContain('<link rel="canonical" href="https://small.example/procedures/lost-child/2020-01-01/">'));
  it('leads from each section to the same section today', () => expect(page('procedures/lost-child/2020-01-01')).toContain('<a href="/procedures/lost-child/#step-by-step">Step by step: this section today</a>'));
  it('links to what stood beside it then', () => expect(page('updates/2024-02-29')).toContain('href="/procedures/lost-child/2024-02-29/"'));

  it('is in the TimeMap with what it changed', () => {
    expect(json('data/procedures/lost-child/versions.json')).toMatchObject({
      original: 'https://small.example/procedures/lost-child/',
      versions: [
        { date: '2020-01-01', status: 'past', until: '2024-02-28' },
        { date: '2024-02-29', status: 'past', until: '2026-05-31', changes: 'https://small.example/procedures/lost-child/2024-02-29/changes/' },
        { date: '2026-06-01', status: 'in force', until: '2027-01-10', note: 'About the cuckoo.' },
        { date: '2027-01-11', status: 'coming', size: 'minor', until: null },
      ],
    });
  });
});

describe('a change page', () => {
  it('shows the note, a summary in words, and the words marked for eye and ear', () => {
    const html = page('procedures/lost-child/2026-06-01/changes');
    expect(html).toContain('About the cuckoo.');
    expect(html).toMatch(/Against <a href="\/procedures\/lost-child\/2024-02-29\/">the version of 29 February 2024<\/a>: \d+ parts changed; the rest is as before\./);
    expect(html).toContain('<del><span class="vh">[deleted text starts] </span>badger<span class="vh"> [deleted text ends]</span></del><ins><span class="vh">[added text starts] </span>cuckoo<span class="vh"> [added text ends]</span></ins>');
    // A timescale of the register that changed with the version shows as the words that changed.
    expect(html).toMatch(/within <\/strong>|within/);
    expect(html).toMatch(/deleted text starts\] <\/span><strong>2 hours/);
    expect(html).toMatch(/<details class="rl-same"><summary>\d+ parts? unchanged<\/summary>/);
  });
  it('of a first version says that it is new', () => expect(page('procedures/fire-safety/2026-06-01/changes')).toContain('This version is new as a whole'));
  it('of a coming version says that it is not in force', () => expect(page('procedures/lost-child/2027-01-11/changes')).toContain('Not in force yet.'));
});

it('the page of today says, in one line, that it will change, and where that can be read', () => {
  const html = page('procedures/lost-child');
  expect(html).toMatch(/<p class="banner" data-pagefind-ignore="all"[^>]*><strong[^>]*>Changes on 11 January 2027\.<\/strong> Until then, follow this page\. <a class="tw:print:hidden" href="\/procedures\/lost-child\/2027-01-11\/"[^>]*>What it will say<\/a>/);
  expect(page('procedures/fire-safety')).not.toContain('Until then, follow this page');
});

it('what is coming stands under Coming, with law that has not begun', () => {
  const html = page('updates/coming');
  expect(html).toContain('walrus');
  expect(html).toContain('Future Act 2026');
  expect(html).toContain('passed, and not known to have begun');
});

it('two builds of the same content for the same day are the same to the last byte', async () => {
  const again = await buildSmall('2026-11-20');
  try {
    const files = filesIn(out);
    expect(filesIn(again)).toEqual(files);
    expect(files.filter((file) => !readFileSync(join(out, file)).equals(readFileSync(join(again, file))))).toEqual([]);
  } finally {
    remove(again);
  }
});
