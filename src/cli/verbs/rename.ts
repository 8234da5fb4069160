import { inWords } from '../../manual/dates.ts';
import { EVERYONE_ELSE, NO_ACTION } from '../../manual/schemas/version.ts';
import { versionOn } from '../../manual/versions.ts';
import { TRIGGER_ARGS, whichTrigger } from '../change-note.ts';
import type { ChangeSet } from '../change-set.ts';
import type { Desk } from '../desk.ts';
import { draftFrom, goOn, newUpdate, otherDrafts, versionBefore, versionFile } from '../drafting.ts';
import { dayOfDraft, notForAnAddress, whichProcedure } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

/** Gives a procedure another title; the search knows the old one from the versions that had it. Its address stays, because addresses are for ever; only a draft nobody has seen can have another. */
export const rename: ChangingVerb = {
  name: 'rename',
  about: 'give a procedure another title; its address stays, and its old title is still found',
  args: {
    procedure: { type: 'positional', required: false, description: 'its name in the address, such as neglect' },
    to: { type: 'string', description: 'its new title', valueHint: 'words' },
    why: { type: 'string', description: 'why, in a sentence for readers', valueHint: 'words' },
    ...TRIGGER_ARGS,
    update: { type: 'string', description: 'day on which it takes effect', valueHint: '2027-02-01' },
    title: { type: 'string', description: 'title of the update, when it is new', valueHint: 'words' },
    urgent: { type: 'string', description: 'why the update could not wait for the timetable, when it is new and could not', valueHint: 'words' },
    slug: { type: 'string', description: 'another address, for a procedure that nobody has seen yet', valueHint: 'new-name' },
  },
  async plan(desk, said) {
    const slug = await whichProcedure(desk, said, 'Which procedure is to have another title?');
    const address = said.words('slug');
    if (address) return otherAddress(desk, slug, address);
    const day = await dayOfDraft(desk, said);
    const before = versionBefore(desk, slug, day);
    const wrong = (words: string): string | undefined => (words === before.title ? `It is called "${words}" already.` : undefined);
    const to = said.words('to');
    if (to && wrong(to)) throw new Told(wrong(to)!);
    const update = await newUpdate(desk, said, day);
    const title = to ?? await desk.ask.text('to', `It is called "${before.title}". What is it called from now on?`, { valid: wrong });
    const trigger = await whichTrigger(desk, said);
    const why = said.words('why') ?? await desk.ask.text('why', 'Why? A sentence for readers.');
    const note = `It is now called "${title}". Before, it was "${before.title}".`;
    const change = { size: 'minor' as const, note, triggers: [{ ...trigger, words: why }], changes: [{ kind: 'clarified' as const, sections: [], words: note }], roles: { [EVERYONE_ELSE]: NO_ACTION } };
    return {
      files: new Map([
        [versionFile(slug, day), draftFrom(desk, before, day, change, { title })],
        ...update,
      ]),
      did: [`"${before.title}" is called "${title}" from ${inWords(day)}. Its address stays /procedures/${slug}/, and people who search for the old title find it.`, ...otherDrafts(desk, before, day)],
      next: [`If the old title stands in the text of ${versionFile(slug, day)}, change it there.`, ...goOn(day)],
    };
  },
};

function otherAddress(desk: Desk, slug: string, address: string): ChangeSet {
  const versions = desk.versionsOf(slug);
  if (versions.some((v) => desk.isPublished(v))) throw new Told(`/procedures/${slug}/ has been published, and an address works for ever: give it another title with --to instead, or begin a new procedure and withdraw this one (npm run manual -- merge ${slug} --into <the new one>).`);
  const wrong = notForAnAddress(address);
  if (wrong) throw new Told(wrong);
  if (desk.isThere(`content/procedures/${address}`)) throw new Told(`There is a procedure "${address}" already.`);
  const names = ['procedure.yaml', ...versions.map((v) => `${v.date}.mdx`)];
  return {
    files: new Map(names.flatMap((name): [string, string | null][] => [[`content/procedures/${address}/${name}`, desk.text(`content/procedures/${slug}/${name}`)], [`content/procedures/${slug}/${name}`, null]])),
    did: [`"${(versionOn(versions, '9999') ?? { title: slug }).title}" will have the address /procedures/${address}/.`],
    next: ['npm run manual -- check'],
  };
}
