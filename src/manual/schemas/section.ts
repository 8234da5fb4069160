import { z } from 'zod';
import { words } from './common.ts';

/** `content/sections/`: the parts of the manual that procedures are listed under. */
export const sectionSchema = z.strictObject({
  title: words.meta({ description: 'Heading in the contents', example: 'Babies' }),
  summary: words.meta({ description: 'One sentence below the heading' }),
  order: z.int().meta({ description: 'Place in the contents, 1 first' }),
});
export type Section = z.infer<typeof sectionSchema> & { id: string };
