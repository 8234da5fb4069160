import { inWords } from '../../manual/dates.ts';
import { changeNote, NOTE_ARGS } from '../change-note.ts';
import { draftFrom, goOn, newUpdate, otherDrafts, UPDATE_ARGS, untilSigned, versionBefore, versionFile } from '../drafting.ts';
import { LEVELS_ARGS, levelsFor } from '../levels.ts';
import { dayOfDraft, whichProcedure } from '../questions.ts';
import type { ChangingVerb } from '../verb.ts';

/** A new version of a procedure, as a draft that nobody sees until its update is signed and announced, or its day comes. */
export const revise: ChangingVerb = {
  name: 'revise',
  about: 'begin a new version of a procedure: a copy of the one in force, with its change note',
  args: { procedure: { type: 'positional', required: false, description: 'its name in the address, such as neglect' }, ...UPDATE_ARGS, ...NOTE_ARGS, ...LEVELS_ARGS },
  async plan(desk, said) {
    const slug = await whichProcedure(desk, said, 'Which procedure?');
    const day = await dayOfDraft(desk, said);
    const before = versionBefore(desk, slug, day);
    const update = await newUpdate(desk, said, day);
    const change = await changeNote(desk, said, desk.procedure(slug), before.source);
    const levels = await levelsFor(desk, said, slug, day);
    const file = versionFile(slug, day);
    return {
      files: new Map([[file, draftFrom(desk, before, day, change)], ...levels.files, ...update]),
      did: [`"${before.title}" has a draft for ${inWords(day)}. The version of ${inWords(before.date)} is as it was.`, ...levels.did, ...untilSigned(desk, day), ...otherDrafts(desk, before, day)],
      next: [
        `Write the new text in ${file}.`,
        ...levels.next,
        ...goOn(day),
      ],
    };
  },
};
