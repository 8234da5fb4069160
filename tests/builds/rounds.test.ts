import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { build } from '../../src/cli/build.ts';
import { project } from '../../src/cli/programs.ts';
import { publishable } from '../../src/cli/publishable.ts';
import type { Problem } from '../../src/manual/problems.ts';
import { checkEdited, SMALL, type Edit } from '../checks/fixture.ts';
import { brokenLinks } from '../output/links.ts';
import { pagesIn } from '../site-files.ts';

// Rounds of changes as partnerships have published them (REPORTS.md, "Update rounds as published"), each a small whole manual.

const AT_END = { rotherham: '2018-03-31', derby: '2017-03-31', doncaster: '2022-03-31' };
type Round = keyof typeof AT_END;

const fixture = (name: Round): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const smallFile = (file: string): string => readFileSync(join(SMALL, 'content', file), 'utf8');

/** Folders made by these tests, within the project because that is where Astro looks for its packages. */
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of a fixture that may be edited and built. */
function copy(name: Round): string {
  mkdirSync(join(project, '.cache'), { recursive: true });
  const root = mkdtempSync(join(project, '.cache', `${name}-`));
  made.push(root);
  cpSync(fixture(name), root, { recursive: true });
  return root;
}

function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, () => to);
  if (edited === text) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(path, edited);
}

const inBrief = (problems: readonly Problem[]): string[] => problems.map((p) => `${p.file}:${p.line} ${p.code}`);

// What each round changed: as it is listed under its headings, minor changes last.
const BULLETINS: { round: Round; update: string; minor: string[]; groups: Record<string, string[]>; why?: string; signed: string[] }[] = [
  { round: 'rotherham', update: '2017-04-03', minor: ['abuse-by-children'], signed: ['Rotherham Local Safeguarding Children Board: Independent chair, 9 March 2017'], groups: {
    'New procedures': ['bruising', 'children-placed-here'],
    'What is required has changed': ['allegations', 'referring-concerns', 'sexual-exploitation', 'threshold-descriptors'],
    'Made clearer': ['after-a-referral', 'communication-technology', 'continuum-of-need', 'early-help', 'fabricated-illness'],
  } },
  { round: 'rotherham', update: '2017-10-02', minor: ['prevent'], signed: ['Rotherham Local Safeguarding Children Board: Independent chair, 7 September 2017'], groups: {
    'New procedures': ['modern-slavery', 'safe-sleeping'],
    'What is required has changed': ['e-safety', 'forced-marriage', 'gang-activity', 'missing'],
    'Made clearer': ['bereaved-children', 'domestic-abuse', 'private-fostering'],
    'Contacts and links': ['fgm'],
  } },
  { round: 'derby', update: '2016-05-09', minor: ['missing-children'], signed: ['Derby Safeguarding Children Board: Independent chair, 11 April 2016', 'Derbyshire Safeguarding Children Board: Independent chair, 14 April 2016'], groups: {
    'What is required has changed': ['female-genital-mutilation', 'pre-birth', 'referring-concerns'],
    'Made clearer': ['allegations', 'thresholds'],
  } },
  { round: 'derby', update: '2016-08-22', minor: [], why: 'Parents were reading reports for the first time in the conference itself', signed: ['Derby Safeguarding Children Board: Independent chair, 10 August 2016', 'Derbyshire Safeguarding Children Board: Independent chair, 12 August 2016'], groups: { 'What is required has changed': ['child-protection-conferences'] } },
  { round: 'derby', update: '2016-11-07', minor: [], signed: ['Derby Safeguarding Children Board: Independent chair, 10 October 2016', 'Derbyshire Safeguarding Children Board: Independent chair, 13 October 2016'], groups: {
    'What is required has changed': ['neglect', 'resolving-differences', 'sexual-exploitation'],
    'Made clearer': ['children-from-abroad', 'domestic-abuse', 'private-fostering'],
  } },
  { round: 'derby', update: '2017-02-13', minor: [], why: 'An investigation had begun on both sides of the border', signed: ['Derby Safeguarding Children Board: Independent chair, 7 February 2017', 'Derbyshire Safeguarding Children Board: Independent chair, 8 February 2017'], groups: { 'What is required has changed': ['complex-abuse'] } },
];

