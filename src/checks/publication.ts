import { readAdopted } from '../manual/adopted.ts';
import { inWords, type IsoDate } from '../manual/dates.ts';
import { inOrder, type Problem } from '../manual/problems.ts';
import { readContent, type ContentEntries } from '../manual/reading/content.ts';
import type { Partnership } from '../manual/schemas/partnership.ts';
import { unsignedBoards } from '../manual/updates.ts';
import { counted, inWordsList } from '../manual/wording.ts';
import { problem } from './check.ts';
import { exampleLeft, notRung } from './example-left.ts';

/**
 * What a partnership's own manual still lacks before anybody may rely on it. An example says on every page that it is one, and lacks nothing.
 * @param signatures `signatures aside` for a command that looks after them itself
 * @param entries what stands in `root`, where it has been read already
 */
export function missingForPublication(root: string, asAt: IsoDate, signatures: 'signatures too' | 'signatures aside' = 'signatures too', entries: ContentEntries = readContent(root).entries): Problem[] {
  const [partnership] = entries.partnership;
  if (!partnership || partnership.value.example) return [];
  const { value, at } = partnership;
  const adopted = readAdopted(root);
  const record = adopted.entries[0]?.value;
  return inOrder([
    ...(value.accessibility ? [] : [problem({ ...at(), line: 1 }, 'no-accessibility-statement', 'the accessibility statement has not been filled in, and the law requires one', 'add `accessibility:` from your own tests: organisation, status, tested (on, by, how), prepared, reviewed, answerWithin, failures')]),
    ...value.toLocalise.map((slug, i) => problem(at(['toLocalise', i]), 'to-localise', `nobody has made "${slug}" local yet: its text is still the example's`, `read it, change what differs here, and run \`npm run manual -- localised ${slug}\``)),
    ...(signatures === 'signatures too' ? unsigned(entries, asAt) : []),
    ...adopted.problems,
    ...exampleLeft(root, value, entries.contacts, record),
    ...(record ? notRung(entries.contacts, record) : []),
  ]);
}

/** Says that the manual cannot go to readers yet, signatures aside, and which command lists why; nothing where it can. */
export function stillToFillIn(root: string, asAt: IsoDate, { example }: Partnership): string | undefined {
  const many = example ? 0 : missingForPublication(root, asAt, 'signatures aside').length;
  const [is, them] = many === 1 ? ['is', 'it'] : ['are', 'them'];
  return many === 0 ? undefined : `${counted(many, 'thing')} ${is} still to be filled in before readers may have this manual (npm run build lists ${them})`;
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
