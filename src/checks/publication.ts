import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, type IsoDate } from '../manual/dates.ts';
import { inOrder, type Problem } from '../manual/problems.ts';
import { readContent, type ContentEntries } from '../manual/reading/content.ts';
import { listFolder } from '../manual/reading/folder.ts';
import { unsignedBoards } from '../manual/updates.ts';
import { inWordsList } from '../manual/wording.ts';
import { problem } from './check.ts';

/** What only an invented manual has: Ofcom's numbers for drama, addresses that lead nowhere, and the mark of an example. */
const INVENTED: readonly [code: string, pattern: RegExp, what: (found: string) => string, fix: string][] = [
  ['invented-number', /\b01632 ?960 ?\d{3}\b/g, (n) => `${n} is an invented number that nobody answers`, 'write the real one, ring it, and set `lastChecked:` to that day'],
  ['invented-address', /[\w.@/:-]+\.example\b/g, (a) => `${a} is an invented address that leads nowhere`, 'write the real one, or take it out'],
  ['invented-example', /\(example\)/gi, () => '"(example)" marks something invented for the example manual', 'put what is true of your partnership in its place, or take it out'],
];

/**
 * What a partnership's own manual still lacks before anybody may rely on it. An example says on every page that it is one, and lacks nothing.
 * @param signatures `signatures aside` for a command that looks after them itself
 */
export function missingForPublication(root: string, asAt: IsoDate, signatures: 'signatures too' | 'signatures aside' = 'signatures too'): Problem[] {
  const { entries } = readContent(root);
  const [partnership] = entries.partnership;
  if (!partnership || partnership.value.example) return [];
  const { value, at } = partnership;
  return inOrder([
    ...(value.accessibility ? [] : [problem({ ...at(), line: 1 }, 'no-accessibility-statement', 'the accessibility statement has not been filled in, and the law requires one', 'add `accessibility:` from your own tests: organisation, status, tested (on, by, how), prepared, reviewed, answerWithin, failures')]),
    ...value.toLocalise.map((slug, i) => problem(at(['toLocalise', i]), 'to-localise', `nobody has made "${slug}" local yet: its text is still the example's`, `read it, change what differs here, and run \`npm run manual -- localised ${slug}\``)),
    ...(signatures === 'signatures too' ? unsigned(entries, asAt) : []),
    ...invented(root),
  ]);
}

function unsigned({ updates, partnership }: ContentEntries, asAt: IsoDate): Problem[] {
  const inForce = updates.filter((u) => u.id <= asAt || (u.value.announced !== undefined && u.value.announced <= asAt));
  const first = inForce.length > 0 ? inForce : updates.slice(0, 1);
  // A site needs something that is in force.
  const begun = updates.length === 0 || updates.some((u) => u.id <= asAt);
  const notBegun = begun ? [] : updates.slice(0, 1).map(({ id, at }) => problem(at(), 'not-begun', `nothing is in force before ${inWords(id)}, so there is nothing to publish yet`, `build it on that day; until then, npm run manual -- preview --date ${id} --drafts shows it`));
  return [...notBegun, ...first.flatMap(({ id, value, at }) => {
    const boards = unsignedBoards(value, partnership[0]!.value).map((board) => partnership[0]!.value.boards[board]?.name ?? board);
    return boards.length === 0 ? [] : [problem(at(['signedOff']), 'not-signed', `${inWordsList(boards)} ${boards.length === 1 ? 'has' : 'have'} not signed this update off`, `run \`npm run manual -- submit ${id}\`, then \`npm run manual -- sign ${id}\` for each board`)];
  })];
}

/** Every file of the content that readers see something of. */
function* filesBelow(root: string, folder: string): Generator<string> {
  for (const name of listFolder(join(root, folder))) {
    if (/\.(mdx|yaml)$/.test(name)) yield `${folder}/${name}`;
    else if (!name.includes('.')) yield* filesBelow(root, `${folder}/${name}`);
  }
}

function invented(root: string): Problem[] {
  return [...filesBelow(root, 'content')].flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n').flatMap((line, i) => (line.trimStart().startsWith('#') && file.endsWith('.yaml') ? [] : INVENTED.flatMap(([code, pattern, what, fix]) =>
    [...line.matchAll(pattern)].map((found) => problem({ file, line: i + 1, column: found.index + 1 }, code, what(found[0]), fix))))));
}
