import { z } from 'zod';
import { id, words } from './common.ts';

/** `content/roles/`: the audiences that procedures and changes are marked for. */
export const roleSchema = z.strictObject({
  name: words.meta({ description: 'Name of the role', example: 'Midwifery' }),
  who: words.meta({ description: 'Who is meant, in a line', example: 'Midwives and maternity support workers' }),
  order: z.int().meta({ description: 'Place in lists, 1 first' }),
  start: z.array(id).min(1).meta({ description: 'Slugs of the procedures this role needs most, most needed first' }),
});
export type Role = z.infer<typeof roleSchema> & { id: string };
