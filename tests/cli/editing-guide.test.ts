import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { missingForPublication } from '../../src/checks/publication.ts';
import { terminal, type Asker } from '../../src/cli/ask.ts';
import { project } from '../../src/cli/programs.ts';
import { changes } from '../../src/cli/verb.ts';
import { ALL } from '../../src/cli/verbs/index.ts';
import { ASKS, ITS_UPDATE } from '../../src/components/editing/asks.ts';
import { Copy } from './copy.ts';

// What /about/editing/ shows is what the commands print: every screen of the guide is a file that these tests make again and compare.
// When a command's words change on purpose: vitest run --project unit tests/cli/editing-guide.test.ts -u, and read the guide again.
const PARTS = join(project, 'src/components/editing');
const screen = (name: string): string => join(PARTS, 'screens', name);
const guide = (): string => ['about/editing.astro'].map((f) => readFileSync(join(project, 'src/pages', f), 'utf8')).concat(readdirSync(PARTS).filter((f) => f.endsWith('.astro')).map((f) => readFileSync(join(PARTS, f), 'utf8'))).join('\n');
const copy = new Copy();
afterAll(() => copy.remove());

const DAY = '2027-02-01';
const VERSION = `procedures/fire-safety/${DAY}.mdx`;
const BEFORE = 'One person checks every room.';
const AFTER = 'Two people check every room.';
const REVISE = ['revise', 'fire-safety', '--update', DAY, '--title', 'February update', '--size', 'major', '--note', 'Two people check the rooms, not one.', '--trigger', 'local learning', '--why', 'In a drill one person missed a room.', '--kind', 'requirement changed', '--sections', 'step-by-step', '--roles', '{schools: Name a second person., everyone else: no action}'];

async function shows(name: string, words: string[], code = 0, on = copy): Promise<void> {
  const ran = await on.manual(words);
  expect(ran.code, ran.output).toBe(code);
  await expect(`${ran.output.trim()}\n`).toMatchFileSnapshot(screen(name));
}

/** The first screen of the menu, as it stands before a key is pressed. */
async function menuScreen(): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  Object.assign(input, { isTTY: true, setRawMode: () => undefined });
  Object.assign(output, { isTTY: true, columns: 100, rows: 24 });
  let drawn = '';
  output.on('data', (piece: Buffer) => void (drawn += piece.toString()));
  const write = process.stdout.write.bind(process.stdout);
  // The frame around the menu is written to the terminal itself, and not through the one who asks.
  process.stdout.write = ((piece: string | Uint8Array, ...rest: unknown[]) => (drawn += piece.toString(), rest.length >= 0)) as typeof process.stdout.write;
  let first = '';
  try {
    const running = copy.manual([], terminal({ input, output }));
    while (!stripVTControlCharacters(drawn).includes('└')) await new Promise((done) => setTimeout(done, 20));
    first = drawn;
    input.write('\u0003');
    await running;
  } finally {
    process.stdout.write = write;
  }
  return `${stripVTControlCharacters(first).split('\n').map((line) => line.trimEnd()).join('\n').trim()}\n`;
}

