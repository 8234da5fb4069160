import { z } from 'zod';
import { day, id, words } from './common.ts';

/**
 * Head of `content/updates/<date>.mdx`. The file name is the day the update takes effect and its id; it lists no versions,
 * because versions name their update.
 */
export const updateSchema = z.strictObject({
  title: words.meta({ example: 'Summer 2026 update' }),
  timetabled: z.boolean().meta({ description: 'false for one that could not wait for the timetable' }),
  reason: words.optional().meta({ description: 'Why it could not wait; needed when `timetabled` is false' }),
  announced: day.optional().meta({ description: 'The day from which readers may see it coming; without it nothing shows until it is in force' }),
  discuss: z.array(words).length(3, 'write exactly three questions').optional().meta({ description: 'Three questions for a team to discuss, for the briefing sheet' }),
  submitted: z.strictObject({
    on: day,
    texts: z.record(z.string().regex(/^[a-z]+\/[a-z0-9/-]+$/), z.string().regex(/^[0-9a-f]{16}$/, 'is not a digest; `npm run manual -- submit` writes it')),
  }).optional().meta({ description: 'When it was submitted to the boards, with a digest of each text that they sign; written by `npm run manual -- submit`' }),
  signedOff: z.array(z.strictObject({
    board: id,
    by: words.meta({ description: 'The role that signed, which readers see', example: 'Independent scrutineer' }),
    name: words.optional().meta({ description: 'Who signed, for the record of the subgroup: readers never see it' }),
    on: day,
  })).default([]),
}).superRefine((update, ctx) => {
  if (!update.timetabled && !update.reason)
    ctx.addIssue({ code: 'custom', path: ['reason'], message: 'this update is outside the timetable and does not say why it could not wait', params: { fix: 'add `reason:`, or write `timetabled: true`' } });
});
/** An update with its bulletin's introduction: `source` is the whole file, head included. */
export type Update = z.infer<typeof updateSchema> & { id: string; source: string };
