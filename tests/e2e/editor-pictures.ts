import { join } from 'node:path';
import sharp from 'sharp';
import { project } from '../../src/cli/programs.ts';
import { contentFiles, Desk, editorSite } from './editor.ts';
import { Readers } from './reader.ts';

// Takes the two pictures of the visual editor that the guide shows (src/components/editing/Browser.astro), of the manual as it is: when the
// editor has come to look different, `node tests/e2e/editor-pictures.ts`, and look at them.
const folder = join(project, 'src/components/editing/screens');
const WIDTH = 860;

const readers = await Readers.start(await editorSite('pictures'));
try {
  const desk = await Desk.open(readers, contentFiles(project), { viewport: { width: WIDTH, height: 460 }, deviceScaleFactor: 1.5 });
  const { page } = desk;
  const take = async (name: string): Promise<void> => {
    // Without what moves: the mark where one types, and what lies under the mouse.
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const { width, height, size } = await sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' })).webp({ lossless: true, effort: 6 }).toFile(join(folder, name));
    console.log(`${name}: ${width} x ${height}, ${size} bytes`);
  };

  await page.getByText('bruising', { exact: true }).first().click();
  await page.getByText(/^2027-01-11: Bruising/).first().waitFor();
  await take('edit-list.webp');

  await page.setViewportSize({ width: WIDTH, height: 1460 });
  await desk.goTo('versions/entries/bruising/2027-01-11');
  // The note and the beginning of the text; the lists between them shut.
  for (const list of ['change.triggers', 'change.changes', 'change.roles']) await (await desk.reach(list)).getByRole('button', { name: 'Collapse', exact: true }).first().click();
  await desk.field('change').evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await desk.settled();
  await take('edit-version.webp');
} finally {
  await readers.stop();
}
