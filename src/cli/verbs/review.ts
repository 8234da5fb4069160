import { checkContent } from '../../checks/check.ts';
import { addDays, inWords, whyNotADate, type IsoDate } from '../../manual/dates.ts';
import type { Problem } from '../../manual/problems.ts';
import { register, type Duty } from '../../manual/register.ts';
import { staleSources, type StaleSource, type StaleStatement } from '../../manual/stale-sources.ts';
import { counted } from '../../manual/wording.ts';
import type { Desk } from '../desk.ts';
import { Told } from '../steps.ts';
import type { LookingVerb } from '../verb.ts';

/** What the subgroup has to look after, on one day. */
export interface Review {
  overdue: Duty[];
  due: Duty[];
  /** "must" in a text in force without the law that says so. */
  unsourced: Problem[];
  /** Statements that cite an edition that no longer holds, whether it is named or the day of the text fell under it. */
  superseded: Overtaken[];
}

/** A statement with the edition it cites and what holds now. */
export type Overtaken = StaleStatement & Pick<StaleSource, 'old' | 'now' | 'since'>;

/** @param until the last day that counts as due soon */
export function reviewOf(desk: Desk, until: IsoDate): Review {
  const { manual, problems } = checkContent(desk.root, desk.asAt);
  if (!manual) throw new Told(`The content has problems to put right first: ${problems.find((p) => p.level === 'problem')?.what}. Run: npm run manual -- check`);
  const duties = register(manual);
  const coded = (code: string): Problem[] => problems.filter((p) => p.code === code && !p.what.startsWith('in a draft'));
  return {
    overdue: duties.filter((d) => d.by < desk.asAt),
    due: duties.filter((d) => d.by >= desk.asAt && d.by <= until),
    unsourced: coded('must-without-source'),
    superseded: staleSources(manual).flatMap(({ old, now, since, statements }) => statements.map((s): Overtaken => ({ ...s, old, now, since }))),
  };
}

/** The name of every kind of duty, in the order in which they are listed. */
const KINDS: Readonly<Record<Duty['kind'], string>> = {
  'review a procedure': 'Procedures to review', 'check a source': 'Sources to check', 'check a time limit': 'Time limits to check',
  'check a decision guide': 'Decision guides to check', 'check a contact': 'Contacts to ring or write to',
};

/** How many of each are shown where not all are asked for. */
const FEW = 3;

/** How all of a long list is printed, or kept in a file. */
export const TO_KEEP = (verb: string): string => `All of it: npm run manual -- ${verb} --long. To keep or print it, send it to a file: npm run -s manual -- ${verb} --long > ${verb}.txt`;

/** The first of a list, and how many more there are. */
export const firstOf = <T>(all: readonly T[], most: number, lines: (one: T) => string[], indent = '    '): string[] => [...all.slice(0, most).flatMap(lines), ...(all.length > most ? [`${indent}\u2026 and ${all.length - most} more`] : [])];

/** Duties by kind, soonest first within each, one line for each and one for why. */
function dutiesInWords(duties: readonly Duty[], most: number): string[] {
  return Object.entries(KINDS).flatMap(([kind, title]) => {
    const own = duties.filter((d) => d.kind === kind);
    const how = kind === 'review a procedure' ? ['    When one has been read: npm run manual -- revise <its name> if a word has to change, npm run manual -- reviewed <its name> if none has'] : [];
    return own.length === 0 ? [] : [`  ${title} (${own.length})`, ...firstOf(own, most, ({ by, what, why, procedures }) => [`    ${inWords(by)}: ${what}\n      ${why}${kind !== 'review a procedure' && procedures.length > 0 ? ` Rests on it: ${procedures.join(', ')}` : ''}`]), ...how];
  });
}

/** Each with its place, and once below them how they are put right. */
const problemsInWords = (problems: readonly Problem[], most: number): string[] => [...firstOf(problems, most, ({ file, line, what }) => [`  ${file}:${line}: ${what}`], '  '), ...problems.slice(0, 1).map(({ fix }) => `  To put it right: ${fix}`)];

/** Each statement with its place, below the edition it cites. */
const overtakenInWords = (all: readonly Overtaken[], most: number): string[] => [
  ...[...Map.groupBy(all, (s) => s.old)].flatMap(([old, own]) => [`  ${old}: ${own[0]!.now ? `${own[0]!.now} now` : 'ended'}, since ${inWords(own[0]!.since)} (${own.length})`, ...firstOf(own, most, (s) => [`    ${s.file}:${s.line}${s.named ? ' (names the edition)' : ''}\n      ${s.sentence}`])]),
  ...(all.some((s) => s.kind === 'procedure') ? ['  To put it right in a procedure: compare the two editions and write a new version, minor if nothing changes'] : []),
  ...(all.some((s) => s.kind !== 'procedure') ? ['  To put it right in a guide, a document or a toolkit: compare the two editions, change what differs, and set `updated:` to that day'] : []),
];

export const review: LookingVerb = {
  name: 'review',
  about: 'what is due and overdue for review, says "must" without its source, or rests on a source that has been replaced',
  args: {
    until: { type: 'string', description: 'the last day that counts as due (90 days from now, when left out)', valueHint: '2027-03-31' },
    long: { type: 'boolean', description: 'all of it, and not only the first of each kind' },
    json: { type: 'boolean', description: 'for another program' },
  },
  run(desk, said) {
    const until = said.words('until') ?? addDays(desk.asAt, 90);
    const why = whyNotADate(until);
    if (why) throw new Told(`--until cannot be used: ${why}.`);
    const found = reviewOf(desk, until);
    if (said.is('json')) {
      console.log(JSON.stringify(found, null, 2));
      return 0;
    }
    const part = (title: string, count: number, lines: string[]): string => `${title}: ${count === 0 ? 'nothing' : counted(count, 'thing')}${count > 0 ? `\n${lines.join('\n')}` : ''}`;
    const most = said.is('long') ? Infinity : FEW;
    console.log([
      `What is to be looked after in ${desk.content.partnership.name}, as at ${inWords(desk.asAt)}.`,
      part(`Overdue on ${inWords(desk.asAt)}`, found.overdue.length, dutiesInWords(found.overdue, Infinity)),
      part(`Due by ${inWords(until)}`, found.due.length, dutiesInWords(found.due, most)),
      part('Resting on a source that has been replaced', found.superseded.length, overtakenInWords(found.superseded, most)),
      part('"must" without the law that says so', found.unsourced.length, problemsInWords(found.unsourced, most)),
      ...(said.is('long') ? [] : [TO_KEEP('review')]),
    ].join('\n\n'));
    return 0;
  },
};