describe('rounds that can be published', () => {
  const out = {} as Record<Round, string>;
  const page = (round: Round, address: string): string => readFileSync(join(out[round], address, 'index.html'), 'utf8');
  /** The part of a page from one thing to the next. */
  const between = (html: string, from: RegExp, to: RegExp): string => {
    const [, after = ''] = html.split(from, 2);
    return after.split(to, 1)[0]!;
  };
  const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((m) => m[1]!);
  const ITEM = /<h3 id="([\w-]+)"/g;

  beforeAll(async () => {
    await Promise.all((['rotherham', 'derby'] as const).map(async (round) => {
      const root = copy(round);
      out[round] = join(root, 'dist');
      await build({ root, out: out[round], asAt: AT_END[round], base: '/' });
    }));
  });

  it.each(['rotherham', 'derby'] as const)('%s has nothing to put right', (round) => expect(checkContent(fixture(round), AT_END[round]).problems).toEqual([]));
  it.each(['rotherham', 'derby'] as const)('%s has no link that leads nowhere', (round) => expect(brokenLinks(pagesIn(out[round]), out[round])).toEqual([]));

  it.each(BULLETINS)('the bulletin of $round of $update lists every change once, where it belongs, with an anchor of its own', ({ round, update, groups, minor }) => {
    const html = page(round, `updates/${update}`);
    const major = Object.values(groups).flat();
    const slugs = [...major, ...minor].sort();
    expect(found(html, /<section [^>]*data-change[^>]*>\s*<h3 id="([\w-]+)"/g)).toEqual(major);
    expect(found(between(html, /<details data-minor>/, /<\/details>/), ITEM)).toEqual(minor);
    expect(found(html, /<div data-group>\s*<h2[^>]*>([^<]+)/g)).toEqual(Object.keys(groups));
    for (const [heading, own] of Object.entries(groups)) expect(found(between(html, new RegExp(`<h2[^>]*>${heading}</h2>`), /<h2|<details/), ITEM), heading).toEqual(own);
    expect(found(between(html, /<ul data-contents>/, /<\/ul>/), /href="#([\w-]+)"/g).sort()).toEqual(slugs);
    expect(slugs.map((slug) => `${slug}: ${html.split(`id="${slug}"`).length - 1} of ${found(html, new RegExp(`href="(/procedures/${slug}/${update}/changes/)"`, 'g')).length}`)).toEqual(slugs.map((slug) => `${slug}: 1 of 1`));
  });

  it.each(BULLETINS)('the bulletin of $round of $update says who signed it and, outside the timetable, why it could not wait', ({ round, update, why, signed }) => {
    const html = page(round, `updates/${update}`);
    expect(found(between(html, /<h2 id="sign-off">Signed off<\/h2>/, /<\/ul>/), /<li>(.*?)<\/li>/g)).toEqual(signed);
    expect(html.includes('Out of timetable.')).toBe(why !== undefined);
    if (why) expect(between(html, /<strong>Out of timetable\.<\/strong>/, /<\/p>/)).toContain(why);
  });

  it('rotherham made the four procedures and the twenty amendments of its list, e-safety with two of them', () => {
    const { manual } = checkContent(fixture('rotherham'), AT_END.rotherham);
    const changed = [...manual!.series.values()].flatMap((s) => s.versions.filter((v) => v.date > '2017-01-01').map((v) => ({ slug: s.slug, first: v.previous === undefined, kinds: v.change.changes.map((c) => c.kind) })));
    expect(changed.filter((c) => c.first)).toHaveLength(4);
    expect(changed.filter((c) => !c.first).flatMap((c) => c.kinds)).toHaveLength(20);
    expect(changed.filter((c) => c.kinds.length > 1)).toEqual([{ slug: 'e-safety', first: false, kinds: ['requirement changed', 'document added'] }]);
    expect(changed.filter((c) => c.kinds.includes('contact or link changed')).map((c) => c.slug)).toEqual(['fgm', 'prevent']);
  });

  it('e-safety shows both kinds of change, and its two documents', () => {
    const item = between(page('rotherham', 'updates/2017-10-02'), /<h3 id="e-safety">/, /<h3 /);
    expect(found(item, /<span class="tag">([^<]+)<\/span>/g)).toEqual(['requirement changed', 'document added']);
    const recorded = (address: string): string[] => found(between(page('rotherham', address), /<h2 id="record-and-share"/, /<h2 /), /href="\/documents\/([\w-]+)\/"/g);
    expect(recorded('procedures/e-safety')).toEqual(['e-safety-families', 'e-safety-schools']);
    expect(recorded('procedures/e-safety/2016-04-01')).toEqual([]);
  });

  it.each([
    ['2016-05-09', 'pre-birth', 'The pre-birth protocol', 'Follow the Pre-birth protocol.'],
    ['2016-11-07', 'sexual-exploitation', 'The sexual exploitation toolkit', 'Keep a copy of the Sexual exploitation toolkit.'],
    ['2016-11-07', 'neglect', 'The Graded Care Profile', 'Use the Graded Care Profile.'],
  ])('the bulletin of derby of %s says what %s shares with the county, and its redline shows it', (update, slug, document, added) => {
    expect(between(page('derby', `updates/${update}`), new RegExp(`<h3 id="${slug}">`), /<h3 |<h2 /)).toContain(`<span class="tag">document added</span> ${document} is now joint with the county.`);
    expect(found(page('derby', `procedures/${slug}/${update}/changes`), /<ins><span class="vh">\[added text starts\] <\/span> ?([^<]+\.)</g)).toEqual([added]);
  });

  it('the list of updates tells two timetabled and two out of timetable in the year of derby', () => {
    const html = page('derby', 'updates');
    const told = [...html.matchAll(/<a href="\/updates\/(201[67]-\d\d-\d\d)\/">[^<]+<\/a><p>[^<]*; (timetabled|out of timetable);/g)].map((m) => `${m[1]} ${m[2]}`);
    expect(told).toEqual(['2017-02-13 out of timetable', '2016-11-07 timetabled', '2016-08-22 out of timetable', '2016-05-09 timetabled']);
  });
});

