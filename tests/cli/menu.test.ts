import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nobody, terminal, type Asker } from '../../src/cli/ask.ts';
import { Desk } from '../../src/cli/desk.ts';
import { offers, standingInWords } from '../../src/cli/menu.ts';
import { Copy, REVISE } from './copy.ts';

let copy: Copy;
beforeEach(() => {
  copy = new Copy();
});
afterEach(() => copy.remove());
const desk = (ask: Asker = nobody): Desk => new Desk(copy.root, copy.day, ask);

it('says where every update stands, and offers what can be done with it first', async () => {
  const first = (): string[] => offers(desk()).slice(0, 2).map((o) => o.words.join(' '));
  expect(standingInWords(desk())).toEqual(expect.arrayContaining(['Update of 11 January 2027 (Winter update) is announced, and takes effect by itself.', 'Update of 1 March 2027 (Secret zebra update) is being written (1 version).']));
  await copy.manual(['freeze']);
  await copy.manual(REVISE);
  expect(first()).toEqual(['bulletin 2027-02-01', 'submit 2027-02-01']);
  await copy.manual(['bulletin', '2027-02-01']);
  await copy.manual(['submit', '2027-02-01', '--unchanged']);
  expect(first()[0]).toBe('sign 2027-02-01');
  expect(standingInWords(desk())).toContain('Update of 1 February 2027 (February update) waits for Smallshire Safeguarding Partnership and Southern Safeguarding Partnership to sign.');
  copy.day = '2027-01-25';
  expect(standingInWords(desk()).join('\n')).toContain('Only 7 days left: unsigned, it stops the daily build');
  for (const board of ['smallshire', 'southern']) await copy.manual(['sign', '2027-02-01', '--board', board, '--role', 'Chair']);
  expect(offers(desk()).map((o) => o.words.join(' '))).toContain('publish 2027-02-01');
  copy.edit('updates/2027-02-01.mdx', (text) => text.replace(/signedOff:[\s\S]*?---/, '---'));
  copy.day = '2027-02-01';
  expect(first()).toContain('postpone 2027-02-01');
  expect(standingInWords(desk()).join('\n')).toContain('the manual cannot be built until it is postponed');
});

it('says that signatures no longer count when something was changed after they were given', async () => {
  const changed = (): string => standingInWords(desk()).find((line) => line.includes('1 February 2027'))!;
  for (const words of [REVISE, ['bulletin', '2027-02-01'], ['submit', '2027-02-01', '--unchanged']]) expect(await copy.manual(words)).toMatchObject({ code: 0 });
  const write = (words: string): void => copy.edit('procedures/lost-child/2027-02-01.mdx', (text) => text.replace(/note: .*/, `note: ${words}`));
  write('Another word.');
  expect(changed()).toMatch(/was changed after it was submitted \(procedures\/lost-child\/2027-02-01\): submit it again\.$/);
  expect(await copy.manual(['submit', '2027-02-01', '--unchanged'])).toMatchObject({ code: 0 });
  for (const [board, says] of [['southern', 'Southern Safeguarding Partnership signed other words, so that signature no longer counts.'], ['smallshire', 'signed other words, so those signatures no longer count.']] as const) {
    expect(await copy.manual(['sign', '2027-02-01', '--board', board, '--role', 'Chair'])).toMatchObject({ code: 0 });
    const signed = copy.text('procedures/lost-child/2027-02-01.mdx');
    write('Yet another.');
    expect(changed()).toContain(`submit it again. `);
    expect(changed()).toContain(says);
    copy.edit('procedures/lost-child/2027-02-01.mdx', () => signed);
  }
});

/** Somebody at a terminal who presses a key once what the last one did has been drawn. */
function typist(keys: string[]): { ask: Asker; seen: () => string } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  Object.assign(input, { isTTY: true, setRawMode: () => undefined });
  Object.assign(output, { isTTY: true, columns: 100, rows: 40 });
  let seen = '';
  let next: NodeJS.Timeout | undefined;
  output.on('data', (piece: Buffer) => {
    seen += piece.toString();
    clearTimeout(next);
    next = setTimeout(() => {
      const key = keys.shift();
      if (key !== undefined) input.write(key);
    }, 30);
  });
  return { ask: terminal({ input, output }), seen: () => seen };
}
const [ENTER, DOWN, TAB, CTRL_C] = ['\r', '\u001B[B', '\t', '\u0003'];

