import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { makeTier } from '../../src/search/build/tier.ts';
import type { Understood } from '../../src/search/query.ts';
import { Quick } from '../../src/search/quick.ts';
import { AS_AT } from '../as-at.ts';

// The real manual, asked as carers, teachers and children ask it.
const tier = makeTier(checkContent(fileURLToPath(new URL('../..', import.meta.url)), AS_AT).manual!);
const quick = new Quick(tier);
const read = (query: string): Understood => quick.reader.read(query);
const titles = (query: string): string[] => quick.search(read(query), () => true).map(({ row }) => tier.rows[row]![1]);

const REFERRING = 'Referring a safeguarding concern';
const ALLEGATIONS = 'Allegations against people who work with children (LADO)';

describe('what is asked finds the page that answers first', () => {
  it.each([
    ['scald', REFERRING], ['scalded child', REFERRING], ['burn', REFERRING], ['cigarette burn', REFERRING], ['boiling water', REFERRING],
    ['fracture', REFERRING], ['broken arm', REFERRING], ['broken bone', REFERRING], ['limp', REFERRING], ['screaming', REFERRING], ['neighbours screaming', REFERRING],
    ['hit with belt', REFERRING], ['beaten', REFERRING], ['eating disorder', REFERRING], ['anorexia', REFERRING],
    ['smakt', REFERRING], ['smackt', REFERRING], ['smaked', REFERRING], ['smacked', REFERRING], ['slapped child', REFERRING], ['spanked', REFERRING],
    ['mum hit me', REFERRING], ['my dad hits me', REFERRING], ['parent hit child', REFERRING], ['hit a child', REFERRING],
    ['physical abuse', REFERRING], ['emotional abuse', REFERRING],
    ['starving', 'Neglect'], ['starving child', 'Neglect'], ['hungry child', 'Neglect'], ['not fed', 'Neglect'], ['nappy', 'Neglect'], ['nappies not changed', 'Neglect'],
    ['my boss touched a child', ALLEGATIONS], ['manager touched a kid', ALLEGATIONS], ['my colleague touched a child', ALLEGATIONS], ['coach hit a kid', ALLEGATIONS], ['teacher hit a pupil', ALLEGATIONS],
    ['teacher txting pupil', ALLEGATIONS], ['teacher texting pupil', ALLEGATIONS], ['LADO number', ALLEGATIONS],
    ['dad hits mum', 'Domestic abuse'], ['child hits parent', 'Domestic abuse'], ['my husband hit me', 'Domestic abuse'], ['my boyfriend hit me', 'Domestic abuse'],
    ['boy touched girl at school', 'Harmful sexual behaviour'], ['child touched another child', 'Harmful sexual behaviour'], ['bullied', 'Bullying'],
    // The name of a role is the page of that role; a part of one is what people ask about.
    ['housing', 'Start here: Housing'], ['social care', 'Start here: Social care'], ['schools and colleges', 'Start here: Schools and colleges'],
    ['faith', 'Abuse linked to faith or belief'], ['mental health', 'Parents with mental ill health'], ['substance misuse', 'Parents who misuse substances'],
  ])('%s', (query, title) => expect(titles(query)[0]).toBe(title));

  it('finds every row of the development set among the first three, and nine of ten at once', () => {
    const { queries } = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as { queries: { q: string; expect: string }[] };
    const ranks = queries.map(({ q, expect: meant }) => {
      const [pattern, hits] = [new RegExp(meant, 'i'), quick.search(read(q), () => true)];
      return hits.findIndex(({ row, headings }) => pattern.test(tier.rows[row]![1]) || headings.some(([anchor]) => pattern.test(anchor))) + 1;
    });
    expect(ranks.filter((rank) => rank === 0 || rank > 3)).toEqual([]);
    expect(ranks.filter((rank) => rank === 1).length / ranks.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a correction', () => {
  it.each([['smakt', 'smacked'], ['smackt', 'smacked'], ['smaked', 'smacked'], ['femail genital mutilation', 'female genital mutilation'], ['negelct', 'neglect'], ['safegaurding', 'safeguarding'], ['domestic voilence', 'domestic violence']])('%s is shown as %s', (typed, meant) => expect(read(typed).instead).toBe(meant));

  it.each(['scald', 'starving', 'fracture', 'broken arm', 'boiling water', 'limp', 'screaming', 'hit with belt', 'eating disorder', 'nappy', 'teacher txting pupil', 'swelling', 'vomiting baby', 'foot injury', 'fell from window', 'infection', 'pain'])('%s is not replaced', (typed) => expect(read(typed).instead).toBeUndefined());

  it('is never made of a word that stands in a text or in the list of words of their own', () => {
    // Each of these is one letter from a word that the tier has, and is not among those it is found by.
    const own = tier.real.split(' ');
    expect(own).toEqual(expect.arrayContaining(['foot', 'infection', 'vomiting']));
    expect(own.filter((word) => read(word).instead !== undefined)).toEqual([]);
  });
});

it('leaves out what it does not know, says so, and has whom to ring for it', () => {
  expect(read('vomiting baby')).toMatchObject({ unknown: ['vomiting'] });
  expect(titles('vomiting baby')).toEqual(titles('baby'));
  expect(read('fell from window').unknown).toEqual(['fell', 'window']);
  expect(titles('fell from window'), 'little words alone say nothing').toEqual([]);
  const referral = tier.rows[tier.referral!]!;
  expect(referral[1]).toBe(REFERRING);
  expect(referral[10]!.flatMap((call) => tier.calls[call]![1]).length).toBeGreaterThan(2);
});

it('has the numbers in sight for the number of the LADO', () => {
  const [first] = quick.search(read('LADO number'), () => true);
  expect(tier.rows[first!.row]![10]!.flatMap((call) => tier.calls[call]![1].map(([, phone]) => phone))).toContain('01632 960130');
});
