import { z } from 'zod';
import { day, id, roleList, words } from './common.ts';

/** Where learning comes from: the triggers of a change (REPORTS.md, S6 and S24) that a team can learn from. */
export const LEARNING_FROM = ['local review', 'national review', 'audit', 'another area'] as const;

/** `content/learning/`: what a review or an audit taught, and the versions of procedures that it changed. */
export const learningSchema = z.strictObject({
  title: words.meta({ example: 'Child R (example): a bruise that was explained away' }),
  from: z.enum(LEARNING_FROM),
  published: day.meta({ description: 'The day from which it may be told' }),
  source: id.optional().meta({ description: 'Id of the source record of the review' }),
  happened: words.meta({ description: 'What happened, in three sentences at most; nobody can be recognised' }),
  learned: z.array(words).min(1).meta({ description: 'What was learned, one lesson to a line' }),
  changed: z.array(z.strictObject({
    version: z.string().regex(/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/, 'write the procedure and the day of its version, such as neglect/2022-06-20'),
    words: words.meta({ description: 'What it changed there' }),
  })).min(1),
  ask: z.array(words).min(2).max(4).meta({ description: 'Questions for a team meeting' }),
  roles: roleList,
});
export type Learning = z.infer<typeof learningSchema> & { id: string };
