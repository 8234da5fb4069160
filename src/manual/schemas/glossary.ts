import { z } from 'zod';
import { id, words } from './common.ts';

/** `content/glossary/`: abbreviations and terms, what people also call them, and what they get wrong. */
export const glossarySchema = z.strictObject({
  abbreviation: words.optional().meta({ example: 'LADO' }),
  term: words.meta({ description: 'The full term in current use', example: 'Local authority designated officer' }),
  meaning: words.meta({ description: 'One or two plain sentences' }),
  variants: z.array(words).default([]).meta({ description: 'Other forms in current use' }),
  retired: z.array(words).default([]).meta({ description: 'Older words for the same thing, no longer used' }),
  everyday: z.boolean().default(false).meta({ description: 'true for the few that everyone knows, such as NHS: a text need not write them out' }),
  trap: words.optional().meta({ description: 'What people get wrong about it' }),
  see: z.array(id).default([]).meta({ description: 'Slugs of procedures about it' }),
});
export type GlossaryEntry = z.infer<typeof glossarySchema> & { id: string };
