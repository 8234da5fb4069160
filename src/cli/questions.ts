import { addDays, inWords, whyNotADate, type IsoDate } from '../manual/dates.ts';
import { inForce, seriesOf } from '../manual/versions.ts';
import { inWordsList } from '../manual/wording.ts';
import type { Choice } from './ask.ts';
import type { Desk } from './desk.ts';
import { Told } from './steps.ts';
import type { Said } from './verb.ts';

/** Slug of a procedure that is in force: said, or chosen from a list. */
export async function whichProcedure(desk: Desk, said: Said, question: string): Promise<string> {
  const slug = said.words('procedure');
  if (slug) return desk.procedure(slug).slug;
  return desk.ask.one('<procedure>', question, procedureChoices(desk));
}

/** The procedures in force, by title. */
export function procedureChoices(desk: Desk): Choice[] {
  const { procedures, versions } = desk.content;
  return inForce(seriesOf(procedures, versions, desk.asAt).values()).map((s) => ({ value: s.slug, label: s.title, hint: s.slug }));
}

/** A day that is a day. @throws Told with what is wrong about it */
export function dayFrom(text: string, option: string): IsoDate {
  const why = whyNotADate(text);
  if (why) throw new Told(`--${option} cannot be used: ${why}.`);
  return text;
}

/** What a day looks like to somebody who types one: 2027-05-04, 4/5/2027, 4 May 2027. */
const A_DAY = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$|^\d{1,2}(?:st|nd|rd|th)?[- ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?\d{2,4}$/i;

/** Why something cannot be the name of a procedure in its address. A day most often answers the question on the update. */
export function notForAnAddress(name: string): string | undefined {
  if (A_DAY.test(name.trim())) return `"${name}" is a day, and this is the name in the address, such as dangerous-dogs. The day on which it takes effect is asked by itself ("On which day does it take effect?"), before this, and given with --update.`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? undefined : `"${name}" cannot be part of an address: use lower case letters, digits and single hyphens.`;
}

/** An update by its day, said or chosen from those that `fits` lets through. */
export async function whichUpdate(desk: Desk, said: Said, question: string, candidates: readonly { id: string; title: string }[], none: string): Promise<string> {
  const id = said.words('update');
  if (id) return desk.update(id).id;
  if (candidates.length === 0) throw new Told(none);
  return desk.ask.one('<update>', question, candidates.map((u) => ({ value: u.id, label: `${inWords(u.id)}: ${u.title}` })));
}

/**
 * The day of the update that a draft goes into: one that is still being written, or a new one. An urgent one may take effect today; whether a
 * new one is urgent, `newUpdate` asks.
 */
export async function dayOfDraft(desk: Desk, said: Said): Promise<IsoDate> {
  const open = desk.coming().filter((u) => desk.isOpen(u) && u.signedOff.length === 0);
  const mayBeUrgent = desk.ask.somebody || said.words('urgent') !== undefined;
  let day = said.words('update');
  if (!day && open.length > 0) {
    day = await desk.ask.one('update', 'Which update does it belong to?', [...open.map((u) => ({ value: u.id, label: `${inWords(u.id)}: ${u.title}` })), { value: 'new', label: 'A new one, on another day' }]);
    if (day === 'new') day = undefined;
  }
  day ??= await desk.ask.text('update', 'On which day does it take effect?', { example: 'such as 2027-02-01', valid: (answer) => whyNotForADraft(desk, answer, mayBeUrgent) });
  const why = whyNotForADraft(desk, day, mayBeUrgent);
  if (why) throw new Told(`--update cannot be used: ${why}.`);
  return day;
}

/** Why a draft cannot be for a day. Only what is urgent takes effect on the day it is written, and what the boards have signed is settled. */
function whyNotForADraft(desk: Desk, day: string, mayBeUrgent: boolean): string | undefined {
  const why = whyNotADate(day);
  if (why) return why;
  const tomorrow = addDays(desk.asAt, 1);
  const later = `give a later day (${inWords(tomorrow)} at the earliest)`;
  const update = desk.content.updates.find((u) => u.id === day);
  const stage = update && desk.standing(update).stage;
  if (stage === 'in force') return `an update of ${inWords(day)} is in force already, and what has been published stays: ${later}`;
  if (stage === 'missed') return `the update of ${inWords(day)} was not signed before its day: move it to a later one first (npm run manual -- postpone ${day})`;
  if (day < desk.asAt) return `${inWords(day)} is past: ${later}`;
  if (day === desk.asAt && !update && !mayBeUrgent) return `${inWords(day)} is today, and only an urgent update takes effect on the day it is written: add --urgent "why it could not wait", or ${later}`;
  if (stage === 'announced') return `the update of ${inWords(day)} has been announced already: choose another day`;
  if (update && update.signedOff.length > 0) return `the update of ${inWords(day)} has been signed already (by ${inWordsList(desk.boardsInWords(update.signedOff.map((s) => s.board)))}): choose another day, or take its \`signedOff:\` out of content/updates/${day}.mdx and have it signed again`;
  return undefined;
}