describe('a shared procedure that one board has not signed', () => {
  it.each([
    ['2016-05-09', 'derby', '2016-04-11', 'Derby Safeguarding Children Board', 5],
    ['2016-08-22', 'derbyshire', '2016-08-12', 'Derbyshire Safeguarding Children Board', 6],
    ['2016-11-07', 'derbyshire', '2016-10-13', 'Derbyshire Safeguarding Children Board', 5],
    ['2017-02-13', 'derby', '2017-02-07', 'Derby Safeguarding Children Board', 6],
  ])('stops the update of %s (%s)', (update, board, on, name, line) => {
    const root = copy('derby');
    edit(root, `updates/${update}.mdx`, `  - {board: ${board}, by: Independent chair, on: ${on}}\n`, '');
    const { problems, manual } = checkContent(root, AT_END.derby);
    expect(inBrief(problems)).toEqual([`content/updates/${update}.mdx:${line} not-signed`]);
    expect(problems[0]!.what).toContain(`but ${name} has not signed it off`);
    expect(manual).toBeUndefined();
  });

  it('is not published: nothing is written', async () => {
    const root = copy('derby');
    const out = join(root, 'dist');
    edit(root, 'updates/2017-02-13.mdx', '  - {board: derbyshire, by: Independent chair, on: 2017-02-08}\n', '');
    await expect(build({ root, out, asAt: AT_END.derby, base: '/' })).rejects.toThrow(/content\/updates\/2017-02-13\.mdx:6:1[\s\S]*Derbyshire Safeguarding Children Board has not signed it off/);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(root)).toEqual(['content']);
  });
});

