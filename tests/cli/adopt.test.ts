import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/check.ts';
import { missingForPublication } from '../../src/checks/publication.ts';
import { buildOptions, checked, project } from '../../src/cli/build.ts';
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
    expect(() => checked(options)).toThrow(/content\/contacts\/contacts\.yaml:\d+:\d+\n.*problem: line@national\.example is an invented address/);
    expect(() => checked(options)).toThrow('npm run manual -- preview');

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
    expect(() => checked(options)).toThrow('nothing is in force before 1 April 2027');
    copy.day = '2027-04-01';
    expect(checked({ ...options, asAt: copy.day }).words).toContain('2 procedures');
    expect((await copy.manual(['publish', '2027-04-01'])).output).toContain('2 versions recorded');
    expect(checkContent(copy.root, copy.day).problems).toEqual([]);
  });

  it('takes over the example manual of this repository, whole', async () => {
    copy = new Copy(project);
    const { code, output } = await adopt();
    expect(output).toContain('This is now the manual of Northshire Procedures');
    expect(code).toBe(0);
    const example = parse(readFileSync(join(project, 'content/partnership.yaml'), 'utf8')) as { areas: Record<string, { name: string }> };
    for (const file of Object.keys(copy.tree()).filter((f) => /\.(mdx|yaml)$/.test(f))) for (const { name } of Object.values(example.areas)) expect(readFileSync(join(copy.root, file), 'utf8'), file).not.toContain(name);
    // An area block that names a team names that area's own.
    expect(copy.text('procedures/missing-education/2027-04-01.mdx')).toContain('<Area name="easthampton">\n\n<Contact id="easthampton-missing-education" />');
  });
});

it('an example lacks nothing: it says on every page that it is one', () => {
  copy = new Copy();
  expect(missingForPublication(project, '2026-11-26')).toEqual([]);
});
