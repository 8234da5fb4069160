import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { publishable } from '../../src/cli/publishable.ts';
import { createManual } from '../../src/manual/manual.ts';
import { contentOf, readContent } from '../../src/manual/reading/content.ts';
import { forPreview } from '../../src/manual/signed.ts';
import { Copy, REVISE } from './copy.ts';

// A child is at risk tonight: what the boards sign today is in force today, and not a word of it before they have.
const TODAY = '2026-11-26';
const U = `updates/${TODAY}.mdx`;
const V = `procedures/lost-child/${TODAY}.mdx`;
const WHY = 'The night desk is closed, and a child may be sent there.';
const URGENT = ['revise', 'lost-child', '--update', TODAY, '--urgent', WHY, ...REVISE.slice(4)];
const NEW_WORDS = 'Ring the gnu keeper at night.';
let copy: Copy;
beforeEach(async () => {
  copy = new Copy();
  expect((await copy.manual(['freeze'])).code).toBe(0);
});
afterEach(() => copy.remove());

async function step(words: string[], code: number, says: string | RegExp): Promise<void> {
  const ran = await copy.manual(words);
  expect(ran.output).toMatch(says);
  expect(ran.code, ran.output).toBe(code);
}

/** Everything that readers could get on the day, as data: nothing is built from anything else. */
const readersGet = (): string => {
  const all = createManual(contentOf(readContent(copy.root).entries), copy.day);
  return JSON.stringify([[...all.updates.values()], [...all.series.values()]]);
};

/** Neither the build nor what it would be made of has a word of the draft. */
function nothingIsOut(): void {
  expect(() => publishable({ root: copy.root, asAt: copy.day })).toThrow('this urgent update takes effect today');
  expect(readersGet()).not.toContain('gnu');
  expect(readersGet()).not.toContain(WHY);
}

const write = (): void => copy.edit(V, (text) => text.replace('1. Look "everywhere"', `1. ${NEW_WORDS}\n2. Look "everywhere"`));

