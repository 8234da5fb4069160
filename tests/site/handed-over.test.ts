import { expect, it, vi } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { project } from '../../src/cli/programs.ts';
import { readText } from '../../src/manual/text/read.ts';
import { handedOver, handOver } from '../../src/site/handed-over.ts';
import { AS_AT } from '../as-at.ts';

const { entries, texts } = checkContent(project, AS_AT);

it('nothing is handed over until something is', () => expect(handedOver()).toBeUndefined());

it('content that is handed over to the build is what was read, each part in the order of its ids', () => {
  handOver(entries, []);
  const { lists } = handedOver()!;
  expect(Object.keys(lists)).toEqual(Object.keys(entries));
  for (const [name, list] of Object.entries(entries)) {
    const values = new Map(list.map(({ id, value }) => [id, value]));
    expect(lists[name as keyof typeof lists], name).toEqual([...values.keys()].sort((a, b) => a.localeCompare(b, 'en')).map((id) => values.get(id)));
  }
});

it('the texts that are handed over are what the site would have read, and it reads none of them again', async () => {
  const read = new Map(texts.map(({ source }) => [source, structuredClone(readText(source))]));
  expect(read.size).toBeGreaterThan(100);
  handOver(entries, texts);
  vi.resetModules();
  const site = await import('../../src/manual/text/read.ts');
  site.takeOver(handedOver()!.texts);
  for (const [source, alone] of read) {
    const handed = site.readText(source);
    expect(handed.tree).toBe(handedOver()!.texts.get(source)!.tree);
    // Equal but for keys that hold nothing, such as where the places were.
    expect(handed).toEqual(alone);
  }
});

it('another copy of the program in the same process, such as the pages are bundled with, takes it up', async () => {
  handOver(entries, []);
  vi.resetModules();
  const other = await import('../../src/site/handed-over.ts');
  expect(other.handOver).not.toBe(handOver);
  expect(other.handedOver()).toBe(handedOver());
});
