/** Stands for the questions about the update, which every command asks one after the other, as `revise` does. */
export const ITS_UPDATE = 'Its update';

type Asked = readonly (readonly [question: string, answer: string])[];

const UPDATE: Asked = [[ITS_UPDATE, 'What revise asks of it: which one, and of a new one its day, its title and whether it is urgent.']];
const TRIGGER: Asked = [['What made it change?', 'Choose.'], ['Which law or guidance?', 'Asked only when that made it change.']];

/** What `new` asks once it knows the title and the update. */
const FIRST_VERSION: Asked = [
  ['What is its name in the address? Once readers have seen it, it never changes.', 'Enter keeps what is offered, which is made from the title.'],
  ['What is it for? One sentence.', 'What stands below the title.'],
  ['In which section of the manual does it stand?', 'Choose.'],
  ['Whom is it for? Tick each with Tab.', 'Roles, or Everyone, which stands first.'],
  ['Which team keeps it? Never a person.', 'Such as: the policy and procedures subgroup.'],
  ...TRIGGER,
  ['Why is there a procedure for it now? A sentence for readers.', 'No names, and no child who could be recognised.'],
];

/**
 * What a command asks, all of it and in the order in which it asks, and what is answered; not what the command line of the guide says already.
 * tests/cli/editing-guide.test.ts holds it to what they ask.
 */
export const ASKS: Readonly<Record<'new' | 'rename' | 'merge' | 'withdraw' | 'import', Asked>> = {
  new: [...UPDATE, ...FIRST_VERSION],
  rename: [
    ...UPDATE,
    ['It is called "…". What is it called from now on?', 'The whole new title.'],
    ...TRIGGER,
    ['Why? A sentence for readers.', 'It stands in the change note.'],
  ],
  merge: [
    ['Which procedures go?', 'Tick each with Tab.'],
    ['Which one do they become part of?', 'The one that stays.'],
    ...UPDATE,
    ...TRIGGER,
    ['Why? A sentence for readers.', 'It stands in the change note of the one that stays.'],
  ],
  withdraw: [
    ...UPDATE,
    ...TRIGGER,
    ['Why? A sentence for readers.', 'What its address says from then on.'],
    ['Which procedures take its place? Enter alone says that none does.', 'Tick each with Tab, then Enter.'],
    ['What does everyone do from then on?', 'Asked only when nothing takes its place.'],
  ],
  import: [
    ['Which Word document?', 'The name of the file, if you did not give it.'],
    ...UPDATE,
    ['What is the procedure called?', 'Asked only when the document has no title.'],
    ...FIRST_VERSION,
  ],
};
