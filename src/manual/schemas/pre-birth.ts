import { z } from 'zod';
import { day, id, words } from './common.ts';

const see = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'write the procedure and its section, such as pre-birth#step-by-step').optional()
  .meta({ description: 'A section of a procedure in force that says more', example: 'pre-birth#step-by-step' });
const advice = {
  title: words.meta({ description: 'What the reader is told first', example: 'The birth may begin on any day' }),
  steps: z.array(words).min(1).max(5).meta({ description: 'What to do today, one step to a line, most important first' }),
  see,
};
const from = z.int().min(1).max(40);

/** `content/toolkits/pre-birth-timeline.yaml`: the words of the pre-birth timeline. The weeks are in the register of timescales. */
export const preBirthSchema = z.strictObject({
  title: words,
  summary: words.meta({ description: 'What it does, for the page and for search' }),
  line: words.meta({ description: 'When to use it, for the list of tools' }),
  updated: day.meta({ description: 'The day from which it is shown; before that a manual has no timeline' }),
  procedures: z.array(id).min(1).meta({ description: 'Slugs of the procedures it rests on, which link to it' }),
  keywords: z.array(words).default([]).meta({ description: 'Words people type when it is what they need', example: 'due date calculator' }),
  bestAnswers: z.array(words).default([]).meta({ description: 'What people ask that it answers better than any other page' }),
  hidden: z.strictObject({
    procedure: id.meta({ description: 'Slug of the procedure whose Act now steps are shown at once', example: 'concealed-pregnancy' }),
    question: words.meta({ description: 'The first question, answered with yes or no' }),
    words: words.meta({ description: 'Why not to wait' }),
    weeks: words.meta({ description: 'What still holds if the weeks come to be known' }),
  }),
  milestones: z.array(z.strictObject({
    timescale: id.meta({ description: 'Id of a timescale in weeks of pregnancy', example: 'pre-birth-referral' }),
    short: words.max(16, 'keep it to 16 letters: it stands in the drawing').meta({ description: 'Its name in the drawing and in calendars', example: 'Referral' }),
    now: words.meta({ description: 'What to do while there is time' }),
    passed: words.meta({ description: 'What to do today if the day has passed and it has not been done' }),
    see,
  })).min(1).meta({ description: 'One for each timescale in weeks of pregnancy' }),
  early: z.strictObject(advice).meta({ description: 'When nothing is late' }),
  late: z.strictObject({ from: from.meta({ description: 'The week from which a first appointment counts as late', example: 20 }), ...advice }),
  term: z.strictObject({ from: from.meta({ description: 'The week from which the birth is expected on any day', example: 37 }), ...advice }),
  pastDue: z.strictObject(advice).meta({ description: 'After the due date' }),
  born: z.strictObject({
    timescale: id.meta({ description: 'Id of the timescale that runs from the birth', example: 'pre-birth-review-after-birth' }),
    short: words.max(16, 'keep it to 16 letters: it stands in the drawing'),
    ...advice,
  }),
}).superRefine(({ late, term }, ctx) => {
  if (late.from >= term.from) ctx.addIssue({ code: 'custom', path: ['term', 'from'], message: 'the last weeks begin no later than a late first appointment', params: { fix: 'give `term:` a later week than `late:`' } });
});
export type PreBirth = z.infer<typeof preBirthSchema>;
export type PreBirthAdvice = PreBirth['early'];
