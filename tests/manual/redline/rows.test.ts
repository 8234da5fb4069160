import { expect, it } from 'vitest';
import { marks } from './marks.ts';

// What a reader should see. Signs: = as before, ~ changed, + added, - taken out, > moved, <> split, >< joined, ≈ the same words set differently.
const ROWS: [what: string, before: string, after: string, marks: string[]][] = [
  ['nothing', 'The nurse rings the front door the same day.', 'The nurse rings the front door the same day.', ['= The nurse rings the front door the same day.']],
  ['one word', 'The nurse rings the front door the same day.', 'The midwife rings the front door the same day.', ['~ The {-nurse-}{+midwife+} rings the front door the same day.']],
  ['words added inside', 'The nurse rings the front door the same day.', 'The nurse rings the front door the same day, before she goes home.', ['~ The nurse rings the front door the same day{+, before she goes home+}.']],
  ['words removed inside', 'The nurse rings the front door the same day, if she can.', 'The nurse rings the front door the same day.', ['~ The nurse rings the front door the same day{-, if she can-}.']],
  ['new paragraph', 'The nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', 'The nurse rings the front door the same day.\n\nWrite down what you saw, in the words used.\n\nA bruise on a baby needs a paediatrician.', ['= The nurse rings the front door the same day.', '+ Write down what you saw, in the words used.', '= A bruise on a baby needs a paediatrician.']],
  ['removed', 'The nurse rings the front door the same day.\n\nWrite down what you saw, in the words used.\n\nA bruise on a baby needs a paediatrician.', 'The nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', ['= The nurse rings the front door the same day.', '- Write down what you saw, in the words used.', '= A bruise on a baby needs a paediatrician.']],
  ['moved par', 'The nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.\n\nWrite down what you saw, in the words used.', 'Write down what you saw, in the words used.\n\nThe nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', ['> Write down what you saw, in the words used.', '= The nurse rings the front door the same day.', '= A bruise on a baby needs a paediatrician.']],
  ['sections reordered', '## One\n\nThe nurse rings the front door the same day.\n\n## Two\n\nA bruise on a baby needs a paediatrician.\n\nWrite down what you saw, in the words used.', '## Two\n\nA bruise on a baby needs a paediatrician.\n\nWrite down what you saw, in the words used.\n\n## One\n\nThe nurse rings the front door the same day.', ['= Two', '= A bruise on a baby needs a paediatrician.', '= Write down what you saw, in the words used.', '> One', '> The nurse rings the front door the same day.']],
  ['split', 'The nurse rings the front door the same day. A bruise on a baby needs a paediatrician.', 'The nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', ['<> The nurse rings the front door the same day.', '<> A bruise on a baby needs a paediatrician.']],
  ['join', 'The nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', 'The nurse rings the front door the same day. A bruise on a baby needs a paediatrician.', ['>< The nurse rings the front door the same day. A bruise on a baby needs a paediatrician.']],
  ['table cell', '| Who | When |\n|---|---|\n| You | today |\n| LADO | later |', '| Who | When |\n|---|---|\n| You | within 1 working day |\n| LADO | later |', ['= Who | When', '~ You | {-today-}{+within 1 working day+}', '= LADO | later']],
  ['table row added', '| Who | When |\n|---|---|\n| You | today |', '| Who | When |\n|---|---|\n| You | today |\n| Police | at once |', ['= Who | When', '= You | today', '+ Police | at once']],
  ['table column added', '| Who | When |\n|---|---|\n| You | today |', '| Who | When | How |\n|---|---|---|\n| You | today | phone |', ['- Who | When', '- You | today', '+ Who | When | How', '+ You | today | phone']],
  ['renumbered', '1. Ring 999.\n2. Tell the LADO.\n3. Write it down.', '1. Make the child safe.\n2. Ring 999.\n3. Tell the LADO.\n4. Write it down.', ['+ Make the child safe.', '= Ring 999.', '= Tell the LADO.', '= Write it down.']],
  ['list items swapped', '1. Ring 999.\n2. Tell the LADO.\n3. Write it down.', '1. Ring 999.\n2. Write it down.\n3. Tell the LADO.', ['= Ring 999.', '= Write it down.', '> Tell the LADO.']],
  ['bullets to numbers', '- Ring 999.\n- Tell the LADO.', '1. Ring 999.\n2. Tell the LADO.', ['≈ Ring 999.', '≈ Tell the LADO.']],
  ['only punctuation', 'Ring now, then write.', 'Ring now; then write.', ['~ Ring now{-,-}{+;+} then write.']],
  ['full stop', 'Ring now', 'Ring now.', ['~ Ring now{+.+}']],
  ['link target', 'See [Neglect](/procedures/neglect/) today.', 'See [Neglect](/procedures/neglect/#recognise) today.', ['~ See Neglect[/procedures/neglect/>/procedures/neglect/#recognise] today.']],
  ['link added', 'See Neglect today.', 'See [Neglect](/procedures/neglect/) today.', ['~ See Neglect[no link>/procedures/neglect/] today.']],
  ['link removed', 'See [Neglect](/procedures/neglect/) today.', 'See Neglect today.', ['~ See Neglect[/procedures/neglect/>no link] today.']],
  ['curly straight', 'The child\u2019s \u201Cown\u201D words.', 'The child\'s "own" words.', ['= The child\u2019s \u201Cown\u201D words.']],
  ['bold only', 'Ring **now** please.', 'Ring now please.', ['= Ring now please.']],
  ['case', 'ring the lado.', 'Ring the LADO.', ['~ {-ring the lado-}{+Ring the LADO+}.']],
  ['sentence replaced', 'The nurse rings the front door the same day. Tell your manager by letter within a week.', 'The nurse rings the front door the same day. Every referrer gets an answer.', ['~ The nurse rings the front door the same day. {-Tell your manager by letter within a week.-}{+Every referrer gets an answer.+}']],
  ['most words changed', 'Contact the duty desk by fax.', 'Anyone may speak with somebody at any hour.', ['- Contact the duty desk by fax.', '+ Anyone may speak with somebody at any hour.']],
  ['heading renamed', '## Did not attend\n\nThe nurse rings the front door the same day.', '## Was not brought\n\nThe nurse rings the front door the same day.', ['- Did not attend', '+ Was not brought', '= The nurse rings the front door the same day.']],
  ['heading level', '## A\n\n### Steps\n\nThe nurse rings the front door the same day.', '## A\n\n## Steps\n\nThe nurse rings the front door the same day.', ['= A', '≈ Steps', '= The nurse rings the front door the same day.']],
  ['nested list', '- A thing\n  - inner one\n  - inner two\n- B thing', '- A thing\n  - inner one\n  - inner three\n- B thing', ['= A thing', '= inner one', '~ inner {-two-}{+three+}', '= B thing']],
  ['par to item', 'The nurse rings the front door the same day.', '- The nurse rings the front door the same day.', ['≈ The nurse rings the front door the same day.']],
  ['number', 'within 5 working days of it', 'within 3 working days of it', ['~ within {-5-}{+3+} working days of it']],
  ['moved and changed', '## One\n\nThe midwife asks every woman about violence at home when she is alone, at booking and later.\n\n## Two\n\nA bruise on a baby needs a paediatrician.', '## One\n\n## Two\n\nA bruise on a baby needs a paediatrician.\n\nThe midwife asks every woman about violence at home when she is alone, at booking and again later.', ['= One', '= Two', '= A bruise on a baby needs a paediatrician.', '>~ The midwife asks every woman about violence at home when she is alone, at booking and {+again +}later.']],
  ['repeated paragraphs', 'The nurse rings the front door the same day.\n\nThe nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', 'The nurse rings the front door the same day.\n\nA bruise on a baby needs a paediatrician.', ['= The nurse rings the front door the same day.', '- The nurse rings the front door the same day.', '= A bruise on a baby needs a paediatrician.']],
  ['from nothing', '', 'The nurse rings the front door the same day.', ['+ The nurse rings the front door the same day.']],
  ['to nothing', 'The nurse rings the front door the same day.', '', ['- The nurse rings the front door the same day.']],
  ['entities', 'Food &amp; drink < 5 minutes', 'Food &amp; drink < 10 minutes', ['~ Food & drink < {-5-}{+10+} minutes']],
];

it.each(ROWS)('%s', (_, before, after, expected) => expect(marks(before, after)).toEqual(expected));
