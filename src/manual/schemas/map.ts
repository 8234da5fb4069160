import { z } from 'zod';
import { day, id, words } from './common.ts';

/** What a step is, which decides its shape in the drawing. */
export const STEP_KINDS = ['start', 'step', 'decision', 'call now', 'end'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What an A4 page holds in letters that can be read. */
export const MOST_STEPS = 18;

const stepId = id.regex(/^[a-z]/, 'begin it with a letter, such as ring-the-front-door');

const link = z.union([
  z.strictObject({ procedure: id, anchor: id.optional() }),
  z.strictObject({ document: id }),
  z.strictObject({ timescale: id }),
]);

const step = z.strictObject({
  kind: z.enum(STEP_KINDS).meta({ description: 'start, step, decision, call now or end' }),
  words: words.max(130, 'keep it to 130 characters, which a box of the drawing can hold').meta({ description: 'What is done or asked, in a line or two; no numbers or limits of time', example: 'Ring the front door where the child lives.' }),
  who: z.union([z.array(id).min(1), words.max(70, 'keep it to 70 characters')]).optional().meta({ description: 'Who does it: words, or a list of ids of roles', example: 'The social worker' }),
  by: id.optional().meta({ description: 'Id of the timescale that says by when; the drawing takes its words', example: 'referral-decision' }),
  call: id.optional().meta({ description: 'Id of the service or contact to ring; its numbers stand with the step', example: 'front-door' }),
  link: link.optional().meta({ description: 'Where the step is told in full', example: '{procedure: bruising, anchor: the-examination}' }),
  source: z.strictObject({ id, at: words.optional() }).optional().meta({ description: 'The law behind a "must"', example: '{id: children-act-1989, at: section 47}' }),
  next: z.array(z.strictObject({
    to: id.meta({ description: 'The step that it leads to' }),
    when: words.max(60, 'keep the words on an arrow to 60 characters').optional().meta({ description: 'Words on the arrow: the answer to a question', example: 'Yes' }),
  })).default([]).meta({ description: 'The steps that follow; several without words mean that all of them do' }),
});

/** `content/maps/<id>.yaml`: a process as a drawing and as a list, made from the same steps. */
export const mapSchema = z.strictObject({
  title: words.meta({ example: 'A child is missing' }),
  summary: words.max(220, 'keep the summary to one sentence of at most 220 characters'),
  order: z.int().meta({ description: 'Place in the list of maps, 1 first' }),
  procedures: z.array(id).min(1).meta({ description: 'Slugs of the procedures it is drawn from, the most important first' }),
  call: z.array(id).min(1).max(3).optional().meta({ description: 'Services or contacts whose numbers stand under the map; the front doors when left out' }),
  updated: day.meta({ description: 'The day on which somebody last compared it with those procedures' }),
  keywords: z.array(words).default([]).meta({ description: 'Words people type when they look for it', example: 'flowchart' }),
  steps: z.record(stepId, step).meta({ description: 'The steps by a short name of their own, in the order in which they are numbered' }),
}).superRefine((map, ctx) => {
  const count = Object.keys(map.steps).length;
  if (count > MOST_STEPS) ctx.addIssue({ code: 'custom', path: ['steps'], message: `there are ${count} steps, and a page that can be read holds ${MOST_STEPS}`, params: { fix: 'join steps that one person does in one go, or make two maps' } });
});

export type MapLink = z.infer<typeof link>;
export type MapStep = z.infer<typeof step> & { id: string };
/** A map with its steps in order. */
export type ProcessMap = Omit<z.infer<typeof mapSchema>, 'steps'> & { id: string; steps: MapStep[] };
