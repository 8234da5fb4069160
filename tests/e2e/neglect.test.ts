import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromFile, toFile } from '../../src/manual/neglect/file.ts';
import { tooWide, wrongWith } from './axe.ts';
import { DESKTOP, PHONE, Readers } from './reader.ts';

const ADDRESS = '/toolkits/neglect/';
let readers: Readers;
let folder: string;
beforeAll(async () => {
  readers = await Readers.start();
  folder = await mkdtemp(join(tmpdir(), 'neglect-'));
});
afterAll(async () => {
  await readers.stop();
  await rm(folder, { recursive: true });
});

/** A reader on 26 November 2026 who has begun a record. */
async function begin(options: BrowserContextOptions = {}): Promise<{ page: Page; troubles: string[] }> {
  const opened = await readers.open(ADDRESS, options);
  await opened.page.clock.setFixedTime(new Date('2026-11-26T10:00:00Z'));
  await opened.page.getByRole('button', { name: 'Start a record' }).click();
  return opened;
}
const part = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Parts of the record' }).getByRole('button', { name }).click();
async function addChild(page: Page, label: string, age: string, disabled = false): Promise<void> {
  await page.getByLabel('Initials or a label').fill(label);
  await page.getByLabel('Age', { exact: true }).selectOption(age);
  if (disabled) await page.locator('.neglect-form').getByLabel('The child is disabled').check();
  await page.getByRole('button', { name: 'Add the child' }).click();
}
async function addVisit(page: Page, day: string): Promise<void> {
  await part(page, 'Visits');
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Who visited, by role').fill('health visitor');
  await page.getByRole('button', { name: 'Add the visit' }).click();
}
async function choose(page: Page, domain: string, prompt: string, level: string, words = ''): Promise<void> {
  await page.getByLabel('Domain', { exact: true }).selectOption(domain);
  const group = page.getByRole('group', { name: prompt, exact: true });
  await group.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
  if (words) await group.getByRole('textbox').fill(words);
}
const said = (page: Page) => page.locator('[data-said]');
const view = (page: Page) => page.locator('[data-view]');

