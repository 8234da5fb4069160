import { z } from 'zod';
import { id, words } from './common.ts';
import { AGES } from './threshold.ts';

const prompt = z.strictObject({
  title: words.meta({ description: 'What is looked at', example: 'Food and drink' }),
  ages: z.array(z.enum(AGES)).min(1).meta({ description: 'For which ages it is asked' }),
  disabled: z.boolean().optional().meta({ description: 'true when it is asked only about disabled children' }),
  good: words.meta({ description: 'What care that is good enough looks like' }),
  worrying: words.meta({ description: 'What is worrying: care that slips, or that nobody is sure of' }),
  serious: words.meta({ description: 'What is serious: what harms a child or soon may' }),
  act: words.meta({ description: 'What the reader does about something serious; shown as soon as it is chosen' }),
  procedures: z.array(id).default([]).meta({ description: 'Slugs of the procedures that say more' }),
});

/** `content/neglect/`: a domain, which is one side of a child's life, with its prompts. They are prompts for judgement and never a score, so nothing here can hold a number. */
export const neglectSchema = z.strictObject({
  title: words.meta({ example: 'Physical care' }),
  order: z.int().meta({ description: 'Place in the toolkit, 1 first' }),
  ask: words.meta({ description: 'The one question to keep in mind, about the child\'s day', example: 'What does this child eat, wear and sleep in on an ordinary day?' }),
  note: words.optional().meta({ description: 'What to bear in mind for the whole domain' }),
  procedures: z.array(id).min(1).meta({ description: 'Slugs of the procedures that the domain belongs to' }),
  prompts: z.record(id, prompt).meta({ description: 'The prompts by id. A saved record names them by it, so an id is never used again for something else' }),
});
/** A domain with its prompts, which keep the order of the file. */
export type NeglectDomain = z.infer<typeof neglectSchema> & { id: string };
export type NeglectPrompt = z.infer<typeof prompt>;
