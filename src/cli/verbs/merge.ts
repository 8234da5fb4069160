import { inWords } from '../../manual/dates.ts';
import { EVERYONE_ELSE } from '../../manual/schemas/version.ts';
import { inWordsList } from '../../manual/wording.ts';
import { TRIGGER_ARGS, whichTrigger } from '../change-note.ts';
import { draftFrom, goOn, newUpdate, otherDrafts, UPDATE_ARGS, versionBefore, versionFile } from '../drafting.ts';
import { editFile } from '../edit.ts';
import { dayOfDraft, procedureChoices } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';
import { stillNamed, withdrawal } from './withdraw.ts';

/** Makes one procedure of several: those that go are withdrawn in favour of the one that stays, which has a draft to work their text into. */
export const merge: ChangingVerb = {
  name: 'merge',
  about: 'make one procedure of several: withdraws those that go, and begins a new version of the one that stays',
  args: {
    procedures: { type: 'positional', required: false, description: 'names of those that go, with commas between them' },
    into: { type: 'string', description: 'the one that stays', valueHint: 'procedure' }, ...UPDATE_ARGS,
    ...TRIGGER_ARGS,
    why: { type: 'string', description: 'why, in a sentence for readers', valueHint: 'words' },
  },
  async plan(desk, said) {
    const choices = procedureChoices(desk);
    const going = (said.list('procedures') ?? await desk.ask.many('<procedures>', 'Which procedures go?', choices)).map((slug) => desk.procedure(slug).slug);
    const into = desk.procedure(said.words('into') ?? await desk.ask.one('into', 'Which one do they become part of?', choices.filter((c) => !going.includes(c.value)))).slug;
    if (going.includes(into)) throw new Told(`"${into}" cannot become part of itself.`);
    const { thresholds, referral } = desk.content.partnership;
    const needed = going.find((slug) => slug === thresholds || slug === referral);
    if (needed) throw new Told(`"${desk.titleOf(needed)}" cannot go: content/partnership.yaml names it. Name another there first, or merge the others into it.`);
    const day = await dayOfDraft(desk, said);
    const stays = versionBefore(desk, into, day);
    const goes = going.map((slug) => versionBefore(desk, slug, day));
    const update = await newUpdate(desk, said, day);
    const trigger = await whichTrigger(desk, said);
    const why = said.words('why') ?? await desk.ask.text('why', 'Why? A sentence for readers.');
    const names = inWordsList(goes.map((v) => `"${v.title}"`));
    const note = `It now holds what ${names} said.`;
    const change = {
      size: 'major' as const, note, triggers: [{ ...trigger, words: why }],
      changes: [{ kind: 'moved' as const, sections: [], words: note }],
      roles: { [EVERYONE_ELSE]: `Use this procedure where you used ${names}.` },
    };
    const open = goes.map((v) => `[to write: what of "${v.title}" belongs here; its text is in ${versionFile(v.procedure, v.date)}]`).join('\n\n');
    const file = versionFile(into, day);
    return {
      files: new Map([
        [file, editFile(draftFrom(desk, stays, day, change), { text: (text) => text.replace(/\n## Record and share/, () => `\n${open}\n\n## Record and share`) })],
        ...goes.map((v) => [versionFile(v.procedure, day), draftFrom(desk, v, day, withdrawal(`It is now part of "${stays.title}".`, trigger, `Use "${stays.title}" instead.`), { withdrawn: { reason: `It is now part of "${stays.title}".`, replacedBy: [into] } })] as const),
        ...update,
      ]),
      did: [`${names} ${goes.length === 1 ? 'becomes' : 'become'} part of "${stays.title}" on ${inWords(day)}. Until then all stay in force; their addresses stay for ever, and lead to it.`, ...otherDrafts(desk, stays, day)],
      next: [`Work the text in, where ${file} says [to write: …], and say in its change note what each role does differently.`, ...going.flatMap((slug) => stillNamed(desk.content, slug, day)), ...goOn(day)],
    };
  },
};
