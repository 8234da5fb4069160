import { inWords, whyNotADate, type IsoDate } from '../../manual/dates.ts';
import { counted } from '../../manual/wording.ts';
import type { Desk } from '../desk.ts';
import { updateFile, versionFile } from '../drafting.ts';
import { editFile, setKeys } from '../edit.ts';
import { whichUpdate } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

/** Moves an update that is not out yet to another day, whole: its file, its versions and its levels of need. */
export const postpone: ChangingVerb = {
  name: 'postpone',
  about: 'move an update that has not gone out to another day, with everything in it',
  args: { update: { type: 'positional', required: false, description: 'its day, such as 2027-02-01' }, to: { type: 'string', description: 'the new day', valueHint: '2027-03-01' } },
  async plan(desk, said) {
    const movable = desk.content.updates.filter((u) => !['announced', 'in force'].includes(desk.standing(u).stage));
    const id = await whichUpdate(desk, said, 'Which update?', movable, 'No update is waiting that could be moved.');
    const update = desk.update(id);
    const { stage } = desk.standing(update);
    if (stage === 'in force') throw new Told(`The update of ${inWords(id)} is in force: what has been published stays.`);
    if (stage === 'announced') throw new Told(`The update of ${inWords(id)} has been announced, and readers count on its day. If it cannot be helped, take \`announced:\` out of ${updateFile(id)} first.`);
    const wrong = (day: string): string | undefined => whyNotADay(desk, day, !update.timetabled);
    const to = said.words('to') ?? await desk.ask.text('to', 'To which day?', { valid: wrong });
    const why = wrong(to);
    if (why) throw new Told(`--to cannot be used: ${why}.`);
    const versions = desk.content.versions.filter((v) => v.update === id);
    const published = versions.filter((v) => v.date > desk.asAt && desk.isPublished(v));
    if (published.length > 0) throw new Told(`${published.map((v) => v.title).join(', ')} of that day has been published and stays.`);
    const later = versions.flatMap((v) => desk.versionsOf(v.procedure).filter((other) => (other.date > id && other.date <= to) || (other.date < id && other.date >= to)));
    if (later.length > 0) throw new Told(`${versionFile(later[0]!.procedure, later[0]!.date)} stands between the two days, and was written to come ${to > id ? 'after' : 'before'} this update: move that one first.`);
    const limits = desk.content.timescales.filter((t) => t.values.some((v) => v.from === id)).map((t) => t.id);
    const files = new Map<string, string | null>();
    const move = (from: string, there: string, edit: (text: string) => string): void => {
      files.set(there, edit(desk.text(from)));
      files.set(from, null);
    };
    // A signature is for a day as well as for words.
    move(updateFile(id), updateFile(to), (text) => editFile(text, { head: (yaml) => setKeys(yaml, { submitted: undefined, signedOff: undefined, announced: undefined }) }));
    for (const v of versions) move(versionFile(v.procedure, id), versionFile(v.procedure, to), (text) => editFile(text, { head: (yaml) => setKeys(yaml, { update: to }) }));
    if (desk.isThere(`content/thresholds/${id}.yaml`)) move(`content/thresholds/${id}.yaml`, `content/thresholds/${to}.yaml`, (text) => text);
    return {
      files,
      did: [`The update of ${inWords(id)}, ${counted(versions.length, 'version')}, now takes effect on ${inWords(to)}.${update.submitted || update.signedOff.length > 0 ? ' What was signed was signed for the other day, so it is to be submitted and signed again.' : ''}`],
      next: [...(limits.length > 0 ? [`Change \`from: ${id}\` to ${to} in content/timescales/ for: ${limits.join(', ')}.`] : []), `npm run manual -- submit ${to}`],
    };
  },
};

/** @param isUrgent it may then take effect today */
function whyNotADay(desk: Desk, day: IsoDate, isUrgent: boolean): string | undefined {
  return whyNotADate(day) ?? (day < desk.asAt || (day === desk.asAt && !isUrgent) ? `${inWords(day)} is not to come` : desk.content.updates.some((u) => u.id === day) ? `there is an update of ${inWords(day)} already` : undefined);
}
