import type { ArgsDef } from 'citty';
import { parse } from 'yaml';
import { z } from 'zod';
import { didYouMean } from '../manual/did-you-mean.ts';
import type { Procedure } from '../manual/schemas/procedure.ts';
import { CHANGE_KINDS, changeNoteSchema, EVERYONE_ELSE, LAW, NO_ACTION, TRIGGERS, type ChangeNote, type Trigger } from '../manual/schemas/version.ts';
import { ACT_NOW, AT_A_GLANCE } from '../manual/text/headings.ts';
import type { Desk } from './desk.ts';
import { Told } from './steps.ts';
import type { Said } from './verb.ts';
import { headingsOf } from '../manual/text/read.ts';

export const TRIGGER_ARGS = {
  trigger: { type: 'string', description: `what made it change: ${TRIGGERS.join('; ')}`, valueHint: 'kind' },
  source: { type: 'string', description: 'the law or guidance that made it change, by its id in content/sources/; none when it is not there yet', valueHint: 'id' },
} as const;

/** Said of a source that is not in the register. */
const NOT_THERE = 'none';

/** Options that answer the questions of a change note. */
export const NOTE_ARGS: ArgsDef = {
  size: { type: 'string', description: 'major (somebody does something differently) or minor', valueHint: 'major|minor' },
  note: { type: 'string', description: 'what is different, in one or two plain sentences', valueHint: 'words' },
  why: { type: 'string', description: 'why it changes, in a sentence', valueHint: 'words' },
  ...TRIGGER_ARGS,
  kind: { type: 'string', description: `the kind of change: ${CHANGE_KINDS.filter((k) => k !== 'new' && k !== 'withdrawn').join('; ')}`, valueHint: 'kind' },
  sections: { type: 'string', description: 'anchors of the sections that change, with commas between them', valueHint: 'a,b' },
  words: { type: 'string', description: 'what changes in them, in a sentence (the note, when left out)', valueHint: 'words' },
  changes: { type: 'string', description: 'several changes at once, as in the head of a version: [{kind: clarified, sections: [recognise], words: Clearer.}]', valueHint: 'YAML' },
  roles: { type: 'string', description: 'what each role does differently: {midwifery: Count the babies., everyone else: no action}', valueHint: 'YAML' },
};

/** What a bad value of an option is told. */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  if (!known.includes(value as T)) throw new Told(`--${option} cannot be "${value}": ${didYouMean(value, known)}`);
  return value as T;
}

/** What made something change, and where it was law or guidance, which: said, or chosen. */
export async function whichTrigger(desk: Desk, said: Said): Promise<Omit<Trigger, 'words'>> {
  const kind = oneOf('trigger', said.words('trigger') ?? await desk.ask.one('trigger', 'What made it change?', TRIGGERS.map((value) => ({ value, label: value })), 'nothing chosen'), TRIGGERS);
  const { sources } = desk.content;
  const source = said.words('source') ?? (kind !== LAW ? NOT_THERE : await desk.ask.one('source', 'Which law or guidance?', [
    ...sources.map(({ id, title }) => ({ value: id, label: title, hint: id })).sort((a, b) => a.label.localeCompare(b.label, 'en')), { value: NOT_THERE, label: 'One that is not in content/sources/ yet' },
  ], 'nothing chosen'));
  return source === NOT_THERE ? { kind } : { kind, source: oneOf('source', source, sources.map((s) => s.id)) };
}

function yamlOption<T>(said: Said, option: string, schema: z.ZodType<T>): T | undefined {
  const text = said.words(option);
  if (!text) return undefined;
  try {
    return schema.parse(parse(/^[[{]/.test(text) ? text : `{${text}}`));
  } catch (error) {
    const why = error instanceof z.ZodError ? `${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}` : (error as Error).message.split('\n', 1)[0];
    throw new Told(`--${option} cannot be read (${why}): write it as in the head of a version, in quotation marks.`);
  }
}

/**
 * The change note of a draft: said, or asked for. A minor change asks nothing of anyone, so there is no question about roles.
 * @param source the text that is changed, whose sections can be chosen
 */
export async function changeNote(desk: Desk, said: Said, procedure: Procedure, source: string): Promise<ChangeNote> {
  const size = oneOf('size', said.words('size') ?? await desk.ask.one('size', 'Does anybody have to do something differently?', [
    { value: 'major', label: 'Yes', hint: 'a major change' }, { value: 'minor', label: 'No', hint: 'a minor change: clearer words, a correction, a new link' },
  ]), ['major', 'minor']);
  const note = said.words('note') ?? await desk.ask.text('note', 'What is different? One or two plain sentences.');
  const changes = yamlOption(said, 'changes', changeNoteSchema.shape.changes) ?? await askChanges(desk, said, note, source);
  const trigger = await whichTrigger(desk, said);
  const why = said.words('why') ?? await desk.ask.text('why', 'Why does it change? A sentence for readers.');
  const roles = size === 'minor' ? { [EVERYONE_ELSE]: NO_ACTION } : yamlOption(said, 'roles', changeNoteSchema.shape.roles) ?? await askRoles(desk, procedure);
  return { size, note, triggers: [{ ...trigger, words: why }], changes, roles };
}

async function askChanges(desk: Desk, said: Said, note: string, source: string): Promise<ChangeNote['changes']> {
  const kinds = CHANGE_KINDS.filter((kind) => kind !== 'new' && kind !== 'withdrawn');
  const anchors = [{ value: AT_A_GLANCE, label: `${ACT_NOW} (the red box: what to do at once)` }, ...headingsOf(source).map((h) => ({ value: h.anchor, label: h.words }))];
  const changes: ChangeNote['changes'] = [];
  do {
    const kind = oneOf('kind', said.words('kind') ?? await desk.ask.one('kind', 'What kind of change is it?', kinds.map((value) => ({ value, label: value })), 'nothing chosen'), CHANGE_KINDS);
    const sections = said.list('sections') ?? await desk.ask.many('sections', 'Which sections change?', anchors, true);
    for (const section of sections) if (!anchors.some((a) => a.value === section)) throw new Told(`--sections: the text has no section "${section}": ${didYouMean(section, anchors.map((a) => a.value))}`);
    const words = said.words('words') ?? (said.words('kind') ? note : await desk.ask.text('words', 'What changes there? A sentence.', changes.length === 0 ? { initial: note } : {}));
    changes.push({ kind, sections, words });
  } while (!said.words('kind') && await desk.ask.yes('changes', 'Is there another change to tell of?'));
  return changes;
}

async function askRoles(desk: Desk, { audiences }: Procedure): Promise<ChangeNote['roles']> {
  const told = desk.content.roles.filter((r) => audiences === 'all' || audiences.includes(r.id));
  const chosen = await desk.ask.many('roles', 'Who has to do something differently?', told.map((r) => ({ value: r.id, label: r.name })));
  const roles: ChangeNote['roles'] = {};
  for (const role of chosen) roles[role] = await desk.ask.text('roles', `What does ${told.find((r) => r.id === role)!.name} do differently? Begin with a verb.`);
  return { ...roles, [EVERYONE_ELSE]: NO_ACTION };
}