describe('an urgent update of today', () => {
  it('is in force the moment every board has signed it, and nowhere before; publish records it', async () => {
    await step(URGENT, 0, 'It takes effect today, as soon as every board has signed it: the next build has it then.');
    write();
    nothingIsOut();
    await step(['check'], 1, /this urgent update takes effect today, but .* have not signed it off, so the manual cannot be built[\s\S]*npm run manual -- submit 2026-11-26/);
    await step(['submit', TODAY], 1, 'still stands here');
    await step(['bulletin', TODAY], 0, 'npm run manual -- submit 2026-11-26');
    copy.edit(V, (text) => text.replace('id="search-form"', 'id="serch-form"'));
    await step(['submit', TODAY], 1, 'there is no document "serch-form"');
    copy.edit(V, (text) => text.replace('id="serch-form"', 'id="search-form"'));
    await step(['publish', TODAY], 1, 'is a draft');
    await step(['submit', TODAY], 0, /has to sign, today, before midnight[\s\S]*npm run manual -- sign 2026-11-26/);
    nothingIsOut();
    await step(['sign', TODAY, '--board', 'smallshire', '--role', 'Chair'], 0, 'Southern Safeguarding Partnership still has to sign today, before midnight: npm run manual -- sign 2026-11-26');
    nothingIsOut();
    await step(['check'], 1, /Southern Safeguarding Partnership has not signed it off[\s\S]*npm run manual -- sign 2026-11-26/);
    await step(['publish', TODAY], 1, 'Southern Safeguarding Partnership has not signed');
    await step(['sign', TODAY, '--board', 'southern', '--role', 'Chair'], 0, 'It is in force from the next build on. Record what is published: npm run manual -- publish 2026-11-26');
    // A build takes it whether it has been recorded or not.
    expect(checkContent(copy.root, copy.day).manual!.series.get('lost-child')!.current!.date).toBe(TODAY);
    await step(['publish', TODAY], 0, /is in force[\s\S]*ask for the site to be built now[\s\S]*\/updates\/2026-11-26\//);
    expect(copy.text('published.lock')).toContain(`lost-child/${TODAY}: {published: ${TODAY}`);
    await step(['check'], 0, 'can be published');
    const { manual } = checkContent(copy.root, copy.day);
    expect(manual!.series.get('lost-child')!.current).toMatchObject({ date: TODAY, status: 'in force' });
    expect(manual!.series.get('lost-child')!.current!.source).toContain(NEW_WORDS);
    expect(manual!.updates.get(TODAY)).toMatchObject({ coming: false, timetabled: false, reason: WHY });
    const out = mkdtempSync(join(tmpdir(), 'out-'));
    expect(publishable({ root: copy.root, asAt: copy.day }).words).toContain('as at 26 November 2026');
    rmSync(out, { recursive: true });
  });

  it('sends a word that changes after a signature back to the boards, on the same day', async () => {
    for (const words of [URGENT, ['bulletin', TODAY], ['submit', TODAY, '--unchanged'], ['sign', TODAY, '--board', 'smallshire', '--role', 'Chair']]) await step(words, 0, '\u2713');
    write();
    await step(['sign', TODAY, '--board', 'southern', '--role', 'Chair'], 1, 'has changed since the update was submitted');
    await step(['submit', TODAY], 0, 'the signatures of Smallshire Safeguarding Partnership are taken out');
    for (const board of ['smallshire', 'southern']) await step(['sign', TODAY, '--board', board, '--role', 'Chair'], 0, '\u2713');
    copy.edit(V, (text) => text.replace('gnu keeper', 'yak keeper'));
    await step(['check'], 1, 'the boards signed other words than these');
    await step(['publish', TODAY], 1, 'signed other words');
    await step(['submit', TODAY], 0, 'are taken out');
    nothingIsOut();
  });

  it('stops the build when midnight comes without a signature, and can be put off, to the day that has begun too', async () => {
    for (const words of [URGENT, ['bulletin', TODAY], ['submit', TODAY, '--unchanged']]) await step(words, 0, '\u2713');
    copy.day = '2026-11-27';
    await step(['check'], 1, 'have not signed it off');
    await step(['sign', TODAY, '--board', 'southern', '--role', 'Chair'], 1, 'postpone 2026-11-26');
    await step(['postpone', TODAY, '--to', '2026-11-27'], 0, 'now takes effect on 27 November 2026');
    await step(['submit', '2026-11-27', '--unchanged'], 0, 'today, before midnight');
  });

  it('can be postponed, and the site is built without it', async () => {
    await step(URGENT, 0, '\u2713');
    await step(['postpone', TODAY, '--to', '2026-12-03'], 0, 'now takes effect on 3 December 2026');
    await step(['check'], 0, 'can be published');
    expect(readersGet()).not.toContain('gnu');
  });

  it('takes in another procedure while it is unsigned, and none once it is out', async () => {
    await step(URGENT, 0, '\u2713');
    await step(['revise', 'fire-safety', '--update', TODAY, ...REVISE.slice(6)], 0, 'has a draft for 26 November 2026');
    for (const words of [['bulletin', TODAY], ['submit', TODAY, '--unchanged'], ...['smallshire', 'southern'].map((b) => ['sign', TODAY, '--board', b, '--role', 'Chair'])]) await step(words, 0, '\u2713');
    for (const slug of ['lost-child', 'old-rules']) await step(['revise', slug, ...URGENT.slice(2)], 1, 'an update of 26 November 2026 is in force already, and what has been published stays: give a later day (27 November 2026 at the earliest)');
    await step(['publish', TODAY], 0, '2 versions recorded');
    await step(['revise', 'lost-child', ...URGENT.slice(2)], 1, 'give a later day (27 November 2026 at the earliest)');
    // Nothing that is done to its files afterwards makes a draft of it again.
    copy.edit(U, (text) => `${text}More words.\n`);
    await step(['submit', TODAY], 1, 'is in force');
  });

  it('is seen in a preview with drafts as it will be, and not in one without', async () => {
    await step(URGENT, 0, '\u2713');
    write();
    const content = contentOf(readContent(copy.root).entries);
    expect(createManual(forPreview(content, 'shown', TODAY), TODAY, 'shown').series.get('lost-child')!.current!.date).toBe(TODAY);
    expect(createManual(forPreview(content, 'hidden', TODAY), TODAY).series.get('lost-child')!.current!.date).toBe('2026-06-01');
  });
});

it('only what is urgent takes effect on the day it is written', async () => {
  await step(['revise', 'lost-child', '--update', TODAY, ...REVISE.slice(4)], 1, 'is today, and only an urgent update takes effect on the day it is written: add --urgent');
  await step(['revise', 'lost-child', '--update', '2026-11-25', '--urgent', WHY, ...REVISE.slice(4)], 1, '25 November 2026 is past');
  // One that was to be signed before its day and was not is no urgent one.
  for (const words of [REVISE, ['bulletin', '2027-02-01'], ['submit', '2027-02-01', '--unchanged']]) await step(words, 0, '\u2713');
  copy.day = '2027-02-01';
  await step(['sign', '2027-02-01', '--board', 'southern', '--role', 'Chair'], 1, 'was not signed before its day');
  await step(['revise', 'fire-safety', '--update', '2027-02-01', '--urgent', WHY, ...REVISE.slice(6)], 1, 'was not signed before its day: move it');
});
