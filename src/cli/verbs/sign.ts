import { stillToFillIn } from '../../checks/publication.ts';
import { inWords } from '../../manual/dates.ts';
import { didYouMean } from '../../manual/did-you-mean.ts';
import { unsignedBoards } from '../../manual/updates.ts';
import { inWordsList } from '../../manual/wording.ts';
import { byWhen, updateFile } from '../drafting.ts';
import { addTo, editFile } from '../edit.ts';
import { dayFrom, whichUpdate } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

/** Records that a board has signed an update off: who, in which role, and when. */
export const sign: ChangingVerb = {
  name: 'sign',
  about: 'record that a board has signed an update off: who, in which role, on which day',
  args: {
    update: { type: 'positional', required: false, description: 'its day, such as 2027-02-01' },
    board: { type: 'string', description: 'id of the board', valueHint: 'id' },
    role: { type: 'string', description: 'the role that signed, which readers see', valueHint: 'words' },
    name: { type: 'string', description: 'who signed, for your own record: readers never see it', valueHint: 'words' },
    date: { type: 'string', description: 'the day it was signed (today, when left out)', valueHint: '2027-01-20' },
  },
  async plan(desk, said) {
    const open = desk.coming().filter((u) => desk.standing(u).stage === 'submitted');
    const id = await whichUpdate(desk, said, 'Which update has been signed?', open, 'No update is waiting for a signature: npm run manual -- submit hands one to the boards.');
    const update = desk.update(id);
    const { stage, changed } = desk.standing(update);
    if (stage === 'draft') throw new Told(`The update of ${inWords(id)} has not been submitted, so it is not settled what is signed: npm run manual -- submit ${id}`);
    if (stage === 'changed since') throw new Told(`${inWordsList(changed)} ${changed.length === 1 ? 'has' : 'have'} changed since the update was submitted, so the board signed other words: npm run manual -- submit ${id}, and have it signed again.`);
    if (stage === 'missed') throw new Told(`The update of ${inWords(id)} was not signed before its day: npm run manual -- postpone ${id} moves it to a later one.`);
    const { boards, signOff } = desk.content.partnership;
    const missing = Object.keys(boards).filter((board) => !update.signedOff.some((s) => s.board === board));
    if (missing.length === 0) throw new Told(`Every board has signed the update of ${inWords(id)}. Next: npm run manual -- publish ${id}`);
    const board = said.words('board') ?? (missing.length === 1 ? missing[0]! : await desk.ask.one('board', 'Which board has signed?', missing.map((b) => ({ value: b, label: boards[b]!.name }))));
    if (!(board in boards)) throw new Told(`There is no board "${board}": ${didYouMean(board, Object.keys(boards))}`);
    if (!missing.includes(board)) throw new Told(`${boards[board]!.name} has signed the update of ${inWords(id)} already.`);
    const role = said.words('role') ?? await desk.ask.text('role', `In which role did somebody sign for ${boards[board]!.name}? Readers see this.`, { example: 'such as Independent scrutineer' });
    const name = said.words('name');
    const on = dayFrom(said.words('date') ?? desk.asAt, 'date');
    if (on > desk.asAt) throw new Told(`--date cannot be ${inWords(on)}: that is still to come.`);
    if (update.submitted && on < update.submitted.on) throw new Told(`--date cannot be ${inWords(on)}: the update was submitted on ${inWords(update.submitted.on)}, so nobody can have signed these words before.`);
    const file = updateFile(id);
    const after = { ...update, signedOff: [...update.signedOff, { board, by: role, on }] };
    const toFillIn = stillToFillIn(desk.root, desk.asAt, desk.content.partnership);
    const left = desk.boardsInWords(unsignedBoards(after, desk.content.partnership));
    return {
      files: new Map([[file, editFile(desk.text(file), { head: (yaml) => addTo(yaml, 'signedOff', { board, by: role, ...(name ? { name } : {}), on }) })]]),
      did: [`${boards[board]!.name} has signed the update of ${inWords(id)}: ${role}, ${inWords(on)}.`],
      beware: toFillIn ? [`${toFillIn}. What changes in these versions meanwhile has to be submitted and signed again.`] : [],
      next: left.length > 0
        ? [`${inWordsList(left)} still ${left.length === 1 ? 'has' : 'have'} to sign ${byWhen(desk, id)}: npm run manual -- sign ${id}`]
        : [`${signOff.rule === 'all boards' ? 'Every board has signed' : 'That is enough'}. ${id > desk.asAt ? 'Tell readers that it is coming' : 'It is in force from the next build on. Record what is published'}: npm run manual -- publish ${id}`],
    };
  },
};
