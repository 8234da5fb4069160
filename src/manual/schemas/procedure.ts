import { z } from 'zod';
import { day, id, roleList, words } from './common.ts';

/** `content/procedures/<slug>/procedure.yaml`: what does not change from version to version. */
export const procedureSchema = z.strictObject({
  owner: words.meta({ description: 'The team that keeps it, never a person' }),
  section: id.meta({ description: 'Id of the section of the manual it stands in', example: 'babies' }),
  audiences: roleList.meta({ description: 'Ids of the roles it is for, most affected first, or all' }),
  keywords: z.array(words).default([]).meta({ description: 'Words people type that its text does not hold' }),
  bestAnswers: z.array(words).default([]).meta({ description: 'What people ask that this procedure answers better than any other: it stands first when they type it', example: 'nephew staying with us' }),
  training: z.array(id).default([]),
  documents: z.array(id).default([]),
  formerAddresses: z.array(z.string().regex(/^\/.*\/$/, 'write an address on this site with a slash at both ends, such as /procedures/old-name/')).default([]),
  formerAnchors: z.record(id, id).default({}).meta({ description: 'Anchors that a published version offered and the text no longer has, each with the one that took its place', example: 'did-not-attend: was-not-brought' }),
  reviews: z.array(z.strictObject({ on: day, outcome: words, next: day })).default([])
    .meta({ description: 'Reviews that changed nothing: when, what was found, when the next is due' }),
});
export type Procedure = z.infer<typeof procedureSchema> & { slug: string };