it('asks for a revision in plain questions, and writes what was answered', async () => {
  const { ask, seen } = typist([
    DOWN, ENTER, // lost child
    DOWN, ENTER, '2027-01-01', ENTER, // a new day, which has to be after today and is
    ENTER, ENTER, // the title that is offered; not urgent
    ENTER, 'A yak came.', ENTER, // major; the note
    ENTER, DOWN, DOWN, ENTER, TAB, ENTER, ENTER, ENTER, // nothing, which is refused; clarified; at a glance; the same words; nothing more
    ENTER, DOWN, DOWN, ENTER, 'Yaks were seen.', ENTER, // nothing, which is refused; local learning
    ENTER, TAB, ENTER, 'Count the yaks.', ENTER, // nobody, which is refused; schools
    'y', // the levels of need change too
  ]);
  const { code, output } = await copy.manual(['revise'], ask);
  expect(output).toContain('has a draft for 1 January 2027');
  expect(code).toBe(0);
  for (const question of ['Which procedure?', 'Which update does it belong to?', 'Does anybody have to do something differently?', 'Choose one of these: the arrow keys move.', '1 ticked', 'Tick at least one: the arrow keys move, Tab ticks', 'What does Schools do differently?', 'Act now (the red box']) expect(seen()).toContain(question);
  const text = copy.text('procedures/lost-child/2027-01-01.mdx');
  expect(text).toContain('note: A yak came.');
  expect(text).toContain('schools: Count the yaks.');
  expect(text).toContain('kind: clarified');
  expect(text).toContain('kind: local learning');
  expect(copy.text('thresholds/2027-01-01.yaml')).toBe(copy.text('thresholds/2020-01-01.yaml'));
});

it('asks of a new update whether it is urgent, and of one for today only why', async () => {
  const answers = [DOWN, ENTER, TAB, ENTER, ENTER, ENTER, DOWN, DOWN, ENTER, 'Yaks were seen.', ENTER, TAB, ENTER, 'Count the yaks.', ENTER, ENTER];
  const urgent = typist([DOWN, ENTER, DOWN, ENTER, '2027-01-01', ENTER, ENTER, 'y', 'A yak is loose.', ENTER, ENTER, 'A yak came.', ENTER, ...answers]);
  expect((await copy.manual(['revise'], urgent.ask)).output).toContain('has a draft for 1 January 2027');
  expect(urgent.seen()).toContain('Is it urgent: can it not wait for the next planned update?');
  expect(copy.text('updates/2027-01-01.mdx')).toContain('timetabled: false\nreason: A yak is loose.');
  const today = typist([DOWN, ENTER, DOWN, DOWN, ENTER, copy.day, ENTER, 'Gnus', ENTER, 'A gnu is loose.', ENTER, ENTER, 'A gnu came.', ENTER, ...answers]);
  expect((await copy.manual(['revise'], today.ask)).output).toContain('has a draft for 26 November 2026');
  expect(today.seen()).not.toContain('Is it urgent');
  expect(copy.text(`updates/${copy.day}.mdx`)).toContain('title: Gnus\ntimetabled: false\nreason: A gnu is loose.');
  expect(standingInWords(desk()).join('\n')).toContain('It is to take effect today: until every board has signed it, the site cannot be built.');
});

it('changes nothing when somebody stops in the middle', async () => {
  const before = copy.tree();
  const { code, output } = await copy.manual(['revise'], typist([ENTER, CTRL_C]).ask);
  expect(output).toBe('Stopped: nothing was changed.');
  expect(code).toBe(1);
  expect(copy.tree()).toEqual(before);
});

it('asks before anything is told to readers', async () => {
  await copy.manual(REVISE);
  await copy.manual(['bulletin', '2027-02-01']);
  await copy.manual(['submit', '2027-02-01', '--unchanged']);
  for (const board of ['smallshire', 'southern']) await copy.manual(['sign', '2027-02-01', '--board', board, '--role', 'Chair']);
  const before = copy.tree();
  const refused = typist([ENTER]);
  expect((await copy.manual(['publish', '2027-02-01'], refused.ask)).output).toContain('nothing was changed');
  expect(refused.seen()).toContain('Tell readers that it is coming');
  expect(copy.tree()).toEqual(before);
  expect((await copy.manual(['publish', '2027-02-01'], typist(['y']).ask)).code).toBe(0);
  expect(copy.text('updates/2027-02-01.mdx')).toContain('announced: 2026-11-26');
});
