import { afterAll, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { Copy, REVISE } from './copy.ts';

// A change for a day before a version that readers already see coming: that one was written without it.
const copy = new Copy();
afterAll(() => copy.remove());
const DAY = '2026-12-14';
const COMING = '2027-01-11';
const GNU = 'Look for the gnu.';
const add = (day: string): void => copy.edit(`procedures/lost-child/${day}.mdx`, (text) => text.replace('1. Look "everywhere"', `1. ${GNU}\n2. Look "everywhere"`));
const UNDOES = /content\/procedures\/lost-child\/2027-01-11\.mdx[\s\S]*on 11 January 2027 this version would undo what the version of 14 December 2026 changed: it has nothing of what that put in, such as "1\. Look for the gnu\."/;
const UNSAID = /^(?![\s\S]*would undo)/;

async function step(words: string[], code: number, says: string | RegExp): Promise<void> {
  const ran = await copy.manual(words);
  expect(ran.output).toMatch(says);
  expect(ran.code, ran.output).toBe(code);
}

const signed = async (day: string): Promise<void> => {
  for (const board of ['smallshire', 'southern']) await step(['sign', day, '--board', board, '--role', 'Chair'], 0, 'has signed');
};

it('a version that is announced would undo a change made before its day, until the change is worked in and signed again', async () => {
  await step(['freeze'], 0, 'recorded');
  await step(['revise', 'lost-child', '--update', DAY, ...REVISE.slice(4)], 0, /There is a later version, content\/procedures\/lost-child\/2027-01-11\.mdx: it does not have this change and would undo it on its day, so work it in there too, and submit, sign and publish the update of 11 January 2027 again\. From the moment you change that file until it is submitted again, the site cannot be built/);
  add(DAY);
  await step(['check'], 0, UNDOES);
  await step(['bulletin', DAY], 0, 'drafted');
  await step(['submit', DAY], 0, UNDOES);
  await signed(DAY);
  await step(['publish', DAY], 0, UNDOES);

  // The fixture's update was signed without a record of its words.
  await step(['submit', COMING], 0, 'It was signed without a record of which words were signed, so the signatures of Smallshire Safeguarding Partnership and Southern Safeguarding Partnership are taken out, and it is no longer announced');
  await signed(COMING);
  await step(['publish', COMING], 0, 'is announced');
  add(COMING);
  await step(['check'], 1, /the boards signed other words than these: procedures\/lost-child\/2027-01-11 has changed/);
  await step(['submit', COMING], 0, 'it is no longer announced');
  await step(['check'], 0, UNSAID);
  await signed(COMING);
  await step(['publish', COMING], 0, UNSAID);

  for (const day of [DAY, COMING]) {
    copy.day = day;
    await step(['publish', day], 0, 'is in force');
    expect(checkContent(copy.root, day).manual!.series.get('lost-child')!.current!.source).toContain(GNU);
  }
});
