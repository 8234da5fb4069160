import { z } from 'zod';
import { id, words } from './common.ts';

/** `content/events/`: what can happen that starts the clock of a time limit. The calculator asks which of them it was, and when. */
export const eventSchema = z.strictObject({
  title: words.meta({ description: 'What happened, as a short sentence without a full stop', example: 'A referral was received' }),
  group: words.meta({ description: 'Heading under which it stands in the list; groups stand in the order of their first event', example: 'Referrals and assessment' }),
  order: z.int().meta({ description: 'Place in the list, the smallest first; leave room between two', example: 10 }),
  asks: z.enum(['day', 'day and time']).default('day').meta({ description: 'Whether the time of day makes a difference' }),
  when: words.optional().meta({ description: 'What the day is called where "the day it happened" would not do', example: 'The day of the conference' }),
  note: words.optional().meta({ description: 'What to know before counting from it' }),
  also: z.array(id).default([]).meta({ description: 'Events that this one is too, by their ids: their limits run from the same moment', example: '[conference-held]' }),
});
export type ManualEvent = z.infer<typeof eventSchema> & { id: string };
