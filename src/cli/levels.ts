import { inWords, type IsoDate } from '../manual/dates.ts';
import { versionOn } from '../manual/versions.ts';
import type { Desk } from './desk.ts';
import { Told } from './steps.ts';
import type { Said } from './verb.ts';

/** The option of a command that copies the levels of need as well. */
export const LEVELS_ARGS = {
  levels: { type: 'boolean', description: 'copy the levels of need and their signs too, when they change with their procedure' },
} as const;

/** What is begun of the levels of need, and what comes next for them. */
export interface LevelsBegun {
  files: [file: string, text: string][];
  did: string[];
  next: string[];
}

const NOTHING: LevelsBegun = { files: [], did: [], next: [] };

/**
 * The levels of need of a day are published with the version of their procedure of that day: begins them as a copy of the ones before, when
 * they are to change too.
 * @param slug the procedure that is revised
 * @throws Told when they are asked for with another procedure
 */
export async function levelsFor(desk: Desk, said: Said, slug: string, day: IsoDate): Promise<LevelsBegun> {
  const { thresholds: owner } = desk.content.partnership;
  if (slug !== owner) {
    if (said.is('levels')) throw new Told(`--levels: the levels of need are published with "${desk.titleOf(owner)}", so they are begun with it: npm run manual -- revise ${owner} --levels`);
    return NOTHING;
  }
  const file = `content/thresholds/${day}.yaml`;
  const before = versionOn(desk.content.thresholds, day);
  if (!before || desk.isThere(file)) return desk.isThere(file) ? { ...NOTHING, next: [`Change the levels of need and their signs in ${file}.`] } : NOTHING;
  if (!said.is('levels') && !(desk.ask.somebody && await desk.ask.yes('levels', 'Do the levels of need, or their signs, change too?')))
    return { ...NOTHING, next: [`If the levels of need or their signs change too after all, copy content/thresholds/${before.date}.yaml to ${day}.yaml beside it, and change the copy.`] };
  return {
    files: [[file, desk.text(`content/thresholds/${before.date}.yaml`)]],
    did: [`The levels of need of ${inWords(before.date)} have a copy for ${inWords(day)}.`],
    next: [`Change the levels of need and their signs in ${file}. A sign keeps its id, so that readers see what became of it.`],
  };
}