describe('the screens of the guide are what the commands print', () => {
  it('the path of a change, step by step', async () => {
    // The fixture speaks of dragons; a guide had better not.
    copy.edit('procedures/fire-safety/2026-06-01.mdx', (text) => text.replace('Look "everywhere" for the dragon.', BEFORE).replace('Look for the dragon.', 'Take every child outside.').replaceAll('the dragon', 'fires'));
    copy.edit('updates/2027-03-01.mdx', (text) => text.replace('Secret zebra', 'Spring'));
    expect((await copy.manual(['freeze'])).code).toBe(0);
    await shows('revise.txt', REVISE);
    copy.edit(VERSION, (text) => text.replace(BEFORE, AFTER));
    await expect(copy.text(VERSION)).toMatchFileSnapshot(screen('version.txt'));
    await shows('bulletin.txt', ['bulletin', DAY]);
    copy.edit(VERSION, (text) => text.replace('id="search-form"', 'id="serch-form"'));
    await shows('refused.txt', ['submit', DAY], 1);
    copy.edit(VERSION, (text) => text.replace('id="serch-form"', 'id="search-form"'));
    await expect(await menuScreen()).toMatchFileSnapshot(screen('menu.txt'));
    await shows('submit.txt', ['submit', DAY]);
    await shows('sign-one.txt', ['sign', DAY, '--board', 'smallshire', '--role', 'Independent scrutineer']);
    const written = readers();
    await shows('sign-both.txt', ['sign', DAY, '--board', 'southern', '--role', 'Chair']);
    await shows('publish.txt', ['publish', DAY]);
    const announced = readers();
    copy.day = DAY;
    const inForce = readers();
    await expect(`${JSON.stringify({ written, announced, inForce }, undefined, 2)}\n`).toMatchFileSnapshot(screen('readers.json'));
    await shows('record.txt', ['publish', DAY]);
    copy.edit(VERSION, (text) => text.replace(AFTER, 'Three people check.'));
    await shows('published-edited.txt', ['check'], 1);
    copy.edit(VERSION, (text) => text.replace('Three people check.', AFTER));
    expect((await copy.manual(['check'])).code).toBe(0);
  });

  it('an urgent change takes effect today, when it is signed', async () => {
    const night = new Copy();
    try {
      expect((await night.manual(['freeze'])).code).toBe(0);
      const today = night.day;
      const urgent = ['revise', 'fire-safety', '--update', today, '--urgent', 'A fire door is locked, and waiting would leave children less safe.', ...REVISE.slice(4)];
      await shows('urgent.txt', urgent, 0, night);
      night.edit(`procedures/fire-safety/${today}.mdx`, (text) => text.replace('It matters.', 'It matters much.'));
      expect(await night.manual(['bulletin', today])).toMatchObject({ code: 0 });
      await shows('urgent-check.txt', ['check'], 1, night);
      for (const words of [['submit', today], ['sign', today, '--board', 'smallshire', '--role', 'Chair']]) expect(await night.manual(words)).toMatchObject({ code: 0 });
      await shows('urgent-signed.txt', ['sign', today, '--board', 'southern', '--role', 'Chair'], 0, night);
      await shows('urgent-publish.txt', ['publish', today], 0, night);
      expect(checkContent(night.root, today).manual!.series.get('fire-safety')!.current!.date).toBe(today);
      // Another one of the same day: one day has one update.
      await shows('urgent-again.txt', urgent, 1, night);
    } finally {
      night.remove();
    }
  });

  it('a review that changed nothing', async () => {
    const kept = new Copy();
    try {
      await shows('reviewed.txt', ['reviewed', 'fire-safety', '--outcome', 'The subgroup read it with two schools; nothing had to change.', '--next', '2027-11-26'], 0, kept);
    } finally {
      kept.remove();
    }
  });

  it('a wrong word that is announced and not in force yet is changed, and signed and announced again', async () => {
    const late = new Copy();
    try {
      const out = [['sign', DAY, '--board', 'smallshire', '--role', 'Chair'], ['sign', DAY, '--board', 'southern', '--role', 'Chair'], ['publish', DAY]];
      for (const words of [REVISE, ['bulletin', DAY], ['submit', DAY, '--unchanged'], ...out]) expect(await late.manual(words)).toMatchObject({ code: 0 });
      late.edit(VERSION, (text) => text.replace('It matters.', 'It matters much.'));
      expect((await late.manual(['check'])).code).toBe(1);
      expect((await late.manual(['submit', DAY])).output).toContain('it is no longer announced');
      for (const words of out) expect(await late.manual(words)).toMatchObject({ code: 0 });
      expect(checkContent(late.root, DAY).manual!.series.get('fire-safety')!.current!.date).toBe(DAY);
    } finally {
      late.remove();
    }
  });
});

/**
 * Somebody who answers every question, and what they were asked.
 * @param answers by option; of several, one after the other; with a question mark for a yes or no
 */
function answering(answers: Record<string, unknown>): { ask: Asker; asked: string[] } {
  const asked: string[] = [];
  const left = new Map(Object.entries(answers).map(([option, answer]) => [option, Array.isArray(answer) && !['sections', 'roles'].includes(option) ? [...answer as unknown[]] : answer]));
  const take = <T>(option: string, question: string, otherwise: T): Promise<T> => {
    asked.push(question);
    const answer = left.get(option);
    return Promise.resolve((Array.isArray(answer) && !['sections', 'roles'].includes(option) ? answer.shift() : answer) as T ?? otherwise);
  };
  return { asked, ask: {
    somebody: true,
    text: (option, question) => take(option, question, 'Some words.'),
    one: (option, question, choices) => take(option, question, choices[0]!.value),
    many: (option, question, choices) => take(option, question, [choices[0]!.value]),
    yes: (option, question) => take(option === 'urgent' ? 'urgent?' : option, question, false),
  } };
}

/** What readers of the procedure have on the copy's day: the day and words of the version in force, and of one that is coming. */
function readers(): { inForce: Shown; coming?: Shown } {
  const { current, versions } = checkContent(copy.root, copy.day).manual!.series.get('fire-safety')!;
  const shown = (v: typeof versions[number]): Shown => ({ since: v.date, words: v.source.match(/^1\. (.*room\.)$/m)![1]! });
  const coming = versions.find((v) => v.status === 'coming');
  return { inForce: shown(current!), ...(coming ? { coming: shown(coming) } : {}) };
}
interface Shown { since: string; words: string }