// How the note of each procedure was left, and what is said of it: line, code and key.
const LEFT_OUT = ['7 missing-key note', '7 missing-key triggers', '7 missing-key roles'];
const BLANK = ['7 missing-key roles', '9 empty note', '10 empty triggers'];
const NOTHING = ['9 wrong-type note', '10 wrong-type triggers', '13 wrong-type roles'];
const UNEXPLAINED: [slug: string, missing: string[]][] = [
  ['bullying', LEFT_OUT],
  ['child-exploitation', NOTHING],
  ['children-from-abroad', LEFT_OUT],
  ['dangerous-dogs', BLANK],
  ['harmful-sexual-behaviour', ['2 missing-key change']],
  ['honour-based-abuse', BLANK],
  ['levels-of-need', LEFT_OUT],
  ['online-safety', LEFT_OUT],
  ['parents-who-misuse-substances', NOTHING],
  ['rapid-reviews', LEFT_OUT],
  ['underage-sexual-activity', ['7 missing-key note', '7 missing-key triggers', '7 missing-key changes', '7 missing-key roles']],
];
const unexplained = (slug: string): string => `content/procedures/${slug}/2021-10-04.mdx`;

describe('a round with no reason, no summary and nobody it is for', () => {
  const problems = checkContent(fixture('doncaster'), AT_END.doncaster).problems;

  it.each(UNEXPLAINED)('%s is told what its note lacks', (slug, missing) => {
    const own = problems.filter((p) => p.file === unexplained(slug));
    expect(own.map((p) => `${p.line} ${p.code} ${/^`(\w+)` is (missing|empty|nothing)/.exec(p.what)?.[1]}`)).toEqual(missing);
    for (const p of own) {
      expect(p.level).toBe('problem');
      expect(p.fix.length).toBeGreaterThan(10);
    }
  });

  it('concerns eleven procedures and blames no other file', () => expect([...new Set(problems.map((p) => p.file))]).toEqual(UNEXPLAINED.map(([slug]) => unexplained(slug))));

  it('is refused with all of it in one report', () => {
    let said = '';
    try {
      publishable({ root: fixture('doncaster'), asAt: AT_END.doncaster });
    } catch (error) {
      said = (error as Error).message;
    }
    for (const [slug, missing] of UNEXPLAINED) for (const one of missing) expect(said).toMatch(new RegExp(`${unexplained(slug)}:${one.split(' ')[0]}:\\d+\\n.*\`${one.split(' ')[2]}\` is`));
    expect(said).toMatch(/The manual was not built: \d+ problems to put right first\.$/);
  });

  it('leaves what was published before as it was', async () => {
    const root = copy('doncaster');
    const out = join(root, 'dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'The manual of yesterday');
    await expect(build({ root, out, asAt: AT_END.doncaster, base: '/' })).rejects.toThrow('The manual was not built');
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('The manual of yesterday');
  });

  it('could be published with a note in each, which is all that was wrong', () => {
    const root = copy('doncaster');
    const note = 'call: [front-door]\nchange:\n  size: major\n  note: One step is clearer.\n  triggers:\n    - {kind: local learning, words: Staff asked.}\n  changes:\n    - {kind: clarified, sections: [step-by-step], words: One step is clearer.}\n  roles:\n    everyone else: Follow the step.\n---\n<ActNow>';
    for (const [slug] of UNEXPLAINED) edit(root, `procedures/${slug}/2021-10-04.mdx`, /call: \[front-door\]\n[\s\S]*?---\n<ActNow>/, note);
    expect(checkContent(root, AT_END.doncaster).problems).toEqual([]);
  });
});

const V = 'procedures/lost-child/2026-06-01.mdx';
const version = (from: string, to: string): string => smallFile(V).replace(from, () => to);

// What an editor did to the small manual; everything that is reported; and a part of the words of the first.
const ROWS: [what: string, edits: Edit[], reported: string[], words: string][] = [
  ['names an update that there is not', [[V, 'update: 2026-06-01', 'update: 2026-07-01']], [`content/${V}:4 unknown-update`, `content/${V}:4 update-date`], 'there is no update "2026-07-01"'],
  ['puts two versions of one procedure into one update', [['procedures/lost-child/2026-06-15.mdx', smallFile(V)]], ['content/procedures/lost-child/2026-06-15.mdx:4 update-date'], 'takes effect on 2026-06-15, but its update on 2026-06-01'],
  ['copies a version and forgets its update', [['procedures/lost-child/2026-06-15.mdx', version('update: 2026-06-01\n', '')]], ['content/procedures/lost-child/2026-06-15.mdx:2 missing-key'], '`update` is missing'],
  ['gives a version no date', [['procedures/lost-child/latest.mdx', smallFile(V)]], ['content/procedures/lost-child/latest.mdx:1 bad-file-name'], 'the file name cannot be used'],
  ['dates an update before the boards signed', [['updates/2026-05-01.mdx', smallFile('updates/2026-06-01.mdx').replace('announced: 2026-05-20\n', '')], ['procedures/lost-child/2026-05-01.mdx', version('update: 2026-06-01', 'update: 2026-05-01')]], ['content/updates/2026-05-01.mdx:5 signed-late', 'content/updates/2026-05-01.mdx:6 signed-late'], 'signed off on 10 May 2026, after it takes effect'],
  ['says of nobody what a major change asks of them', [[V, '  roles:\n    midwifery: Count the babies.\n    everyone else: no action\n', '']], [`content/${V}:9 missing-key`], '`roles` is missing'],
  ['leaves the list of roles empty', [[V, '  roles:\n    midwifery: Count the babies.\n    everyone else: no action\n', '  roles: {}\n']], [`content/${V}:16 role-not-told`], 'does not say what it asks of: schools, midwifery'],
  ['tells one role of two', [[V, '    everyone else: no action\n', '']], [`content/${V}:16 role-not-told`], 'does not say what it asks of: schools'],
  ['gives a role nothing to read', [[V, '    midwifery: Count the babies.', '    midwifery: ""']], [`content/${V}:17 empty`], '`midwifery` is empty'],
  ['gives no reason', [[V, '    - {kind: local learning, source: guide, words: We learned of the cuckoo.}', '    - {kind: local learning}']], [`content/${V}:13 missing-key`], '`words` is missing'],
  ['names a section by a heading that is not there', [[V, 'sections: [step-by-step, at-a-glance]', 'sections: [step-by-step, the-cuckoo]']], [`content/${V}:15 unknown-section`], 'no heading with the anchor "the-cuckoo"'],
  ['gives one of three questions for the briefing', [['updates/2026-06-01.mdx', 'announced: 2026-05-20', 'announced: 2026-05-20\ndiscuss: [Who counts?]']], ['content/updates/2026-06-01.mdx:5 empty'], '`discuss` is empty or holds too little'],
];

describe('an editor who', () => {
  it.each(ROWS)('%s', (_, edits, reported, words) => {
    // A version more overtakes the map and the guide that rest on the procedure, which is rightly said beside.
    const problems = checkEdited(edits).filter((p) => !p.code.endsWith('-overtaken'));
    expect(inBrief(problems)).toEqual(reported);
    expect(problems[0]!.what).toContain(words);
    expect(problems.every((p) => p.level === 'problem')).toBe(true);
  });
});
