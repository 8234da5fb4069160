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
  keywords: z.array(words).default([]).meta({ description: 'Other words that people type for it; they count as its own, so that it is offered before events that are only about the same', example: '[EPO]' }),
  also: z.array(id).default([]).meta({ description: 'Events that this one is too, by their ids: their limits run from the same moment', example: '[conference-held]' }),
  perhaps: z.array(z.strictObject({
    event: id.meta({ description: 'Id of the event that it may be too' }),
    if: words.meta({ description: 'When it is; reads after "Only if"', example: 'it began section 47 enquiries' }),
  })).default([]).meta({ description: 'Events that this one may be too: their limits are shown with what they hang on' }),
  now: id.optional().meta({ description: 'For an event whose limits have all ended: id of the event from which to count now', example: 'allegation-known' }),
});
export type ManualEvent = z.infer<typeof eventSchema> & { id: string };
