import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { inWords, type IsoDate } from '../../manual/dates.ts';
import type { Version } from '../../manual/schemas/version.ts';
import type { ChangeSet } from '../change-set.ts';
import { changeNote, NOTE_ARGS } from '../change-note.ts';
import type { Desk } from '../desk.ts';
import { draftFrom, goOn, newUpdate, otherDrafts, versionBefore, versionFile } from '../drafting.ts';
import { editFile } from '../edit.ts';
import { whatWent } from '../importing/went.ts';
import { draftOf, type Imported } from '../importing/draft.ts';
import { openWord } from '../importing/open.ts';
import { inWordsOf, summaryOf } from '../importing/report.ts';
import { dayOfDraft } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb, Said } from '../verb.ts';
import { firstVersion, makeNew, titleFor } from './new.ts';

const { title: _, ...NEW_ARGS } = makeNew.args;
const ACT_NOW = /<ActNow>[\s\S]*?<\/ActNow>/;

/** A Word document as the draft of a procedure, with a report of everything that the draft does not have as the document had it. */
export const importWord: ChangingVerb = {
  name: 'import',
  about: 'make a draft of a Word document, and list what it could not carry, with where',
  args: {
    file: { type: 'positional', required: false, description: 'the Word document', valueHint: 'file.docx' },
    into: { type: 'string', description: 'the procedure that it is a new version of; left out for a new procedure', valueHint: 'neglect' },
    report: { type: 'string', description: 'a file to keep the report in; it is printed too', valueHint: 'report.txt' },
    title: { type: 'string', description: 'title of a new procedure (that of the document, when left out)', valueHint: 'words' },
    ...NEW_ARGS, ...NOTE_ARGS,
  },
  async plan(desk, said) {
    const path = said.words('file') ?? await desk.ask.text('<file>', 'Which Word document?', { example: 'such as procedure.docx' });
    const report = said.words('report');
    const keepIn = report === undefined ? undefined : fileForReport(report);
    const word = await openWord(path);
    const into = said.words('into');
    if (into) desk.procedure(into);
    const day = await dayOfDraft(desk, said);
    const before = into ? versionBefore(desk, into, day) : undefined;
    const update = await newUpdate(desk, said, day, 'update-title');
    const imported = await draftOf(word, desk.content, day);
    const set = before ? await newVersion(desk, said, before, day, update, imported) : await newProcedure(desk, said, day, update, imported);
    return {
      ...set,
      did: [...set.did, `The text is that of ${path}: ${summaryOf(imported.findings)}${keepIn ? `. The report is in ${report}` : ''}.`],
      report: { text: inWordsOf(imported.findings), ...(keepIn ? { file: keepIn } : {}) },
    };
  },
};

function fileForReport(report: string): string {
  const file = resolve(report);
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) throw new Told(`--report: there is no folder ${dirname(file)}.`);
  if (statSync(file, { throwIfNoEntry: false })) throw new Told(`--report: ${report} is there already; name a new file.`);
  return file;
}

async function newProcedure(desk: Desk, said: Said, day: IsoDate, update: ReadonlyMap<string, string>, { title, text }: Imported): Promise<ChangeSet> {
  const set = await firstVersion(desk, said, await titleFor(desk, said, title), day, update);
  const [file, source] = [...set.files].find(([name]) => name.endsWith(`/${day}.mdx`) && name.includes('/procedures/'))!;
  const files = new Map(set.files).set(file, editFile(source!, { text: (first) => withActNow(text, ACT_NOW.exec(first)?.[0]) }));
  return { ...set, files, next: [`Put right in ${file} what the report lists; ${hasActNow(text) ? 'compare <ActNow> with the document, and name in it whom to ring (<Contact …/>)' : '<ActNow> is still to write'}. npm run manual -- check lists what is left.`, ...set.next.slice(1)] };
}

async function newVersion(desk: Desk, said: Said, before: Version, day: IsoDate, update: ReadonlyMap<string, string>, { text }: Imported): Promise<ChangeSet> {
  const slug = before.procedure;
  const own = hasActNow(text);
  const actNow = own ? undefined : ACT_NOW.exec(before.source)?.[0];
  const whole = withActNow(text, actNow);
  const change = await changeNote(desk, said, desk.procedure(slug), `---\n---\n${whole}`);
  const file = versionFile(slug, day);
  return {
    files: new Map([[file, editFile(draftFrom(desk, before, day, change), { text: () => whole })], ...update]),
    did: [`"${before.title}" has a draft for ${inWords(day)}. The version of ${inWords(before.date)} is as it was.`, ...(own ? ['What to do at once (<ActNow>) is that of the document: compare it with the version before.'] : actNow ? ['What to do at once (<ActNow>) is that of the version before: compare it with the document.'] : []), ...otherDrafts(desk, before, day)],
    beware: [`The document takes the place of ${actNow ? 'the rest of the text' : 'the text'}: nothing of the version of ${inWords(before.date)} was carried over but its head${actNow ? ' and what to do at once' : ''}.`, ...whatWent(before.source, whole)],
    next: [
      `Put right in ${file} what the report lists, and put what went and is still needed where it belongs (it stands in ${versionFile(slug, before.date)}).`,
      ...goOn(day),
    ],
  };
}

/** Whether a document had a section that is the red box: it stands first then. */
const hasActNow = (text: string): boolean => text.startsWith('<ActNow>');

const withActNow = (text: string, actNow = '<ActNow>\n\n1. [to write: what to do first; at most five steps, each a short sentence]\n\n</ActNow>'): string => (hasActNow(text) ? text : `${actNow}\n\n${text}`);