/** Two children, three visits, a line of the chronology. */
async function wholeRecord(page: Page): Promise<void> {
  await addChild(page, 'Child A', '5-10');
  await addChild(page, 'Child B', '0-4', true);
  await addVisit(page, '2026-05-11');
  await choose(page, 'physical-care', 'Food and drink', 'Serious', 'Nothing in the kitchen but cereal.');
  await choose(page, 'safety-and-supervision', 'Left alone', 'Serious');
  await addVisit(page, '2026-03-02');
  await choose(page, 'physical-care', 'Food and drink', 'Worrying');
  await choose(page, 'safety-and-supervision', 'Left alone', 'Good');
  await page.getByLabel('Child', { exact: true }).selectOption({ label: 'Child B, 0 to 4, disabled' });
  await choose(page, 'disabled-children', 'Being heard', 'Worrying', 'The device is in a drawer.');
  await addVisit(page, '2026-09-01');
  await choose(page, 'physical-care', 'Food and drink', 'Good', 'A cooked meal.');
  await choose(page, 'safety-and-supervision', 'Left alone', 'Serious');
  await part(page, 'Chronology');
  await page.getByLabel('Day it happened').fill('2026-04-02');
  await page.getByLabel('What happened, or did not').fill('Not brought to the dentist');
  await page.getByLabel('What it meant for the child').fill('Still in pain');
  await page.locator('.neglect-form').getByLabel('Child A').check();
  await page.getByRole('button', { name: 'Add to the chronology' }).click();
}
async function save(page: Page): Promise<{ path: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save to a file' }).click()]);
  const path = join(folder, `${Math.random()}.json`);
  await download.saveAs(path);
  return { path, name: download.suggestedFilename() };
}
async function openFile(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /^Open a (?:file|saved record)/ }).filter({ visible: true }).click()]);
  await chooser.setFiles(path);
}
/** A record as an earlier reader saved it. */
const SMALL = toFile({
  children: [{ id: 'c1', label: 'Child A', age: '5-10', disabled: false }],
  visits: [{ id: 'v1', date: '2026-05-11', kind: 'home visit, expected', by: 'health visitor', words: '', answers: [{ child: 'c1', prompt: 'food', level: 'serious', words: 'Nothing but cereal.' }] }],
  entries: [{ id: 'e1', date: '2026-04-02', children: [], what: 'Not brought to the dentist', meant: '', done: '', from: '' }],
  prompts: [{ id: 'food', title: 'Food and drink', domain: 'physical-care', domainTitle: 'Physical care' }],
  summaries: {},
}, { saved: '2026-05-12', toolkit: '2026-06-01' });
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('the record', () => {
  it('follows two children over three visits to a chart, a chronology and a summary', async () => {
    const { page, troubles } = await begin();
    const asked: string[] = [];
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(request.url()));
    await wholeRecord(page);
    // Visits come into the chronology in order of their day.
    expect(await page.locator('.neglect-day').allTextContents()).toEqual(['2 March 2026 All the children', '2 April 2026 Child A', '11 May 2026 Child A', '1 September 2026 Child A']);
    await part(page, 'Change');
    const changes = await page.locator('.neglect-changes').first().locator('li').allTextContents();
    expect(changes).toEqual([
      'Physical care: serious on 1 of 3 visits. It was better on 1 September 2026 (good), the last of them. One visit does not show that it lasts.',
      'Safety and supervision: serious on 2 of 3 visits. It became serious on 11 May 2026 and is no better since.',
    ]);
    // The chart and the table beside it say the same.
    const chart = page.locator('.neglect-chart').first();
    expect(await chart.locator('[class^="mark-"] text').allTextContents()).toEqual(['W', 'S', 'G']);
    expect(await chart.getAttribute('aria-label')).toBe(changes[0]);
    // What nobody saw is no care that was worrying, good or anything else.
    expect(await page.locator('.neglect-chart').last().locator('.unseen').allTextContents()).toEqual(['?', '?']);
    expect(await page.getByRole('table').first().locator('tbody tr').first().locator('td').allTextContents()).toEqual(['Worrying: Food and drink', 'Serious: Food and drink', 'Good: Food and drink']);
    expect(await page.getByRole('table', { name: /Child B/ }).locator('tbody tr').allTextContents()).toEqual(['Disabled childrenWorrying: Being heardNot looked atNot looked at']);
    await part(page, 'Summary');
    await page.getByLabel('For a referral').check();
    const words = await page.getByLabel('The words').inputValue();
    expect(words).toContain('SUMMARY FOR A REFERRAL\nMade on 26 November 2026 from a record of 3 visits, 2 March 2026 to 1 September 2026, kept by health visitor.');
    // What the prompt says of the level that was chosen stands with it, as the page has it.
    const says = async (prompt: string, level: string): Promise<string> => (await page.locator(`[data-prompt="${prompt}"] .${level} dd`).textContent())!.trim();
    expect(words).toContain(`CHILD A (5 to 10)\n\nSerious when last seen:\n- Left alone, 1 September 2026: \u201C${await says('left-alone', 'serious')}\u201D\n`);
    expect(words).toContain(`Serious: Food and drink \u201C${await says('food', 'serious')}\u201D (Nothing in the kitchen but cereal)`);
    expect(words).toMatch(/Not seen:\n- Physical care, looked at in part\. Not looked at: (?!.*Food and drink).*Washing and nappies/);
    expect(words).toContain('- 2 April 2026, Child A: Not brought to the dentist. For the child: Still in pain.');
    expect(words).not.toMatch(/total|undefined|NaN/i);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('says at once what to do about something serious, with the numbers, and stops when it is chosen differently', async () => {
    const { page } = await begin();
    await addChild(page, 'Child A', '0-4');
    await addVisit(page, '2026-11-20');
    await choose(page, 'physical-care', 'Feeding a baby', 'Serious');
    const alarm = page.getByRole('group', { name: 'Feeding a baby' }).getByRole('alert');
    expect(await alarm.textContent()).toContain('Serious: act now. Get the baby seen by a doctor now');
    expect(await alarm.locator('a[href^="tel:"]').count()).toBeGreaterThanOrEqual(7);
    await page.getByRole('group', { name: 'Feeding a baby' }).getByRole('radio', { name: /^Good/ }).check();
    expect(await alarm.isVisible()).toBe(false);
    expect(await page.getByLabel('Domain', { exact: true }).locator('option:checked').textContent()).toMatch(/^Physical care: 1 of \d looked at$/);
  });

  it('asks about an unborn baby, and then a baby who was unborn, what fits', async () => {
    const { page } = await begin();
    await addChild(page, 'Baby', 'unborn');
    await addVisit(page, '2026-03-02');
    const domains = () => page.getByLabel('Domain', { exact: true }).locator('option').allTextContents();
    expect((await domains()).map((d) => d.split(':')[0])).toEqual(['Physical care', 'Safety and supervision', 'Unborn babies']);
    await choose(page, 'unborn-babies', 'Care in pregnancy', 'Worrying', 'Booked late.');
    await part(page, 'Children');
    await page.getByRole('button', { name: 'Change Baby' }).click();
    await page.getByLabel('Age', { exact: true }).selectOption('0-4');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await part(page, 'Visits');
    await page.getByRole('button', { name: 'Open the visit of 2 March 2026' }).click();
    expect((await domains()).map((d) => d.split(':')[0])).toContain('Health');
    await page.getByLabel('Domain', { exact: true }).selectOption('unborn-babies');
    expect(await page.getByRole('group', { name: 'Care in pregnancy' }).getByRole('textbox').inputValue()).toBe('Booked late.');
    expect(await page.locator('.neglect-prompt').count()).toBe(1);
  });

  it('gives back what was taken out, and keeps what was begun', async () => {
    const { page } = await begin();
    await wholeRecord(page);
    await page.getByLabel('What happened, or did not').fill('Half a sentence');
    await page.getByRole('button', { name: 'Take out the line of 2 April 2026' }).click();
    expect(await page.locator('.neglect-day').count()).toBe(3);
    expect(await page.getByLabel('What happened, or did not').inputValue()).toBe('Half a sentence');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('.neglect-day').count()).toBe(4);
    await part(page, 'Children');
    await page.getByRole('button', { name: 'Take out Child A' }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.textContent()).toContain('Take Child A out, with what you wrote about Child A at 3 visits and 1 line of the chronology about Child A alone?');
    await dialog.getByRole('button', { name: 'Take out' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await part(page, 'Change');
    expect(await page.locator('.neglect-changes').first().locator('li').count()).toBe(2);
    await part(page, 'Chronology');
    expect(await page.getByLabel('What happened, or did not').inputValue()).toBe('Half a sentence');
  });

  it('keeps a summary as the reader wrote it until asked to make it afresh', async () => {
    const { page } = await begin();
    await addChild(page, 'Child A', '5-10');
    await part(page, 'Summary');
    await page.getByLabel('The words').fill('My own words');
    await part(page, 'Children');
    await part(page, 'Summary');
    expect(await page.getByLabel('The words').inputValue()).toBe('My own words');
    await page.getByRole('button', { name: 'Make it afresh' }).click();
    await page.getByRole('button', { name: 'Make it afresh', exact: true }).click();
    expect(await page.getByLabel('The words').inputValue()).toContain('CHILD A (5 to 10)');
  });

  it.each([
    ['no label', '', '5-10', 'Write initials or a label for the child.'],
    ['no age', 'Child A', '', 'Choose the age of the child.'],
  ])('says what is missing: %s', async (_, label, age, why) => {
    const { page } = await begin();
    await addChild(page, label, age);
    expect(await page.locator('.neglect-form').getByRole('alert').textContent()).toBe(why);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  });

  it('takes no visit on a day that has not come', async () => {
    const { page } = await begin();
    await addChild(page, 'Child A', '5-10');
    await addVisit(page, '2026-11-27');
    expect(await page.locator('.neglect-form').getByRole('alert').textContent()).toBe('That day has not come yet.');
  });
});

describe('a file', () => {
  it('brings a record back as it was, by a name that says nothing of the family', async () => {
    const { page } = await begin();
    await wholeRecord(page);
    expect(await page.getByText('Not saved yet').isVisible()).toBe(true);
    const { path, name } = await save(page);
    expect(name).toBe('neglect-record-2026-11-26.json');
    expect(await page.getByText('Not saved yet').isVisible()).toBe(false);
    expect(await said(page).textContent()).toContain('It is not encrypted');
    await part(page, 'Chronology');
    const chronology = await view(page).textContent();

    const second = await readers.open(ADDRESS);
    await second.page.clock.setFixedTime(new Date('2026-11-27T10:00:00Z'));
    await openFile(second.page, path);
    await expect.poll(() => said(second.page).textContent()).toBe('Opened the record saved on 26 November 2026.');
    await part(second.page, 'Chronology');
    expect(await view(second.page).textContent()).toBe(chronology);
    const again = await save(second.page);
    const [one, two] = [fromFile(readFileSync(path, 'utf8')), fromFile(readFileSync(again.path, 'utf8'))];
    expect(one.ok && two.ok && one.record).toEqual(two.ok && two.record);
    expect(one.ok && one.record.visits).toHaveLength(3);
  });

  it.each<[string, (whole: string) => string, string]>([
    ['is damaged', (whole) => whole.slice(0, -60), 'The file is damaged'],
    ['has been changed', (whole) => whole.replace('2026-05-11', '2026-05-41'), 'visit 1 has a "date" that is not a day'],
    ['is from a newer version', (whole) => whole.replace('"version": 1', '"version": 2'), 'newer version of this page'],
    ['is something else', () => '{"name": "shopping"}', 'This is not a neglect record'],
    ['is no text at all', () => '\u0000\u0001PNG', 'This is not a neglect record'],
    ['is empty', () => '', 'The file is empty'],
  ])('that %s is refused, and nothing on the page is lost', async (_, change, why) => {
    const { page } = await begin();
    const path = written('whole.json', SMALL);
    await openFile(page, path);
    await expect.poll(() => said(page).textContent()).toContain('Opened the record');
    await part(page, 'Children');
    await addChild(page, 'Child C', '11-17');
    await part(page, 'Chronology');
    const before = await view(page).textContent();
    await openFile(page, written('other.json', change(readFileSync(path, 'utf8'))));
    await expect.poll(() => said(page).textContent()).toContain(why);
    expect(await said(page).textContent()).toMatch(/^other\.json was not opened\..*Nothing on this page has changed\.$/s);
    expect(await view(page).textContent()).toBe(before);
    const after = fromFile(readFileSync((await save(page)).path, 'utf8'));
    expect(after.ok && after.record.children.map((c) => c.label)).toEqual(['Child A', 'Child C']);
    expect(after.ok && after.record.visits[0]!.answers[0]!.words).toBe('Nothing but cereal.');
  });

  it('does not take the place of unsaved words unless the reader says so', async () => {
    const { page } = await begin();
    await addChild(page, 'First', '5-10');
    const { path } = await save(page);
    await addChild(page, 'Second', '0-4');
    await openFile(page, path);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keep what is here' }).click();
    expect(await said(page).textContent()).toContain('was not opened');
    expect(await view(page).textContent()).toContain('Second');
    await openFile(page, path);
    await page.getByRole('button', { name: 'Open the file and lose it' }).click();
    await expect.poll(() => said(page).textContent()).toContain('Opened');
    expect(await view(page).textContent()).not.toContain('Second');
  });

  it('with a prompt that the toolkit no longer has keeps it and says so', async () => {
    const { page } = await begin();
    await addChild(page, 'Child A', '5-10');
    await addVisit(page, '2026-03-02');
    await choose(page, 'physical-care', 'Food and drink', 'Serious', 'No food.');
    const { path } = await save(page);
    await openFile(page, written('old.json', readFileSync(path, 'utf8').replaceAll('"food"', '"larder"').replaceAll('"Food and drink"', '"The larder"')));
    await expect.poll(() => said(page).textContent()).toContain('One prompt in it is no longer in the toolkit.');
    expect(await page.getByRole('table').textContent()).toContain('Serious: The larder (no longer in the toolkit)');
    await part(page, 'Visits');
    await page.getByRole('button', { name: 'Open the visit of' }).click();
    expect(await view(page).textContent()).toContain('No longer in the toolkitThe larder: serious. No food.');
    const again = await save(page);
    expect(readFileSync(again.path, 'utf8')).toContain('"prompt": "larder"');
  });
});

describe('leaving', () => {
  const asks = async (page: Page): Promise<string> => {
    const asked = new Promise<string>((done) => page.once('dialog', (dialog) => {
      done(dialog.type());
      void dialog.dismiss();
    }));
    const closed = new Promise<string>((done) => page.once('close', () => done('closed')));
    await page.close({ runBeforeUnload: true });
    return Promise.race([asked, closed]);
  };
  it('asks while there is something unsaved', async () => {
    const { page } = await begin();
    await addChild(page, 'Child A', '5-10');
    expect(await asks(page)).toBe('beforeunload');
  });
  it('asks about a line that was begun and not added', async () => {
    const { page } = await begin();
    await part(page, 'Chronology');
    await page.getByLabel('What happened, or did not').fill('Half');
    expect(await asks(page)).toBe('beforeunload');
  });
  it('does not ask when all is saved', async () => {
    const { page } = await begin();
    await addChild(page, 'Child A', '5-10');
    await save(page);
    expect(await asks(page)).toBe('closed');
  });
  it('clears everything when the reader says so', async () => {
    const { page } = await begin();
    await wholeRecord(page);
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.neglect-day').count()).toBe(4);
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByRole('button', { name: 'Clear it all' }).click();
    for (const name of ['Children', 'Chronology', 'Change', 'Summary']) {
      await part(page, name);
      expect(await view(page).textContent()).not.toMatch(/Child A,|Child B|dentist|cereal/);
    }
    expect(await page.locator('[data-neglect-record]').innerText()).not.toMatch(/Child B|dentist/);
    expect(await asks(page)).toBe('closed');
  });
});

it('works by keyboard alone, and the focus is never lost', async () => {
  const { page } = await readers.open(ADDRESS, { viewport: DESKTOP });
  await page.clock.setFixedTime(new Date('2026-11-26T10:00:00Z'));
  const focused = (): Promise<string> => page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.slice(0, 30)}`);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('button', { name: 'Start a record' }).focus();
  await press('Enter');
  expect(await focused()).toContain('H3 The children');
  await press('Tab');
  await page.keyboard.type('Child A');
  await press('Tab');
  await page.keyboard.type('5');
  await press('Enter', 'Tab', 'Tab', 'Enter');
  expect(await focused()).toContain('H3 The children');
  expect(await said(page).textContent()).toBe('Child A was added.');
  await page.getByRole('button', { name: 'Go on to the first visit' }).focus();
  await press('Enter');
  expect(await focused()).toContain('H3 Visits');
  await page.getByLabel('Who visited, by role').focus();
  await press('Enter');
  expect(await focused()).toBe('H3 Visit of 26 November 2026');
  // The first prompt: three down from good is serious, two arrows.
  await page.getByRole('group', { name: 'Food and drink' }).getByRole('radio').first().focus();
  await press('Space', 'ArrowDown', 'ArrowDown');
  expect(await page.getByRole('group', { name: 'Food and drink' }).getByRole('alert').isVisible()).toBe(true);
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('serious');
  await page.getByRole('button', { name: 'Next: Safety and supervision' }).focus();
  await press('Enter');
  expect(await focused()).toBe('H4 Safety and supervision');
  await page.getByRole('button', { name: 'Clear everything' }).focus();
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it');
  await press('Escape');
  expect(await focused()).toContain('BUTTON Clear');
});

describe('every state is accessible and fits', () => {
  it('on a phone, light and dark', async () => {
    const { page } = await begin({ bypassCSP: true });
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      // What is scrolled smoothly is not looked at half-way.
      await page.waitForTimeout(100);
      const wrong = await wrongWith(page);
      await page.setViewportSize({ width: 320, height: 640 });
      found.push(...[...wrong, ...(await tooWide(page))].map((one) => `${where}: ${one}`));
      await page.setViewportSize(PHONE);
    };
    await look('nothing yet');
    await page.getByRole('button', { name: 'Add the child' }).click();
    await look('something missing');
    await wholeRecord(page);
    await look('chronology');
    await page.getByRole('button', { name: 'Take out the line of 2 April 2026' }).click();
    await look('undo');
    await part(page, 'Change');
    await look('change');
    await part(page, 'Summary');
    await page.getByLabel('For a referral').check();
    await look('summary');
    await part(page, 'Visits');
    await look('visits');
    await page.getByRole('button', { name: 'Open the visit of 11 May 2026' }).click();
    await page.getByText('Day, kind, and who was there').click();
    await look('a visit with something serious');
    await part(page, 'Children');
    await look('children');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await look('the question');
    expect(found).toEqual([]);
  });
});

it('prints the record on paper and not the page around it', async () => {
  const { page } = await begin({ viewport: DESKTOP });
  await wholeRecord(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('main').innerText();
  expect(paper).toContain('Record kept with the neglect toolkit');
  expect(paper).toContain('Not brought to the dentist');
  expect(paper).toContain('It is not a validated score');
  expect(paper).toContain('supports your judgement');
  expect(paper).not.toContain('Families with money');
  for (const gone of ['[data-do-save]', '[data-view]', '[data-parts]', '.columns']) expect(await page.locator(gone).first().isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('[data-paper]').textContent()).toBe('');
});

it('prints the summary alone when that is asked for', async () => {
  const { page } = await begin({ viewport: DESKTOP });
  await addChild(page, 'Child A', '5-10');
  await part(page, 'Summary');
  await page.getByLabel('The words').fill('My own words\nin two lines');
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset.paper = document.querySelector('.neglect-paper')!.textContent!;
    };
  });
  await page.getByRole('button', { name: 'Print the summary' }).click();
  expect(await page.evaluate(() => document.body.dataset.paper)).toBe('My own words\nin two lines');
});

describe('the prompts on the page', () => {
  it('can all be read without JavaScript', async () => {
    const { page } = await readers.open(ADDRESS, { javaScriptEnabled: false });
    expect(await page.locator('[data-prompt]').count()).toBeGreaterThanOrEqual(45);
    expect(await page.locator('[data-prompt] .act').last().isVisible()).toBe(true);
    expect(await page.locator('[data-neglect-record]').isVisible()).toBe(false);
    expect(await page.locator('main noscript p').innerText()).toContain('the record of visits is not shown');
    expect(await page.getByText('They are not a validated score').isVisible()).toBe(true);
  });
  it('can be narrowed to one age', async () => {
    const { page, troubles } = await readers.open(ADDRESS);
    const shown = () => page.locator('[data-prompt]:visible').evaluateAll((all) => all.map((p) => (p as HTMLElement).dataset.prompt));
    await page.getByLabel('Show the prompts for').selectOption('unborn');
    expect(await shown()).toContain('antenatal-care');
    expect(await shown()).not.toContain('teeth');
    await page.getByLabel('Show the prompts for').selectOption('5-10');
    expect(await shown()).not.toContain('being-heard');
    await page.getByLabel('The child is disabled').check();
    expect(await shown()).toContain('being-heard');
    expect(troubles).toEqual([]);
  });
  it('and the record is not said to last before it is saved', async () => {
    const { page } = await readers.open(ADDRESS);
    expect(await page.locator('[data-begin]').innerText()).toMatch(/Kept only while this page is open\. Save it to a file\./);
    await page.getByRole('button', { name: 'Start a record' }).click();
    await addChild(page, 'Youngest', '5-10');
    expect(await view(page).innerText()).toContain('Youngest');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: 'Start a record' }).click();
    expect(await view(page).innerText()).not.toContain('Youngest');
  });
  it('and the way into the record stand on the first screen of a phone', async () => {
    const { page } = await readers.open(ADDRESS);
    for (const name of ['Start a record', 'Open a saved record']) expect((await page.getByRole('button', { name }).boundingBox())!.y).toBeLessThan(PHONE.height - 44);
  });
});
