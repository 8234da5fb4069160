import { z } from 'zod';
import { id, words } from './common.ts';

/** `content/roles/`: the audiences that procedures and changes are marked for. */
export const roleSchema = z.strictObject({
  name: words.meta({ description: 'Name of the role', example: 'Midwifery' }),
  who: words.meta({ description: 'Who is meant, in a line', example: 'Midwives and maternity support workers' }),
  order: z.int().meta({ description: 'Place in lists, 1 first' }),
  duties: z.array(z.strictObject({
    words: words.meta({ description: 'What the role has to do, in a sentence; "must" only for law' }),
    source: id.meta({ description: 'Id of the source that says so' }),
    at: words.optional().meta({ description: 'Where in the source' }),
  })).default([]).meta({ description: 'The duties that bind this role in particular' }),
  call: z.array(id).default([]).meta({ description: 'Services or contacts that this role rings most, beside the front door' }),
  start: z.array(id).min(1).meta({ description: 'Slugs of the procedures this role needs most, most needed first' }),
});
export type Role = z.infer<typeof roleSchema> & { id: string };
