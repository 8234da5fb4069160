import { z } from 'zod';
import { checking, day, label, withChecking, words } from './common.ts';

const edition = withChecking(z.strictObject({
  id: label.meta({ description: 'Short id of the edition', example: '2023' }),
  label: words.meta({ description: 'How a citation names it', example: 'Working Together 2023' }),
  published: day,
  inForce: z.union([z.literal('not commenced'), day]).meta({ description: 'The day it took effect, or "not commenced" for law passed but not yet in force' }),
  ended: day.optional().meta({ description: 'The day it ceased, when no later edition replaced it' }),
  ...checking,
  note: words.optional(),
}));

/** `content/sources/`: the law and guidance that procedures rest on, each with its editions. */
export const sourceSchema = z.strictObject({
  title: words.meta({ description: 'Full title', example: 'Working Together to Safeguard Children' }),
  label: words.meta({ description: 'Short name', example: 'Working Together' }),
  kind: z.enum(['Act', 'regulations', 'statutory guidance', 'guidance', 'local standard', 'tool', 'review']),
  publisher: words,
  url: z.url().optional(),
  note: words.optional(),
  editions: z.array(edition).min(1),
}).superRefine((source, ctx) => {
  source.editions.forEach((e, i) => {
    const earlier = source.editions[i - 1];
    if (earlier && earlier.inForce !== 'not commenced' && e.inForce !== 'not commenced' && e.inForce <= earlier.inForce)
      ctx.addIssue({ code: 'custom', path: ['editions', i, 'inForce'], message: `${e.label} took effect no later than ${earlier.label}, which stands before it`, params: { fix: 'list editions oldest first, each from a later day' } });
  });
});
export type SourceEdition = z.infer<typeof edition>;
export type Source = z.infer<typeof sourceSchema> & { id: string };
