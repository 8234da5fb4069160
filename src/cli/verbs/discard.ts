import { inWords, type IsoDate } from '../../manual/dates.ts';
import { didYouMean } from '../../manual/did-you-mean.ts';
import { counted, inWordsList } from '../../manual/wording.ts';
import type { Desk } from '../desk.ts';
import { updateFile, versionFile } from '../drafting.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

interface Draft { slug: string; day: IsoDate }

const nameOf = ({ slug, day }: Draft): string => `${slug}/${day}`;

/** Throws away what readers have never seen: a draft, or an update with everything that was begun for it. */
export const discard: ChangingVerb = {
  name: 'discard',
  about: 'throw a draft away, or a whole update that readers have not seen, with everything that was begun for it',
  args: { draft: { type: 'positional', required: false, description: 'a procedure, such as neglect; one draft of several, such as neglect/2027-02-01; or the day of a whole update' } },
  async plan(desk, said) {
    const drafts = draftsOf(desk);
    const words = said.words('draft') ?? await whichDraft(desk, drafts);
    const going = drafts.filter((d) => [d.day, d.slug, nameOf(d)].includes(words));
    const whole = desk.content.updates.find((u) => u.id === words);
    if (going.length === 0 && !(whole && desk.isOpen(whole))) throw new Told(whyNot(desk, words, drafts));
    const days = [...new Set([...going.map((d) => d.day), ...(whole ? [whole.id] : [])])];
    if (days.length > 1) throw new Told(`"${desk.titleOf(words)}" has ${counted(days.length, 'draft')}. Name one: ${going.map(nameOf).join(', ')}.`);
    const [day] = days as [IsoDate];
    const staying = drafts.filter((d) => d.day === day && !going.includes(d));
    const own = inWordsList(going.map((d) => `"${desk.titleOf(d.slug)}"`));
    const what = staying.length > 0 || !desk.isThere(updateFile(day)) ? `the draft of ${own} for ${inWords(day)}` : `the update of ${inWords(day)}${going.length > 0 ? `, with the draft${going.length === 1 ? '' : 's'} of ${own}` : ''}`;
    if (desk.ask.somebody && !await desk.ask.yes('draft', `Throw away ${what}? Only what has been saved with git can be had back.`)) throw new Told('Stopped: nothing was changed.');
    const limits = staying.length > 0 ? [] : desk.content.timescales.filter((t) => t.values.some((v) => v.from === day)).map((t) => t.id);
    const update = desk.content.updates.find((u) => u.id === day);
    return {
      files: new Map(filesOf(desk, day, going, staying).map((file) => [file, null])),
      did: [
        `Thrown away: ${what}. What is in force is as it was.`,
        ...(staying.length > 0 ? [`The update of ${inWords(day)} stays, with ${inWordsList(staying.map((d) => `"${desk.titleOf(d.slug)}"`))}.${update?.submitted ? ` It had been submitted with this draft, so it is to be submitted${update.signedOff.length > 0 ? ' and signed' : ''} again: npm run manual -- submit ${day}` : ''}`] : []),
      ],
      next: [
        ...(limits.length > 0 ? [`Take the values with \`from: ${day}\` out of content/timescales/, if they were for it: ${limits.join(', ')}.`] : []),
        ...(staying.length > 0 ? [`If its bulletin speaks of ${own}, take that out of ${updateFile(day)}.`] : []),
        'Save it to the shared copy (git add content, git commit, git push), if the draft was saved there.',
      ],
    };
  },
};

/** Every draft by its file, so that one that cannot be read can be thrown away too. */
function draftsOf(desk: Desk): Draft[] {
  const { procedures, updates, versions } = desk.content;
  const days = [...new Set([...updates.map((u) => u.id), ...versions.map((v) => v.date)])].sort();
  return days.flatMap((day) => procedures.map(({ slug }) => ({ slug, day })).filter((d) => desk.isThere(versionFile(d.slug, day)) && !desk.isPublished({ procedure: d.slug, date: day, update: day })));
}

async function whichDraft(desk: Desk, drafts: readonly Draft[]): Promise<string> {
  const updates = desk.coming().filter((u) => desk.isOpen(u) || desk.standing(u).stage === 'signed');
  if (drafts.length === 0 && updates.length === 0) throw new Told('There is no draft that could be thrown away.');
  return desk.ask.one('<draft>', 'What is to be thrown away?', [
    ...drafts.map((d) => ({ value: nameOf(d), label: `${desk.titleOf(d.slug)}, for ${inWords(d.day)}` })),
    ...updates.map((u) => ({ value: u.id, label: `The whole update of ${inWords(u.id)}: ${u.title}`, hint: counted(drafts.filter((d) => d.day === u.id).length, 'draft') })),
  ]);
}

function filesOf(desk: Desk, day: IsoDate, going: readonly Draft[], staying: readonly Draft[]): string[] {
  // A procedure that was begun for this update, and has nothing else, was never there.
  const begun = going.filter(({ slug }) => desk.versionsOf(slug).every((v) => v.date === day));
  const set = staying.length === 0 || going.some((d) => d.slug === desk.content.partnership.thresholds) ? [`content/thresholds/${day}.yaml`] : [];
  return [
    ...going.map((d) => versionFile(d.slug, day)), ...begun.map(({ slug }) => `content/procedures/${slug}/procedure.yaml`),
    ...(staying.length === 0 ? [updateFile(day)] : []), ...set,
  ].filter((file) => desk.isThere(file));
}

function whyNot(desk: Desk, words: string, drafts: readonly Draft[]): string {
  const update = desk.content.updates.find((u) => u.id === words || words.endsWith(`/${u.id}`));
  const stage = update && desk.standing(update).stage;
  if (stage === 'announced') return `The update of ${inWords(update!.id)} has been announced: readers have seen it, so nothing of it is thrown away.`;
  if (stage === 'in force') return `The update of ${inWords(update!.id)} is in force: what has been published stays.`;
  if (stage === 'missed') return `The day of the update of ${inWords(update!.id)} has come: move it to a later one first (npm run manual -- postpone ${update!.id}), and throw it away then.`;
  if (desk.content.procedures.some((p) => p.slug === words)) return `"${desk.titleOf(words)}" has no draft that could be thrown away.`;
  return `There is no draft "${words}": ${didYouMean(words, [...new Set(drafts.flatMap((d) => [d.slug, nameOf(d), d.day]))])}`;
}
