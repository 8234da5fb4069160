import { z } from 'zod';
import { day, id, words } from './common.ts';

/** What a public body has to say of the accessibility of its site, from its own tests. */
const accessibility = z.strictObject({
  organisation: words.meta({ description: 'The organisation that runs the website', example: 'Elmsworth City Council' }),
  status: z.enum(['fully', 'partially', 'not']).meta({ description: 'How far it meets WCAG 2.2 AA' }),
  tested: z.strictObject({ on: day, by: words, how: words.meta({ description: 'How the pages were chosen and tested, as it reads after "with"', example: 'a screen reader, a keyboard alone and automatic tools, on one page of each kind' }) }),
  prepared: day.meta({ description: 'The day the statement was first prepared' }),
  reviewed: day.meta({ description: 'The day it was last reviewed' }),
  answerWithin: z.int().positive().meta({ description: 'Working days within which a request for another format is answered', example: 10 }),
  failures: z.array(z.strictObject({ words, criterion: words.meta({ example: '1.4.10 Reflow' }), mended: words.meta({ description: 'When it will be mended', example: 'by June 2027' }) })).default([])
    .meta({ description: 'Everything known not to be accessible' }),
});

/** `content/partnership.yaml`: who publishes the manual, for which areas, and who must sign. */
export const partnershipSchema = z.strictObject({
  name: words.meta({ description: 'Full name of the manual', example: 'Elmsworth Safeguarding Children Procedures' }),
  shortName: words.meta({ description: 'Name in the page header, short enough for a phone', example: 'EBW Safeguarding Manual' }),
  example: z.boolean().meta({ description: 'true marks every page as an invented example', example: true }),
  exampleNotice: words.optional().meta({ description: 'The words of that mark; needed when `example` is true' }),
  address: z.url().meta({ description: 'Where the manual is published, without a final slash', example: 'https://manual.example' }),
  email: z.email().meta({ description: 'Mailbox of the policy and procedures subgroup', example: 'manual@partnership.example' }),
  boards: z.record(id, z.strictObject({ name: words, areas: z.array(id).min(1) }))
    .meta({ description: 'The safeguarding partnerships (boards) that sign changes off, by id' }),
  areas: z.record(id, z.strictObject({ name: words, council: words, frontDoor: id, outOfHours: id }))
    .meta({ description: 'The local authority areas, by id; `frontDoor` and `outOfHours` are ids of contacts' }),
  signOff: z.strictObject({
    rule: z.enum(['all boards', 'any board']).meta({ description: 'Whose signature a change needs' }),
    words: words.meta({ description: 'The rule as told to readers' }),
  }),
  review: z.strictObject({ everyMonths: z.int().positive().max(36), words }).meta({ description: 'How often a procedure is reviewed' }),
  thresholds: id.meta({ description: 'Slug of the procedure that the levels of need belong to', example: 'levels-of-need' }),
  referral: id.meta({ description: 'Slug of the procedure that says how to refer a concern', example: 'referring-a-concern' }),
  officesClose: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time of the day as hours:minutes in quotation marks, such as "17:00"').optional()
    .meta({ description: 'When the first of the front doors closes: the calculator says how it counts what comes later in the day', example: '"17:00"' }),
  settings: z.record(id, z.strictObject({ title: words, words })).default({})
    .meta({ description: 'Words and choices that are local to this partnership, by id' }),
  accessibility: accessibility.optional().meta({ description: 'What the accessibility statement says; without it the page is a template, and a manual that is not an example cannot be published' }),
  toLocalise: z.array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'write the name of a procedure, or documents/… and the name of one')).default([])
    .meta({ description: 'What was taken over from the example and nobody has made local yet: procedures by name, the rest as documents/body-map; `npm run manual -- localised` takes them out', example: 'neglect' }),
}).superRefine((partnership, ctx) => {
  if (partnership.example && !partnership.exampleNotice)
    ctx.addIssue({ code: 'custom', path: ['exampleNotice'], message: 'an example manual has to say that it is one', params: { fix: 'add `exampleNotice:` with the words that stand at the top of every page' } });
});
export type Partnership = z.infer<typeof partnershipSchema>;
