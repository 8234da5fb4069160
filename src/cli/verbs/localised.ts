import { join } from 'node:path';
import { exampleLeft } from '../../checks/example-left.ts';
import { forTerminal } from '../../checks/reporters/terminal.ts';
import { placeOf, readAdopted, wordsDigest } from '../../manual/adopted.ts';
import { didYouMean } from '../../manual/did-you-mean.ts';
import type { Problem } from '../../manual/problems.ts';
import { readContent } from '../../manual/reading/content.ts';
import { listFolder } from '../../manual/reading/folder.ts';
import { counted, inWordsList } from '../../manual/wording.ts';
import type { Desk } from '../desk.ts';
import { setKeys } from '../edit.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

const FILE = 'content/partnership.yaml';

/** Ticks off texts of an adopted manual that somebody has read and made local. */
export const localised: ChangingVerb = {
  name: 'localised',
  about: 'tick off texts of an adopted manual that have been read and made local',
  args: {
    procedures: { type: 'positional', required: false, description: 'their names, with commas between them, or all' },
    unchanged: { type: 'boolean', description: "also those that are word for word the example's: somebody has read them, and they are true here" },
  },
  async plan(desk, said) {
    const { toLocalise } = desk.content.partnership;
    if (toLocalise.length === 0) throw new Told('Nothing is waiting to be made local.');
    const given = said.list('procedures') ?? await desk.ask.many('<procedures>', 'Which have been read and made local?', toLocalise.map((slug) => ({ value: slug, label: desk.titleOf(slug) })));
    const done = given.includes('all') ? toLocalise : given;
    for (const slug of done) if (!toLocalise.includes(slug)) throw new Told(`"${slug}" is not waiting to be made local: ${didYouMean(slug, toLocalise)}`);
    refuseOfTheExample(desk, done);
    const same = done.filter((name) => isUnchanged(desk, name));
    if (same.length > 0 && !said.is('unchanged')) {
      const these = same.length === done.length ? (done.length === 1 ? `"${desk.titleOf(done[0]!)}" is` : `All ${done.length} of them are`) : `${same.length} of these ${done.length} ${same.length === 1 ? 'is' : 'are'}`;
      const what = `${these} word for word the example's.`;
      if (!desk.ask.somebody) throw new Told(`${what} Nothing was ticked off: ${inWordsList(same)}. If somebody has read ${same.length === 1 ? 'it, and it is' : 'each of them, and it is'} true here as it stands: add --unchanged`);
      if (!await desk.ask.yes('unchanged', `${what} Has somebody read ${same.length === 1 ? 'it' : 'each of them'} from beginning to end, and is it true here as it stands?`)) throw new Told('Stopped: nothing was ticked off.');
    }
    const left = toLocalise.filter((slug) => !done.includes(slug));
    return {
      files: new Map([[FILE, setKeys(desk.text(FILE), { toLocalise: left.length > 0 ? left : undefined })]]),
      did: [`Made local: ${inWordsList(done.map((slug) => desk.titleOf(slug)))}. ${left.length === 0 ? 'None is left.' : `${counted(left.length, 'text')} left.`}`],
      next: left.length === 0 ? ['npm run build says what else is missing.'] : [],
    };
  },
};

const placed = (desk: Desk, name: string): ReturnType<typeof placeOf> => placeOf(name, (folder) => listFolder(join(desk.root, folder)).map((file) => `${folder}/${file}`), (file) => desk.text(file));

/** Whether a text is still as it was taken over. */
function isUnchanged(desk: Desk, name: string): boolean {
  const then = readAdopted(desk.root).entries[0]?.value.texts[name];
  const place = placed(desk, name);
  return then !== undefined && place !== undefined && wordsDigest(place, desk.text(place.file)) === then;
}

/** Counts stand in the way of nothing here: the check for publication lists them, with their lines. */
const REFUSED = ['invented-example', 'example-name'];

/** @throws Told for texts in which the mark of an example still stands, or the name of one of its front doors or areas, with every line */
function refuseOfTheExample(desk: Desk, names: readonly string[]): void {
  const { entries } = readContent(desk.root);
  const left = exampleLeft(desk.root, desk.content.partnership, entries.contacts, readAdopted(desk.root).entries[0]?.value).filter((p) => REFUSED.includes(p.code));
  const found = new Map(names.map((name) => [name, left.filter((p) => isIn(desk, name, p))] as const).filter(([, of]) => of.length > 0));
  if (found.size === 0) return;
  throw new Told(`${forTerminal([...found.values()].flat(), process.stderr.isTTY)}\n\nNothing was ticked off: something of the example still stands in ${inWordsList([...found.keys()])}.`);
}

function isIn(desk: Desk, name: string, { file, line }: Problem): boolean {
  const place = placed(desk, name);
  if (file !== place?.file) return !name.includes('/') && file === `content/procedures/${name}/procedure.yaml`;
  if (!place.entry) return true;
  const lines = desk.text(file).split('\n');
  const begins = lines.findIndex((l) => l.startsWith(`${place.entry}:`));
  const after = lines.findIndex((l, i) => i > begins && /^\S/.test(l));
  return line > begins && (after < 0 || line <= after);
}
