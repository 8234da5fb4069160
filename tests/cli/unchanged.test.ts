import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '../../src/cli/ask.ts';
import { Desk } from '../../src/cli/desk.ts';
import { sameAsBefore } from '../../src/cli/unchanged.ts';
import { Copy, REVISE } from './copy.ts';

const DAY = '2027-02-01';
const V = `procedures/lost-child/${DAY}.mdx`;
let copy: Copy;
beforeEach(async () => {
  copy = new Copy();
  expect((await copy.manual(['freeze'])).code).toBe(0);
});
afterEach(() => copy.remove());

/** A draft with its bulletin, edited, and handed in. */
async function submitted(begin: string[], edit: () => void, more: string[] = []): Promise<{ code: number; output: string }> {
  for (const words of [begin, ['bulletin', DAY]]) expect(await copy.manual(words)).toMatchObject({ code: 0 });
  edit();
  return copy.manual(['submit', DAY, ...more]);
}

describe('a draft that is as the version before it', () => {
  it('is not handed in by mistake', async () => {
    const { code, output } = await submitted(REVISE, () => undefined);
    expect(code).toBe(1);
    expect(output).toContain('The draft of "Lost child" is word for word the version of 11 January 2027: only its day and its change note differ. Was the text saved, in content/procedures/lost-child/2027-02-01.mdx?');
    expect(output).toContain(`npm run manual -- submit ${DAY} --unchanged`);
    expect(copy.text(`updates/${DAY}.mdx`)).not.toContain('submitted:');
  });

  it('is handed in when it is meant so, and said to be the same', async () => {
    const { code, output } = await submitted(REVISE, () => undefined, ['--unchanged']);
    expect(code).toBe(0);
    expect(output).toContain('! The draft of "Lost child" is word for word the version of 11 January 2027');
    expect(copy.text(`updates/${DAY}.mdx`)).toContain('submitted:');
  });

  it('is not one with another title, which is said to have the same text', async () => {
    const { code, output } = await submitted(['rename', 'fire-safety', '--to', 'Fires', '--why', 'Shorter.', '--trigger', 'local learning', '--update', DAY, '--title', 'February'], () => undefined);
    expect(code).toBe(0);
    expect(output).toContain('! The text of "Fires" is word for word that of the version of 1 June 2026: only its head differs.');
  });

  it('is not one that withdraws', async () => {
    const { output } = await submitted(['withdraw', 'fire-safety', '--update', DAY, '--title', 'February', '--reason', 'Out.', '--replaced-by', 'lost-child', '--trigger', 'scheduled review'], () => undefined);
    expect(output).toContain('\u2713');
    expect(output).not.toContain('word for word');
  });

  it('is not one whose limit of time changes on that day', () => {
    const same = (): string[] => {
      const desk = new Desk(copy.root, copy.day, nobody);
      return sameAsBefore(desk, desk.content.versions.filter((v) => v.update === '2027-03-01')).whole;
    };
    copy.edit('procedures/lost-child/2027-03-01.mdx', () => copy.text('procedures/lost-child/2027-01-11.mdx').replaceAll('2027-01-11', '2027-03-01'));
    expect(same()).toEqual([]);
    copy.edit('timescales/timescales.yaml', (text) => text.replace(/ {4}- \{from: 2027-03-01.*\n/, ''));
    expect(same()).toHaveLength(1);
  });
});

describe('a change note', () => {
  it('that names a section where nothing changed is told', async () => {
    const { code, output } = await submitted([...REVISE, '--sections', 'step-by-step,recognise,at-a-glance'], () => copy.edit(V, (text) => text.replace('1. Look "everywhere"', '1. Look for the gnu.\n2. Look "everywhere"')));
    expect(code).toBe(0);
    expect(output).toContain('! The change note of "Lost child" names "Recognise" and "Act now", where no word differs from the version of 11 January 2027.');
  });

  it('that leaves out a section that changed is told', async () => {
    const { code, output } = await submitted([...REVISE, '--sections', 'recognise'], () => copy.edit(V, (text) => text.replace('1. Look "everywhere"', '1. Look for the gnu.\n2. Look "everywhere"')));
    expect(code).toBe(0);
    expect(output).toContain('! "Step by step" of "Lost child" has changed since the version of 11 January 2027, and the change note does not name it: add step-by-step under `sections:`');
  });

  it('that names what changed is in order', async () => {
    const { output } = await submitted(REVISE, () => copy.edit(V, (text) => text.replace('1. Look "everywhere"', '1. Look for the gnu.\n2. Look "everywhere"')));
    expect(output).toContain('\u2713');
    expect(output).not.toContain('! ');
  });
});
