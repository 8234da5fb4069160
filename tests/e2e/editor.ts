import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { project } from '../../src/cli/build.ts';
import { buildEditor } from '../../src/editor/build/build.ts';
import type { EditorSettings } from '../../src/editor/hosting.ts';
import { AS_AT } from '../as-at.ts';
import { filesIn } from '../site-files.ts';
import { DESKTOP, type Readers } from './reader.ts';

/** The text files of a folder, by path from the folder that holds it. */
export const contentFiles = (root: string): Record<string, string> => Object.fromEntries(filesIn(join(root, 'content')).map((file) => [`content/${file}`, readFileSync(join(root, 'content', file), 'utf8')]));

/** Builds the editor alone, which takes seconds, to a folder that can be served. `thawed` leaves out what has been published, so that any version can be saved. */
export async function editorSite(name: string, { settings = {}, thawed = false }: { settings?: EditorSettings; thawed?: boolean } = {}): Promise<string> {
  const dist = join(project, '.cache', name);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  await buildEditor({ root: project, dist, asAt: AS_AT, base: '/', settings });
  const page = join(dist, 'edit/index.html');
  if (thawed) writeFileSync(page, readFileSync(page, 'utf8').replace(/"published":\{[^}]*\}/, '"published":{}'));
  cpSync(join(project, 'public/icon.svg'), join(dist, 'icon.svg'));
  return dist;
}

/** Somebody at the editor, with a folder on their machine: the browser's own private folder stands in for it, chosen by a picker that asks nobody. */
export class Desk {
  readonly page: Page;
  readonly troubles: string[];

  private constructor(page: Page, troubles: string[]) {
    this.page = page;
    this.troubles = troubles;
  }

  static async open(readers: Readers, files: Record<string, string>, viewport = DESKTOP): Promise<Desk> {
    const { page, troubles } = await readers.open('/icon.svg', { viewport, locale: 'en-GB', bypassCSP: false });
    await page.context().addInitScript(() => {
      (window as unknown as { showDirectoryPicker: () => Promise<unknown> }).showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('manual');
    });
    const desk = new Desk(page, troubles);
    await page.goto(`${readers.origin}/edit/`);
    await desk.fill({ '.git/HEAD': 'ref: refs/heads/main\n', ...files });
    const wrong = page.locator('.error li');
    await page.getByRole('button', { name: 'Work with Local Repository' }).or(wrong.first()).first().waitFor();
    if (await wrong.count()) throw new Error(`the editor does not accept its configuration: ${(await wrong.allTextContents()).join('; ')}`);
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByText('Collections', { exact: true }).first().waitFor();
    return desk;
  }

  fill(files: Record<string, string>): Promise<void> {
    return this.page.evaluate(async (all) => {
      const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('manual', { create: true });
      for (const [path, text] of Object.entries(all)) {
        let folder = top;
        const parts = path.split('/');
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await (await folder.getFileHandle(parts.at(-1)!, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    }, files);
  }

  /** Every file of the folder that is not as it was, by path; undefined for one that is gone. */
  async changed(before: Record<string, string>): Promise<Record<string, string | undefined>> {
    // A file that is just being written is for a moment called otherwise.
    const { '.git/HEAD': _, ...files } = await this.read().catch(() => this.page.waitForTimeout(500).then(() => this.read()));
    return Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(files)])].filter((path) => before[path] !== files[path]).map((path) => [path, files[path]]));
  }

  private read(): Promise<Record<string, string>> {
    return this.page.evaluate(async () => {
      const found: Record<string, string> = {};
      const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
        for await (const [name, handle] of (folder as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }).entries()) {
          if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}${name}/`);
          else found[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
        }
      };
      await read(await (await navigator.storage.getDirectory()).getDirectoryHandle('manual'), '');
      return found;
    });
  }

  /** Opens a file: `versions/entries/neglect/2026-06-01`. */
  async goTo(place: string): Promise<void> {
    await this.page.evaluate((hash) => void (location.hash = hash), `#/collections/${place}`);
    await this.page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    if (await this.field('body').count()) await this.text.waitFor();
    // The editor turns the text into Markdown and back a moment after it has shown it.
    await this.page.waitForTimeout(600);
  }

  /** One field, by its path in the file. */
  field(path: string): Locator {
    return this.page.locator(`.field[data-key-path="${path}"]`);
  }

  /** Scrolls until a field is there: the editor draws what is in view. */
  async reach(path: string): Promise<Locator> {
    await this.page.mouse.move(DESKTOP.width / 2, DESKTOP.height / 2);
    for (let i = 0; i < 60 && (await this.field(path).count()) === 0; i++) {
      await this.page.mouse.wheel(0, 400);
      await this.page.waitForTimeout(150);
    }
    await this.field(path).scrollIntoViewIfNeeded();
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

  /** Saves, and waits until it has been. */
  async saveAll(): Promise<void> {
    await this.save.click();
    await this.save.waitFor({ state: 'detached' });
  }
}