describe('the guide, README.md and content/README.md', () => {
  const texts = { guide: guide(), 'README.md': readFileSync(join(project, 'README.md'), 'utf8'), 'content/README.md': readFileSync(join(project, 'content/README.md'), 'utf8') };
  const said = Object.entries(texts).flatMap(([from, text]) => [...text.matchAll(/npm run manual -- ((?:[^`<\n&)]|&lt;|&gt;)+)/g)].map((m): [string, string] => [from, m[1]!.trim()]));

  it('name commands at all', () => {
    for (const from of Object.keys(texts)) expect(said.some(([f]) => f === from), from).toBe(true);
    expect(said.length).toBeGreaterThan(20);
  });

  it.each(said)('%s: npm run manual -- %s is a command that exists, with its options', (_, command) => {
    const [name, ...rest] = command.split(/\s+/);
    if (name === '--help') return;
    const verb = ALL.find((v) => v.name === name);
    expect(verb, `no command ${name}`).toBeDefined();
    const known = [...Object.keys(verb!.args), ...(changes(verb!) ? ['dry-run'] : []), 'help'];
    for (const option of rest.filter((word) => word.startsWith('--'))) expect(known).toContain(option.replace(/^--/, '').replace(/[^a-z-].*$/, ''));
  });

  /** The questions that the table of revise has. */
  const revised = (): string[] => [...texts.guide.match(/<table id="revise-asks">[\s\S]*?<\/table>/)![0].matchAll(/<th scope="row">([^<]*)<\/th>/g)].map((m) => m[1]!);

  it('has in its table what revise asks, all of it and in order', async () => {
    const asking = new Copy();
    try {
      const { ask, asked } = answering({ '<procedure>': 'lost-child', update: ['new', DAY], 'urgent?': true, changes: [true, false], sections: ['step-by-step'], roles: ['schools'] });
      expect(await asking.manual(['revise'], ask)).toMatchObject({ code: 0 });
      // Which procedure is not asked of somebody who named it, and of a second change the same is asked again.
      expect(revised()).toEqual([...new Set(asked)].filter((q) => q !== 'Which procedure?').map((q) => q.replace('Schools', '…')));
    } finally {
      asking.remove();
    }
  });

  it.each<[keyof typeof ASKS | 'reviewed', string[], Record<string, unknown>]>([
    ['new', ['new', 'Safety near water'], { slug: 'water' }],
    ['rename', ['rename', 'fire-safety'], {}],
    ['merge', ['merge'], { '<procedures>': [['fire-safety']], into: 'lost-child' }],
    ['withdraw', ['withdraw', 'fire-safety'], { 'replaced-by': [[]] }],
    ['import', ['import'], { '<file>': join(project, 'tests/fixtures/word/tables.docx'), slug: 'water' }],
    ['reviewed', ['reviewed', 'fire-safety'], {}],
  ])('tells what %s asks, all of it and in order', async (name, words, answers) => {
    const asking = new Copy();
    try {
      const { ask, asked } = answering({ ...answers, update: ['new', DAY] });
      expect(await asking.manual(words, ask)).toMatchObject({ code: 0 });
      // The questions on the update stand in the table of revise, and here in one row: so they have to follow one another.
      const ofUpdate = revised().slice(0, revised().indexOf('Does anybody have to do something differently?'));
      const own = asked.map((q) => (ofUpdate.includes(q) ? ITS_UPDATE : q.replace(/"[^"]+"/, '"…"'))).filter((q, i, all) => q !== ITS_UPDATE || all[i - 1] !== q);
      if (name === 'reviewed') for (const question of own) expect(texts.guide).toContain(`“${question}”`);
      else expect(own).toEqual(ASKS[name].map(([question]) => question));
      if (name !== 'reviewed') expect(asked.filter((q) => ofUpdate.includes(q))).toEqual(ofUpdate.filter((q) => !q.startsWith('Why could it not wait')));
      expect(texts.guide).toContain(name === 'reviewed' ? 'manual -- reviewed' : `<Asks command="${name}" />`);
    } finally {
      asking.remove();
    }
  });

  it('says truly that import --into asks what revise asks', async () => {
    const told: string[][] = [];
    for (const words of [['revise', 'fire-safety'], ['import', join(project, 'tests/fixtures/word/tables.docx'), '--into', 'fire-safety']]) {
      const asking = new Copy();
      try {
        const { ask, asked } = answering({ update: ['new', DAY], changes: [false], sections: [], roles: ['schools'] });
        expect(await asking.manual(words, ask)).toMatchObject({ code: 0 });
        told.push(asked);
      } finally {
        asking.remove();
      }
    }
    expect(told[0]!.length).toBeGreaterThan(8);
    expect(told[1]).toEqual(told[0]);
  });

  it('begins a new procedure that the manual does not have', () => {
    const titles = [...texts.guide.matchAll(/manual -- new "([^"]+)"/g)].map((m) => m[1]!);
    expect(titles).toHaveLength(1);
    expect(readdirSync(join(project, 'content/procedures'))).not.toContain(titles[0]!.toLowerCase().replaceAll(' ', '-'));
  });

  it('has steps for two who changed the same lines that end with everything saved', () => {
    const commands = texts.guide.match(/<li id="conflict">[\s\S]*?<pre[^>]*><code>(git [\s\S]*?)<\/code>/)![1]!.split('\n');
    expect(commands).toHaveLength(3);
    const root = mkdtempSync(join(tmpdir(), 'shared-'));
    const git = (who: string, ...words: string[]): string => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words], { cwd: join(root, who), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      git('', 'init', '-q', '--bare', '-b', 'main', 'shared');
      const save = (who: string, words: string): string => (writeFileSync(join(root, who, 'a.txt'), `${words}\n`), git(who, 'add', '.'), git(who, 'commit', '-qm', words));
      git('', 'clone', '-q', 'shared', 'theirs');
      git('theirs', 'checkout', '-qB', 'main');
      save('theirs', 'first');
      git('theirs', 'push', '-qu', 'origin', 'main');
      git('', 'clone', '-q', 'shared', 'mine');
      save('theirs', 'theirs');
      git('theirs', 'push', '-q');
      save('mine', 'mine');
      expect(() => git('mine', 'push', '-q')).toThrow('rejected');
      expect(() => git('mine', 'pull', '--no-rebase', '--no-edit')).toThrow();
      for (const command of commands) git('mine', ...command.split(' ').slice(1));
      expect(git('mine', 'status', '-sb')).toBe('## main...origin/main\n');
      expect(readFileSync(join(root, 'mine/a.txt'), 'utf8')).toBe('theirs\n');
      expect(git('mine', 'diff', 'HEAD...origin/aside-neglect')).toContain('+mine');
      save('mine', 'both');
      git('mine', 'push', '-q');
      // What was set aside does not stay in the shared copy for good.
      const after = texts.guide.match(/<code id="conflict-after">(git [^<]*)</)![1]!;
      git('mine', ...after.split(' ').slice(1));
      expect(git('', '-C', 'shared', 'branch')).toBe('* main\n');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('makes the example somebody\u2019s own with the answers and the accessibility statement that it shows', async () => {
    const own = new Copy(project);
    try {
      const accessibility = (): boolean => missingForPublication(own.root, own.day).some((p) => p.code === 'no-accessibility-statement');
      expect(texts.guide).toContain('manual -- adopt --answers answers.yaml');
      expect(await own.manual(['adopt', '--answers', screen('answers.yaml')])).toMatchObject({ code: 0 });
      expect(accessibility()).toBe(true);
      own.edit('partnership.yaml', (text) => text + readFileSync(screen('accessibility.yaml'), 'utf8'));
      expect(accessibility()).toBe(false);
      expect(checkContent(own.root, own.day).problems.filter((p) => p.level === 'problem')).toEqual([]);
      // The commands that it names in this part, and the day that they name, are those of its answers.
      const part = readFileSync(join(PARTS, 'Own.astro'), 'utf8');
      const day = readFileSync(screen('answers.yaml'), 'utf8').match(/^firstDay: (\S+)$/m)![1]!;
      expect([...part.matchAll(/manual -- [a-z]+ (?:--date )?(\d{4}-\d\d-\d\d)/g)].map((m) => m[1])).toEqual([day, day, day, day, day]);
      for (const [, name] of part.matchAll(/manual -- localised (\S+?)(?:<| --)/g)) expect(own.text('partnership.yaml')).toContain(`- ${name}\n`);
      expect((await own.manual(['localised', 'neglect'])).output).toContain('--unchanged');
    } finally {
      own.remove();
    }
  });

  it('changes one paragraph in at most six steps', () => {
    const steps = texts.guide.match(/<ol class="guide-steps">[\s\S]*?<\/ol>/)![0].match(/<li>/g)!;
    expect(steps.length).toBeLessThanOrEqual(6);
  });

  it('shows every screen, and no other', () => {
    const used = [...texts.guide.matchAll(/screens\/([\w.-]+?)(?:\?raw)?'/g)].map((m) => m[1]!);
    expect([...new Set(used)].sort()).toEqual(readdirSync(join(PARTS, 'screens')).sort());
  });
});
