import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { project } from '../../src/cli/programs.ts';
import { AS_AT } from '../as-at.ts';
import { contentFiles, Desk, editorSite } from './editor.ts';
import { Readers } from './reader.ts';

const files = contentFiles(project);

/** What the content check says of the manual with some files changed. */
function problemsWith(changed: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'edited-'));
  try {
    for (const [path, text] of Object.entries({ ...files, ...changed })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return checkContent(root, AS_AT).problems.filter((p) => p.level === 'problem').map((p) => `${p.file}: ${p.what}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

let before: string[] | undefined;
/** A file as edited brings no problem that was not there before but these. */
const bringsNoProblem = (path: string, text: string, but: readonly string[] = []): void => expect(problemsWith({ [path]: text })).toEqual([...(before ??= problemsWith({})), ...but]);
/** An announced version that is edited is not what the boards signed: the check says so until it is submitted again. */
const otherWords = (path: string): string => `content/updates/2027-01-11.mdx: the boards signed other words than these: ${path.replace(/^content\/|\.mdx$/g, '')} has changed since the update was submitted to them`;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

let readers: Readers;
beforeAll(async () => void (readers = await Readers.start(await editorSite('test-editor'))));
afterAll(() => readers.stop());

describe('a file goes through the editor unharmed: one word changed in a form changes one line', () => {
  let desk: Desk;
  const touched: string[] = [];
  beforeAll(async () => void (desk = await Desk.open(readers, files, { thawed: true })));
  afterAll(() => desk.page.close());

  it.each([
    ...['pre-birth/2025-06-02', 'neglect/2026-06-01', 'allegations/2026-06-01', 'female-genital-mutilation/2026-06-01', 'levels-of-need/2026-06-01', 'referring-a-concern/2024-03-04', 'harmful-sexual-behaviour/2023-10-02', 'bruising/2027-01-11']
      .map((id): [string, string, string] => [`versions/entries/${id}`, `procedures/${id}.mdx`, 'title']),
    ['updates/entries/2027-01-11', 'updates/2027-01-11.mdx', 'title'],
    ['documents/entries/multi-agency-referral-form', 'documents/multi-agency-referral-form.mdx', 'title'],
    ['documents/entries/body-map', 'documents/body-map.mdx', 'title'],
    ['guides/entries/child-protection-process', 'guides/child-protection-process.mdx', 'title'],
    ['toolkits/entries/neglect', 'toolkits/neglect.mdx', 'title'],
    ['procedures/entries/pre-birth/procedure', 'procedures/pre-birth/procedure.yaml', 'owner'],
    ['partnership/entries/partnership', 'partnership.yaml', 'shortName'],
    ['training/entries/training', 'training/training.yaml', 'entries.0.title'],
    ['contacts/entries/local', 'contacts/local.yaml', 'entries.0.name'],
    ['timescales/entries/core', 'timescales/core.yaml', 'entries.0.title'],
    ['sources/entries/acts', 'sources/acts.yaml', 'entries.0.publisher'],
  ])('%s', async (place, file, field) => {
    const path = `content/${file}`;
    await desk.goTo(place);
    if (field.startsWith('entries.')) await desk.page.getByRole('button', { name: 'Expand', exact: true }).first().click();
    const words = await desk.box(field).inputValue();
    const line = new RegExp(`^( *${field.replace(/.*[.]/, '')}: .*${escaped(words)}.*)$`, 'm');
    const expected = files[path]!.replace(line, (whole) => whole.replace(words, `${words} again`));
    expect(expected).not.toBe(files[path]);
    await desk.box(field).fill(`${words} again`);
    await desk.saveAll();
    touched.push(path);
    await expect.poll(() => desk.file(path)).toBe(expected);
  });

  it('and no other file of the folder is touched', async () => {
    expect(touched.length).toBeGreaterThan(0);
    await expect.poll(async () => Object.keys(await desk.changed()).sort()).toEqual(touched.sort());
  });
});

describe('a folder on the editor\u2019s machine', () => {
  let desk: Desk;
  beforeAll(async () => void (desk = await Desk.open(readers, files)));
  afterAll(() => desk.page.close());

  /** The texts of these files, once they and no others are changed. */
  async function onlyChanged(...paths: string[]): Promise<string[]> {
    await expect.poll(async () => Object.keys(await desk.changed())).toEqual(paths);
    return Promise.all(paths.map(async (path) => (await desk.file(path))!));
  }

  const COMING = 'content/procedures/bruising/2027-01-11.mdx';
  const SENTENCE = 'Show the folder to nobody who has no need to see it.';

  it('asks nobody but itself, from the first byte to the last, and lets people zoom', async () => {
    expect(await desk.page.evaluate(() => document.querySelectorAll('meta[name="viewport"][content*="maximum-scale"]').length)).toBe(0);
    expect(desk.troubles.filter((trouble) => !trouble.startsWith(`request: blob:${readers.origin}`) && !trouble.includes('OAuth application ID is not defined'))).toEqual([]);
  });

  it('lists the procedures, and says of each version whether it has been published', async () => {
    await desk.page.evaluate(() => void (location.hash = '#/collections/versions'));
    await desk.page.getByText('Choose a procedure from the list').waitFor();
    // Not "no entries yet", and not a word of the list under that line.
    expect(await desk.page.getByText('This collection has no entries yet').isVisible()).toBe(false);
    expect(await desk.page.evaluate(() => document.querySelector('#nc-root')!.getBoundingClientRect().bottom <= document.querySelector('#editor-state')!.getBoundingClientRect().top)).toBe(true);
    await desk.page.getByText('bruising', { exact: true }).first().click();
    await desk.page.getByText('2022-06-20: Bruising in non-mobile babies and children (published)').waitFor();
    await desk.page.getByText(/^2027-01-11: Bruising .* \(not yet published\)$/).waitFor();
  });

  it('opens a coming version, edits a sentence, a block and the change note by role, saves, and the check finds nothing in it but that the boards signed other words', async () => {
    await desk.goTo('versions/entries/bruising/2027-01-11');
    expect(await desk.page.locator('#editor-state').isHidden()).toBe(true);
    await (await desk.reach('change.note')).locator('textarea').fill('The note, written again.');
    await (await desk.reach('change.roles.0.words')).locator('textarea').fill('Do this differently.');
    // The end of the last paragraph of the text.
    await desk.text.locator('p').last().click();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.type(` ${SENTENCE}`);
    const block = desk.text.locator('[data-component-name="x-Role"]').first();
    await block.scrollIntoViewIfNeeded();
    // At the beginning of its first line; saved the moment it is typed.
    await block.locator('.lexical-root p').first().click({ position: { x: 1, y: 8 } });
    await desk.page.keyboard.press('Home');
    await desk.page.keyboard.type('Ring today. ');
    await expect.poll(() => desk.said()).toMatch(new RegExp(`^Ring today\\. [\\s\\S]*${escaped(SENTENCE)}`, 'm'));
    await desk.saveAll();
    const [after] = await onlyChanged(COMING);
    const [before, now] = [files[COMING]!.split('\n'), after!.split('\n')];
    expect(now.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual([
      'note: The note, written again.', expect.stringMatching(/^[a-z-]+: Do this differently\.$/), expect.stringMatching(/^Ring today\. /), expect.stringMatching(new RegExp(`${escaped(SENTENCE)}$`)),
    ]);
    bringsNoProblem(COMING, after!, [otherWords(COMING)]);
  });

  it('puts a block in from the menu, with the register\u2019s entries to choose from', async () => {
    await desk.goTo('versions/entries/bruising/2027-01-11');
    await desk.text.locator('p').last().click();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.type(' See ');
    await desk.field('body').getByRole('button', { name: 'Insert' }).first().click();
    await desk.page.getByRole('menuitem', { name: 'Document' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('combobox').first().click();
    await desk.page.getByRole('option', { name: 'Body map' }).first().click();
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await expect.poll(() => desk.said()).toContain('<Document id="body-map" />');
    await desk.saveAll();
    const [after] = await onlyChanged(COMING);
    expect(after).toContain(' See <Document id="body-map" />');
    bringsNoProblem(COMING, after!, [otherWords(COMING)]);
  });

  it('does not write over what a command or another program has done meanwhile', async () => {
    const elsewhere = (await desk.file(COMING))!.replace(/^title: .*$/m, 'title: Changed elsewhere');
    await desk.goTo('versions/entries/bruising/2027-01-11');
    await desk.fill({ [COMING]: elsewhere });
    await desk.box('summary').fill('Changed here.');
    await desk.save.click();
    await desk.page.getByText(`${COMING} has been changed elsewhere since this page was loaded`).waitFor();
    expect(await desk.file(COMING)).toBe(elsewhere);
    await desk.page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await desk.leave();
    await desk.fill({ [COMING]: files[COMING]! });
  });

  it('never changes a published version: says so, refuses to save it, and lets it be duplicated as the next one', async () => {
    await desk.goTo('versions/entries/neglect/2026-06-01');
    // Seen, not only there: nothing lies over it.
    const line = desk.page.locator('#editor-state');
    await line.filter({ hasText: 'has been published and is never changed' }).waitFor();
    expect(await line.evaluate((element) => { const { left, top } = element.getBoundingClientRect(); return document.elementFromPoint(left + 30, top + 12) === element; })).toBe(true);
    await desk.box('summary').fill('Changed by mistake.');
    await desk.save.click();
    await desk.page.getByText('what has been published is never changed. Nothing was saved').waitFor();
    expect(await desk.changed()).toEqual({});
    await desk.page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await desk.page.getByRole('button', { name: 'Show Editor Options' }).click();
    await desk.page.getByRole('menuitem', { name: /Duplicate/ }).click();
    // At its beginning, not at its last block.
    await desk.settled();
    expect(await desk.field('title').evaluate((title) => title.getBoundingClientRect().top)).toBeGreaterThan(0);
    await desk.box('summary').fill('The next version of it.');
    await desk.box('update').fill('2027-01-11');
    await desk.box('nextReview').fill('2028-01-11');
    await desk.saveAll();
    const path = 'content/procedures/neglect/2027-01-11.mdx';
    const [after] = await onlyChanged(path);
    const [before, now] = [files['content/procedures/neglect/2026-06-01.mdx']!.split('\n'), after!.split('\n')];
    expect(now.filter((line) => !before.includes(line))).toEqual(['summary: The next version of it.', 'update: 2027-01-11', 'nextReview: 2028-01-11']);
  });

  it('keeps what was not saved, and offers it again', async () => {
    await desk.goTo('versions/entries/bruising/2022-06-20');
    await desk.box('summary').click();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.type(' Half a sentence');
    await expect.poll(() => desk.drafts()).toEqual(['bruising/2022-06-20']);
    await desk.leave();
    await desk.open('versions/entries/bruising/2022-06-20');
    await desk.page.getByRole('button', { name: 'Restore' }).click();
    await expect.poll(() => desk.box('summary').inputValue()).toMatch(/ Half a sentence$/);
  });
});
