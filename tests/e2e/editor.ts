import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, JSHandle, Locator, Page } from 'playwright-core';
import { project } from '../../src/cli/programs.ts';
import { buildEditor } from '../../src/editor/build/build.ts';
import { AS_AT } from '../as-at.ts';
import { filesIn } from '../site-files.ts';
import { inPage, type Texts } from './editor-page.ts';
import { DESKTOP, type Readers } from './reader.ts';

/** The text files of a folder, by path from the folder that holds it. */
export const contentFiles = (root: string): Texts => Object.fromEntries(filesIn(join(root, 'content')).map((file) => [`content/${file}`, readFileSync(join(root, 'content', file), 'utf8')]));

/** Builds the editor alone, which takes seconds, to a folder that can be served. */
export async function editorSite(name: string): Promise<string> {
  const dist = join(project, '.cache', name);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await buildEditor({ root: project, dist, asAt: AS_AT, base: '/', settings: {} });
  cpSync(join(project, 'public/icon.svg'), join(dist, 'icon.svg'));
  return dist;
}

/** Somebody at the editor, with a folder on their machine: the browser's own private folder stands in for it, chosen by a picker that asks nobody. */
export class Desk {
  readonly page: Page;
  readonly troubles: string[];
  /** What the folder was filled with, kept in the page so that looking for changes need not send it again. */
  private readonly given: JSHandle<Texts>;

  private constructor(page: Page, troubles: string[], given: JSHandle<Texts>) {
    this.page = page;
    this.troubles = troubles;
    this.given = given;
  }

  /** `thawed` tells the editor that nothing has been published, so that any version can be saved. */
  static async open(readers: Readers, files: Texts, { thawed = false, ...look }: BrowserContextOptions & { thawed?: boolean } = {}): Promise<Desk> {
    const { page, troubles } = await readers.open('/icon.svg', { viewport: DESKTOP, locale: 'en-GB', bypassCSP: false, ...look });
    // Reading the whole folder takes seconds, and many more on a machine that is busy with something else.
    page.setDefaultTimeout(120_000);
    await page.context().addInitScript(inPage);
    if (thawed)
      await page.route('**/edit/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/"published":\{[^}]*\}/, '"published":{}') });
      });
    await page.goto(`${readers.origin}/edit/`);
    const desk = new Desk(page, troubles, await page.evaluateHandle((all) => all, { '.git/HEAD': 'ref: refs/heads/main\n', ...files }));
    await page.evaluate((all) => globalThis.deskFolder.write(all), desk.given);
    const wrong = page.locator('.error li');
    await page.getByRole('button', { name: 'Work with Local Repository' }).or(wrong.first()).first().waitFor();
    if (await wrong.count()) throw new Error(`the editor does not accept its configuration: ${(await wrong.allTextContents()).join('; ')}`);
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByText('Collections', { exact: true }).first().waitFor();
    return desk;
  }

  /** Writes files behind the editor's back. */
  fill(files: Texts): Promise<void> {
    return this.page.evaluate((all) => globalThis.deskFolder.write(all), files);
  }

  /** One file of the folder; undefined when it is not there. */
  file(path: string): Promise<string | undefined> {
    return this.page.evaluate((name) => globalThis.deskFolder.read(name), path);
  }

  /** Every file of the folder that is not as it was given, by path; undefined for one that is gone. */
  async changed(): Promise<Record<string, string | undefined>> {
    // A file that is just being written stands under another name for a moment, or is gone when it is opened: then look again.
    const found = await this.page.waitForFunction((given) => globalThis.deskFolder.changedFrom(given), this.given, { polling: 100 });
    const { texts, gone } = (await found.jsonValue())!;
    return { ...texts, ...Object.fromEntries(gone.map((path) => [path, undefined])) };
  }

  /** The files of which something is kept that was not saved. */
  drafts(): Promise<string[]> {
    return this.page.evaluate(() => globalThis.deskDrafts());
  }

  open(place: string): Promise<void> {
    return this.page.evaluate((hash) => void (location.hash = hash), `#/collections/${place}`);
  }

  /** Opens a file, and waits until it is there: `versions/entries/neglect/2026-06-01`. */
  async goTo(place: string): Promise<void> {
    await this.open(place);
    await this.save.waitFor();
    if (await this.field('body').count()) await this.settled();
  }

  /** Waits until the text, and every block in it that is drawn, has been turned into Markdown and back, as it is a moment after it was shown or changed. */
  async settled(): Promise<void> {
    await this.text.waitFor();
    await this.page.waitForFunction(() => {
      const texts = [...document.querySelectorAll('.field[data-key-path="body"] .lexical-root')];
      return texts.length > 0 && texts.every((text) => {
        const said = globalThis.deskSaid.get(text);
        return said && said.markdown !== '' && performance.now() - said.at > 250;
      });
    }, undefined, { polling: 50 });
  }

  /** The text as Markdown, as the editor last took it from what is shown. */
  said(): Promise<string> {
    return this.text.evaluate((text) => globalThis.deskSaid.get(text)?.markdown ?? '');
  }

  /** One field, by its path in the file. */
  field(path: string): Locator {
    return this.page.locator(`.field[data-key-path="${path}"]`);
  }

  /** Scrolls to a field from the outermost that holds it inwards: the editor draws what is in view. */
  async reach(path: string): Promise<Locator> {
    const parts = path.split('.');
    for (let i = 1; i <= parts.length; i++) {
      // The item of a list is no field.
      if (/^\d+$/.test(parts[i - 1]!)) continue;
      const field = this.field(parts.slice(0, i).join('.'));
      await field.waitFor({ state: 'attached' });
      await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    }
    return this.field(path);
  }

  box(path: string): Locator {
    return this.field(path).locator('input, textarea').first();
  }

  /** The text below the head, as it is edited. */
  get text(): Locator {
    return this.field('body').locator('.lexical-root').first();
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: 'Save', exact: true });
  }

  /** Leaves a form without saving it. */
  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel Editing' }).click();
    await this.backInList();
  }

  /** Saves, and waits until it has been. */
  async saveAll(): Promise<void> {
    await this.save.click();
    await this.backInList();
  }

  /** The editor goes back to the list a moment after it has closed a form. */
  private async backInList(): Promise<void> {
    await this.save.waitFor({ state: 'detached' });
    await this.page.waitForFunction(() => !/\/(entries|new)(\/|$)/.test(location.hash));
  }
}
