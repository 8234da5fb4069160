import { describe, expect, it, vi } from 'vitest';
import { fileURLToPath } from 'node:url';
import { AS_AT } from '../../as-at.ts';
import { thresholdsOn } from '../../../src/manual/editions.ts';
import { createManual } from '../../../src/manual/manual.ts';
import { contentOf, readContent } from '../../../src/manual/reading/content.ts';
import { foundInWords } from '../../../src/tools/thresholds/list.ts';
import { SignSearch } from '../../../src/tools/thresholds/find.ts';

vi.mock('../../../src/site/href.ts', () => ({ href: (address: string) => address }));
const { finderWords, searched } = await import('../../../src/site/views/thresholds.ts');

const manual = createManual(contentOf(readContent(fileURLToPath(new URL('../../..', import.meta.url))).entries), AS_AT);
const set = thresholdsOn(manual.thresholds, AS_AT)!;
const search = new SignSearch(set.indicators.map((sign) => ({ id: sign.id, text: searched(manual, sign) })), finderWords(manual, set));

describe('what people type leads to the sign that they mean', () => {
  it.each([
    ['bruise on baby', 'unexplained-bruise-non-mobile'], ['bruze', 'unexplained-bruise-non-mobile'], ['pregnant drinking', 'drink-or-drugs-in-pregnancy'], ['mum drunk', 'sole-carer-unfit'],
    ['knife', 'carries-a-weapon'], ['county lines', 'led-into-crime'], ['groomed', 'adult-online-sexual'], ['self harm', 'self-harm-safe-for-now'], ['suicidal', 'plan-to-end-life'], ['FGM', 'fgm-in-the-family'],
    ['sextortion', 'threatened-over-an-image'], ['blackmail nudes', 'threatened-over-an-image'], ['deepfake', 'false-nude-image'], ['sofa surfing', 'thrown-out-under-16'], ['domestic violence', 'domestic-abuse-in-the-home'],
    ['strangled', 'life-threatening-violence-at-home'], ['tooth decay', 'toothache-untreated'], ['dentist', 'teeth-or-weight-worry'], ['witchcraft', 'believed-evil-or-possessed'], ['smelly', 'neglect-not-changed-by-early-help'],
    ['exstremism', 'drawn-to-violence-for-a-cause'], ['home alone', 'young-child-left-alone'], ['wheelchair broken', 'disabled-childs-aids-left-broken'], ['autism friends', 'disabled-young-person-trusts-all-online'],
    ['trafficked', 'moved-and-controlled'], ['not brought to appointments', 'health-worse-for-missed-appointments'], ['hungry', 'basic-needs-dangerously-unmet'], ['nan looking after child', 'relative-has-taken-child-in'],
  ])('%s: %s', (query, id) => expect([...search.search(query)!.ids]).toContain(id));

  it('says what it looked for when a word was mistyped', () => expect(search.search('stabed')).toMatchObject({ instead: 'stabbed', whole: true }));
  it('offers what comes nearest when no sign has every word', () => {
    const found = search.search('knife bathroom')!;
    expect(found.whole).toBe(false);
    expect([...found.ids]).toContain('carries-a-weapon');
  });
  it.each(['', '   ', 'the', '?!'])('takes %j for no question', (query) => {
    const found = search.search(query);
    // A query of little words alone means them, and finds nothing by chance only.
    expect(found === undefined || found.ids.size < set.indicators.length).toBe(true);
  });
  it('finds nothing for what no sign is about', () => expect(search.search('xylophone')!.ids.size).toBe(0));
  it('finds more as a word is still being typed', () => expect([...search.search('preg')!.ids].length).toBeGreaterThan(5));
});

it.each([
  [185, undefined, 'All 185 signs.'], [0, { ids: new Set<string>(), whole: false }, 'No sign fits.'], [1, undefined, '1 sign of 185.'],
  [4, { ids: new Set<string>(), whole: true, instead: 'bruise' }, '4 signs of 185. Looked for \u201Cbruise\u201D.'],
  [4, { ids: new Set<string>(), whole: false }, '4 signs of 185. None has all of your words; these come nearest.'],
])('%s shown is said in words', (shown, found, said) => expect(foundInWords(shown, 185, found)).toBe(said));
