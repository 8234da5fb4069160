import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDays, inWords, whyNotADate } from '../../manual/dates.ts';
import { explainIssues } from '../../manual/reading/explain.ts';
import { readYaml } from '../../manual/reading/yaml.ts';
import { day, id, words } from '../../manual/schemas/common.ts';
import { forTerminal } from '../../checks/reporters/terminal.ts';
import type { Desk } from '../desk.ts';
import { Told } from '../steps.ts';

/** A name that goes into texts, where some signs mean something else. */
const name = words.regex(/^[^"|<>{}:#\n]*$/, 'a name cannot hold quotation marks, colons or any of | < > { } #');

const reach = z.strictObject({
  name: name.meta({ description: 'What the team calls itself', example: 'First Response' }),
  phone: z.string().regex(/^[0-9 ]{3,16}$/, 'write the number in digits and spaces'),
  email: z.email().optional(),
  hours: words.meta({ description: 'When it answers, in one sentence', example: 'Monday to Friday, 8.30am to 5.30pm' }),
});

/** What a partnership says of itself when it takes the example over; `adopt --answers` reads it from a YAML file. */
export const answersSchema = z.strictObject({
  name: words.meta({ description: 'Full name of the manual' }),
  shortName: words.meta({ description: 'Name in the page header, short enough for a phone' }),
  address: z.url().meta({ description: 'Where the manual will be published, without a final slash' }),
  email: z.email().meta({ description: 'Mailbox of the policy and procedures subgroup' }),
  firstDay: day.meta({ description: 'The day on which the first edition takes effect' }),
  boards: z.record(id, z.strictObject({ name, areas: z.array(id).min(1) })).refine((boards) => Object.keys(boards).length > 0, 'name at least one board'),
  areas: z.record(id, z.strictObject({
    name, council: name,
    basedOn: id.optional().meta({ description: "Id of the example's area whose local notes it starts from" }),
    frontDoor: reach, outOfHours: reach,
  })).refine((areas) => Object.keys(areas).length > 0, 'name at least one area'),
  rungToday: z.boolean().default(false).meta({ description: 'Whether somebody has rung every number above today; if not, each is listed until its `lastChecked:` is set' }),
}).superRefine(({ boards, areas }, ctx) => {
  for (const [part, all] of [['boards', boards], ['areas', areas]] as const) for (const [key, { name: own }] of Object.entries(all)) {
    const first = Object.keys(all).find((other) => sameName(all[other]!.name, own));
    if (first !== key) ctx.addIssue({ code: 'custom', path: [part, key, 'name'], message: `two ${part} are called "${own}"`, params: { fix: 'give each a name of its own, or take one of the two out' } });
  }
  for (const [board, { areas: own }] of Object.entries(boards)) own.forEach((area, i) => {
    if (!(area in areas)) ctx.addIssue({ code: 'custom', path: ['boards', board, 'areas', i], message: `there is no area "${area}" among the answers`, params: { fix: `use one of: ${Object.keys(areas).join(', ')}` } });
  });
  for (const area of Object.keys(areas)) if (!Object.values(boards).some((b) => b.areas.includes(area))) ctx.addIssue({ code: 'custom', path: ['areas', area], message: `the area "${area}" belongs to no board`, params: { fix: 'add it to the `areas:` of one' } });
});
export type Answers = z.infer<typeof answersSchema>;

/** @throws Told with every mistake in the file, with its line */
export function answersFrom(path: string): Answers {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Told(`--answers: there is no file ${path} that can be read.`);
  }
  const yaml = readYaml(text, path);
  const result = yaml.problems.length > 0 ? undefined : answersSchema.safeParse(parse(text) ?? {});
  if (result?.success) return result.data;
  throw new Told(forTerminal(result ? explainIssues(result.error.issues, answersSchema, yaml.value ?? {}, yaml) : yaml.problems, process.stderr.isTTY));
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
/** Why a list of names that somebody typed cannot be used. */
const namedTwice = (text: string): string | undefined => {
  const all = parts(text);
  const twice = all.find((one, i) => all.findIndex((other) => sameName(one, other) || idFrom(one) === idFrom(other)) !== i);
  return twice === undefined ? undefined : `"${twice}" is there twice.`;
};
const idFrom = (name: string): string => name.toLowerCase().replace(/['\u2019]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const parts = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);
const asPhone = (text: string): string | undefined => (/^[0-9 ]{3,16}$/.test(text) ? undefined : 'Write the number in digits and spaces.');
const asEmail = (text: string): string | undefined => (z.email().safeParse(text).success ? undefined : 'Write a mail address.');

/** Asks for all of it, one thing at a time. */
export async function askAnswers(desk: Desk): Promise<Answers> {
  const { ask } = desk;
  const title = await ask.text('answers', 'What is your manual called, in full?', { example: 'such as Northshire Safeguarding Children Procedures' });
  const shortName = await ask.text('answers', 'And in the header of a page, short enough for a phone?');
  const address = await ask.text('answers', 'At which address will it be published?', { example: 'such as https://procedures.northshire.org.uk', valid: (a) => (/^https:\/\/[^/]+(\/.*[^/])?$/.test(a) ? undefined : 'Begin with https:// and leave the last slash out.') });
  const email = await ask.text('answers', 'Which mailbox does the policy and procedures subgroup read?', { valid: asEmail });
  const areas: Answers['areas'] = {};
  for (const area of parts(await ask.text('answers', 'Which local authority areas does it serve? With commas between them.', { example: 'such as Northshire, Easthampton', valid: namedTwice }))) {
    const council = await ask.text('answers', `What is the council of ${area} called?`);
    areas[idFrom(area)] = { name: area, council, frontDoor: await askReach(desk, `children's social care front door of ${area}`), outOfHours: await askReach(desk, `out-of-hours team of ${area}`) };
  }
  const boards: Answers['boards'] = {};
  const choices = Object.entries(areas).map(([value, a]) => ({ value, label: a.name }));
  const names = parts(await ask.text('answers', 'Which safeguarding partnerships sign changes off? With commas between them.', { valid: namedTwice }));
  for (const board of names) boards[idFrom(board)] = { name: board, areas: names.length === 1 ? Object.keys(areas) : await ask.many('answers', `Which areas does ${board} cover?`, choices) };
  const firstDay = await ask.text('answers', 'On which day does your first edition take effect?', { initial: addDays(desk.asAt, 90), valid: (d) => whyNotADate(d) ?? (d <= desk.asAt ? `${inWords(d)} is not to come.` : undefined) });
  const rungToday = await ask.yes('answers', 'Has somebody rung these numbers today? If not, each is listed as missing until somebody has.');
  const result = answersSchema.safeParse({ name: title, shortName, address, email, firstDay, boards, areas, rungToday });
  if (!result.success) throw new Told(`${result.error.issues.map((i) => i.message).join('. ')}. Nothing was changed.`);
  return result.data;
}

async function askReach({ ask }: Desk, what: string): Promise<z.infer<typeof reach>> {
  const called = await ask.text('answers', `What does the ${what} call itself?`);
  const phone = await ask.text('answers', `Its phone number?`, { valid: asPhone });
  const email = await ask.text('answers', 'Its mailbox? (leave empty if it has none)', { optional: true, valid: asEmail });
  const hours = await ask.text('answers', 'When does it answer? In one sentence.', { example: 'such as Monday to Friday, 8.30am to 5.30pm' });
  return { name: called, phone, hours, ...(email ? { email } : {}) };
}
