import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { makeTier } from '../../src/search/build/tier.ts';
import { Quick } from '../../src/search/quick.ts';
import { KINDS, type Tier, type TierRow } from '../../src/search/tier.ts';
import { AS_AT } from '../as-at.ts';
import { SMALL } from '../checks/fixture.ts';

/** A small made-up manual, so that what the ranking does can be seen. */
const row = (kind: TierRow[0], title: string, more: Partial<{ summary: string; keywords: string; best: string; headings: [string, string][]; words: string }> = {}): TierRow =>
  [kind, title, `procedures/${title.toLowerCase().replaceAll(' ', '-')}/`, more.summary ?? '', more.keywords ?? '', more.best ?? '', more.headings ?? [], 0, [], [], [], more.words ?? ''];
const TIER: Tier = {
  sections: ['core'], roles: ['schools'], areas: [['north', 'North']], calls: [], night: -1,
  rows: [
    row(0, 'Complex abuse', { keywords: 'institutional abuse', words: 'ring leaders' }),
    row(0, 'Was not brought', { best: 'missed appointments', headings: [['chronology', 'Keep a chronology'], ['appointments', 'Appointments missed twice']] }),
    row(0, 'Bruising in babies', { summary: 'A bruise on a baby that cannot move.' }),
    row(0, 'Pre-birth assessment', { keywords: 'unborn' }),
    row(0, 'Living with relatives', { best: 'nephew staying with us' }),
    row(0, 'Private fostering', { best: 'where is the notice form', keywords: 'notice; form' }),
    row(3, 'Notice form'),
    row(0, 'Drugs at hospital', { best: 'psychoactive substances', keywords: 'new psychoactive substances; legal highs', summary: 'New psychoactive substances and other drugs.' }),
    row(7, 'WNB: Was not brought'),
    row(7, 'NPS: National Probation Service'),
    row(7, 'NPS: New psychoactive substances'),
  ],
  names: [['WNB; Was not brought; DNA; did not attend', [1, 8]], ['DO; Designated officer', [4]], ['NPS; National Probation Service', [9], 'NPS also means substances.'], ['NPS; New psychoactive substances', [7, 10], 'NPS also means probation.'], ['Organised abuse; Complex abuse', [0]]],
  real: 'bruiser', quiet: 'a an the on in of to do i my with us', same: ['kid; child', 'mum; mother'], email: 'a@b.example',
};
const quick = new Quick(TIER);
const titles = (query: string, options = {}): string[] => quick.search(quick.reader.read(query, options), () => true).map((hit) => TIER.rows[hit.row]![1]);

describe('a query finds what was meant', () => {
  it.each([
    ['DNA', 'Was not brought'], ['did not attend', 'Was not brought'], ['wnb', 'Was not brought'], ['missed appointment', 'Was not brought'],
    ['organized abuse', 'Complex abuse'], ['brusing', 'Bruising in babies'], ['bruise on the baby', 'Bruising in babies'], ['baby bruises', 'Bruising in babies'],
    ['prebirth', 'Pre-birth assessment'], ['pre birth', 'Pre-birth assessment'], ['prebirth assesment', 'Pre-birth assessment'], ['nephew staying 2 months', 'Living with relatives'],
    ['complexabuse', 'Complex abuse'], ['notice form', 'Notice form'], ['where is the notice form', 'Private fostering'],
  ])('%s', (query, title) => expect(titles(query)[0]).toBe(title));
});

it('offers both meanings of an abbreviation before what either is about, and says so', () => {
  expect(titles('NPS').slice(0, 2).sort()).toEqual(['NPS: National Probation Service', 'NPS: New psychoactive substances']);
  expect(quick.reader.read('NPS').meanings.map((m) => m.name)).toEqual(['NPS: National Probation Service', 'NPS: New psychoactive substances']);
});

it('says what it took a mistyped word for, and takes it as typed when asked', () => {
  expect(quick.reader.read('brusing baby').instead).toBe('bruising baby');
  expect(quick.reader.read('brusing baby', { verbatim: true }).instead).toBeUndefined();
  expect(quick.reader.read('bruising baby').instead).toBeUndefined();
});

it('leaves out what is no slip of anything, and names it', () => {
  expect(quick.reader.read('helicopter baby')).toMatchObject({ unknown: ['helicopter'] });
  expect(titles('helicopter baby')).toEqual(titles('baby'));
  expect(titles('helicopter on the'), 'little words are not what was meant').toEqual([]);
  expect(quick.reader.read('bruiser'), 'a word of its own').toMatchObject({ unknown: ['bruiser'], concepts: [] });
  expect(quick.reader.read('brusing', { verbatim: true }).unknown).toEqual(['brusing']);
  expect(quick.reader.read('heli', { typing: true }).unknown).toEqual(['heli']);
  expect(quick.reader.read('moth', { typing: true }).unknown, 'an everyday word that is still being typed').toEqual([]);
});

it('tells who does what to whom by the order of the words', () => {
  const rows = [row(0, 'One', { best: 'cat bites a dog' }), row(0, 'Other', { best: 'a dog bites the cat' })];
  const two = new Quick({ ...TIER, rows, names: [] });
  const first = (query: string): string => rows[two.search(two.reader.read(query), () => true)[0]!.row]![1];
  expect([first('cat bites dog'), first('dog bites cat')]).toEqual(['One', 'Other']);
});

it('takes a little word for an abbreviation only in capitals', () => {
  expect(titles('DO')[0]).toBe('Living with relatives');
  expect(titles('do I ring about an unborn')[0]).toBe('Pre-birth assessment');
});

it('does not correct a word that is still being typed', () => {
  expect(quick.reader.read('chron', { typing: true }).instead).toBeUndefined();
  expect(titles('chron', { typing: true })[0]).toBe('Was not brought');
});

it('lands on the heading that answers', () => expect(quick.search(quick.reader.read('chronology'), () => true)[0]!.headings[0]![0]).toBe('chronology'));

it('finds nothing for what is nothing', () => expect(titles('qqzzxx')).toEqual([]));

describe('the tier of a manual', () => {
  const tier = makeTier(checkContent(SMALL, AS_AT).manual!);
  it('holds one row for everything that can be found', () => {
    const kinds = new Set(tier.rows.map(([kind]) => KINDS[kind]));
    expect([...kinds].sort()).toEqual(['contact', 'document', 'glossary', 'guide', 'learning', 'procedure', 'role', 'timescale', 'toolkit', 'training', 'update']);
    expect(new Set(tier.rows.map(([, , address]) => address)).size).toBe(tier.rows.length);
  });
  it('holds nothing that is past, coming, withdrawn or not announced', () => {
    const whole = JSON.stringify(tier);
    expect(whole).not.toMatch(/zebra|old-rules|2027-01-11|2027-03-01/);
    expect(whole).toContain('cuckoo');
  });
});
