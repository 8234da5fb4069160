import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { nobody, type Asker } from '../../src/cli/ask.ts';
import { makeTier } from '../../src/search/build/tier.ts';
import { nextReview } from '../../src/manual/versions.ts';
import { Copy, REVISE } from './copy.ts';

// Recorded as published once; every test begins with a copy of that.
let published: Copy;
let copy: Copy;
beforeAll(async () => {
  published = new Copy();
  expect((await published.manual(['freeze'])).code).toBe(0);
});
beforeEach(() => {
  copy = new Copy(published.root);
});
afterEach(() => copy.remove());
afterAll(() => published.remove());

const NEW = ['new', 'Found child', '--summary', 'What to do when a child is found.', '--section', 'core', '--audiences', 'schools,midwifery', '--owner', 'The subgroup', '--update', '2027-02-01', '--update-title', 'February', '--trigger', 'local learning', '--why', 'A child was found.'];
const RENAME = ['rename', 'fire-safety', '--to', 'Fire and smoke', '--why', 'Smoke is worse.', '--trigger', 'local learning', '--update', '2027-02-01', '--title', 'February'];
const MERGE = ['merge', 'fire-safety', '--into', 'lost-child', '--update', '2027-02-01', '--title', 'February', '--trigger', 'scheduled review', '--why', 'One is enough.'];
const WITHDRAW = ['withdraw', 'fire-safety', '--update', '2027-02-01', '--title', 'February', '--reason', 'Fires are out.', '--replaced-by', 'nothing', '--roles', 'Ring 999.', '--trigger', 'scheduled review'];
const NAME = 'Smallshire Safeguarding Procedures';
const FEBRUARY: Record<string, 'new'> = { 'content/updates/2027-02-01.mdx': 'new' };

