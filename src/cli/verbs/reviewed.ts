import { inWords } from '../../manual/dates.ts';
import { nextReview, versionOn } from '../../manual/versions.ts';
import { monthsLater } from '../drafting.ts';
import { addTo } from '../edit.ts';
import { dayFrom, whichProcedure } from '../questions.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

/** Records that a procedure was reviewed and nothing had to change: its text stays as it is, and the next review moves on. */
export const reviewed: ChangingVerb = {
  name: 'reviewed',
  about: 'record that a procedure was reviewed and nothing had to change',
  args: {
    procedure: { type: 'positional', required: false, description: 'its name in the address, such as neglect' },
    outcome: { type: 'string', description: 'who looked at it and what was found, in a sentence', valueHint: 'words' },
    on: { type: 'string', description: 'the day of the review (today, when left out)', valueHint: '2027-01-20' },
    next: { type: 'string', description: 'when it is to be reviewed again (as often as the manual does, when left out)', valueHint: '2028-01-20' },
  },
  async plan(desk, said) {
    const slug = await whichProcedure(desk, said, 'Which procedure was reviewed?');
    const procedure = desk.procedure(slug);
    const current = versionOn(desk.versionsOf(slug), desk.asAt);
    if (!current || current.withdrawn) throw new Told(`"${desk.titleOf(slug)}" is ${current ? 'withdrawn' : 'not in force yet'}: there is nothing to review.`);
    const on = dayFrom(said.words('on') ?? desk.asAt, 'on');
    if (on > desk.asAt) throw new Told(`--on cannot be ${inWords(on)}: that is still to come.`);
    if (on < current.date) throw new Told(`--on cannot be ${inWords(on)}: the text in force is of ${inWords(current.date)}, which was a review itself.`);
    const outcome = said.words('outcome') ?? await desk.ask.text('outcome', 'Who looked at it, and what was found? One sentence, and no names.', { example: 'such as The subgroup compared it with the new guidance; nothing had to change.' });
    const next = dayFrom(said.words('next') ?? monthsLater(on, desk.content.partnership.review.everyMonths), 'next');
    if (next <= on) throw new Told(`--next cannot be ${inWords(next)}: it has to be after ${inWords(on)}.`);
    const due = nextReview(procedure, current);
    if (next <= due) throw new Told(`The next review of "${current.title}" is due on ${inWords(due)} already: with --next, give a later day than that.`);
    const file = `content/procedures/${slug}/procedure.yaml`;
    return {
      files: new Map([[file, addTo(desk.text(file), 'reviews', { on, outcome, next })]]),
      did: [`"${current.title}" was reviewed on ${inWords(on)}, and its text of ${inWords(current.date)} stays as it is. It is next due on ${inWords(next)}.`],
      next: ['Save it to the shared copy (git add content, git commit, git push): the review register shows it when the site is next built.'],
    };
  },
};
