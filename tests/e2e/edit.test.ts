import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../src/cli/build.ts';
import { contentFiles, Desk, editorSite } from './editor.ts';
import { Readers } from './reader.ts';

const files = contentFiles(project);

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('a file goes through the editor unharmed: one word changed in a form changes one line', () => {
  let readers: Readers;
  let desk: Desk;
  beforeAll(async () => {
    readers = await Readers.start(await editorSite('test-editor-thawed', { thawed: true }));
    desk = await Desk.open(readers, files);
  });
  afterAll(() => readers.stop());

  it.each([
    ...['pre-birth/2025-06-02', 'neglect/2026-06-01', 'allegations/2026-06-01', 'female-genital-mutilation/2026-06-01', 'levels-of-need/2026-06-01', 'referring-a-concern/2024-03-04', 'harmful-sexual-behaviour/2023-10-02', 'bruising/2027-01-11']
      .map((id): [string, string, string] => [`versions/entries/${id}`, `procedures/${id}.mdx`, 'title']),
    ['updates/entries/2027-01-11', 'updates/2027-01-11.mdx', 'title'],
    ['documents/entries/multi-agency-referral-form', 'documents/multi-agency-referral-form.mdx', 'title'],
    ['documents/entries/body-map', 'documents/body-map.mdx', 'title'],
    ['guides/entries/child-protection-process', 'guides/child-protection-process.mdx', 'title'],
    ['toolkits/entries/neglect', 'toolkits/neglect.mdx', 'title'],
    ['procedures/entries/pre-birth', 'procedures/pre-birth/procedure.yaml', 'owner'],
    ['partnership/entries/partnership', 'partnership.yaml', 'shortName'],
    ['training/entries/training', 'training/training.yaml', 'entries.0.title'],
    ['sections/entries/sections', 'sections/sections.yaml', 'entries.0.title'],
  ])('%s', async (place, file, field) => {
    await desk.goTo(place);
    const words = await desk.box(field).inputValue();
    await desk.box(field).fill(`${words} again`);
    await desk.saveAll();
    const path = `content/${file}`;
    const changed = await desk.changed(files);
    expect(Object.keys(changed)).toEqual([path]);
    const line = new RegExp(`^( *${field.replace(/.*\\./, '')}: .*${escaped(words)}.*)$`, 'm');
    expect(changed[path]).toBe(files[path]!.replace(line, (whole) => whole.replace(words, `${words} again`)));
    await desk.fill({ [path]: files[path]! });
  });
});
