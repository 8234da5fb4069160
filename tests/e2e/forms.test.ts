import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, Readers } from './reader.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.start();
});
afterAll(() => readers.stop());

describe('a form', () => {
  it('is filled in on the screen; nothing of it is kept or sent', async () => {
    const { page, troubles } = await readers.open('/documents/multi-agency-referral-form/');
    const asked: string[] = [];
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('Full name, and any other name the child uses').fill('Not a real child');
    await page.getByLabel('Level 3').first().check();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(asked).toEqual([]);
    expect(page.url()).toMatch(/\/documents\/multi-agency-referral-form\/$/);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.getByRole('button', { name: 'Clear the form' }).click();
    expect(await page.getByLabel('Full name, and any other name the child uses').inputValue()).toBe('');
    expect(await page.getByLabel('Level 3').first().isChecked()).toBe(false);
    expect(troubles).toEqual([]);
  });

  it('asks before what was written is lost', async () => {
    const { page } = await readers.open('/documents/escalation-record/');
    await page.locator('.blank').first().fill('Something');
    const asked = new Promise<string>((done) => page.once('dialog', (dialog) => {
      done(dialog.type());
      void dialog.dismiss();
    }));
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
  });

  it('prints what was written, all of it', async () => {
    const { page } = await readers.open('/documents/body-map/', { viewport: DESKTOP });
    const long = Array.from({ length: 12 }, (_, i) => `Line ${i + 1}`).join('\n');
    const area = page.getByLabel('What the child said, in the child\u2019s own words, and who asked what').or(page.getByLabel("What the child said, in the child's own words, and who asked what"));
    await area.fill(long);
    await page.emulateMedia({ media: 'print' });
    expect(await area.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(2);
    expect(await page.locator('[data-form-tools]').isVisible()).toBe(false);
  });

  it('can be filled in without JavaScript', async () => {
    const { page } = await readers.open('/documents/lado-referral-form/', { javaScriptEnabled: false });
    await page.locator('.blank').first().fill('Words');
    expect(await page.locator('[data-form-tools]').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Word copy' }).getAttribute('href')).toBe('/documents/lado-referral-form.docx');
  });
});

it('the body map takes numbered marks, and gives the last one back', async () => {
  const { page, troubles } = await readers.open('/documents/body-map/', { viewport: DESKTOP });
  const drawing = page.locator('.body-map svg');
  await drawing.click({ position: { x: 90, y: 120 } });
  await drawing.click({ position: { x: 300, y: 200 } });
  expect(await page.locator('.mark').allTextContents()).toEqual(['1', '2']);
  await page.getByRole('button', { name: 'Take the last mark away' }).click();
  expect(await page.locator('.mark').allTextContents()).toEqual(['1']);
  await page.getByRole('button', { name: 'Clear the form' }).click();
  expect(await page.locator('.mark').count()).toBe(0);
  expect(troubles).toEqual([]);
});
