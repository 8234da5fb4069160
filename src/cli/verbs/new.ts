import { inWords, type IsoDate } from '../../manual/dates.ts';
import { didYouMean } from '../../manual/did-you-mean.ts';
import { EVERYONE_ELSE, NO_ACTION } from '../../manual/schemas/version.ts';
import type { Choice } from '../ask.ts';
import { TRIGGER_ARGS, whichTrigger } from '../change-note.ts';
import type { ChangeSet } from '../change-set.ts';
import type { Desk } from '../desk.ts';
import { goOn, monthsLater, newUpdate, versionFile } from '../drafting.ts';
import { asYaml } from '../edit.ts';
import { dayOfDraft, notForAnAddress } from '../questions.ts';
import { Told } from '../steps.ts';
import { firstText } from '../template.ts';
import type { ChangingVerb, Said } from '../verb.ts';

const slugOf = (title: string): string => title.toLowerCase().replace(/['\u2019]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** A procedure that the manual does not have yet, with a first version to fill. */
export const makeNew: ChangingVerb = {
  name: 'new',
  about: 'begin a new procedure: its folder, and a first version with everything that one needs',
  args: {
    title: { type: 'positional', required: false, description: 'its title, such as "Dangerous dogs"' },
    slug: { type: 'string', description: 'its name in the address, for ever (made from the title, when left out)', valueHint: 'dangerous-dogs' },
    summary: { type: 'string', description: 'what it is for, in one sentence', valueHint: 'words' },
    section: { type: 'string', description: 'id of the section of the manual it stands in', valueHint: 'id' },
    audiences: { type: 'string', description: 'ids of the roles it is for, with commas between them, or all', valueHint: 'a,b' },
    owner: { type: 'string', description: 'the team that keeps it, never a person', valueHint: 'words' },
    update: { type: 'string', description: 'day on which it takes effect', valueHint: '2027-02-01' },
    'update-title': { type: 'string', description: 'title of the update, when it is new', valueHint: 'words' },
    urgent: { type: 'string', description: 'why the update could not wait for the timetable, when it is new and could not', valueHint: 'words' },
    ...TRIGGER_ARGS,
    why: { type: 'string', description: 'why there is a procedure for it now, in a sentence for readers', valueHint: 'words' },
  },
  async plan(desk, said) {
    const title = await titleFor(desk, said);
    const day = await dayOfDraft(desk, said);
    return firstVersion(desk, said, title, day, await newUpdate(desk, said, day, 'update-title'));
  },
};

/**
 * The title of a new procedure: said, that of a document, or asked for. What is wrong with an address that is known by then is told before
 * anything else is asked.
 */
export async function titleFor(desk: Desk, said: Said, ofDocument?: string): Promise<string> {
  const title = said.words('title') ?? ofDocument ?? await desk.ask.text('<title>', 'What is the procedure called?');
  const slug = said.words('slug') ?? (desk.ask.somebody ? undefined : slugOf(title));
  const wrong = slug === undefined ? undefined : wrongSlug(desk, slug);
  if (wrong) throw new Told(wrong);
  return title;
}

/** The first version of a procedure, which goes into an update of a day. */
export async function firstVersion(desk: Desk, said: Said, title: string, day: IsoDate, update: ReadonlyMap<string, string>): Promise<ChangeSet> {
  const made = slugOf(title);
  const slug = said.words('slug') ?? (desk.ask.somebody ? await desk.ask.text('slug', 'What is its name in the address? Once readers have seen it, it never changes.', { initial: made, valid: (typed) => wrongSlug(desk, typed) }) : made);
  const wrong = wrongSlug(desk, slug);
  if (wrong) throw new Told(wrong);
  const summary = said.words('summary') ?? await desk.ask.text('summary', 'What is it for? One sentence.', { valid: (words) => (words.length > 220 ? 'Keep it to 220 letters.' : undefined) });
  const { sections, roles, partnership } = desk.content;
  const section = known('section', said.words('section') ?? await desk.ask.one('section', 'In which section of the manual does it stand?', sections.map((s) => ({ value: s.id, label: s.title }))), sections.map((s) => s.id));
  const audiences = await audiencesFor(desk, said, roles.map((r) => ({ value: r.id, label: r.name })));
  const owner = said.words('owner') ?? await desk.ask.text('owner', 'Which team keeps it? Never a person.');
  const trigger = await whichTrigger(desk, said);
  const why = said.words('why') ?? await desk.ask.text('why', 'Why is there a procedure for it now? A sentence for readers.');
  const call = desk.content.services.some((s) => s.id === 'front-door') ? 'front-door' : Object.values(partnership.areas)[0]!.frontDoor;
  const head = asYaml({
    title, summary, update: day, nextReview: monthsLater(day, partnership.review.everyMonths), call: [call], timescales: [], related: [],
    change: {
      size: 'major', note: '[to write: what is new, in one or two plain sentences]',
      triggers: [{ ...trigger, words: why }],
      changes: [{ kind: 'new', sections: [], words: '[to write: what it says, in a sentence]' }],
      roles: { ...(audiences === 'all' ? {} : Object.fromEntries(audiences.map((role) => [role, '[to write: what this role does from now on]']))), [EVERYONE_ELSE]: audiences === 'all' ? '[to write: what everyone does from now on]' : NO_ACTION },
    },
  });
  const file = versionFile(slug, day);
  return {
    files: new Map([
      [`content/procedures/${slug}/procedure.yaml`, asYaml({ owner, section, audiences, keywords: [] })],
      [file, `---\n${head}---\n${firstText(desk.content, call, audiences)}`],
      ...update,
    ]),
    did: [`"${title}" has a first draft for ${inWords(day)}. Its address will be /procedures/${slug}/ for ever.`],
    next: [`Fill every [to write: …] in ${file}; npm run manual -- check lists those that are left.`, ...goOn(day)],
  };
}

function known(option: string, value: string, ids: readonly string[]): string {
  if (!ids.includes(value)) throw new Told(`--${option}: there is no "${value}": ${didYouMean(value, ids)}`);
  return value;
}

async function audiencesFor(desk: Desk, said: Said, choices: readonly Choice[]): Promise<string[] | 'all'> {
  const given = said.list('audiences') ?? await desk.ask.many('audiences', 'Whom is it for? Tick each with Tab.', [{ value: 'all', label: 'Everyone' }, ...choices]);
  return given.includes('all') ? 'all' : given.map((role) => known('audiences', role, choices.map((c) => c.value)));
}

function wrongSlug(desk: Desk, slug: string): string | undefined {
  const wrong = notForAnAddress(slug);
  if (wrong) return wrong;
  if (desk.isThere(`content/procedures/${slug}`)) return `There is a procedure "${slug}" already: npm run manual -- revise ${slug} begins a new version of it. For another procedure, choose another name (--slug)`;
  const former = desk.content.procedures.find((p) => p.formerAddresses.includes(`/procedures/${slug}/`));
  return former ? `/procedures/${slug}/ is a former address of "${desk.titleOf(former.slug)}": choose another name with --slug.` : undefined;
}
