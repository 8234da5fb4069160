import { z } from 'zod';
import { day, id, words } from './common.ts';

/** Whom a guide speaks to (REPORTS.md, S28). */
export const GUIDE_READERS = ['professionals', 'parents and carers', 'children and young people'] as const;

/** Head of `content/guides/<id>.mdx`: a plain page that explains, for people who are not bound by the procedures or seldom use them. */
export const guideSchema = z.strictObject({
  title: words.meta({ example: 'How the child protection process works' }),
  summary: words.max(220, 'keep the summary to one sentence of at most 220 characters'),
  for: z.enum(GUIDE_READERS).meta({ description: 'Pages for families have a button to leave the site quickly' }),
  order: z.int().meta({ description: 'Place in lists, 1 first' }),
  procedures: z.array(id).min(1).meta({ description: 'Slugs of the procedures it explains' }),
  updated: day,
});
/** A guide with its text: `source` is the whole file, head included. */
export type Guide = z.infer<typeof guideSchema> & { id: string; source: string };
