import { TO_WRITE } from '../../checks/drafts.ts';
import { inWords } from '../../manual/dates.ts';
import { cutFile } from '../../manual/reading/frontmatter.ts';
import type { Version } from '../../manual/schemas/version.ts';
import { leadingKind } from '../../manual/updates.ts';
import { inWordsList } from '../../manual/wording.ts';
import { updateFile, versionFile } from '../drafting.ts';
import { editFile } from '../edit.ts';
import { whichUpdate } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

/** Words of a note as they may stand in a text: what MDX would read as its own is written so that it does not. */
const plain = (words: string): string => words.trim().replace(/[<{]/g, '\\$&');
// An abbreviation that a title ends with would have to be written out first.
const link = (v: Version): string => `[${v.title.replace(/ \([A-Z][A-Z\d]+\)$/, '')}](/procedures/${v.procedure}/)`;

/** The introduction of an update, drafted from the change notes of its versions. Major ones first, each with its note
 * (what has the same note stands together); minor ones beside them in a line, and alone with their notes too. */
export function introduction(versions: readonly Version[], isFirst: (v: Version) => boolean, day: string): string {
  const sorted = versions.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  const [major, minor] = [sorted.filter((v) => v.change.size === 'major'), sorted.filter((v) => v.change.size === 'minor')];
  const kind = (v: Version): string => ({ new: 'new', withdrawn: 'withdrawn' } as Record<string, string>)[v.withdrawn ? 'withdrawn' : leadingKind(v, isFirst(v))] ?? 'changed';
  const listed = (all: readonly Version[], told: (v: Version) => string): string => [...Map.groupBy(all, told)].map(([words, own]) => `- ${inWordsList(own.map(link))}${words}`).join('\n');
  if (major.length === 0 && minor.length === 1) return `From ${inWords(day)} there is a small change in ${link(minor[0]!)}, which asks nothing new of anyone. ${plain(minor[0]!.change.note)}`;
  if (major.length === 0) return `From ${inWords(day)} there are small changes, which ask nothing new of anyone:\n\n${listed(minor, (v) => `. ${plain(v.change.note)}`)}`;
  return [
    `From ${inWords(day)}:`,
    listed(major, (v) => ` (${kind(v)}). ${plain(v.change.note)}`),
    ...(minor.length > 0 ? [`Smaller changes, which ask nothing new of anyone: ${inWordsList(minor.map(link))}.`] : []),
  ].join('\n\n');
}

/** Drafts the bulletin of an update, for an editor to make better. */
export const bulletin: ChangingVerb = {
  name: 'bulletin',
  about: "draft an update's bulletin from the change notes of its versions",
  args: { update: { type: 'positional', required: false, description: 'its day, such as 2027-02-01' }, replace: { type: 'boolean', description: 'write over an introduction that is there already' } },
  async plan(desk, said) {
    const id = await whichUpdate(desk, said, 'For which update?', desk.coming().filter((u) => desk.isOpen(u)), 'No update is being written: npm run manual -- revise begins one.');
    const update = desk.update(id);
    const versions = desk.content.versions.filter((v) => v.update === id);
    if (['announced', 'in force', 'missed'].includes(desk.standing(update).stage)) throw new Told(`The update of ${inWords(id)} has been published: its bulletin stays as it is.`);
    if (versions.length === 0) throw new Told(`No version belongs to the update of ${inWords(id)} yet: npm run manual -- revise <procedure> --update ${id}`);
    const open = versions.filter((v) => v.change.note.search(TO_WRITE) >= 0);
    if (open.length > 0) throw new Told(`The bulletin is drafted from the change notes, and ${inWordsList(open.map((v) => `that of "${v.title}"`))} ${open.length === 1 ? 'is' : 'are'} not written yet. Write \`note:\` under \`change:\` in ${inWordsList(open.map((v) => versionFile(v.procedure, v.date)))}, and run this again.`);
    const own = cutFile(update.source).text.trim();
    if (own !== '' && own.replace(TO_WRITE, '').trim() !== '' && !said.is('replace')) throw new Told(`${updateFile(id)} has an introduction already. To write a new one over it: npm run manual -- bulletin ${id} --replace`);
    const isFirst = (v: Version): boolean => !desk.versionsOf(v.procedure).some((other) => other.date < v.date);
    const file = updateFile(id);
    return {
      files: new Map([[file, editFile(desk.text(file), { text: () => `${introduction(versions, isFirst, id)}\n` })]]),
      did: [`The bulletin of ${inWords(id)} is drafted from ${versions.length === 1 ? 'its one change note' : `its ${versions.length} change notes`}.`],
      next: [
        `Make it better in ${file}: say first what the changes have in common, and why.`,
        ...(update.discuss ? [] : ['Add three questions for team meetings under `discuss:`, if you like: they stand on the briefing sheet.']),
        `Then: npm run manual -- submit ${id}`,
      ],
    };
  },
};
