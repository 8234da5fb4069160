import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/check.ts';
import { missingForPublication } from '../../src/checks/publication.ts';
import { buildOptions } from '../../src/cli/build.ts';
import { project } from '../../src/cli/programs.ts';
import { publishable } from '../../src/cli/publishable.ts';
import { nobody, type Asker } from '../../src/cli/ask.ts';
import { Copy } from './copy.ts';

let copy: Copy;
afterEach(() => copy.remove());

const ANSWERS = `name: Northshire Procedures
shortName: Northshire Manual
address: https://procedures.northshire.org.uk
email: procedures@northshire.org.uk
firstDay: 2027-04-01
boards:
  northshire: {name: Northshire Safeguarding Children Partnership, areas: [northshire, easthampton]}
areas:
  northshire:
    name: Northshire
    council: Northshire County Council
    frontDoor: {name: First Call, phone: 0300 123 4567, email: first.call@northshire.gov.uk, hours: "Monday to Friday, 9am to 5pm"}
    outOfHours: {name: Duty team, phone: 0300 123 4568, hours: "At all other times"}
  easthampton:
    name: Easthampton
    council: Easthampton City Council
    frontDoor: {name: The Hub, phone: 0300 765 4321, hours: "Monday to Friday, 9am to 5pm"}
    outOfHours: {name: Night team, phone: 0300 765 4322, hours: "At all other times"}
`;

/** As many boards as the example has, and one area less. */
const TWO_BOARDS = `name: Saltmere and Fenholme Procedures
shortName: Saltmere Manual
address: https://procedures.saltmere.org.uk
email: procedures@saltmere.gov.uk
firstDay: 2027-04-01
boards:
  saltmere: {name: Saltmere Safeguarding Children Partnership, areas: [saltmere]}
  fenholme: {name: Fenholme Safeguarding Children Partnership, areas: [fenholme]}
areas:
  saltmere:
    name: Saltmere
    council: Saltmere City Council
    frontDoor: {name: "Saltmere Children's Front Door", phone: 0300 123 4567, hours: "Monday to Friday, 9am to 5pm"}
    outOfHours: {name: Duty team, phone: 0300 123 4568, hours: "At all other times"}
  fenholme:
    name: Fenholme
    council: Fenholme County Council
    frontDoor: {name: Fenholme First Contact, phone: 0300 765 4321, hours: "Monday to Friday, 9am to 5pm"}
    outOfHours: {name: Night team, phone: 0300 765 4322, hours: "At all other times"}
`;

async function adopt(answers = ANSWERS, more: string[] = []): ReturnType<Copy['manual']> {
  writeFileSync(join(copy.root, 'answers.yaml'), answers);
  return copy.manual(['adopt', '--answers', join(copy.root, 'answers.yaml'), ...more]);
}

const REFUSED: [what: string, change: (answers: string) => string, says: string][] = [
  ['a missing name', (a) => a.replace('name: Northshire Procedures\n', ''), '`name` is missing'],
  ['a misspelt key', (a) => a.replace('shortName', 'shortname'), 'did you mean "shortName"?'],
  ['a board for no area', (a) => a.replace('[northshire, easthampton]', '[northshire, easthamton]'), 'there is no area "easthamton" among the answers'],
  ['an area of no board', (a) => a.replace('[northshire, easthampton]', '[northshire]'), 'the area "easthampton" belongs to no board'],
  ['a phone with letters', (a) => a.replace('0300 123 4567', '0300 CALL'), 'digits and spaces'],
  ['a first day that has been', (a) => a.replace('2027-04-01', '2026-11-26'), 'it has to be to come'],
  ['an area that the example has not', (a) => a.replace('    council: Northshire', '    basedOn: noth\n    council: Northshire'), 'did you mean "north"?'],
  ['two areas of one name', (a) => a.replace('name: Easthampton\n', 'name: northshire\n'), 'two areas are called "northshire"'],
  ['two boards of one name', (a) => a.replace('boards:\n', 'boards:\n  other: {name: Northshire Safeguarding Children Partnership, areas: [easthampton]}\n'), 'two boards are called "Northshire Safeguarding Children Partnership"'],
  ['a name that would break a text', (a) => a.replace('The Hub', '"Hub | Door"'), 'a name cannot hold'],
  ['no YAML', () => 'a: [', 'answers.yaml:1'],
];

