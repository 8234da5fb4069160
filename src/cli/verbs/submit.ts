import { stillToFillIn } from '../../checks/publication.ts';
import { inWords } from '../../manual/dates.ts';
import { cutFile } from '../../manual/reading/frontmatter.ts';
import { textsOf } from '../../manual/signed.ts';
import { counted, inWordsList } from '../../manual/wording.ts';
import { byWhen, updateFile } from '../drafting.ts';
import { editFile, setKeys } from '../edit.ts';
import { whichUpdate } from '../questions.ts';
import { Told } from '../steps.ts';
import { sameAsBefore, undoneLater } from '../unchanged.ts';
import type { ChangingVerb } from '../verb.ts';
import { stillNamedIn } from './withdraw.ts';

/** Hands an update to the boards: from here on they sign these words, and no others. */
export const submit: ChangingVerb = {
  name: 'submit',
  about: 'hand an update to the boards: checks it as it will be on its day, and records which words they sign',
  args: {
    update: { type: 'positional', required: false, description: 'its day, such as 2027-02-01' },
    unchanged: { type: 'boolean', description: 'also a draft that is word for word the version before it' },
    unfinished: { type: 'boolean', description: 'also while something is still to be filled in before readers may have the manual' },
  },
  async plan(desk, said) {
    const open = desk.coming().filter((u) => ['draft', 'changed since'].includes(desk.standing(u).stage));
    const id = await whichUpdate(desk, said, 'Which update is ready?', open, 'No update is waiting to be submitted: npm run manual -- revise begins one.');
    const update = desk.update(id);
    const { stage, changed, unsigned } = desk.standing(update);
    if (stage === 'missed') throw new Told(`The day of the update of ${inWords(id)} has come and it was not signed: npm run manual -- postpone ${id} moves it to a later day.`);
    if (stage === 'in force') throw new Told(`The update of ${inWords(id)} is in force, signed by ${inWordsList(desk.boardsInWords(update.signedOff.map((s) => s.board)))}: there is nothing to submit.`);
    if (stage === 'submitted') throw new Told(`The update of ${inWords(id)} has been submitted, and nothing has changed since. Next: npm run manual -- sign ${id}`);
    // Without a record of what was submitted nobody knows which words were signed: then it can be submitted anew.
    if (unsigned.length === 0 && changed.length === 0 && update.submitted) throw new Told(`The update of ${inWords(id)} has been signed by ${inWordsList(desk.boardsInWords(update.signedOff.map((s) => s.board)))}: there is nothing to submit.`);
    const versions = desk.content.versions.filter((v) => v.update === id);
    if (versions.length === 0) throw new Told(`No version belongs to the update of ${inWords(id)} yet: npm run manual -- revise <procedure> --update ${id}`);
    if (cutFile(update.source).text.trim() === '') throw new Told(`The update of ${inWords(id)} has no bulletin: npm run manual -- bulletin ${id} drafts it.`);
    desk.refuseUnlessClean(update);
    const { whole, inPart } = sameAsBefore(desk, versions);
    if (whole.length > 0 && !said.is('unchanged')) throw new Told(`${whole.join('\n')}\n\nNothing was submitted. Write the change, and run this again. A review that changed nothing needs no version: delete the draft, and run npm run manual -- reviewed. If it is meant as it is: npm run manual -- submit ${id} --unchanged`);
    const toFillIn = stillToFillIn(desk.root, desk.asAt, desk.content.partnership);
    const unfinished = toFillIn && `${toFillIn}. What changes in these versions meanwhile has to be signed again.`;
    if (unfinished && !said.is('unfinished')) {
      if (!desk.ask.somebody) throw new Told(`${unfinished}\n\nNothing was submitted. Fill it in, and run this again. If the boards are to sign before it is done: npm run manual -- submit ${id}${said.is('unchanged') ? ' --unchanged' : ''} --unfinished`);
      if (!await desk.ask.yes('unfinished', `${unfinished} Have the boards sign before it is done?`)) throw new Told('Stopped: nothing was submitted.');
    }
    const file = updateFile(id);
    const again = update.signedOff.length > 0 && (changed.length > 0 || !update.submitted);
    // What is read is what the boards sign: neither key of its own is part of it.
    const texts = textsOf(update, desk.content);
    const boards = desk.boardsInWords(Object.keys(desk.content.partnership.boards));
    return {
      files: new Map([[file, editFile(desk.text(file), { head: (yaml) => setKeys(again ? setKeys(yaml, { signedOff: undefined, announced: undefined }) : yaml, { submitted: { on: desk.asAt, texts } }) })]]),
      did: [
        `The update of ${inWords(id)}, ${counted(versions.length, 'version')}, is ready to be signed. Nothing in it can change now without being submitted again.`,
        ...(again ? [`${changed.length > 0 ? `${inWordsList(changed)} changed since it was signed` : 'It was signed without a record of which words were signed'}, so the signatures of ${inWordsList(desk.boardsInWords(update.signedOff.map((s) => s.board)))} are taken out${update.announced ? ', and it is no longer announced' : ''}.`] : []),
      ],
      beware: [...(unfinished ? [unfinished] : []), ...whole, ...inPart, ...undoneLater(desk, versions), ...stillNamedIn(desk, id)],
      next: [
        boards.length === 1 ? `${boards[0]} has to sign ${byWhen(desk, id)}.` : `${desk.content.partnership.signOff.rule === 'all boards' ? 'Each' : 'One'} of these boards has to sign, ${byWhen(desk, id)}: ${inWordsList(boards)}.`,
        `Send them what they sign: npm run manual -- preview --date ${id} --drafts shows it.`,
        `When one has signed: npm run manual -- sign ${id}`,
      ],
    };
  },
};
