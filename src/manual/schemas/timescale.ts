import { z } from 'zod';
import { checking, day, id, withChecking, words } from './common.ts';

const UNITS = ['working days', 'days', 'weeks', 'months', 'hours', 'weeks of pregnancy', 'weeks before', 'working days before'] as const;
/** What a limit can be counted in. */
export type Unit = (typeof UNITS)[number];

const value = withChecking(z.strictObject({
  from: day.meta({ description: 'The day this value took effect' }),
  limit: z.int().nonnegative().optional().meta({ description: 'The number, when the limit is one' }),
  unit: z.enum(UNITS).optional(),
  words: words.meta({ description: 'The limit as it reads in a sentence', example: 'within 1 working day' }),
  later: z.strictObject({
    limit: z.int().nonnegative().meta({ description: 'The number of the later day' }),
    unit: z.enum(UNITS),
    words: words.meta({ description: 'When the later day holds; its date is written after a colon', example: 'If it comes late, by the next working day' }),
  }).optional().meta({ description: 'A later day that holds in a case which the words name' }),
  source: id.meta({ description: 'Id of the source that sets it' }),
  at: words.optional().meta({ description: 'Where in the source', example: 'chapter 4' }),
  ...checking,
}).superRefine((v, ctx) => {
  if ((v.limit === undefined) !== (v.unit === undefined))
    ctx.addIssue({ code: 'custom', message: 'it has a `limit:` or a `unit:`, but not both', params: { fix: 'give the two together, or neither' } });
}));

/** `content/timescales/`: every limit of time once, with the dates from which each value held. */
export const timescaleSchema = z.strictObject({
  title: words.meta({ description: 'What has to be done', example: 'Tell the LADO of an allegation' }),
  who: words.meta({ description: 'Who has to do it' }),
  starts: words.meta({ description: 'When the clock starts; reads after "The clock starts when"' }),
  event: id.optional().meta({ description: 'Id of the event in content/events/ that starts the clock; the calculator counts from it', example: 'referral-received' }),
  reads: z.enum(['due by', 'until', 'from']).default('due by').meta({ description: 'What the day counted is: the last day to do it (due by), the day on which something ends (until), or the day from which something holds (from)' }),
  basis: z.enum(['law', 'statutory guidance', 'national guidance', 'local standard']),
  values: z.array(value).min(1),
  ended: day.optional().meta({ description: 'The day from which it no longer applied' }),
  note: words.optional(),
  procedures: z.array(id).default([]),
}).superRefine((timescale, ctx) => {
  timescale.values.forEach((v, i) => {
    const earlier = timescale.values[i - 1];
    if (earlier && v.from <= earlier.from) ctx.addIssue({ code: 'custom', path: ['values', i, 'from'], message: 'this value begins no later than the one before it', params: { fix: 'list values oldest first, each from a later day' } });
  });
});
export type TimescaleValue = z.infer<typeof value>;
export type Timescale = z.infer<typeof timescaleSchema> & { id: string };
