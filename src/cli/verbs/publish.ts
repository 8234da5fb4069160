import { checkContent } from '../../checks/check.ts';
import { missingForPublication } from '../../checks/publication.ts';
import { forTerminal } from '../../checks/reporters/terminal.ts';
import { inWords } from '../../manual/dates.ts';
import { lockText } from '../../manual/frozen.ts';
import { readLock } from '../../manual/reading/content.ts';
import type { Update } from '../../manual/schemas/update.ts';
import { updateInWords } from '../../manual/updates.ts';
import { counted, inWordsList } from '../../manual/wording.ts';
import type { ChangeSet } from '../change-set.ts';
import type { Desk } from '../desk.ts';
import { updateFile } from '../drafting.ts';
import { editFile, setKeys } from '../edit.ts';
import { extendedLock } from '../freeze.ts';
import { dayFrom, whichUpdate } from '../questions.ts';
import { Told } from '../steps.ts';
import { undoneLater } from '../unchanged.ts';
import type { ChangingVerb } from '../verb.ts';
import { stillNamedIn } from './withdraw.ts';

const LOCK = 'content/published.lock';
const SAVE = 'git add content, git commit, git push';

/** Before the day of an update readers are told that it is coming. Signed, it takes effect on its day by itself: from then on it is recorded as published, for ever. */
export const publish: ChangingVerb = {
  name: 'publish',
  about: 'announce a signed update before its day, or record it as published from its day on; all of it or nothing',
  args: {
    update: { type: 'positional', required: false, description: 'its day, such as 2027-02-01' },
    announce: { type: 'string', description: 'the day from which readers see it coming (today, when left out)', valueHint: '2027-01-25' },
  },
  async plan(desk, said) {
    const id = await whichUpdate(desk, said, 'Which update is to go out?', toGoOut(desk), 'No update is signed and waiting to go out.');
    const update = desk.update(id);
    refuseUnsigned(desk, update);
    const missing = missingForPublication(desk.root, desk.asAt, 'signatures aside');
    if (missing.length > 0) throw new Told(`${forTerminal(missing, process.stderr.isTTY)}\n\nNothing was published: this manual is not ready for readers.`);
    if (desk.ask.somebody && !await desk.ask.yes('update', `${id > desk.asAt ? 'Tell readers that it is coming' : 'Record it as published, for ever'}: the ${updateInWords(update)}?`)) throw new Told('Stopped: nothing was changed.');
    return id > desk.asAt ? announce(desk, update, dayFrom(said.words('announce') ?? desk.asAt, 'announce')) : record(desk, update);
  },
};

/** What is signed and not announced yet, and what is in force and not yet recorded. */
export function toGoOut(desk: Desk): Update[] {
  const locked = readLock(desk.root).entries[0]?.value ?? {};
  return desk.content.updates.filter((u) => {
    const { stage } = desk.standing(u);
    return stage === 'signed' || (stage === 'in force' && desk.content.versions.some((v) => v.update === u.id && !(`${v.procedure}/${v.date}` in locked)));
  });
}

function refuseUnsigned(desk: Desk, update: Update): void {
  const { stage, unsigned, changed } = desk.standing(update);
  const when = inWords(update.id);
  const boards = desk.boardsInWords(unsigned);
  if (stage === 'draft') throw new Told(`The update of ${when} is a draft: it has not been submitted, and ${inWordsList(boards)} ${boards.length === 1 ? 'has' : 'have'} not signed it. Next: npm run manual -- submit ${update.id}`);
  if (stage === 'submitted') throw new Told(`${inWordsList(boards)} ${boards.length === 1 ? 'has' : 'have'} not signed the update of ${when}. When that is done: npm run manual -- sign ${update.id}`);
  if (changed.length > 0 && stage !== 'in force') throw new Told(`The boards signed other words than these: ${inWordsList(changed)} ${changed.length === 1 ? 'has' : 'have'} changed since. Undo the change, or run npm run manual -- submit ${update.id} and have it signed again.`);
  if (stage === 'missed') throw new Told(`${inWordsList(boards)} did not sign the update of ${when} before its day: npm run manual -- postpone ${update.id} moves it to a later one.`);
  if (stage === 'announced') throw new Told(`The update of ${when} has been announced${update.announced ? ` (${inWords(update.announced)})` : ''}. It takes effect by itself on its day; from then on, publish records it.`);
}

function announce(desk: Desk, update: Update, on: string): ChangeSet {
  const { id } = update;
  const signed = update.signedOff.map((s) => s.on).sort().at(-1)!;
  if (on < signed || on > id) throw new Told(`--announce cannot be ${inWords(on)}: it was signed on ${inWords(signed)} and takes effect on ${inWords(id)}, and is announced between the two.`);
  desk.refuseUnlessClean(update);
  const versions = desk.content.versions.filter((v) => v.update === id);
  const file = updateFile(id);
  const begun = desk.content.updates.some((u) => u.id <= desk.asAt);
  const seen = !begun ? `is ready. Nothing is in force before it, so the site is built from ${inWords(id)} on` : on > desk.asAt ? `is announced from ${inWords(on)}` : 'is announced: readers see it coming from the next build on';
  return {
    files: new Map([[file, editFile(desk.text(file), { head: (yaml) => setKeys(yaml, { announced: on }, 'timetabled') })]]),
    did: [`The update of ${inWords(id)}, ${counted(versions.length, 'version')}, ${seen}. It takes effect by itself on its day.`],
    beware: [...stillNamedIn(desk, id), ...undoneLater(desk, versions)],
    next: [`Save it to the shared copy (${SAVE})${begun ? ': readers see it when the site is next built' : ''}.`, `On ${inWords(id)} or soon after: npm run manual -- publish ${id} records what has been published.`],
  };
}

function record(desk: Desk, update: Update): ChangeSet {
  const { problems, manual } = checkContent(desk.root, desk.asAt);
  if (!manual) throw new Told(`${forTerminal(problems.filter((p) => p.level === 'problem'), process.stderr.isTTY)}\n\nNothing was recorded: put this right first.`);
  const { lock, added } = extendedLock(manual, readLock(desk.root).entries[0]?.value ?? {}, desk.asAt);
  if (added.length === 0) throw new Told(`The update of ${inWords(update.id)} has been published: all of it is in ${LOCK}.`);
  return {
    files: new Map([[LOCK, lockText(lock)]]),
    did: [`The update of ${inWords(update.id)} is in force. ${counted(added.length, 'version')} recorded in ${LOCK}, and cannot change unnoticed: ${inWordsList(added)}.`],
    beware: stillNamedIn(desk, update.id),
    next: update.id === desk.asAt && !update.timetabled
      ? [`Save it to the shared copy (${SAVE}), and ask for the site to be built now: readers have the new words when it is.`, `Tell the teams that it touches: /updates/${update.id}/ has a mail that is ready to send.`]
      : [`Save it to the shared copy (${SAVE}).`],
  };
}
