import { z } from 'zod';
import { day, id, words } from './common.ts';
import { CHANGE_KINDS, REASONS } from './version.ts';

// What the site publishes for other systems (intranets, newsletters), at /data/. A field that has been published is never taken away.

/** One entry of `/data/changes.json`: the change note of one version. */
export const publishedChangeSchema = z.strictObject({
  id: z.url().meta({ description: 'Permanent id, which is the address of the change in its bulletin' }),
  procedure: id,
  title: words,
  section: id.meta({ description: 'Section of the manual' }),
  date: day.meta({ description: 'The day it takes effect' }),
  status: z.enum(['coming', 'published']),
  update: id,
  size: z.enum(['major', 'minor']),
  note: words,
  changes: z.array(z.strictObject({ kind: z.enum(CHANGE_KINDS), words })),
  why: z.array(z.strictObject({ kind: z.enum(REASONS), words })),
  asks: z.record(id, words).meta({ description: 'What each role does differently, by id of the role; a role that is not here is asked nothing' }),
  address: z.url().meta({ description: 'The procedure as it is in force' }),
  version: z.url().meta({ description: 'The version, for ever' }),
  redline: z.url().meta({ description: 'The words that changed' }),
});
export type PublishedChange = z.infer<typeof publishedChangeSchema>;

/** One entry of `/data/updates.json`. */
export const publishedUpdateSchema = z.strictObject({
  id,
  title: words,
  date: day,
  status: z.enum(['coming', 'published']),
  timetabled: z.boolean(),
  announced: day.nullable(),
  signedOff: z.array(z.strictObject({ board: words, by: words, on: day })),
  address: z.url(),
  changes: z.array(z.url()).meta({ description: 'Ids of its changes in changes.json' }),
});
export type PublishedUpdate = z.infer<typeof publishedUpdateSchema>;
