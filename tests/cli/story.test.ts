import { afterAll, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { Copy, REVISE } from './copy.ts';

const copy = new Copy();
afterAll(() => copy.remove());
const U = 'updates/2027-02-01.mdx';
const V = 'procedures/lost-child/2027-02-01.mdx';
const seen = (): boolean => [...checkContent(copy.root, copy.day).manual!.updates.keys()].includes('2027-02-01');

/** One step: what is said, whether it may, and what it says. */
async function step(words: string[], code: number, says: string | RegExp): Promise<void> {
  const before = copy.tree();
  const ran = await copy.manual(words);
  expect(ran.output).toMatch(says);
  expect(ran.code).toBe(code);
  if (code !== 0) expect(copy.tree()).toEqual(before);
}

it('a change goes from a draft to being withdrawn, and never out before every board has signed these very words', async () => {
  expect((await copy.manual(['freeze'])).code).toBe(0);
  await step(REVISE, 0, 'has a draft for 1 February 2027');
  expect(copy.text(V)).toContain('update: 2027-02-01\nnextReview: 2028-02-01');
  copy.edit(V, (text) => text.replace('1. Look "everywhere"', '1. Look for the gnu.\n2. Look "everywhere"'));
  await step(['check'], 0, 'in a draft: "[to write:');
  expect(seen()).toBe(false);

  await step(['publish', '2027-02-01'], 1, 'is a draft');
  await step(['sign', '2027-02-01', '--board', 'smallshire', '--role', 'Chair'], 1, 'has not been submitted');
  await step(['submit', '2027-02-01'], 1, 'content/updates/2027-02-01.mdx:5:1');
  await step(['bulletin', '2027-02-01'], 0, 'is drafted');
  expect(copy.text(U)).toContain('- [Lost child](/procedures/lost-child/) (changed). Look for the gnu as well.');
  await step(['submit', '2027-02-01'], 0, /Each of these boards has to sign.*Smallshire Safeguarding Partnership and Southern/);
  await step(['submit', '2027-02-01'], 1, 'nothing has changed since');

  await step(['sign', '2027-02-01', '--board', 'smallshrie', '--role', 'Chair'], 1, 'did you mean "smallshire"?');
  await step(['sign', '2027-02-01', '--board', 'smallshire', '--role', 'Chair', '--date', '2026-11-27'], 1, 'still to come');
  await step(['sign', '2027-02-01', '--board', 'smallshire', '--role', 'Chair', '--date', '2026-11-25'], 1, 'submitted on 26 November 2026');
  await step(['sign', '2027-02-01', '--board', 'smallshire', '--role', 'Independent scrutineer', '--name', 'A. Person'], 0, 'Southern Safeguarding Partnership still has to sign');
  await step(['sign', '2027-02-01', '--board', 'smallshire', '--role', 'Chair'], 1, 'has signed the update of 1 February 2027 already');
  await step(['publish', '2027-02-01'], 1, 'Southern Safeguarding Partnership has not signed');

  // A word that changes after one board has signed sends it back to both.
  copy.edit(V, (text) => text.replace('It matters.', 'It matters much.'));
  await step(['check'], 0, 'procedures/lost-child/2027-02-01 has changed since this update was submitted to the boards, so Smallshire Safeguarding Partnership signed other words');
  await step(['sign', '2027-02-01', '--board', 'southern', '--role', 'Chair'], 1, 'procedures/lost-child/2027-02-01 has changed since');
  await step(['publish', '2027-02-01'], 1, 'signed other words');
  await step(['submit', '2027-02-01'], 0, 'the signatures of Smallshire Safeguarding Partnership are taken out');
  expect(copy.text(U)).not.toContain('signedOff');
  await step(['check'], 0, /^(?![\s\S]*has changed since)/);
  for (const board of ['smallshire', 'southern']) await step(['sign', '2027-02-01', '--board', board, '--role', 'Chair'], 0, 'has signed');
  expect(seen()).toBe(false);

  copy.day = '2026-12-01';
  await step(['publish', '2027-02-01', '--announce', '2026-11-01'], 1, 'announced between the two');
  await step(['publish', '2027-02-01'], 0, 'readers see it coming');
  expect(copy.text(U)).toContain('announced: 2026-12-01');
  expect(seen()).toBe(true);
  await step(['revise', 'fire-safety', ...REVISE.slice(2)], 1, 'has been announced already');
  await step(['postpone', '2027-02-01', '--to', '2027-02-15'], 1, 'has been announced');
  // Its words can no longer change in silence.
  const signed = copy.text(V);
  copy.edit(V, (text) => text.replace('It matters much.', 'It matters little.'));
  await step(['check'], 1, 'the boards signed other words than these');
  copy.edit(V, () => signed);

  copy.day = '2027-02-01';
  const lock = copy.text('published.lock');
  await step(['publish', '2027-02-01'], 0, 'is in force');
  expect(copy.text('published.lock')).toContain('lost-child/2027-02-01: {published: 2027-02-01');
  for (const line of lock.trim().split('\n')) expect(copy.text('published.lock')).toContain(line);
  await step(['publish', '2027-02-01'], 1, 'has been published: all of it');
  await step(['check'], 0, 'can be published');

  await step(['withdraw', 'fire-safety', '--update', '2027-02-20', '--title', 'Fires', '--reason', 'Fires are out.', '--replaced-by', 'lost-child', '--trigger', 'scheduled review'], 0, 'has a draft that withdraws it');
  await step(['bulletin', '2027-02-20'], 0, 'drafted');
  expect(copy.text('updates/2027-02-20.mdx')).toContain('(withdrawn). Fires are out.');
  await step(['check'], 0, 'can be published');
  await step(['submit', '2027-02-20'], 0, /ready to be signed[\s\S]*! "Fire safety" is withdrawn\. It is a starting point for Midwifery/);
  for (const board of ['smallshire', 'southern']) await step(['sign', '2027-02-20', '--board', board, '--role', 'Chair'], 0, 'has signed');
  await step(['publish', '2027-02-20'], 0, /readers see it coming[\s\S]*! "Fire safety" is withdrawn\. It is a starting point for Midwifery/);
  copy.day = '2027-02-20';
  await step(['publish', '2027-02-20'], 0, 'fire-safety/2027-02-20');
  await step(['check'], 0, 'Midwifery is sent first to "Fire safety", which was withdrawn on 20 February 2027');
  const { manual, problems } = checkContent(copy.root, copy.day);
  expect(problems.filter((p) => p.level === 'problem')).toEqual([]);
  expect(manual!.series.get('fire-safety')!.withdrawn).toBe(true);
  expect(manual!.series.get('fire-safety')!.current!.withdrawn).toEqual({ reason: 'Fires are out.', replacedBy: ['lost-child'] });
});
