import { inWords } from '../../manual/dates.ts';
import type { ManualContent } from '../../manual/reading/content.ts';
import { EVERYONE_ELSE, type ChangeNote, type Trigger } from '../../manual/schemas/version.ts';
import { BESIDE, beginningWith, leadingBeside, leadingTo } from '../../manual/succession.ts';
import { inWordsList } from '../../manual/wording.ts';
import { TRIGGER_ARGS, whichTrigger } from '../change-note.ts';
import type { Desk } from '../desk.ts';
import { draftFrom, goOn, newUpdate, UPDATE_ARGS, versionBefore, versionFile } from '../drafting.ts';
import { dayOfDraft, procedureChoices, whichProcedure } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb, Said } from '../verb.ts';

/** Takes a procedure out of force by a version of its own. Its address and its text stay, marked as withdrawn. */
export const withdraw: ChangingVerb = {
  name: 'withdraw',
  about: 'take a procedure out of force, saying why and what replaces it; its address stays',
  args: {
    procedure: { type: 'positional', required: false, description: 'its name in the address, such as neglect' }, ...UPDATE_ARGS,
    reason: { type: 'string', description: 'why, in a sentence for readers', valueHint: 'words' },
    'replaced-by': { type: 'string', description: 'names of the procedures that take its place, with commas between them, or nothing', valueHint: 'a,b' },
    ...TRIGGER_ARGS,
    roles: { type: 'string', description: 'what everyone does from then on (use what replaces it, when left out)', valueHint: 'words' },
  },
  async plan(desk, said) {
    const slug = await whichProcedure(desk, said, 'Which procedure is to be withdrawn?');
    const { thresholds, referral } = desk.content.partnership;
    if (slug === thresholds || slug === referral) throw new Told(`"${desk.titleOf(slug)}" cannot be withdrawn: content/partnership.yaml names it as ${slug === thresholds ? 'the one that the levels of need belong to' : 'the one on how to refer'}. Name another there first.`);
    const day = await dayOfDraft(desk, said);
    const before = versionBefore(desk, slug, day);
    const update = await newUpdate(desk, said, day);
    const trigger = await whichTrigger(desk, said);
    const reason = said.words('reason') ?? await desk.ask.text('reason', 'Why? A sentence for readers.');
    const replacedBy = await replacements(desk, said, slug);
    const titles = replacedBy.map((s) => `"${desk.titleOf(s)}"`);
    const roles = said.words('roles') ?? (titles.length > 0 ? `Use ${inWordsList(titles)} instead.` : await desk.ask.text('roles', 'What does everyone do from then on?'));
    return {
      files: new Map([[versionFile(slug, day), draftFrom(desk, before, day, withdrawal(reason, trigger, roles), { withdrawn: { reason, replacedBy } })], ...update]),
      did: [`"${before.title}" has a draft that withdraws it on ${inWords(day)}. Until then it stays in force; after that its address shows that it is withdrawn, why, and ${titles.length > 0 ? inWordsList(titles) : 'its last text'}.`],
      next: [...stillNamed(desk.content, slug, day), ...goOn(day)],
    };
  },
};

/** The change note of a withdrawal. */
export const withdrawal = (reason: string, trigger: Omit<Trigger, 'words'>, roles: string): ChangeNote => ({
  size: 'major', note: reason, triggers: [{ ...trigger, words: reason }],
  changes: [{ kind: 'withdrawn', sections: [], words: reason }], roles: { [EVERYONE_ELSE]: roles },
});

async function replacements(desk: Desk, said: Said, slug: string): Promise<string[]> {
  const given = said.list('replaced-by') ?? await desk.ask.many('replaced-by', 'Which procedures take its place? Enter alone says that none does.', procedureChoices(desk).filter((c) => c.value !== slug), true);
  return given.filter((s) => s !== 'nothing').map((other) => {
    if (other === slug) throw new Told(`"${slug}" cannot take its own place.`);
    return desk.procedure(other).slug;
  });
}

/** Who still sends readers to a procedure that goes. */
export function stillNamed(content: ManualContent, slug: string, day: string): string[] {
  const [naming, starts] = [leadingTo(content, slug, day).map((v) => v.title), beginningWith(content, slug).map((r) => r.name)];
  const beside = [...Map.groupBy(leadingBeside(content, slug, day), ({ part }) => part)].map(([part, places]) => `${BESIDE[part]}${places.length > 1 ? ` (${places.length} times)` : ''}`);
  return [
    ...(naming.length > 0 ? [`These still send readers to it, so revise them for the same update: ${inWordsList(naming)}.`] : []),
    ...(beside.length > 0 ? [`So do ${inWordsList(beside)}: npm run manual -- check says where, and how to put it right.`] : []),
    ...(starts.length > 0 ? [`It is a starting point for ${inWordsList(starts)}: change \`start:\` in content/roles/ when the day has come.`] : []),
  ];
}

/** The same for every procedure that an update withdraws, by its title. */
export const stillNamedIn = ({ content }: Desk, update: string): string[] => content.versions.filter((v) => v.update === update && v.withdrawn).flatMap((v) => stillNamed(content, v.procedure, v.date).map((words) => `"${v.title}" is withdrawn. ${words}`));
