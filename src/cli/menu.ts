import { intro, note } from '@clack/prompts';
import { TO_WRITE } from '../checks/drafts.ts';
import { daysBetween, inWords } from '../manual/dates.ts';
import { updateInWords } from '../manual/updates.ts';
import { counted, inWordsList } from '../manual/wording.ts';
import type { Choice } from './ask.ts';
import type { Desk } from './desk.ts';
import type { Verb } from './verb.ts';
import { ALL } from './verbs/index.ts';
import { toGoOut } from './verbs/publish.ts';

/** Something that can be done now: the words to run it with, and how it is offered. */
export interface Offer {
  words: string[];
  label: string;
  hint?: string;
}

/** What stands open, most pressing first: one line for each update that is on its way. */
export function standingInWords(desk: Desk): string[] {
  const out = new Set(toGoOut(desk).map((u) => u.id));
  const updates = desk.content.updates.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  return updates.flatMap((u) => {
    const { stage, unsigned, changed } = desk.standing(u);
    const count = counted(desk.content.versions.filter((v) => v.update === u.id).length, 'version');
    const boards = inWordsList(desk.boardsInWords(unsigned));
    const days = daysBetween(desk.asAt, u.id);
    const soon = days > 0 && days <= 14 && stage !== 'announced' && stage !== 'signed' ? ` Only ${counted(days, 'day')} left: unsigned, it stops the daily build on its day. Postpone it if it cannot be signed.` : '';
    const today = days === 0 ? ' It is to take effect today: until every board has signed it, the site cannot be built.' : soon;
    const signed = inWordsList(desk.boardsInWords(u.signedOff.map((s) => s.board)));
    const lost = u.signedOff.length === 0 ? '' : ` ${signed} signed other words, so ${u.signedOff.length === 1 ? 'that signature no longer counts' : 'those signatures no longer count'}.`;
    const line = {
      draft: `is being written (${count}).${today}`,
      submitted: `waits for ${boards} to sign.${today}`,
      'changed since': `was changed after it was submitted (${inWordsList(changed)}): submit it again.${lost}${today}`,
      signed: 'is signed. Publish it, so that readers see it coming.',
      announced: 'is announced, and takes effect by itself.',
      missed: `has come and ${boards} did not sign it: the manual cannot be built until it is postponed.`,
      'in force': out.has(u.id) ? `is ${days === 0 && !u.timetabled ? 'signed, and in force from the next build on, but not yet recorded' : 'in force, and not yet recorded'}: publish it.` : '',
    }[stage];
    const named = updateInWords(u);
    return line === '' ? [] : [`${named.charAt(0).toUpperCase()}${named.slice(1)} ${line}`];
  });
}

/** What can be done with the updates as they stand, before everything else that can be done. */
export function offers(desk: Desk): Offer[] {
  const out = toGoOut(desk);
  return [
    ...desk.content.updates.flatMap((u): Offer[] => {
      const { stage, unsigned } = desk.standing(u);
      const day = inWords(u.id);
      if (stage === 'missed') return [{ words: ['postpone', u.id], label: `Postpone the update of ${day}`, hint: 'its day has come and it was not signed' }];
      if (stage === 'changed since') return [{ words: ['submit', u.id], label: `Submit the update of ${day} again`, hint: 'it has changed since' }];
      if (stage === 'submitted') return [{ words: ['sign', u.id], label: `Record a signature for the update of ${day}`, hint: `${inWordsList(desk.boardsInWords(unsigned))} still ${unsigned.length === 1 ? 'has' : 'have'} to sign` }];
      if (stage === 'draft') return [...(u.source.match(TO_WRITE) ? [{ words: ['bulletin', u.id], label: `Draft the bulletin of ${day}` }] : []), { words: ['submit', u.id], label: `Submit the update of ${day} to the boards` }];
      return out.includes(u) ? [{ words: ['publish', u.id], label: `Publish the update of ${day}`, hint: stage === 'signed' || (u.id === desk.asAt && !u.timetabled) ? 'every board has signed' : 'it is in force' }] : [];
    }),
    ...ALL.map((verb): Offer => ({ words: [verb.name], label: verb.about.charAt(0).toUpperCase() + verb.about.slice(1), hint: verb.name })),
  ];
}

/** Shows what stands open and asks what is to be done. @returns the verb and what is said to it */
export async function menu(desk: Desk): Promise<[Verb, string[]]> {
  intro(`${desk.content.partnership.name}, ${inWords(desk.asAt)}`);
  const standing = standingInWords(desk);
  note(standing.length > 0 ? standing.join('\n') : 'No update is on its way.', 'Where things stand');
  const choices = offers(desk);
  const chosen = await desk.ask.one('<command>', 'What do you want to do?', choices.map(({ label, hint }, i): Choice => ({ value: String(i), label, ...(hint ? { hint } : {}) })));
  const [name, ...words] = choices[Number(chosen)]!.words;
  return [ALL.find((v) => v.name === name)!, words];
}
