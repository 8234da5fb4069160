import { didYouMean } from '../../manual/did-you-mean.ts';
import { counted, inWordsList } from '../../manual/wording.ts';
import { setKeys } from '../edit.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

const FILE = 'content/partnership.yaml';

/** Ticks off procedures of an adopted manual that somebody has read and made local. */
export const localised: ChangingVerb = {
  name: 'localised',
  about: 'tick off procedures of an adopted manual that have been read and made local',
  args: { procedures: { type: 'positional', required: false, description: 'their names, with commas between them, or all' } },
  async plan(desk, said) {
    const { toLocalise } = desk.content.partnership;
    if (toLocalise.length === 0) throw new Told('Nothing is waiting to be made local.');
    const given = said.list('procedures') ?? await desk.ask.many('<procedures>', 'Which have been read and made local?', toLocalise.map((slug) => ({ value: slug, label: desk.titleOf(slug) })));
    const done = given.includes('all') ? toLocalise : given;
    for (const slug of done) if (!toLocalise.includes(slug)) throw new Told(`"${slug}" is not waiting to be made local: ${didYouMean(slug, toLocalise)}`);
    const left = toLocalise.filter((slug) => !done.includes(slug));
    return {
      files: new Map([[FILE, setKeys(desk.text(FILE), { toLocalise: left.length > 0 ? left : undefined })]]),
      did: [`Made local: ${inWordsList(done.map((slug) => desk.titleOf(slug)))}. ${left.length === 0 ? 'None is left.' : `${counted(left.length, 'procedure')} left.`}`],
      next: left.length === 0 ? ['npm run build says what else is missing.'] : [],
    };
  },
};
