import { z } from 'zod';
import { id, roleList, words } from './common.ts';

/** `content/training/`: courses, linked from the procedures they teach. */
export const trainingSchema = z.strictObject({
  title: words,
  kind: z.enum(['e-learning', 'course', 'briefing', 'workshop']),
  length: words.meta({ example: '90 minutes' }),
  summary: words,
  roles: roleList,
  procedures: z.array(id).min(1),
  book: id.meta({ description: 'Id of the contact that takes bookings' }),
});
export type Training = z.infer<typeof trainingSchema> & { id: string };
