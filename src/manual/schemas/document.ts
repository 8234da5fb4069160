import { z } from 'zod';
import { day, id, roleList, words } from './common.ts';

/** The five kinds of document that partnerships keep (REPORTS.md, S18). */
export const DOCUMENT_KINDS = ['template form', 'assessment tool', 'protocol', 'guidance document', 'leaflet'] as const;

/** Head of `content/documents/<id>.mdx`. */
export const documentSchema = z.strictObject({
  title: words,
  kind: z.enum(DOCUMENT_KINDS),
  summary: words.meta({ description: 'One sentence: what it is for' }),
  procedures: z.array(id).min(1).meta({ description: 'Slugs of the procedures that use it' }),
  roles: roleList,
  updated: day,
});
/** A document with its text: `source` is the whole file, head included. */
export type ManualDocument = z.infer<typeof documentSchema> & { id: string; source: string };

/** Head of `content/toolkits/<slug>.mdx`. */
export const toolkitSchema = z.strictObject({
  title: words,
  summary: words,
  procedures: z.array(id).min(1),
  updated: day,
  tool: z.enum(['neglect-record']).optional().meta({ description: 'The tool that the page offers: `neglect-record` keeps a record of visits with the prompts in content/neglect/' }),
});
export type Toolkit = z.infer<typeof toolkitSchema> & { id: string; source: string };
