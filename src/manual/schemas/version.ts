import { z } from 'zod';
import { day, id, words } from './common.ts';

/** What kind of change it is (REPORTS.md S5, DESIGN idea 3), most telling first. */
export const CHANGE_KINDS = ['new', 'requirement changed', 'clarified', 'corrected', 'source updated', 'contact or link changed', 'document added', 'moved', 'withdrawn'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why a version was made (REPORTS.md S6), as an editor chooses it. */
export const TRIGGERS = ['law or statutory guidance', 'local learning', 'practice review or child death', 'research or best practice', 'learning from another area', 'scheduled review'] as const;

/** Why the versions were made that a manual begins with; `adopt` alone writes it. */
export const FIRST_EDITION = 'first edition';

/** Every reason that a version can give. */
export const REASONS = [...TRIGGERS, FIRST_EDITION] as const;

/** The trigger that had better name its source. */
export const LAW = TRIGGERS[0];

/** The key that stands for every role not named. */
export const EVERYONE_ELSE = 'everyone else';
/** What is written when a change asks nothing of a role. */
export const NO_ACTION = 'no action';

/** The change note: what is different from the version before, why, and what each role does differently. */
export const changeNoteSchema = z.strictObject({
  size: z.enum(['major', 'minor']).meta({ description: 'major changes what somebody does; minor does not' }),
  note: words.meta({ description: 'One or two plain sentences: what is different' }),
  triggers: z.array(z.strictObject({ kind: z.enum(REASONS), source: id.optional(), words })).min(1).meta({ description: 'Why it changed: one or more, each with `kind:` and `words:`' }),
  changes: z.array(z.strictObject({
    kind: z.enum(CHANGE_KINDS),
    sections: z.array(id).meta({ description: 'Anchors of the headings that changed; at-a-glance for the ActNow block' }),
    words: words.meta({ description: 'What changed, in a sentence or two' }),
  })).min(1).meta({ description: 'What changed: one or more, each with `kind:`, `sections:` and `words:`' }),
  roles: z.record(z.union([id, z.literal(EVERYONE_ELSE)]), words)
    .meta({ description: 'What each role does differently, or "no action"; `everyone else` for the rest' }),
});

/** Head of `content/procedures/<slug>/<date>.mdx`. The file name is the day the version took effect. */
export const versionSchema = z.strictObject({
  title: words.meta({ description: 'Title of the procedure', example: 'Neglect' }),
  summary: words.max(220, 'keep the summary to one sentence of at most 220 characters'),
  update: id.meta({ description: 'Id of the update that brought it in', example: '2026-06-01' }),
  nextReview: day,
  call: z.array(id).min(1).max(4).meta({ description: 'Services or contacts whose numbers stand in the At a glance card' }),
  timescales: z.array(id).max(3).default([]).meta({ description: 'Timescales that bind the reader' }),
  related: z.array(id).default([]),
  withdrawn: z.strictObject({ reason: words, replacedBy: z.array(id).default([]) }).optional()
    .meta({ description: 'On the version by which the procedure is withdrawn: why, and what replaces it' }),
  change: changeNoteSchema.meta({ description: 'The change note: size, note, triggers, changes, and what each role does differently' }),
});
export type ChangeNote = z.infer<typeof changeNoteSchema>;
export type Trigger = ChangeNote['triggers'][number];
export type Change = ChangeNote['changes'][number];
/** One version of a procedure: `date` is the day it took effect and its id; `source` is the whole file, head included. */
export type Version = z.infer<typeof versionSchema> & { procedure: string; date: string; source: string };
