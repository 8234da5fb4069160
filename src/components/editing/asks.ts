/** What a command asks beside what `revise` asks too, and what is answered. tests/cli/editing-guide.test.ts holds it to what they ask. */
export const ASKS: Readonly<Record<'new' | 'rename' | 'merge' | 'withdraw' | 'import', readonly (readonly [question: string, answer: string])[]>> = {
  new: [
    ['What is its name in the address? Once readers have seen it, it never changes.', 'Enter keeps what is offered, which is made from the title.'],
    ['What is it for? One sentence.', 'What stands below the title.'],
    ['In which section of the manual does it stand?', 'Choose.'],
    ['Whom is it for? Tick each with Tab.', 'Roles, or Everyone, which stands first.'],
    ['Which team keeps it? Never a person.', 'Such as: the policy and procedures subgroup.'],
  ],
  rename: [
    ['It is called "…". What is it called from now on?', 'The whole new title.'],
    ['Why? A sentence for readers.', 'It stands in the change note.'],
  ],
  merge: [
    ['Which procedures go?', 'Tick each with Tab.'],
    ['Which one do they become part of?', 'The one that stays.'],
    ['Why? A sentence for readers.', 'It stands in the change note of each.'],
  ],
  withdraw: [
    ['Why? A sentence for readers.', 'What its address says from then on.'],
    ['Which procedures take its place? Enter alone says that none does.', 'Tick each with Tab, then Enter.'],
    ['What does everyone do from then on?', 'Asked only when nothing takes its place.'],
  ],
  import: [['Which Word document?', 'The name of the file, if you did not give it.']],
};