describe('adopt', () => {
  it.each(REFUSED)('refuses %s, with its line where it has one', async (_, change, says) => {
    copy = new Copy();
    const before = copy.tree();
    const { code, output } = await adopt(change(ANSWERS));
    expect(output).toContain(says);
    expect(code).toBe(1);
    expect(copy.tree()).toEqual(before);
  });

  it('says what would happen, and does nothing', async () => {
    copy = new Copy();
    const before = copy.tree();
    const { output, code } = await adopt(ANSWERS, ['--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('goes    content/procedures/old-rules/2020-01-01.mdx');
    expect(copy.tree()).toEqual(before);
  });

  it('makes the text in force a first edition that nobody sees, with no history', async () => {
    copy = new Copy();
    await copy.manual(['freeze']);
    expect((await adopt()).code).toBe(0);
    const files = Object.keys(copy.tree()).filter((f) => /procedures\/|updates\/|thresholds\/|learning|published/.test(f) && /\.\w+$/.test(f)).sort();
    expect(files).toEqual(['fire-safety/2027-04-01.mdx', 'fire-safety/procedure.yaml', 'lost-child/2027-04-01.mdx', 'lost-child/procedure.yaml'].map((f) => `content/procedures/${f}`).concat('content/thresholds/2027-04-01.yaml', 'content/updates/2027-04-01.mdx'));
    const { problems, manual } = checkContent(copy.root, copy.day);
    expect(problems.filter((p) => p.level === 'problem')).toEqual([]);
    expect([manual!.series.size, manual!.updates.size]).toEqual([0, 0]);
    const partnership = parse(copy.text('partnership.yaml')) as Record<string, unknown>;
    expect(partnership).toMatchObject({ name: 'Northshire Procedures', example: false, areas: { easthampton: { frontDoor: 'easthampton-front-door', outOfHours: 'easthampton-night' } } });
    expect(partnership.exampleNotice).toBeUndefined();
    const contacts = parse(copy.text('contacts/contacts.yaml')) as Record<string, Record<string, unknown>>;
    expect(contacts['northshire-front-door']).toMatchObject({ name: 'First Call', areas: ['northshire'], phone: '0300 123 4567', service: 'front-door' });
    expect(contacts['national-line']!.phone).toBe('0808 157 0001');
    const text = copy.text('procedures/lost-child/2027-04-01.mdx');
    expect(text).toContain('kind: new');
    // Readers are told why there is this version, and that is not what another area learned.
    expect(text).toMatch(/triggers:\n\s+- kind: first edition\n\s+words: The partnership begins a manual of its own\. The text was adapted from an example manual and made local\./);
    expect(text).toContain('<Area name="northshire">');
    expect(text).toContain('Look for the cuckoo');
    expect((await adopt()).output).toContain('nothing to adopt');
  });

  it('is not published before everything is filled in, and is then', async () => {
    copy = new Copy();
    await adopt();
    const codes = (): string[] => [...new Set(missingForPublication(copy.root, copy.day).map((p) => p.code))].sort();
    expect(codes()).toEqual(['invented-address', 'invented-number', 'no-accessibility-statement', 'not-begun', 'not-rung', 'not-signed', 'to-localise']);
    const options = buildOptions({ MANUAL_ROOT: copy.root, MANUAL_AS_AT: copy.day });
    expect(() => publishable(options)).toThrow(/content\/contacts\/contacts\.yaml:\d+:\d+\n.*problem: line@national\.example is an invented address/);
    expect(() => publishable(options)).toThrow('npm run manual -- preview');

    copy.edit('contacts/contacts.yaml', (text) => text.replace('email: line@national.example, ', '').replace('line@national.example', 'line@national.org.uk').replace('0808 157 0001', '0808 800 5000').replace(/2026-06-01/g, copy.day));
    copy.edit('partnership.yaml', (text) => `${text}accessibility:\n  organisation: Northshire County Council\n  status: fully\n  tested: {on: 2026-11-20, by: A tester, how: a keyboard alone}\n  prepared: 2026-11-21\n  reviewed: 2026-11-21\n  answerWithin: 10\n`);
    expect((await copy.manual(['localised', 'lost-chlid'])).output).toContain('did you mean "lost-child"?');
    expect((await copy.manual(['localised', 'lost-child', '--unchanged'])).output).toMatch(/\d+ texts left/);
    expect((await copy.manual(['localised', 'all', '--unchanged'])).output).toContain('None is left');
    expect(codes()).toEqual(['not-begun', 'not-signed']);
    await copy.manual(['bulletin', '2027-04-01']);
    expect((await copy.manual(['submit', '2027-04-01'])).code).toBe(0);
    expect((await copy.manual(['publish', '2027-04-01'])).output).toContain('has not signed');
    expect((await copy.manual(['sign', '2027-04-01', '--role', 'Independent scrutineer'])).code).toBe(0);
    expect((await copy.manual(['publish', '2027-04-01'])).code).toBe(0);
    expect(codes()).toEqual(['not-begun']);
    expect(() => publishable(options)).toThrow('nothing is in force before 1 April 2027');
    copy.day = '2027-04-01';
    expect(publishable({ ...options, asAt: copy.day }).words).toContain('2 procedures');
    expect((await copy.manual(['publish', '2027-04-01'])).output).toContain('2 versions recorded');
    expect(checkContent(copy.root, copy.day).problems).toEqual([]);
  });

  it('takes over the example manual of this repository, whole', async () => {
    copy = new Copy(project);
    const { code, output } = await adopt(TWO_BOARDS);
    expect(output).toContain('This is now the manual of Saltmere and Fenholme Procedures');
    expect(code).toBe(0);
    const { areas } = parse(readFileSync(join(project, 'content/partnership.yaml'), 'utf8')) as { areas: Record<string, { name: string }> };
    const files = Object.keys(copy.tree()).filter((f) => /\.(mdx|yaml)$/.test(f));
    const texts = new Map(files.map((f) => [f, readFileSync(join(copy.root, f), 'utf8')]));
    for (const [file, text] of texts) {
      for (const { name } of Object.values(areas)) expect(text, file).not.toContain(name);
      // Fenholme's front door is called what one of the example's was, with a word before it.
      expect(text.replaceAll('Fenholme First Contact', ''), file).not.toMatch(/First Response|First Contact|[Tt]he MASH\b|Multi-Agency Safeguarding Hub|Fenholme Fenholme/);
      // No area stands twice in a list: the example has three, and these are two.
      for (const [, list] of text.matchAll(/options="([^"]*)"/g)) expect(new Set(list!.split(' | ')).size, `${file}: ${list}`).toBe(list!.split(' | ').length);
    }
    expect(copy.text('contacts/local.yaml')).toContain('use: Worried about a child who lives in Fenholme and Fenholme First Contact is closed.');
    expect(copy.text('documents/multi-agency-referral-form.mdx')).toContain("options=\"Saltmere: Saltmere Children's Front Door | Fenholme: Fenholme First Contact\"");
    expect(copy.text('procedures/referring-a-concern/2027-04-01.mdx')).toMatch(/<Area name="saltmere">\n\nSaltmere Children's Front Door answers for the city\./);
    expect(copy.text('procedures/referring-a-concern/procedure.yaml')).toContain("  - MASH\n  - Saltmere Children's Front Door\n");
    expect(copy.text('glossary/d-f.yaml')).toContain("Here it is Saltmere Children's Front Door in Saltmere and Fenholme First Contact in Fenholme.");
    // The abbreviation is a term of the field.
    expect(copy.text('glossary/m-o.yaml')).toContain('mash:\n  abbreviation: MASH\n  term: Multi-agency safeguarding hub\n');
    // What counts three areas is found with its line, and nothing else: national inspections "in three areas" were in three areas.
    const counted = missingForPublication(copy.root, copy.day).filter((p) => p.code === 'example-count');
    const still = [...texts].flatMap(([file, text]) => text.split('\n').flatMap((line, i) => (/three (areas|councils|front doors)/i.test(line) && !line.includes('joint inspections in three areas') ? [`${file}:${i + 1}`] : [])));
    expect(still.length).toBeGreaterThan(10);
    const named = counted.map((p) => `${p.file}:${p.line}`);
    expect(still.filter((line) => !named.includes(line))).toEqual([]);
  });

  it('names, in a block about several areas, each area\u2019s own front door', async () => {
    copy = new Copy(project);
    expect((await adopt()).code).toBe(0);
    // An area block that names a team names that area's own.
    expect(copy.text('procedures/missing-education/2027-04-01.mdx')).toContain('<Area name="easthampton">\n\n<Contact id="easthampton-missing-education" />');
    expect(missingForPublication(copy.root, copy.day).filter((p) => p.code === 'example-count' && /boards/i.test(p.what)).length).toBeGreaterThan(0);
    expect(copy.text('contacts/local.yaml')).toContain('lives in Easthampton and The Hub is closed');
  });
});

it('says a block that names a front door once for each area that starts from it, and leaves "the MASH" where theirs is one', async () => {
  copy = new Copy(project);
  const answers = ANSWERS.replace('    name: Northshire\n', '    basedOn: brackenshire\n    name: Northshire\n').replace('    name: Easthampton\n', '    basedOn: brackenshire\n    name: Easthampton\n').replace('name: The Hub', 'name: Easthampton MASH');
  const { code, output } = await adopt(answers);
  expect(code, output).toBe(0);
  const text = copy.text('procedures/referring-a-concern/2027-04-01.mdx');
  expect(text).toMatch(/<Area name="northshire">\n\nFirst Call answers for the county/);
  expect(text).toMatch(/<Area name="easthampton">\n\nEasthampton Multi-Agency Safeguarding Hub \(MASH\) answers for the county/);
  expect(copy.text('contacts/local.yaml')).toContain('lives in Easthampton and the MASH is closed');
  expect(copy.text('contacts/local.yaml')).toContain('lives in Northshire and First Call is closed');
  expect(copy.text('documents/multi-agency-referral-form.mdx')).toContain('options="Northshire: First Call | Easthampton: Easthampton Multi-Agency Safeguarding Hub (MASH)"');
  expect(missingForPublication(copy.root, copy.day).filter((p) => p.code === 'example-name')).toEqual([]);
});

describe('what is left of the example', () => {
  it('is listed with its line when somebody writes it again, and a name of one\u2019s own that holds one is not', async () => {
    copy = new Copy();
    await adopt(ANSWERS.replace('name: The Hub', 'name: North Door East'));
    const left = (): object[] => missingForPublication(copy.root, copy.day).filter((p) => p.code.startsWith('example-')).map(({ code, file, line }) => ({ code, file, line }));
    const before = left();
    copy.edit('guides/for-parents.mdx', (text) => `${text}\nRing North Door East.\n\nRing North\nDoor, in South Smallshire.\n`);
    const lines = copy.text('guides/for-parents.mdx').trimEnd().split('\n').length;
    expect(before).toEqual([]);
    expect(left()).toEqual([lines - 1, lines].map((line) => ({ code: 'example-name', file: 'content/guides/for-parents.mdx', line })));
  });

  it('is a number that nobody has rung, until its day is set anew', async () => {
    copy = new Copy();
    await adopt();
    const unrung = (): string[] => missingForPublication(copy.root, copy.day).filter((p) => p.code === 'not-rung').map((p) => p.what);
    expect(unrung()).toHaveLength(4);
    expect(unrung()[0]).toBe('nobody has rung First Call since the example was taken over');
    copy.edit('contacts/contacts.yaml', (text) => text.replace(/(First Call.*)2026-06-01/, `$1${copy.day}`));
    expect(unrung()).toHaveLength(3);
    copy.remove();
    copy = new Copy();
    await adopt(`${ANSWERS}rungToday: true\n`);
    expect(unrung()).toEqual([]);
    expect(copy.text('contacts/contacts.yaml')).toMatch(/First Call.*2026-11-26/);
  });

  it('is asked in a terminal whether the numbers were rung, and an area named twice is not taken', async () => {
    copy = new Copy();
    const answers = ['Manual', 'M', 'https://m.org.uk', 'm@m.org.uk', 'Northshire', 'Northshire Council', 'First Call', '0300 123 4567', '', 'At day', 'Duty', '0300 123 4568', '', 'At night', 'Northshire Partnership', '2027-04-01'];
    const valid = new Map<string, (answer: string) => string | undefined>();
    const asked: string[] = [];
    const ask: Asker = { ...nobody, somebody: true,
      text: (_, question, more) => (more?.valid && valid.set(question, more.valid), Promise.resolve(answers.shift()!)),
      yes: (_, question) => (asked.push(question), Promise.resolve(asked.length > 1)) };
    expect(await copy.manual(['adopt'], ask)).toMatchObject({ code: 0 });
    expect(asked[0]).toContain('Has somebody rung these numbers today?');
    expect(copy.text('contacts/contacts.yaml')).toMatch(/First Call.*2026-06-01/);
    const areas = [...valid].find(([question]) => question.includes('local authority areas'))![1];
    expect([areas('Saltmere, saltmere'), areas('Saltmere, Fenholme')]).toEqual(['"saltmere" is there twice.', undefined]);
    const boards = [...valid].find(([question]) => question.includes('safeguarding partnerships'))![1];
    expect(boards('A Board, A board')).toBe('"A board" is there twice.');
  });

  it('is a text that nobody has changed: it is ticked off only when somebody says that it is true as it stands', async () => {
    copy = new Copy();
    await adopt();
    const asked: string[] = [];
    const saying = (answer: boolean): Asker => ({ ...nobody, somebody: true, yes: (_, question) => (asked.push(question), Promise.resolve(answer)) });
    expect((await copy.manual(['localised', 'lost-child'])).output).toContain('"Lost child" is word for word the example\'s. Nothing was ticked off');
    copy.edit('procedures/lost-child/2027-04-01.mdx', (text) => text.replace('Look for the cuckoo', 'Look for the emu'));
    expect((await copy.manual(['localised', 'lost-child,fire-safety'], saying(false))).code).toBe(1);
    expect(asked[0]).toContain('1 of these 2 is word for word the example\'s.');
    expect(copy.text('partnership.yaml')).toContain('- lost-child');
    expect((await copy.manual(['localised', 'lost-child'])).code).toBe(0);
    expect((await copy.manual(['localised', 'all'], saying(true))).output).toContain('None is left');
    expect(asked[1]).toMatch(/^All \d+ of them are word for word/);
  });

  it('is refused by name where a text still says whose it was', async () => {
    copy = new Copy();
    await adopt();
    copy.edit('procedures/lost-child/2027-04-01.mdx', (text) => text.replace('Look for the cuckoo', 'Ring South Door (example). Look for the cuckoo'));
    const { code, output } = await copy.manual(['localised', 'all', '--unchanged']);
    expect(code).toBe(1);
    expect(output).toContain('"South Door" is a front door of the example');
    expect(output).toContain('"(example)" marks something invented');
    expect(output).toContain('something of the example still stands in lost-child.');
    expect((await copy.manual(['localised', 'fire-safety', '--unchanged'])).code).toBe(0);
  });

  it('is told before the boards sign, when they do, and by check', async () => {
    copy = new Copy();
    await adopt();
    await copy.manual(['bulletin', '2027-04-01']);
    const refused = await copy.manual(['submit', '2027-04-01']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toMatch(/^\d+ things are still to be filled in before readers may have this manual \(npm run build lists them\)/);
    expect(refused.output).toContain('npm run manual -- submit 2027-04-01 --unfinished');
    expect(copy.text('updates/2027-04-01.mdx')).not.toContain('submitted:');
    expect((await copy.manual(['submit', '2027-04-01', '--unfinished'])).code).toBe(0);
    expect((await copy.manual(['sign', '2027-04-01', '--role', 'Chair'])).output).toMatch(/! \d+ things are still to be filled in/);
    const { code, output } = await copy.manual(['check']);
    expect(code).toBe(0);
    expect(output).toMatch(/Nothing is wrong with the content, but \d+ things are still to be filled in/);
    expect(output).not.toContain('can be published');
  });

  it('is any of the numbers that Ofcom keeps for drama, and no other', async () => {
    copy = new Copy();
    await adopt();
    const invented = ['01632 960123', '0113 496 0999', '0118 4960 000', '0121 496 0001', '0161 496 0001', '0191 498 0001', '020 7946 0018', '028 9649 6001', '029 2018 0001', '07700 900 123', '0808 157 0001', '08081 570 123', '03069 990123', '0306 999 0123'];
    const real = ['0113 395 0000', '0191 496 0001', '020 7946 1018', '0119 496 0001', '07701 900123', '1501632 9601234'];
    copy.edit('roles/roles.yaml', (text) => `${text}drama: {name: Drama, who: "${invented.join(', ')}, ${real.join(', ')}", order: 9, start: [lost-child]}\n`);
    expect(missingForPublication(copy.root, copy.day).filter((p) => p.file === 'content/roles/roles.yaml').map((p) => p.what.split(' is an')[0])).toEqual(invented);
  });
});

it('an example lacks nothing: it says on every page that it is one', () => {
  copy = new Copy();
  expect(missingForPublication(project, '2026-11-26')).toEqual([]);
});
