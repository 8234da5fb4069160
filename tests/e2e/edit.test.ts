import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../src/cli/build.ts';
import { contentFiles, Desk, editorSite } from './editor.ts';
import { Readers } from './reader.ts';

const files = contentFiles(project);
let readers: Readers;
let desk: Desk;
beforeAll(async () => {
  readers = await Readers.start(await editorSite('test-editor'));
  desk = await Desk.open(readers, files);
});
afterAll(() => readers.stop());

/** The lines of a file that are not in another, as `+` and `-`. */
function difference(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`), ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`)];
}

describe('every kind of text goes through the editor unharmed', () => {
  it.each([
    ['versions/entries/bruising/2027-01-11', 'content/procedures/bruising/2027-01-11.mdx'],
    ['updates/entries/2027-01-11', 'content/updates/2027-01-11.mdx'],
  ])('%s', async (place, path) => {
    await desk.goTo(place);
    const title = await desk.box('title').inputValue();
    await desk.box('title').fill(`${title} (looked at)`);
    await desk.saveAll();
    const changed = await desk.changed(files);
    expect(Object.keys(changed)).toEqual([path]);
    expect(difference(files[path]!, changed[path]!)).toEqual([`- title: ${title}`, `+ title: ${title} (looked at)`]);
    console.log(desk.troubles.splice(0));
  });
});