// What is said before, what is said, and which files are new, changed or gone after it.
const ROWS: [what: string, before: string[][], words: string[], files: Record<string, 'new' | 'changed' | 'gone'>][] = [
  ['revise', [], REVISE, { ...FEBRUARY, 'content/procedures/lost-child/2027-02-01.mdx': 'new' }],
  ['new', [], NEW, { ...FEBRUARY, 'content/procedures/found-child': 'new', 'content/procedures/found-child/procedure.yaml': 'new', 'content/procedures/found-child/2027-02-01.mdx': 'new' }],
  ['rename', [], RENAME, { ...FEBRUARY, 'content/procedures/fire-safety/2027-02-01.mdx': 'new' }],
  ['merge', [], MERGE, { ...FEBRUARY, 'content/procedures/fire-safety/2027-02-01.mdx': 'new', 'content/procedures/lost-child/2027-02-01.mdx': 'new' }],
  ['withdraw', [], WITHDRAW, { ...FEBRUARY, 'content/procedures/fire-safety/2027-02-01.mdx': 'new' }],
  ['revise, of the levels of need with their signs', [], [...REVISE, '--levels'], { ...FEBRUARY, 'content/procedures/lost-child/2027-02-01.mdx': 'new', 'content/thresholds/2027-02-01.yaml': 'new' }],
  ['postpone, of the levels of need', [[...REVISE, '--levels']], ['postpone', '2027-02-01', '--to', '2027-02-08'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/updates/2027-02-08.mdx': 'new', 'content/procedures/lost-child/2027-02-01.mdx': 'gone', 'content/procedures/lost-child/2027-02-08.mdx': 'new', 'content/thresholds/2027-02-01.yaml': 'gone', 'content/thresholds/2027-02-08.yaml': 'new' }],
  ['discard, of the levels of need', [[...REVISE, '--levels']], ['discard', 'lost-child/2027-02-01'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/procedures/lost-child/2027-02-01.mdx': 'gone', 'content/thresholds/2027-02-01.yaml': 'gone' }],
  ['bulletin', [REVISE], ['bulletin', '2027-02-01'], { 'content/updates/2027-02-01.mdx': 'changed' }],
  ['submit', [REVISE, ['bulletin', '2027-02-01']], ['submit', '2027-02-01', '--unchanged'], { 'content/updates/2027-02-01.mdx': 'changed' }],
  ['sign', [REVISE, ['bulletin', '2027-02-01'], ['submit', '2027-02-01', '--unchanged']], ['sign', '2027-02-01', '--board', 'southern', '--role', 'Chair'], { 'content/updates/2027-02-01.mdx': 'changed' }],
  ['postpone', [REVISE], ['postpone', '2027-02-01', '--to', '2027-02-08'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/updates/2027-02-08.mdx': 'new', 'content/procedures/lost-child/2027-02-01.mdx': 'gone', 'content/procedures/lost-child/2027-02-08.mdx': 'new' }],
  ['reviewed', [], ['reviewed', 'fire-safety', '--outcome', 'Nothing had to change.', '--next', '2028-01-20'], { 'content/procedures/fire-safety/procedure.yaml': 'changed' }],
  ['discard, of a revision', [REVISE], ['discard', 'lost-child/2027-02-01'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/procedures/lost-child/2027-02-01.mdx': 'gone' }],
  ['discard, of another title', [RENAME], ['discard', 'fire-safety'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/procedures/fire-safety/2027-02-01.mdx': 'gone' }],
  ['discard, of a new procedure', [NEW], ['discard', 'found-child'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/procedures/found-child': 'gone', 'content/procedures/found-child/procedure.yaml': 'gone', 'content/procedures/found-child/2027-02-01.mdx': 'gone' }],
  ['discard, of a merger', [MERGE], ['discard', '2027-02-01'], { 'content/updates/2027-02-01.mdx': 'gone', 'content/procedures/fire-safety/2027-02-01.mdx': 'gone', 'content/procedures/lost-child/2027-02-01.mdx': 'gone' }],
  ['discard, of one of two', [REVISE, RENAME], ['discard', 'fire-safety'], { 'content/procedures/fire-safety/2027-02-01.mdx': 'gone' }],
  ['rename, of what nobody has seen', [NEW], ['rename', 'found-child', '--slug', 'child-found'], {
    'content/procedures/found-child': 'gone', 'content/procedures/found-child/procedure.yaml': 'gone', 'content/procedures/found-child/2027-02-01.mdx': 'gone',
    'content/procedures/child-found': 'new', 'content/procedures/child-found/procedure.yaml': 'new', 'content/procedures/child-found/2027-02-01.mdx': 'new',
  }],
];

const difference = (before: Record<string, string>, after: Record<string, string>): Record<string, string> => Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])]
  .filter((name) => before[name] !== after[name])
  .map((name) => [name, !(name in before) ? 'new' : !(name in after) ? 'gone' : 'changed']));

describe('a verb does what it says to the files it names and to no other; --dry-run says it and does nothing', () => {
  it.each(ROWS)('%s', async (_, first, words, files) => {
    for (const said of first) expect((await copy.manual(said)).output).toContain('\u2713');
    const before = copy.tree();
    const dry = await copy.manual([...words, '--dry-run']);
    expect(dry.output).toContain('This would happen (nothing was changed)');
    expect(dry.code).toBe(0);
    expect(copy.tree()).toEqual(before);
    for (const file of Object.keys(files).filter((name) => /\.\w+$/.test(name))) expect(dry.output).toContain(file);
    const done = await copy.manual(words);
    expect(done.code).toBe(0);
    expect(done.output).toMatch(/\u2713 .*[.:]/);
    expect(difference(before, copy.tree())).toEqual(files);
    if (words[0] === 'discard' && first.length === 1) expect(copy.tree()).toEqual(published.tree());
    // Whatever it wrote, the manual can still be published, and nothing of it is seen.
    const { problems, manual } = checkContent(copy.root, copy.day);
    expect(problems.filter((p) => p.level === 'problem')).toEqual([]);
    expect([...manual!.updates.keys()]).toEqual(['2027-01-11', '2026-06-01', '2024-02-29', '2020-01-01']);
  });
});

// What stands in the way, in words; nothing is changed.
const REFUSED: [what: string, words: string[], says: string][] = [
  ['an unknown verb', ['revize'], 'did you mean "revise"?'],
  ['an unknown option', [...REVISE, '--notes', 'X'], 'did you mean "note"?'],
  ['words without quotation marks', ['revise', 'lost', 'child'], 'put words with spaces in quotation marks'],
  ['an unknown procedure', ['revise', 'lost-chlid', ...REVISE.slice(2)], 'did you mean "lost-child"?'],
  ['a day that is none', ['revise', 'lost-child', '--update', '2027-02-30'], 'there is no 30 February 2027'],
  ['a day that has been', ['revise', 'lost-child', '--update', '2026-11-25'], '25 November 2026 is past'],
  ['today, for what is not urgent', ['revise', 'lost-child', '--update', '2026-11-26'], 'only an urgent update takes effect on the day it is written'],
  ['an update that is out', ['revise', 'fire-safety', '--update', '2027-01-11'], 'has been announced already'],
  ['the levels of need with another procedure', ['revise', 'fire-safety', ...REVISE.slice(2), '--levels'], 'the levels of need are published with'],
  ['a draft that is there', ['revise', 'lost-child', '--update', '2027-03-01'], 'go on in content/procedures/lost-child/2027-03-01.mdx'],
  ['a procedure that is withdrawn', ['revise', 'old-rules', ...REVISE.slice(2)], 'is withdrawn by 1 February 2027'],
  ['a missing answer', ['revise', 'lost-child', '--update', '2027-02-01', '--title', 'F'], '--size is missing'],
  ['a size that is none', [...REVISE.slice(0, 7), 'huge', ...REVISE.slice(8)], 'use one of: major, minor'],
  ['a section that is not there', [...REVISE, '--sections', 'step-by-stop'], 'did you mean "step-by-step"?'],
  ['roles that cannot be read', [...REVISE, '--roles', '{schools: [Look.}'], '--roles cannot be read'],
  ['a name that is taken', ['new', 'Lost child'], 'There is a procedure "lost-child" already'],
  ['a day as the name in an address', [...NEW, '--slug', '2027-05-04'], '"2027-05-04" is a day, and this is the name in the address, such as dangerous-dogs. The day on which it takes effect is asked by itself'],
  ['a day as another address', ['rename', 'lost-child', '--slug', '4-may-2027'], 'an address works for ever'],
  ['no word on why', NEW.slice(0, -2), '--why is missing: Why is there a procedure for it now?'],
  ['an unknown section of the manual', [...NEW, '--section', 'coer'], 'did you mean "core"?'],
  ['an unknown audience', [...NEW, '--audiences', 'scools'], 'did you mean "schools"?'],
  ['the old title', ['rename', 'fire-safety', '--to', 'Fire safety', '--update', '2027-02-01'], 'already'],
  ['another address for what has been published', ['rename', 'fire-safety', '--slug', 'fire'], 'an address works for ever'],
  ['what the partnership needs', ['withdraw', 'lost-child', ...WITHDRAW.slice(2)], 'content/partnership.yaml names it'],
  ['itself as its replacement', [...WITHDRAW, '--replaced-by', 'fire-safety'], 'cannot take its own place'],
  ['a merger into itself', ['merge', 'fire-safety', '--into', 'fire-safety'], 'part of itself'],
  ['a merger of what the partnership needs', ['merge', 'lost-child', '--into', 'fire-safety'], 'content/partnership.yaml names it'],
  ['an update that is not there', ['submit', '2027-03-02'], 'did you mean "2027-03-01"?'],
  ['a bulletin of what is out', ['bulletin', '2027-01-11'], 'has been published'],
  ['an unsigned update', ['publish', '2027-03-01'], 'is a draft'],
  ['what is announced already', ['publish', '2027-01-11'], 'takes effect by itself'],
  ['what is in force', ['postpone', '2026-06-01', '--to', '2027-05-01'], 'is in force'],
  ['a day that another update has', ['postpone', '2027-03-01', '--to', '2027-01-11'], 'there is an update of 11 January 2027 already'],
  ['to throw away what is announced', ['discard', '2027-01-11'], 'has been announced: readers have seen it'],
  ['to throw away what is in force', ['discard', 'lost-child/2026-06-01'], 'is in force: what has been published stays'],
  ['to throw away what has no draft', ['discard', 'fire-safety'], '"Fire safety" has no draft'],
  ['to throw away what is not there', ['discard', 'lost-child/2027-03-02'], 'did you mean "lost-child/2027-03-01"?'],
  ['a review that is still to come', ['reviewed', 'fire-safety', '--outcome', 'X.', '--on', '2026-11-27'], 'that is still to come'],
  ['a review before the text', ['reviewed', 'fire-safety', '--outcome', 'X.', '--on', '2026-05-01'], 'the text in force is of 1 June 2026'],
  ['a next review before this one', ['reviewed', 'fire-safety', '--outcome', 'X.', '--next', '2026-11-26'], 'it has to be after 26 November 2026'],
  ['a next review that brings nothing', ['reviewed', 'fire-safety', '--outcome', 'X.', '--next', '2026-12-01'], 'give a later day than that'],
  ['a review of what is withdrawn', ['reviewed', 'old-rules', '--outcome', 'X.'], 'is withdrawn: there is nothing to review'],
  ['what is not the example', ['localised', 'lost-child'], 'Nothing is waiting'],
  ['a preview on no day', ['preview', '--date', '2027-13-01'], 'no such month'],
  ['drafts in what is built', ['preview', '--built', '--drafts'], 'never holds a draft'],
];

describe('a verb refuses, says why in a sentence, and changes nothing', () => {
  it.each(REFUSED)('%s', async (_, words, says) => {
    const before = copy.tree();
    const { code, output } = await copy.manual(words);
    expect(output).toContain(says);
    expect(code).toBe(1);
    expect(output).not.toMatch(/^\s+at /m);
    expect(copy.tree()).toEqual(before);
  });
});

describe('a draft', () => {
  it('may be unfinished without stopping what is in force', async () => {
    expect((await copy.manual([...REVISE, '--roles', '{scools: Look., everyone else: no action}'])).output).toContain('there is no role "scools"');
    copy.edit('procedures/lost-child/2027-02-01.mdx', (text) => text.replace('---\n<ActNow>', 'broken: [\n---\n<ActNow>'));
    expect((await copy.manual(['check'])).code).toBe(0);
    expect((await copy.manual(['bulletin', '2027-02-01'])).output).toContain('No version belongs');
    expect((await copy.manual(['submit', '2027-02-01'])).code).toBe(1);
    // On its day it is a draft no longer.
    copy.day = '2027-02-01';
    expect((await copy.manual(['check'])).code).toBe(1);
  });

  it('is not made beside problems that it would add to', async () => {
    const lock = copy.text('published.lock');
    copy.edit('procedures/fire-safety/2026-06-01.mdx', (text) => text.replace('It matters.', 'It matters more.'));
    // What was wrong before does not stop a draft; a verb that lets something out is stopped.
    expect((await copy.manual(REVISE)).code).toBe(0);
    expect((await copy.manual(['bulletin', '2027-02-01'])).code).toBe(0);
    expect((await copy.manual(['submit', '2027-02-01'])).output).toContain('fire-safety/2026-06-01.mdx');
    expect(copy.text('published.lock')).toBe(lock);
  });

  it('that missed its day stops the build and can be put off', async () => {
    await copy.manual(REVISE);
    await copy.manual(['bulletin', '2027-02-01']);
    await copy.manual(['submit', '2027-02-01', '--unchanged']);
    copy.day = '2027-02-01';
    expect((await copy.manual(['check'])).output).toContain('have not signed it off');
    expect((await copy.manual(['sign', '2027-02-01', '--board', 'southern', '--role', 'Chair'])).output).toContain('postpone 2027-02-01');
    expect((await copy.manual(['postpone', '2027-02-01', '--to', '2027-02-08'])).code).toBe(0);
    expect((await copy.manual(['check'])).code).toBe(0);
    expect(copy.text('updates/2027-02-08.mdx')).not.toContain('submitted');
  });

  it('is judged as it will be on its day', async () => {
    // On 1 March 2027 the limit that "Fire safety" names changes, and its text would still say the old one.
    expect((await copy.manual(['submit', '2027-03-01'])).output).toContain('the timescale "find-child" has changed');
  });
});

it('does not write over what somebody else saves meanwhile', async () => {
  const hasty: Asker = { ...nobody, text: (_, question) => {
    copy.edit('procedures/fire-safety/procedure.yaml', (text) => `${text}# saved meanwhile\n`);
    return Promise.resolve(`An answer to ${question}`);
  } };
  const { code, output } = await copy.manual(RENAME.filter((word) => word !== '--why' && word !== 'Smoke is worse.'), hasty);
  expect(output).toContain('Somebody changed the content meanwhile');
  expect(code).toBe(1);
  expect(copy.text('procedures/fire-safety/procedure.yaml')).toContain('# saved meanwhile');
  expect(copy.tree()).not.toHaveProperty(['content/procedures/fire-safety/2027-02-01.mdx']);
});

describe('what law or guidance made change', () => {
  const law = (...more: string[]): string[] => [...REVISE.map((word) => (word === 'local learning' ? 'law or statutory guidance' : word)), ...more];
  it('names it', async () => {
    expect((await copy.manual(law())).output).toContain('--source is missing: Which law or guidance?');
    expect((await copy.manual(law('--source', 'lost-atc'))).output).toContain('did you mean "lost-act"?');
    expect((await copy.manual(law('--source', 'lost-act'))).output).not.toContain('and not which');
    expect(copy.text('procedures/lost-child/2027-02-01.mdx')).toContain('kind: law or statutory guidance\n      source: lost-act\n');
  });

  it('or is told that it does not, when it is not in the register yet', async () => {
    expect(await copy.manual(law('--source', 'none'))).toMatchObject({ code: 0 });
    expect((await copy.manual(['check'])).output).toContain('says that law or guidance made it change, and not which');
  });
});

describe('discard', () => {
  it('asks which of several drafts, and asks again before it throws away', async () => {
    await copy.manual(REVISE);
    const before = copy.tree();
    expect((await copy.manual(['discard', 'lost-child'])).output).toContain('"Lost child" has 2 drafts. Name one: lost-child/2027-02-01, lost-child/2027-03-01.');
    const asked: string[] = [];
    const answering = (sure: boolean): Asker => ({ ...nobody, somebody: true, one: (_, __, choices) => Promise.resolve(choices[0]!.value), yes: (_, question) => (asked.push(question), Promise.resolve(sure)) });
    expect((await copy.manual(['discard'], answering(false))).output).toBe('Stopped: nothing was changed.');
    expect(copy.tree()).toEqual(before);
    expect(await copy.manual(['discard'], answering(true))).toMatchObject({ code: 0 });
    expect(asked[0]).toBe('Throw away the update of 1 February 2027, with the draft of "Lost child"? Only what has been saved with git can be had back.');
    expect(copy.tree()).toEqual(published.tree());
  });

  it('throws away a draft that cannot be read', async () => {
    await copy.manual(REVISE);
    copy.edit('procedures/lost-child/2027-02-01.mdx', () => 'no head');
    expect(await copy.manual(['discard', '2027-02-01'])).toMatchObject({ code: 0 });
    expect(copy.tree()).toEqual(published.tree());
  });

  it('says what the rest of its update needs, which was submitted with it', async () => {
    for (const words of [REVISE, RENAME, ['bulletin', '2027-02-01'], ['submit', '2027-02-01', '--unchanged']]) expect(await copy.manual(words)).toMatchObject({ code: 0 });
    const { code, output } = await copy.manual(['discard', 'fire-safety']);
    expect(code).toBe(0);
    expect(output).toContain('The update of 1 February 2027 stays, with "Lost child". It had been submitted with this draft, so it is to be submitted again: npm run manual -- submit 2027-02-01');
    expect((await copy.manual(['check'])).output).toContain('procedures/fire-safety/2027-02-01 has changed since this update was submitted');
  });

  it('throws nothing away that something else leads to', async () => {
    await copy.manual(NEW);
    copy.edit('roles/roles.yaml', (text) => text.replace('start: [lost-child]', 'start: [lost-child, found-child]'));
    const before = copy.tree();
    expect((await copy.manual(['discard', 'found-child'])).output).toContain('there is no procedure "found-child"');
    expect(copy.tree()).toEqual(before);
  });
});

describe('new', () => {
  it.each(['2027-05-04', '04-05-2027', '4-may-2027'])('refuses the day %s as the address of what nobody has seen, and writes the why that it was told', async (day) => {
    await copy.manual(NEW);
    expect(copy.text('procedures/found-child/2027-02-01.mdx')).toContain('words: A child was found.');
    expect((await copy.manual(['rename', 'found-child', '--slug', day])).output).toContain(`"${day}" is a day`);
    expect((await copy.manual(['rename', 'found-child', '--slug', 'children-of-2027'])).code).toBe(0);
  });

  it('tells somebody who types a day as the name in the address where the day is asked, before going on', async () => {
    const told: (string | undefined)[] = [];
    const asker: Asker = { ...nobody, somebody: true, yes: () => Promise.resolve(false), text: (option, question, more) => {
      if (option !== 'slug') return Promise.reject(new Error(question));
      told.push(more!.valid!('2027-05-04'), more!.valid!('found-child'));
      return Promise.reject(new Error('enough'));
    } };
    await expect(copy.manual(NEW, asker)).rejects.toThrow('enough');
    expect(told).toEqual([expect.stringContaining('"On which day does it take effect?"'), undefined]);
  });

  it('for everyone has places to write, and nothing else wrong', async () => {
    expect((await copy.manual([...NEW, '--audiences', 'all'])).code).toBe(0);
    const found = checkContent(copy.root, copy.day).problems.filter((p) => p.file.includes('2027-02-01') || p.file.includes('found-child'));
    expect(found.length).toBeGreaterThan(5);
    expect([...new Set(found.map((p) => p.code))]).toEqual(['to-write']);
  });

  it('has its change note written before the bulletin is drafted from it', async () => {
    await copy.manual(NEW);
    const refused = await copy.manual(['bulletin', '2027-02-01']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('that of "Found child" is not written yet. Write `note:` under `change:` in content/procedures/found-child/2027-02-01.mdx');
    copy.edit('procedures/found-child/2027-02-01.mdx', (text) => text.replace(/note: .*/, 'note: What to do is written down.'));
    expect((await copy.manual(['bulletin', '2027-02-01'])).code).toBe(0);
  });
});

describe('merge and rename', () => {
  it('leave what is to be written open, and find the old title', async () => {
    await copy.manual(MERGE);
    expect(copy.text('procedures/lost-child/2027-02-01.mdx')).toContain('[to write: what of "Fire safety" belongs here; its text is in content/procedures/fire-safety/2026-06-01.mdx]\n\n## Record and share');
    expect((await copy.manual(['check'])).output).toContain('still stands here');
    expect((await copy.manual(['submit', '2027-02-01'])).code).toBe(1);
    expect(copy.text('procedures/fire-safety/2027-02-01.mdx')).toContain('replacedBy:\n    - lost-child');
  });

  it('name who still leads to what goes: when it is begun, in the check, and when it is submitted', async () => {
    copy.edit('procedures/lost-child/2027-01-11.mdx', (text) => text.replace('related: []', 'related: [fire-safety]'));
    expect((await copy.manual(WITHDRAW)).output).toContain('These still send readers to it, so revise them for the same update: Lost child.');
    expect((await copy.manual(['check'])).output).toMatch(/lost-child\/2027-01-11\.mdx[\s\S]*this sends readers to "Fire safety", which will be withdrawn on 1 February 2027[\s\S]*revise lost-child --update 2027-02-01/);
    expect((await copy.manual(['bulletin', '2027-02-01'])).code).toBe(0);
    expect((await copy.manual(['submit', '2027-02-01'])).output).toContain('! "Fire safety" is withdrawn. These still send readers to it, so revise them for the same update: Lost child.');
  });

  it('are told when the one that stays no longer names the one that goes', async () => {
    await copy.manual(MERGE);
    expect((await copy.manual(['check'])).output).not.toContain('takes the place of');
    copy.edit('procedures/lost-child/2027-02-01.mdx', (text) => text.replace(/note: .*/, 'note: It is longer.').replace(/words: It now holds.*/, 'words: It is longer.').replace(/everyone else: .*/, 'everyone else: Read it.'));
    expect((await copy.manual(['check'])).output).toContain('this takes the place of "Fire safety" on the same day, and its change note does not name that');
  });

  it('find the old title once the new one is in force, without a word in procedure.yaml', async () => {
    for (const words of [RENAME, ['bulletin', '2027-02-01'], ['submit', '2027-02-01'], ...['smallshire', 'southern'].map((b) => ['sign', '2027-02-01', '--board', b, '--role', 'Chair'])]) expect(await copy.manual(words)).toMatchObject({ code: 0 });
    copy.day = '2027-02-01';
    const { manual } = checkContent(copy.root, copy.day);
    const row = makeTier(manual!).rows.find(([, title]) => title === 'Fire and smoke');
    expect(row?.[4]).toContain('Fire safety');
    expect(copy.text('procedures/fire-safety/procedure.yaml')).toBe(published.text('procedures/fire-safety/procedure.yaml'));
  });
});

it('register and review print the first of what is due, and all of it when asked', async () => {
  copy.edit('contacts/contacts.yaml', (text) => `${text}${Array.from({ length: 12 }, (_, i) => `team-${i}: {name: Team ${i}, areas: all, phone: 01632 960005, use: X, hours: 24 hours, lastChecked: 2025-12-10}\n`).join('')}`);
  const all = JSON.parse((await copy.manual(['register', '--json'])).output) as { what: string }[];
  for (const [words, shown] of [[['register'], 10], [['review', '--until', '2030-01-01'], 3]] as const) {
    const { output: long } = await copy.manual([...words, '--long']);
    for (const { what } of all) expect(long).toContain(what);
    expect(long).not.toContain('\u2026');
    const { output } = await copy.manual(words);
    // Printed or sent to a file, it says what it is, of which manual and as at which day.
    for (const said of [output, long]) expect(said.split('\n')[0]).toMatch(words[0] === 'register' ? new RegExp(`^The review register of ${NAME}, as at 26 November 2026: ${all.length} things to check or review, (none|\\d+) overdue\\.$`) : new RegExp(`^What is to be looked after in ${NAME}, as at 26 November 2026\\.$`));
    const teams = new Set(output.match(/Team \d+/g)).size;
    expect(teams).toBeGreaterThan(0);
    expect(teams).toBeLessThanOrEqual(shown);
    expect(output).toMatch(new RegExp(`\u2026 and \\d+ more[\\s\\S]*npm run -s manual -- ${words[0]} --long > ${words[0]}\\.txt`));
  }
});

it('holidays says what to compare only when it added something', async () => {
  copy.day = '2027-11-26';
  const first = await copy.manual(['holidays']);
  expect(first.output).toMatch(/\d+ bank holidays added\.[\s\S]*Compare what was added/);
  const again = await copy.manual(['holidays']);
  expect(again).toMatchObject({ code: 0 });
  expect(again.output).toContain('Nothing had to be added. The bank holidays of England and Wales are known to 31 December 2030.');
  expect(again.output).not.toMatch(/Compare|0 bank/);
});

it('review sorts what is to be looked after', async () => {
  copy.day = '2027-06-15';
  copy.edit('updates/2027-03-01.mdx', (text) => text.replace('timetabled: true', 'timetabled: true\nsignedOff:\n  - {board: smallshire, by: Chair, on: 2027-01-20}\n  - {board: southern, by: Chair, on: 2027-01-20}'));
  copy.edit('timescales/timescales.yaml', (text) => text.replace(/ {4}- \{from: 2027-03-01.*\n/, ''));
  copy.edit('sources/sources.yaml', (text) => text.replace('    - {id: "2026", label: The Guide 2026', '    - {id: "2027", label: The Guide 2027, published: 2027-03-01, inForce: 2027-03-01, state: verified}\n    - {id: "2026", label: The Guide 2026').replace(/( {4}- \{id: "2027".*\n)( {4}- \{id: "2026".*\n)/, '$2$1'));
  const { code, output } = await copy.manual(['review', '--json']);
  expect(code).toBe(0);
  const found = JSON.parse(output) as Record<'overdue' | 'due' | 'unsourced' | 'superseded', { by?: string; what: string; file?: string }[]>;
  expect(found.overdue.every((d) => d.by! < copy.day)).toBe(true);
  expect(found.overdue.map((d) => d.what)).toContain('Fire safety');
  expect(found.due.every((d) => d.by! >= copy.day)).toBe(true);
  expect(found.superseded.map((p) => p.file)).toContain('content/procedures/fire-safety/2026-06-01.mdx');
  const { output: first } = await copy.manual(['review']);
  expect(first).toMatch(/Overdue on 15 June 2027: \d+ things?\n/);
  for (const { what } of found.overdue) expect(first).toContain(what);
});

it('reviewed moves the next review on, beside the reviews that were there', async () => {
  for (const next of ['2028-01-20', '2029-01-20']) {
    expect((await copy.manual(['reviewed', 'fire-safety', '--outcome', 'Nothing had to change.', '--next', next])).output).toContain('It is next due on 20 January');
    const { manual } = checkContent(copy.root, copy.day);
    const series = manual!.series.get('fire-safety')!;
    expect(nextReview(series.procedure, series.current!)).toBe(next);
  }
  expect(checkContent(copy.root, copy.day).manual!.series.get('fire-safety')!.procedure.reviews).toMatchObject([{ on: copy.day, next: '2028-01-20' }, { on: copy.day, outcome: 'Nothing had to change.', next: '2029-01-20' }]);
});

it('a run without a terminal and without a verb says what there is', async () => {
  const { code, output } = await copy.manual([]);
  expect(code).toBe(0);
  for (const verb of ['new', 'revise', 'check', 'preview', 'submit', 'sign', 'publish', 'postpone', 'withdraw', 'rename', 'merge', 'review', 'bulletin', 'adopt', 'localised', 'freeze', 'register', 'readability']) expect(output).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
  expect((await copy.manual(['sign', '--help'])).output).toContain('--board=<id>');
});
