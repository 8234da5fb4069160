import { getCollection } from 'astro:content';
import { createManual, type Manual } from '../manual/manual.ts';
import type { ManualContent } from '../manual/reading/content.ts';

async function load(): Promise<Manual> {
  const all = async <K extends keyof ManualContent>(name: K): Promise<ManualContent[K]> => (await getCollection(name)).map((entry) => entry.data) as unknown as ManualContent[K];
  const [partnership] = (await getCollection('partnership')).map((entry) => entry.data);
  if (!partnership) throw new Error('content/partnership.yaml could not be read. Run `npm run manual -- check`.');
  return createManual(
    {
      partnership,
      roles: await all('roles'), sections: await all('sections'), services: await all('services'), contacts: await all('contacts'),
      sources: await all('sources'), timescales: await all('timescales'), glossary: await all('glossary'), training: await all('training'),
      documents: await all('documents'), toolkits: await all('toolkits'), preBirth: await all('preBirth'), search: await all('search'), guides: await all('guides'), learning: await all('learning'), thresholds: await all('thresholds'), updates: await all('updates'),
      procedures: await all('procedures'), versions: await all('versions'),
    },
    process.env.MANUAL_AS_AT!,
  );
}

/** The manual of this build; made once. The preview makes it anew for each page, so that an edit shows. */
const once = import.meta.env.DEV ? undefined : load();
export const getManual = (): Promise<Manual> => once ?? load();
