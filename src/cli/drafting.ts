import type { ArgsDef } from 'citty';
import { inWords, type IsoDate } from '../manual/dates.ts';
import type { ChangeNote, Version } from '../manual/schemas/version.ts';
import { versionOn } from '../manual/versions.ts';
import type { Desk } from './desk.ts';
import { asYaml, editFile, setKeys } from './edit.ts';
import { Told } from './steps.ts';
import type { Said } from './verb.ts';

export const UPDATE_ARGS: ArgsDef = {
  update: { type: 'string', description: 'day on which it takes effect: of an update that is being written, or of a new one', valueHint: '2027-02-01' },
  title: { type: 'string', description: 'title of the update, when it is new', valueHint: 'words' },
  urgent: { type: 'string', description: 'why the update could not wait for the timetable, when it is new and could not', valueHint: 'words' },
};

export const versionFile = (slug: string, day: IsoDate): string => `content/procedures/${slug}/${day}.mdx`;
export const updateFile = (day: IsoDate): string => `content/updates/${day}.mdx`;

/** The same day some months later; the last of the month when that month is shorter. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The file of an update that is not there yet: a draft, which nobody sees before it is announced and signed. */
export async function newUpdate(desk: Desk, said: Said, day: IsoDate, titleOption = 'title'): Promise<Map<string, string>> {
  if (desk.content.updates.some((u) => u.id === day)) return new Map();
  const title = said.words(titleOption) ?? await desk.ask.text(titleOption, 'What is the update called?', { initial: `Update of ${inWords(day)}` });
  const urgent = said.words('urgent') ?? await whyUrgent(desk, day);
  const head = asYaml({ title, timetabled: urgent === undefined, ...(urgent ? { reason: urgent } : {}) });
  return new Map([[updateFile(day), `---\n${head}---\n[to write: what the update is about; npm run manual -- bulletin ${day} drafts it]\n`]]);
}

/** Why a new update cannot wait for the timetable; undefined when it can. What takes effect today is urgent in any case. */
async function whyUrgent(desk: Desk, day: IsoDate): Promise<string | undefined> {
  if (day > desk.asAt && !(desk.ask.somebody && await desk.ask.yes('urgent', 'Is it urgent: can it not wait for the next planned update?'))) return undefined;
  return desk.ask.text('urgent', 'Why could it not wait? A sentence for readers.');
}

/** What comes after a draft is begun: how to see it as it will be, and how its update goes on. */
export const goOn = (day: IsoDate): string[] => [`Look at it: npm run manual -- preview --date ${day} --drafts`, `When the update is ready: npm run manual -- bulletin ${day}, then npm run manual -- submit ${day}`];

/** By when the boards have to sign. */
export const byWhen = (desk: Desk, day: IsoDate): string => (day > desk.asAt ? `before ${inWords(day)}` : 'today, before midnight');

/** What an editor who begins or hands on an urgent draft of today is told: until it is signed, nothing can be built. */
export const untilSigned = (desk: Desk, day: IsoDate): string[] => (day === desk.asAt ? ['It takes effect today, as soon as every board has signed it: the next build has it then. Until then nobody sees it, and the site cannot be built: do the rest in one sitting.'] : []);

/**
 * The version that a draft for a day begins with: the last one before that day.
 * @throws Told when there is a draft for the day already, or the procedure is withdrawn by then
 */
export function versionBefore(desk: Desk, slug: string, day: IsoDate): Version {
  const versions = desk.versionsOf(slug);
  if (versions.some((v) => v.date === day)) throw new Told(`There is a draft of "${desk.titleOf(slug)}" for ${inWords(day)} already: go on in ${versionFile(slug, day)}.`);
  if (desk.isThere(versionFile(slug, day))) throw new Told(`${versionFile(slug, day)} is there already and cannot be read: npm run manual -- check says why.`);
  const before = versionOn(versions, day);
  if (!before) throw new Told(`"${desk.titleOf(slug)}" has no version before ${inWords(day)} to begin with.`);
  if (before.withdrawn) throw new Told(`"${before.title}" is withdrawn by ${inWords(day)}: ${before.withdrawn.reason}`);
  return before;
}

/** A copy of a version as the draft of another day, with a change note of its own. */
export function draftFrom(desk: Desk, before: Version, day: IsoDate, change: ChangeNote, more: Record<string, unknown> = {}): string {
  const months = desk.content.partnership.review.everyMonths;
  return editFile(desk.text(versionFile(before.procedure, before.date)), {
    head: (yaml) => setKeys(setKeys(yaml, { update: day, nextReview: monthsLater(day, months), ...more }, 'update'), { change }),
  });
}

/** What an editor is told who starts from, or writes beside, another draft. */
export function otherDrafts(desk: Desk, before: Version, day: IsoDate): string[] {
  const later = desk.versionsOf(before.procedure).filter((v) => v.date > day);
  return [
    ...(before.date > desk.asAt ? [`It begins with the words of ${inWords(before.date)}, which are not in force yet${desk.isPublished(before) ? ' but will be by then' : ': if that update is put off, put this one off too, or take its words out'}.`] : []),
    ...later.map((v) => `There is a later version, ${versionFile(v.procedure, v.date)}: it does not have this change and would undo it on its day, so work it in there too${desk.isPublished(v) ? `, and submit, sign and publish the update of ${inWords(v.date)} again. From the moment you change that file until it is submitted again, the site cannot be built; until it is published again, readers do not see it coming` : ''}.`),
  ];
}
