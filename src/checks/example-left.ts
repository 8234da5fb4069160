import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adopted } from '../manual/adopted.ts';
import type { Problem } from '../manual/problems.ts';
import { listFolder, type Entry } from '../manual/reading/folder.ts';
import type { Contact } from '../manual/schemas/contact.ts';
import type { Partnership } from '../manual/schemas/partnership.ts';
import { counted } from '../manual/wording.ts';
import { problem } from './check.ts';

interface Sign {
  code: string;
  pattern: RegExp;
  what: (found: string) => string;
  fix: string;
}

/** The numbers that Ofcom sets aside for drama: nobody answers them. An x is any digit, and spaces may stand anywhere. */
const DRAMA = [
  '01632960xxx', ...['0113', '0114', '0115', '0116', '0117', '0118', '0121', '0131', '0141', '0151', '0161'].map((code) => `${code}4960xxx`),
  '01914980xxx', '02079460xxx', '02896496xxx', '02920180xxx', '07700900xxx', '08081570xxx', '03069990xxx',
].map((number) => [...number].map((digit) => (digit === 'x' ? '\\d' : digit)).join(' ?')).join('|');

/** What only an invented manual has: numbers for drama, addresses that lead nowhere, and the mark of an example. */
const INVENTED: readonly Sign[] = [
  { code: 'invented-number', pattern: new RegExp(`(?<!\\d)(?:${DRAMA})(?!\\d)`, 'g'), what: (n) => `${n} is an invented number that nobody answers`, fix: 'write the real one, ring it, and set `lastChecked:` to that day' },
  { code: 'invented-address', pattern: /[\w.@/:-]+\.example\b/g, what: (a) => `${a} is an invented address that leads nowhere`, fix: 'write the real one, or take it out' },
  { code: 'invented-example', pattern: /\(example\)/gi, what: () => '"(example)" marks something invented for the example manual', fix: 'put what is true of your partnership in its place, or take it out' },
];

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const wordsOf = (names: readonly string[]): string => names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^the /, '[Tt]he ').replace(/ /g, '\\s+')).join('|');

/** "all three areas", "the three councils", "both boards": counts of the partnership's own, and not of just any ("inspections in three areas"). */
function counts(many: number, nouns: string): RegExp {
  const number = NUMBERS[many] ?? String(many);
  const said = `(?:the|all|its|our|their|these|those|every one of the)\\s+(?:the\\s+)?${number}`;
  return new RegExp(`\\b(?:${many === 2 ? `${said}|both` : said})\\s+(?:safeguarding\\s+|local\\s+authority\\s+|children.s\\s+)?(?:${nouns})\\b`, 'gi');
}

/** What the example's words can be told by in a manual that was adopted. */
function signsOf(adopted: Adopted, { areas, boards }: Partnership): Sign[] {
  const names = (list: readonly string[]): RegExp => new RegExp(`(?<![\\w-])(?:${wordsOf(list.toSorted((a, b) => b.length - a.length))})(?![\\w-])`, 'g');
  const [ownAreas, ownBoards] = [Object.keys(areas).length, Object.keys(boards).length];
  const nouns = adopted.areaCount > 2 ? 'areas|local authorities|front doors|councils' : 'areas|local authorities|front doors';
  const fix = 'write your own, or take the sentence out';
  return [
    ...(adopted.frontDoors.length === 0 ? [] : [{ code: 'example-name', pattern: names(adopted.frontDoors), what: (n: string) => `"${n}" is a front door of the example`, fix }]),
    ...(adopted.areas.length === 0 ? [] : [{ code: 'example-name', pattern: names(adopted.areas), what: (n: string) => `"${n}" is an area of the example`, fix }]),
    // Placing and host councils are "both councils" anywhere: two of them are not counted.
    ...(adopted.areaCount < 2 || adopted.areaCount === ownAreas ? [] : [{ code: 'example-count', pattern: counts(adopted.areaCount, nouns), what: (n: string) => `"${n}": your manual has ${counted(ownAreas, 'area')}`, fix: 'say it as it is here' }]),
    ...(adopted.boardCount < 2 || adopted.boardCount === ownBoards ? [] : [{ code: 'example-count', pattern: counts(adopted.boardCount, 'boards|partnerships'), what: (n: string) => `"${n}": your manual has ${counted(ownBoards, 'board')}`, fix: 'say it as it is here' }]),
  ];
}

/** Every file of the content that readers see something of. */
function* filesBelow(root: string, folder: string): Generator<string> {
  for (const name of listFolder(join(root, folder))) {
    if (/\.(mdx|yaml)$/.test(name)) yield `${folder}/${name}`;
    else if (!name.includes('.')) yield* filesBelow(root, `${folder}/${name}`);
  }
}

/** Everything in a partnership's own manual that is invented, and the names and counts of the example in one that was adopted. */
export function exampleLeft(root: string, partnership: Partnership, contacts: readonly Entry<Contact>[], adopted?: Adopted): Problem[] {
  const signs = [...INVENTED, ...(adopted ? signsOf(adopted, partnership) : [])];
  // A name of the partnership's own may hold one of the example's.
  const own = [partnership.name, partnership.shortName, ...Object.values(partnership.boards).map((b) => b.name), ...Object.values(partnership.areas).flatMap((a) => [a.name, a.council]), ...contacts.map((c) => c.value.name)];
  const ownNames = new RegExp(`(?<![\\w-])(?:${wordsOf(own.toSorted((a, b) => b.length - a.length))})(?![\\w-])`, 'g');
  const blank = (found: string): string => found.replace(/[^\n]/g, '\u00B7');
  return [...filesBelow(root, 'content')].flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const read = file.endsWith('.yaml') ? text.replace(/^[ \t]*#.*$/gm, blank) : text;
    const others = adopted ? read.replace(ownNames, blank) : read;
    return signs.flatMap(({ code, pattern, what, fix }) => [...(code.startsWith('example-') ? others : read).matchAll(pattern)].map((found) => {
      const before = read.slice(0, found.index);
      return problem({ file, line: before.split('\n').length, column: found.index - before.lastIndexOf('\n') }, code, what(found[0].replace(/\s+/g, ' ')), fix);
    }));
  });
}

/** Local numbers that nobody of the partnership has rung: the day beside them is from before it took the example over. */
export function notRung(contacts: readonly Entry<Contact>[], adopted: Adopted): Problem[] {
  const invented = new RegExp(`^(?:${DRAMA})$`);
  return contacts.filter(({ value }) => value.areas !== 'all' && value.lastChecked < adopted.on && !(value.phone && invented.test(value.phone)))
    .map(({ value, at }) => problem(at(['lastChecked']), 'not-rung', `nobody has rung ${value.name} since the example was taken over`, 'ring it, and set `lastChecked:` to that day'));
}
