import { z } from 'zod';
import { checking, day, id, withChecking, words } from './common.ts';

/** What an outcome asks, from the most to the least pressing. */
export const OUTCOME_KINDS = ['call now', 'duty by law', 'refer', 'get advice', 'record'] as const;

const condition = z.record(id, z.union([id, z.array(id).min(1)])).meta({ description: 'The id of a question, and the answer or answers that fit; when several questions stand here, all of them have to fit', example: '{role: [health, teacher], who: girl}' });
const conditions = z.array(condition).min(1).meta({ description: 'A list: it is enough that one line of it fits' });

const answer = z.strictObject({
  words: words.meta({ description: 'The answer as the reader chooses it', example: 'Not sure' }),
  help: words.optional().meta({ description: 'What is meant by it, in a sentence' }),
});

const question = z.strictObject({
  ask: words.meta({ description: 'The question, in the words a reader sees' }),
  name: words.max(60, 'keep the short name to 60 letters').meta({ description: 'The question in a few words, for lists of rules and answers', example: 'Your role' }),
  why: words.meta({ description: 'Why we ask' }),
  examples: z.array(words).default([]).meta({ description: 'Examples of what is meant, one to a line' }),
  when: conditions.optional().meta({ description: 'When it is asked, by answers to earlier questions; always when left out' }),
  answers: z.record(id, answer).refine((answers) => Object.keys(answers).length >= 2, 'a question needs two answers or more'),
});

const rule = z.strictObject({
  when: conditions.optional().meta({ description: 'When it fits; always when left out, which only the last rule may' }),
  then: z.array(id).min(1).meta({ description: 'Ids of the outcomes' }),
});
const addition = rule.required({ when: true });

const outcome = withChecking(z.strictObject({
  title: words.max(90, 'keep the title to 90 letters').meta({ description: 'What to do, in one line', example: 'Call 101 yourself and report it' }),
  kind: z.enum(OUTCOME_KINDS),
  who: words.meta({ description: 'Who has to do it' }),
  by: words.meta({ description: 'By when; a limit of time is written <Timescale id="…" />' }),
  how: z.array(words).min(1).meta({ description: 'The steps, in order' }),
  record: z.array(words).default([]).meta({ description: 'What to write down' }),
  avoid: z.array(words).default([]).meta({ description: 'What not to do; reads after "Do not"' }),
  call: z.array(id).default([]).meta({ description: 'Ids of the services or contacts to ring' }),
  documents: z.array(id).default([]),
  procedures: z.array(id).default([]),
  ...checking,
}));

const field = z.strictObject({
  field: words.meta({ description: 'The label of the field, exactly as the form has it' }),
  hint: words.optional().meta({ description: 'Makes it a field to write in here, with this advice; names are never asked for' }),
  from: z.array(z.strictObject({ when: conditions, words })).default([]).meta({ description: 'What answers say for this field; of a field with boxes, one of its boxes' }),
}).refine((f) => f.hint !== undefined || f.from.length > 0, 'it has neither a `hint:` to write by nor a `from:` that fills it');

/** `content/toolkits/<slug>.yaml`: questions whose answers lead to what has to be done. */
export const decisionSchema = z.strictObject({
  title: words,
  summary: words.max(260, 'keep the summary to 260 letters'),
  keywords: z.array(words).default([]).meta({ description: 'Other words people type when they need it' }),
  bestAnswers: z.array(words).default([]).meta({ description: 'What people ask that this answers better than any other page' }),
  updated: day,
  restsOn: z.record(id, day).refine((on) => Object.keys(on).length > 0, 'name at least one procedure').meta({ description: 'The procedures that the rules were compared with, each with the day of the version' }),
  first: words.meta({ description: 'What stands above the first question' }),
  call: z.array(id).min(1).meta({ description: 'Ids of the services or contacts under every result' }),
  avoid: z.array(words).min(1).meta({ description: 'What nobody should do, whatever the answers; reads after "Do not"' }),
  questions: z.record(id, question),
  always: z.array(addition).default([]).meta({ description: 'Each of these that fits adds its outcomes' }),
  rules: z.array(rule).min(1).meta({ description: 'From the top, the first of these that fits decides' }),
  outcomes: z.record(id, outcome).meta({ description: 'In the order in which a reader should read them' }),
  form: z.strictObject({
    document: id.meta({ description: 'Id of the form that the words are for' }),
    intro: words,
    fields: z.array(field).min(1),
  }).optional().meta({ description: 'Words for a form, made from the answers and what the reader writes' }),
});
export type Outcome = z.infer<typeof outcome>;
export type Question = z.infer<typeof question>;
/** A decision guide with its slug. `source` is its words as one Markdown text, each on the line that it has in the file. */
export type DecisionGuide = z.infer<typeof decisionSchema> & { id: string; source: string };
