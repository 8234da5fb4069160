import { describe, expect, it } from 'vitest';
import { checkEdited, type Edit } from './fixture.ts';

const V = 'procedures/lost-child/2026-06-01.mdx';
const OLD = 'procedures/lost-child/2024-02-29.mdx';
const P = 'procedures/lost-child/procedure.yaml';
const G = 'toolkits/which-way.yaml';
/** Ids of enough questions to be answered in too many ways. */
const MANY = Array.from({ length: 17 }, (_, i) => `more-${i}`);

/** The small manual has no pre-birth timeline; this is one, with the limits it draws on. */
const TIMELINE = 'toolkits/pre-birth-timeline.yaml';
const limit = (id: string, value: string): string => `${id}:\n  title: Do it\n  who: Everyone\n  starts: it begins\n  event: child-missed\n  basis: law\n  values:\n    - {from: 2020-01-01, ${value}, words: in time, source: lost-act, state: verified}\n`;
const WEEKS: Edit = ['timescales/weeks.yaml', `${limit('refer-early', 'limit: 16, unit: weeks of pregnancy')}${limit('plan-early', 'limit: 34, unit: weeks of pregnancy')}${limit('after-birth', 'limit: 10, unit: working days')}`];
/** The end of a procedure whose place another takes, on a day on which that has a version. */
const WITHDRAWAL: Edit = ['procedures/fire-safety/2027-01-11.mdx', '---\ntitle: Fire safety\nsummary: S.\nupdate: 2027-01-11\nnextReview: 2028-01-11\ncall: [front-door]\nwithdrawn: {reason: Out., replacedBy: [lost-child]}\nchange:\n  size: major\n  note: Out.\n  triggers: [{kind: scheduled review, words: Out.}]\n  changes: [{kind: withdrawn, sections: [], words: Out.}]\n  roles: {everyone else: Use the other.}\n---\nOut.\n'];
const advice = '{title: X, steps: [Y.]}';
const MILESTONES: Edit = [TIMELINE, [
  'title: T', 'summary: S.', 'line: L.', 'updated: 2026-06-01', 'procedures: [lost-child]', 'hidden: {procedure: lost-child, question: Q?, words: W., weeks: W.}', 'milestones:',
  '  - {timescale: refer-early, short: Refer, now: N., passed: P., see: lost-child#recognise}', '  - {timescale: plan-early, short: Plan, now: N., passed: P.}',
  `early: ${advice}`, 'late: {from: 20, title: X, steps: [Y.]}', 'term: {from: 37, title: X, steps: [Y.]}', `pastDue: ${advice}`, 'born: {timescale: after-birth, short: R, title: X, steps: [Y.], see: lost-child#step-by-step}', '',
].join('\n')];

it('finds nothing wrong with a pre-birth timeline that is well', () => expect(checkEdited([WEEKS, MILESTONES])).toEqual([]));
it('leaves a pre-birth timeline in peace on days before it is shown', () => expect(checkEdited([WEEKS, MILESTONES, [TIMELINE, 'see: lost-child#recognise', 'see: lost-child#nowhere']], '2026-05-31').filter((p) => p.file.includes(TIMELINE))).toEqual([]));
/** A domain of the neglect toolkit with one prompt. */
const aDomain = (id: string, prompt = 'food', serious = 'Hungry.'): string => `${id}:
  title: Care
  order: 1
  ask: How?
  procedures: [lost-child]
  prompts:
    ${prompt}:
      title: Food
      ages: [0-4, unborn]
      good: Fed.
      worrying: Unsure.
      serious: ${serious}
      act: Ring the front door.
      procedures: [fire-safety]
`;
/** A second set of levels, of the day of the newest version: the levels as before, with these signs. */
const SET = (...signs: string[]): Edit => ['thresholds/2026-06-01.yaml', `levels:
  1: {label: Fine, summary: All is well., looksLike: The child is here., help: None., consent: Not needed., leads: Parents, form: None, act: Nothing.}
  2: {label: Away, summary: Out of sight., looksLike: The child is near., help: Call., consent: Ask., leads: Parents, form: search-form, act: Call.}
  3: {label: Gone, summary: Not seen., looksLike: The child is not near., help: Look., consent: Ask., leads: Staff, form: search-form, act: Look.}
  4: {label: Lost, summary: Danger., looksLike: Nobody knows., help: Police., consent: Not needed., leads: Police, form: search-form, act: Ring 999.}
indicators:
  ${signs.join('\n  ')}
`];

it('finds nothing wrong with a manual that is well', () => expect(checkEdited([])).toEqual([]));

// What an editor did; what is reported, where; and a part of the remedy.
const ROWS: [what: string, edits: Edit[], code: string, line: number, remedy: string][] = [
  // Heads and registers
  ['misspells a key', [[V, 'summary:', 'sumary:']], 'unknown-key', 3, 'did you mean "summary"?'],
  ['leaves a key out', [[V, 'nextReview: 2027-06-01\n', '']], 'missing-key', 2, 'add `nextReview:`'],
  ['misspells a nested key', [[V, '  note: About', '  nota: About']], 'unknown-key', 11, 'did you mean "note"?'],
  ['invents a kind of change', [[V, 'kind: requirement changed', 'kind: requirement change']], 'unknown-value', 15, 'did you mean "requirement changed"?'],
  ['invents a trigger', [[V, 'kind: local learning', 'kind: local lerning']], 'unknown-value', 13, 'did you mean "local learning"?'],
  ['writes 31 June', [[V, 'nextReview: 2027-06-01', 'nextReview: 2027-06-31']], 'rule', 5, 'such as 2026-06-01'],
  ['indents with a tab', [[V, '  size: major', '\tsize: major']], 'yaml-tab', 10, 'two spaces'],
  ['forgets quotes around a colon', [[V, '  note: About the cuckoo.', '  note: About: the cuckoo.']], 'yaml-colon', 11, 'double quotes'],
  ['writes a key twice', [[V, 'related: []', 'related: []\nrelated: []']], 'yaml-duplicate-key', 9, 'keep one'],
  ['leaves the head out', [[V, 'Only a text.']], 'no-head', 1, 'copy the head'],
  ['uses an id twice', [['roles/more.yaml', 'schools: {name: Schools again, who: Teachers, order: 9, start: [lost-child]}']], 'duplicate-id', 1, 'another id'],
  ['uses capitals in an id', [['sections/more.yaml', 'Extra Section: {title: X, summary: X., order: 9}']], 'bad-id', 1, 'lower case'],
  ['gives an empty list', [['roles/roles.yaml', 'start: [lost-child]', 'start: []']], 'empty', 5, 'at least one'],
  ['writes words for a number', [['roles/roles.yaml', 'order: 2', 'order: two']], 'wrong-type', 4, 'a number'],
  ['puts a Word file among the procedures', [['procedures/notes.docx', 'x']], 'stray-file', 1, 'move the file'],
  ['puts a stray file into a register', [['roles/notes.txt', 'x']], 'stray-file', 1, '.yaml'],
  ['misnames a version', [['procedures/lost-child/2026-06-31.mdx', 'x']], 'bad-file-name', 1, '2026-06-01.mdx'],
  ['misnames an update', [['updates/summer.mdx', 'x']], 'bad-file-name', 1, '2026-06-01.mdx'],
  ['loses the partnership', [['partnership.yaml']], 'missing-file', 1, 'copy the one'],
  ['loses a procedure file', [[P]], 'missing-file', 1, 'copy the one'],
  ['lists editions newest first', [['sources/sources.yaml', 'inForce: 2026-03-01', 'inForce: 2019-03-01']], 'rule', 16, 'oldest first'],
  ['marks a source for checking without saying why', [['sources/sources.yaml', ', check: {by: 2027-01-01, why: Not read yet.}', '']], 'rule', 16, '`by:`'],
  ['gives a contact no way to reach it', [['contacts/contacts.yaml', 'phone: 0808 157 0001, email: line@national.example, ', '']], 'rule', 5, '`phone:`'],
  ['writes a phone number with letters', [['contacts/contacts.yaml', 'phone: 0808 157 0001', 'phone: 0808 CALL']], 'bad-format', 5, 'digits and spaces'],
  ['does not say why an update could not wait', [['updates/2024-02-29.mdx', 'reason: A child was lost.\n', '']], 'rule', 2, '`reason:`'],
  // References
  ['names an unknown update', [[V, 'update: 2026-06-01', 'update: 2026-06-02']], 'unknown-update', 4, 'did you mean "2026-06-01"?'],
  ['names an unknown section of the manual', [[P, 'section: core', 'section: coer']], 'unknown-section', 2, 'did you mean "core"?'],
  ['names an unknown role', [[P, '[schools, midwifery]', '[schools, midwifry]']], 'unknown-role', 3, 'did you mean "midwifery"?'],
  ['names an unknown role in the change note', [[V, '    midwifery: Count', '    midwifry: Count']], 'unknown-role', 17, 'did you mean "midwifery"?'],
  ['names an unknown course', [[P, 'training: [finding]', 'training: [findings]']], 'unknown-course', 5, 'did you mean "finding"?'],
  ['names an unknown document', [[P, 'documents: [search-form]', 'documents: [searchform]']], 'unknown-document', 6, 'did you mean "search-form"?'],
  ['names an unknown service', [[V, 'call: [front-door, national-line]', 'call: [frontdoor, national-line]']], 'unknown-service-or-contact', 6, 'did you mean "front-door"?'],
  ['names an unknown procedure', [[V, 'related: []', 'related: [fire-safty]']], 'unknown-procedure', 8, 'did you mean "fire-safety"?'],
  ['names an unknown source as a trigger', [[V, 'source: guide', 'source: gide']], 'unknown-source', 13, 'did you mean "guide"?'],
  ['names an unknown area', [['contacts/contacts.yaml', 'areas: [north], use: By day.', 'areas: [nort], use: By day.']], 'unknown-area', 1, 'did you mean "north"?'],
  ['names an unknown board', [['updates/2026-06-01.mdx', 'board: southern', 'board: southen']], 'unknown-board', 7, 'did you mean "southern"?'],
  ['names an unknown procedure in an indicator', [['thresholds/2020-01-01.yaml', 'procedures: [lost-child]', 'procedures: [lost]']], 'unknown-procedure', 8, 'lost-child'],
  ['names an unknown version in a learning record', [['learning/learning.yaml', 'lost-child/2026-06-01', 'lost-child/2026-06-02']], 'unknown-version', 8, 'did you mean "lost-child/2026-06-01"?'],
  ['names an unknown procedure in a guide', [['guides/for-parents.mdx', '[lost-child]', '[lost-chlid]']], 'unknown-procedure', 6, 'did you mean "lost-child"?'],
  ['writes a guide for nobody known', [['guides/for-parents.mdx', 'for: parents and carers', 'for: parents']], 'unknown-value', 4, 'parents and carers'],
  ['names an unknown event', [['timescales/timescales.yaml', 'event: child-missed', 'event: child-mised']], 'unknown-event', 5, 'did you mean "child-missed"?'],
  ['names an unknown event in an event', [['events/events.yaml', '  asks: day and time', '  asks: day and time\n  also: [child-misst]']], 'unknown-event', 6, 'did you mean "child-missed"?'],
  // Bank holidays
  ['writes a bank holiday that is no day', [['bank-holidays.yaml', 'day: 2026-12-28', 'day: 2026-12-32']], 'rule', 105, 'such as 2026-06-01'],
  ['writes a bank holiday twice', [['bank-holidays.yaml', '{day: 2026-12-28, name: Boxing Day (substitute day)}', '{day: 2026-12-25, name: Christmas Day}']], 'rule', 105, 'keep one'],
  ['writes bank holidays in another order', [['bank-holidays.yaml', 'day: 2026-12-28', 'day: 2026-12-24']], 'rule', 105, 'oldest first'],
  ['writes a bank holiday on a Saturday', [['bank-holidays.yaml', 'day: 2026-12-28', 'day: 2026-12-26']], 'rule', 105, 'stands in for it'],
  ['leaves a bank holiday out', [['bank-holidays.yaml', '  - {day: 2026-12-28, name: Boxing Day (substitute day)}\n', '']], 'rule', 6, 'manual -- holidays'],
  ['says that the list of bank holidays ends sooner', [['bank-holidays.yaml', 'to: 2029', 'to: 2028']], 'rule', 122, '`from:` or `to:`'],
  // Versions and updates
  ['names the update of another day', [[V, 'update: 2026-06-01', 'update: 2024-02-29']], 'update-date', 4, '2024-02-29.mdx'],
  ['sets the review before the version', [[V, 'nextReview: 2027-06-01', 'nextReview: 2026-01-01']], 'review-date', 5, 'later day'],
  ['tells a role nothing', [[V, '    everyone else: no action\n', '']], 'role-not-told', 16, 'no action'],
  ['asks something in a minor change', [[V, 'size: major', 'size: minor']], 'minor-asks', 10, 'size: major'],
  ['names a section that is not in the text', [[V, 'sections: [step-by-step, at-a-glance]', 'sections: [steps, at-a-glance]']], 'unknown-section', 15, 'step-by-step'],
  ['forgets that a first version is new', [['procedures/fire-safety/2026-06-01.mdx', 'kind: new', 'kind: clarified']], 'first-is-new', 14, 'kind: new'],
  ['calls a later version new', [[V, 'kind: requirement changed, sections: [step-by-step, at-a-glance]', 'kind: new, sections: []']], 'new-is-first', 14, 'sections'],
  ['takes a name that a list has', [['procedures/a-to-z/procedure.yaml', 'owner: X\nsection: core\naudiences: all\n']], 'reserved-slug', 1, 'rename'],
  ['makes a procedure without a version', [['procedures/empty/procedure.yaml', 'owner: X\nsection: core\naudiences: all\n']], 'no-version', 1, '2026-06-01.mdx'],
  ['gives a procedure the address of another as its former one', [[P, 'owner: The subgroup', 'formerAddresses: [/procedures/fire-safety/]\nowner: The subgroup']], 'former-address-taken', 1, 'take it out'],
  ['lets an update out unsigned', [['updates/2026-06-01.mdx', '  - {board: southern, by: Chair, on: 2026-05-10}\n', '']], 'not-signed', 5, 'signedOff'],
  ['writes an urgent update for today', [['updates/2026-11-26.mdx', '---\ntitle: E\ntimetabled: false\nreason: A gnu is loose.\nsignedOff:\n  - {board: southern, by: C, on: 2026-11-26}\n---\nE.\n']], 'awaits-signature', 5, 'submit 2026-11-26'],
  ['announces an update unsigned', [['updates/2027-01-11.mdx', '  - {board: southern, by: Chair, on: 2026-10-20}\n', '']], 'not-signed', 5, 'signedOff'],
  ['announces before it is signed', [['updates/2026-06-01.mdx', '{board: southern, by: Chair, on: 2026-05-10}', '{board: southern, by: Chair, on: 2026-05-25}']], 'announced-unsigned', 7, 'last board'],
  ['signs after it takes effect', [['updates/2024-02-29.mdx', '{board: southern, by: Chair, on: 2024-02-20}', '{board: southern, by: Chair, on: 2024-03-01}']], 'signed-late', 7, 'before'],
  ['announces after it takes effect', [['updates/2020-01-01.mdx', 'announced: 2019-12-20', 'announced: 2020-02-01']], 'announced-late', 4, 'on or before'],
  ['lets one board sign twice', [['updates/2026-06-01.mdx', '{board: southern,', '{board: smallshire,']], 'signed-twice', 7, 'keep one'],
  ['makes an update with nothing in it', [['updates/2025-01-01.mdx', '---\ntitle: E\ntimetabled: true\nsignedOff:\n  - {board: smallshire, by: C, on: 2024-12-01}\n  - {board: southern, by: C, on: 2024-12-01}\n---\nE.\n']], 'empty-update', 2, 'update: 2025-01-01'],
  // Registers
  ['leaves an area without a number', [['contacts/contacts.yaml', 'service: front-door, areas: [south]', 'areas: [south]']], 'service-without-contact', 1, 'for each area'],
  ['gives one abbreviation two meanings in silence', [['glossary/more.yaml', 'other: {abbreviation: LADO, term: Other, meaning: X.}']], 'abbreviation-twice', 1, 'trap'],
  ['sends people to a front door without a phone', [['contacts/contacts.yaml', 'phone: 01632 960001', 'email: a@b.example']], 'front-door-without-phone', 11, 'phone'],
  ['splits the times when a team answers', [['contacts/contacts.yaml', 'hours: 24 hours, lastChecked', 'hours: "Monday to Friday. All day at weekends", lastChecked']], 'rule', 5, 'in one sentence'],
  ['leaves the levels out', [['thresholds/2020-01-01.yaml', 'levels:', 'level:']], 'missing-key', 1, 'add `levels:`'],
  ['changes levels of need without a version', [['partnership.yaml', 'thresholds: lost-child', 'thresholds: fire-safety']], 'thresholds-without-version', 1, 'content/procedures/fire-safety/2020-01-01.mdx'],
  // The pre-birth timeline
  ['names an unknown timescale in a milestone', [WEEKS, MILESTONES, [TIMELINE, 'timescale: refer-early', 'timescale: refer-erly']], 'unknown-timescale', 8, 'did you mean "refer-early"?'],
  ['names an unknown timescale after the birth', [WEEKS, MILESTONES, [TIMELINE, 'timescale: after-birth', 'timescale: after-brith']], 'unknown-timescale', 14, 'did you mean "after-birth"?'],
  ['rests the pre-birth timeline on an unknown procedure', [WEEKS, MILESTONES, [TIMELINE, 'procedures: [lost-child]', 'procedures: [lost-chlid]']], 'unknown-procedure', 5, 'did you mean "lost-child"?'],
  ['names an unknown procedure for hidden pregnancies', [WEEKS, MILESTONES, [TIMELINE, 'procedure: lost-child', 'procedure: lost-chlid']], 'unknown-procedure', 6, 'did you mean "lost-child"?'],
  ['makes a milestone of a limit that is not in weeks of pregnancy', [WEEKS, MILESTONES, [TIMELINE, '  - {timescale: plan-early', '  - {timescale: find-child, short: X, now: N., passed: P.}\n  - {timescale: plan-early']], 'milestone-unit', 9, 'refer-early, plan-early'],
  ['forgets a milestone', [WEEKS, MILESTONES, [TIMELINE, '  - {timescale: plan-early, short: Plan, now: N., passed: P.}\n', '']], 'milestone-missing', 7, 'timescale: plan-early'],
  ['writes a milestone twice', [WEEKS, MILESTONES, [TIMELINE, 'early: {', '  - {timescale: plan-early, short: Again, now: N., passed: P.}\nearly: {']], 'milestone-twice', 10, 'keep one'],
  ['lets the review run from a week of pregnancy', [WEEKS, MILESTONES, [TIMELINE, 'timescale: after-birth', 'timescale: plan-early']], 'milestone-unit', 14, 'when the baby is born'],
  ['names a section that a procedure does not have', [WEEKS, MILESTONES, [TIMELINE, 'lost-child#recognise', 'lost-child#recognize']], 'dead-anchor', 8, 'did you mean "recognise"?'],
  ['names a section of no procedure', [WEEKS, MILESTONES, [TIMELINE, 'lost-child#step-by-step', 'lost-chlid#step-by-step']], 'unknown-procedure', 14, 'did you mean "lost-child"?'],
  ['writes a section without its procedure', [WEEKS, MILESTONES, [TIMELINE, 'see: lost-child#recognise', 'see: recognise']], 'bad-format', 8, 'pre-birth#step-by-step'],
  ['lets the last weeks begin before a late appointment', [WEEKS, MILESTONES, [TIMELINE, 'from: 37', 'from: 12']], 'rule', 12, 'a later week'],
  ['gives a milestone a name too long to draw', [WEEKS, MILESTONES, [TIMELINE, 'short: Plan', 'short: Safeguarding birth plan']], 'too-long', 9, '16 letters'],
  // Decision guides
  ['misspells a key of an outcome', [[G, 'kind: record, who: You', 'kind: record, how_: You']], 'unknown-key', 34, 'did you mean "how"?'],
  ['names an unknown question in a rule', [[G, '{where: roof}, {seen: no}', '{were: roof}, {seen: no}']], 'unknown-question', 31, 'did you mean "where"?'],
  ['names an unknown answer in a rule', [[G, '{where: roof}, {seen: no}', '{where: rof}, {seen: no}']], 'unknown-answer', 31, 'did you mean "roof"?'],
  ['names an unknown outcome in a rule', [[G, 'then: [climb]', 'then: [clim]']], 'unknown-outcome', 30, 'did you mean "climb"?'],
  ['asks by a later question', [[G, 'when: [{seen: yes}]', 'when: [{night: yes}]']], 'question-too-late', 18, 'further up'],
  ['asks what no answers lead to', [[G, 'always:', '  moon:\n    ask: Is there a moon?\n    name: Moon\n    why: It is light.\n    when: [{seen: no, where: tree}]\n    answers: {yes: {words: "Yes"}, no: {words: "No"}}\nalways:'], [G, '[{night: yes}]', '[{night: yes, moon: no}, {night: yes}]']], 'question-never-asked', 25, '`when:`'],
  ['asks for nothing', [[G, 'always:\n  - when: [{night: yes}]\n    then: [lamp]', 'always:\n  - when: [{seen: yes}]\n    then: [lamp]']], 'question-decides-nothing', 20, 'do not ask it'],
  ['gives a question one answer', [[G, 'answers: {tree: {words: In a tree}, roof: {words: On a roof}}', 'answers: {tree: {words: In a tree}}'], [G, '{where: roof}, ', ''], [G, '{where: roof}', '{where: tree}']], 'rule', 19, 'no longer so'],
  ['leaves an answer without an outcome', [[G, '{where: roof}, {seen: no}', '{where: roof}']], 'answer-leads-nowhere', 13, 'last rule'],
  ['leaves answers without an outcome together', [[G, '{where: roof}, {seen: no}', '{where: roof, night: yes}, {seen: no}']], 'dead-end', 28, 'last rule'],
  ['writes a rule that others take everything from', [[G, '    then: [ring]', '    then: [ring]\n  - when: [{seen: yes}]\n    then: [climb]']], 'rule-never-fits', 33, 'move it up'],
  ['writes an addition that cannot be', [[G, 'when: [{night: yes}]', 'when: [{night: yes, seen: no, where: tree}, {night: yes, where: roof, seen: no}]']], 'rule-never-fits', 26, 'take it out'],
  ['writes an outcome that nothing leads to', [[G, 'outcomes:', 'outcomes:\n  spare: {title: Spare, kind: record, who: You, by: Now, how: [Do.], state: verified}']], 'outcome-never-reached', 34, '`then:`'],
  ['names an unknown number in a guide', [[G, 'call: [national-line]', 'call: [national-lin]']], 'unknown-service-or-contact', 35, 'did you mean "national-line"?'],
  ['names an unknown procedure in a guide that decides', [[G, 'procedures: [lost-child]', 'procedures: [lost-chlid]']], 'unknown-procedure', 35, 'did you mean "lost-child"?'],
  ['names an unknown document in a guide', [[G, 'documents: [search-form]', 'documents: [serch-form]']], 'unknown-document', 36, 'did you mean "search-form"?'],
  ['rests a guide on a version that is not there', [[G, 'lost-child: 2026-06-01', 'lost-child: 2026-06-02']], 'unknown-version', 4, 'did you mean "lost-child/2026-06-01"?'],
  ['names an unknown timescale in a guide', [[G, 'id="find-child"', 'id="find-kid"']], 'unknown-timescale', 35, 'find-child'],
  ['writes a duty without its law in a guide', [[G, 'how: [Ring.]', 'how: [You must ring.]']], 'must-without-source', 36, '<Source'],
  ['writes a limit by hand in a guide', [[G, 'why: It moves.', 'why: It moves within one hour.']], 'limit-in-text', 17, 'find-child'],
  ['writes an abbreviation into a guide', [[G, 'why: It moves.', 'why: It is the ABCD.']], 'unknown-abbreviation', 17, 'glossary'],
  ['names a field that the form has not', [[G, 'field: Name', 'field: Nam']], 'unknown-field', 41, 'did you mean "Name"?'],
  ['names a box that the field has not', [[G, 'words: North}', 'words: Nort}']], 'unknown-box', 42, 'did you mean "North"?'],
  ['lets boxes be written in', [[G, '{field: Area, from', '{field: Area, hint: Write., from']], 'field-has-boxes', 42, '`from:`'],
  ['fills a field with nothing', [[G, '{field: Name, hint: A letter is enough.}', '{field: Name}']], 'rule', 41, 'no longer so'],
  ['asks more than can be looked through', [[G, 'rules:\n', `rules:\n  - {when: [{${MANY.map((q) => `${q}: yes`).join(', ')}}], then: [ring]}\n`], [G, 'always:', `${MANY.map((q) => `  ${q}: {ask: A?, name: A, why: A., answers: {yes: {words: "Yes"}, no: {words: "No"}}}\n`).join('')}always:`]], 'too-many-combinations', 45, 'fewer questions'],
  ['gives a guide the address of a toolkit', [['toolkits/looking.yaml', 'title: X\nsummary: X.\nupdated: 2026-06-01\nrestsOn: {lost-child: 2026-06-01}\nfirst: X.\ncall: [front-door]\navoid: [wait]\nquestions:\n  a: {ask: A?, name: A, why: A., answers: {yes: {words: "Yes"}, no: {words: "No"}}}\nrules:\n  - {when: [{a: yes}], then: [b]}\n  - {then: [c]}\noutcomes:\n  b: {title: B, kind: record, who: You, by: Now, how: [Do.], state: verified}\n  c: {title: C, kind: record, who: You, by: Now, how: [Do.], state: verified}\n']], 'address-twice', 1, 'rename'],
  // Prompts of the neglect toolkit
  ['misspells a key of a prompt', [['neglect/care.yaml', aDomain('care').replace('worrying:', 'worying:')]], 'unknown-key', 11, 'did you mean "worrying"?'],
  ['leaves out what to do about something serious', [['neglect/care.yaml', aDomain('care').replace('      act: Ring the front door.\n', '')]], 'missing-key', 7, 'add `act:`'],
  ['gives a prompt a score', [['neglect/care.yaml', `${aDomain('care')}      score: 3\n`]], 'unknown-key', 15, 'use one of'],
  ['invents an age', [['neglect/care.yaml', aDomain('care').replace('0-4', '0-5')]], 'unknown-value', 9, 'did you mean "0-4"?'],
  ['uses the id of a prompt in two domains', [['neglect/a.yaml', aDomain('care')], ['neglect/b.yaml', aDomain('home')]], 'prompt-twice', 7, 'another id'],
  ['gives a prompt the id of a domain', [['neglect/care.yaml', aDomain('care', 'care')]], 'prompt-twice', 7, 'another id'],
  ['names an unknown procedure in a prompt', [['neglect/care.yaml', aDomain('care').replace('fire-safety', 'fire-safty')]], 'unknown-procedure', 14, 'did you mean "fire-safety"?'],
  ['writes a duty into a prompt', [['neglect/care.yaml', aDomain('care', 'food', 'You must ring.')]], 'must-without-source', 12, 'say it plainly'],
  ['writes a phone number into a prompt', [['neglect/care.yaml', aDomain('care', 'food', 'Ring 01632 960999.')]], 'number-in-text', 12, 'take it out'],
  ['writes an abbreviation into a prompt', [['neglect/care.yaml', aDomain('care', 'food', 'Tell the LADO.')]], 'unknown-abbreviation', 12, 'write the words'],
  ['offers the neglect record without prompts', [['toolkits/looking.mdx', 'updated: 2026-06-01', 'updated: 2026-06-01\ntool: neglect-record']], 'tool-without-prompts', 6, 'content/neglect/'],
  ['puts the prompts into a procedure', [['neglect/care.yaml', aDomain('care')], [V, 'It matters.', '<NeglectPrompts />']], 'component-elsewhere', 61, 'use one of'],
  // Levels of need
  ['misspells who to call at a level', [['thresholds/2020-01-01.yaml', 'act: Ring 999.', 'call: front-dor, act: Ring 999.']], 'unknown-service-or-contact', 5, 'did you mean "front-door"?'],
  ['writes one sign twice', [['thresholds/2020-01-01.yaml', 'indicators:', 'indicators:\n  again: {level: 2, domain: outside, ages: [0-4], words: "Nobody has seen  the child."}']], 'indicator-twice', 9, 'keep one'],
  ['gives a sign another id', [SET('spotted: {level: 2, domain: development, ages: [0-4], words: The child is in sight.}')], 'indicator-renamed', 7, 'call it "here" again'],
  ['uses an id again for another sign', [SET('here: {level: 1, domain: development, ages: [0-4], words: Mother eats apples.}')], 'indicator-reused', 7, 'an id of its own'],
  ['leads from a sign to what is not there yet', [['thresholds/2020-01-01.yaml', 'procedures: [lost-child]', 'procedures: [fire-safety]']], 'indicator-ahead', 8, 'take it out'],
  ['calls it minor that signs moved', [SET('here: {level: 2, domain: development, ages: [0-4], words: The child is in sight.}'), [V, 'size: major', 'size: minor'], [V, '    midwifery: Count the babies.\n', '']], 'thresholds-minor', 10, 'size: major'],
  // Texts
  ['misspells a component', [[V, '<Note title', '<Notes title'], [V, '</Note>', '</Notes>']], 'unknown-component', 59, 'did you mean "Note"?'],
  ['uses a form field in a procedure', [[V, 'It matters.', '<Field label="Name" />']], 'component-elsewhere', 61, 'use one of'],
  ['misspells an attribute', [[V, '<Timescale id=', '<Timescale ids=']], 'unknown-attribute', 29, 'did you mean "id"?'],
  ['leaves an attribute out', [[V, '<Timescale id="find-child" />', '<Timescale />']], 'missing-attribute', 29, 'id="lado-notify"'],
  ['names an unknown timescale', [[V, '<Timescale id="find-child" />', '<Timescale id="find-kid" />']], 'unknown-timescale', 29, 'find-child'],
  ['names an unknown source in the text', [[V, '<Source id="guide" />', '<Source id="giude" />']], 'unknown-source', 29, 'did you mean "guide"?'],
  ['names a level that is none', [[V, '<Level n="4" />', '<Level n="5" />']], 'attribute-value', 29, '1 to 4'],
  ['names no number to call', [[V, '<Contact id="national-line" />', '<Contact />']], 'missing-attribute', 71, 'service="lado"'],
  ['uses a timescale before it had a value', [['timescales/timescales.yaml', 'from: 2020-01-01', 'from: 2021-01-01']], 'timescale-without-value', 28, 'content/timescales/'],
  ['writes two blocks for one role', [[V, '<Role for="midwifery">', '<Role for="schools">']], 'role-twice', 39, 'one block'],
  ['nests blocks', [[V, 'It matters.', '<Area name="north">\n\nIt matters.\n\n</Area>']], 'nested-block', 61, 'close </Note>'],
  ['writes a block in a sentence', [[V, 'Write it down.', 'Write it <Area name="north">up</Area> down.']], 'block-in-sentence', 67, 'a line of its own'],
  ['gives an inline component text', [[V, '<Level n="4" />', '<Level n="4">four</Level>']], 'inline-with-text', 29, '/>'],
  ['skips a heading level', [[V, '## Record and share', '#### Details\n\n## Record and share']], 'heading-skipped', 65, '###'],
  ['uses a title heading', [[V, '## Record and share', '# Big\n\n## Record and share']], 'heading-one', 65, '##'],
  ['leaves a heading out', [[V, '## If you disagree\n', '']], 'heading-missing', 70, 'spelt exactly so'],
  ['puts headings in another order', [[V, '## Recognise', '## Swap'], [V, '## Step by step', '## Recognise'], [V, '## Swap', '## Step by step']], 'heading-order', 20, 'in this order'],
  ['forgets what to do at once', [[V, '<ActNow>\n\n1. Look for the cuckoo.\n2. Ring <Contact service="front-door" />.\n\n</ActNow>\n', '']], 'act-now-first', 21, '<ActNow>'],
  ['writes six steps to do at once', [[V, '1. Look for the cuckoo.\n', '1. A.\n1. B.\n1. C.\n1. D.\n1. E.\n']], 'act-now-long', 20, 'Step by step'],
  ['writes steps without numbers', [[V, '1. Look for the cuckoo.\n2. Ring', 'Look and ring']], 'act-now-steps', 20, '1. 2. 3.'],
  ['writes a phone number into the text', [[V, 'It matters.', 'Ring 01632 960999 now.']], 'number-in-text', 61, '<Contact'],
  ['writes a mail address into the text', [[V, 'It matters.', 'Write to help@north.example now.']], 'mail-in-text', 61, '<Contact'],
  ['leaves a web address bare', [[V, 'It matters.', 'See www.gov.uk/guide now.']], 'bare-address', 61, '[words'],
  ['pastes a table from Word', [[V, 'It matters.', 'Who\tWhen\nYou\tNow']], 'word-table', 61, '| --- |'],
  ['leaves the line below a table head out', [[V, '| --- | --- |\n', '']], 'broken-table', 55, '| --- |'],
  ['pastes bullets from Word', [[V, 'It matters.', '\u2022 One thing']], 'word-bullet', 61, '"- "'],
  ['links to no page', [[V, '[this](#recognise)', '[this](/contact/)']], 'dead-link', 71, 'did you mean "/contacts/"?'],
  ['links to no procedure', [[V, '[this](#recognise)', '[this](/procedures/lost-chlid/)']], 'dead-link', 71, 'did you mean "lost-child"?'],
  ['links to no anchor', [[V, '[this](#recognise)', '[this](#recognize)']], 'dead-anchor', 71, 'did you mean "recognise"?'],
  ['links without the last slash', [[V, '[this](#recognise)', '[this](/contacts)']], 'link-slash', 71, '/contacts/'],
  ['links to nowhere', [[V, '[this](#recognise)', '[this](contacts)']], 'relative-link', 71, 'begin it with /'],
  ['links to an insecure address', [[V, 'https://www.gov.uk/', 'http://www.gov.uk/']], 'http-link', 67, 'https://'],
  // Brought along from Word and from older manuals
  ['leaves a place open', [[V, 'It matters.', 'Ring the duty team (TBC).']], 'placeholder', 61, 'until it is known'],
  ['leaves a place open with crosses', [[V, 'It matters.', 'Ring XX.']], 'placeholder', 61, 'until it is known'],
  ['leaves a place open in brackets', [[V, 'It matters.', 'Ring [insert name].']], 'placeholder', 61, 'until it is known'],
  ['writes a day in figures', [[V, 'It matters.', 'It matters from 01/06/2026 on.']], 'day-in-figures', 61, '1 June 2026'],
  ['brings along when it was updated', [[V, 'It matters.', 'Last updated: June 2026']], 'page-furniture', 61, 'take the line out'],
  ['brings along a footnote', [[V, 'It matters.', 'It matters [1].']], 'footnote', 61, '<Source'],
  ['puts a space into a bold', [[V, 'It matters.', 'It ** matters**.']], 'stray-stars', 61, '**at once**'],
  ['puts a space into a link', [[V, 'It matters.', 'See [the guide] (/guides/for-parents/).']], 'broken-link', 61, 'no space'],
  ['pastes a soft hyphen', [[V, 'It matters.', 'It mat\u00ADters.']], 'hidden-character', 61, 'type it again'],
  ['forgets the space after #', [[V, 'Write it down.', 'Write it down.\n\n###Where\n\nSay it.']], 'heading-unmarked', 69, 'a space after the #'],
  ['begins a list without an empty line', [[V, 'It matters.', 'Do this:\n2. Look.\n3. Ring.']], 'list-unmarked', 62, 'empty line before the list'],
  ['begins a list in the middle', [[V, 'It matters.', 'Do this.'], [V, 'Write it down.', '4. Write it down.\n5. Send it.\n\n']], 'list-start', 67, 'begin it with 1.'],
  ['pastes a dash as a bullet', [[V, 'It matters.', '\u2013 Look']], 'word-dash', 61, '"- "'],
  ['pastes the round bullet of the second level', [[V, 'It matters.', 'o Look']], 'word-dash', 61, '"- "'],
  ['shouts a heading', [[V, 'Write it down.', 'Write it down.\n\n### WHO TO TELL\n\nSay it.']], 'heading-capitals', 69, 'as in a sentence'],
  ['numbers a heading', [[V, 'Write it down.', 'Write it down.\n\n### 4.1 Who to tell\n\nSay it.']], 'heading-number', 69, 'take the number out'],
  ['ends a heading with a colon', [[V, 'Write it down.', 'Write it down.\n\n### Who to tell:\n\nSay it.']], 'heading-end', 69, 'take it out'],
  ['puts two spaces into a heading', [[V, 'Write it down.', 'Write it down.\n\n### Who  to tell\n\nSay it.']], 'heading-spaces', 69, 'one plain space'],
  ['makes a heading of bold words', [[V, 'Write it down.', '**Where to write**\n\nWrite it down.']], 'bold-heading', 67, '###'],
  ['leaves a heading without words', [[V, 'Write it down.', 'Write it down.\n\n###\n\nMore.']], 'empty-heading', 69, 'take the # out'],
  ['puts a picture in', [[V, 'It matters.', '![A map](/map.png)']], 'picture', 61, 'content/maps/'],
  ['writes a row with a cell too many', [[V, '| In | You |', '| In | You | Now |']], 'table-uneven', 57, 'as many cells'],
  ['writes a row with a cell too few', [[V, '| In | You |', '| In |']], 'table-uneven', 57, 'leave one empty'],
  ['links with the words "click here"', [[V, '[this](#recognise)', '[Click here](#recognise)']], 'link-words', 71, 'the name of what it leads to'],
  ['links to a shared drive by its letter', [[V, '[this](#recognise)', '[the form](S:/Safeguarding/form.docx)']], 'file-link', 71, 'content/documents/'],
  ['links to a shared drive by its address', [[V, '[this](#recognise)', '[the form](file:///S:/Safeguarding/form.docx)']], 'file-link', 71, 'content/documents/'],
  ['links to a Word file beside the text', [[V, '[this](#recognise)', '[the form](/files/form.docx)']], 'file-link', 71, 'content/documents/'],
  ['links to a mailbox', [[V, '[this](#recognise)', '[us](mailto:help@north.example)']], 'mail-link', 71, '<Contact'],
  ['links to a phone', [[V, '[this](#recognise)', '[ring](tel:01632960999)']], 'mail-link', 71, '<Contact'],
  ['links to this manual by its full address', [[V, '[this](#recognise)', '[contacts](https://small.example/contacts/)']], 'own-address', 71, '/contacts/,'],
  ['puts a block into a list', [[V, '1. Look "everywhere" for the cuckoo.', '1. Look.\n\n   <Note title="X">\n\n   Y.\n\n   </Note>']], 'block-in-list', 49, 'after the list'],
  ['leaves an attribute empty', [[V, '<Timescale id="find-child" />', '<Timescale id="" />']], 'empty-attribute', 29, 'id="'],
  ['puts a heading into a component', [[V, 'It matters.', '### More\n\nIt matters.']], 'heading-in-block', 61, 'before the component'],
  ['writes a second ActNow', [[V, 'Write it down.', '<ActNow>\n\n1. Look.\n\n</ActNow>\n\nWrite it down.']], 'act-now-twice', 67, 'keep one'],
  ['misspells a role in the text', [[V, '<Role for="schools">', '<Role for="scools">']], 'unknown-role', 33, 'did you mean "schools"?'],
  ['misspells a service in the text', [[V, '<Contact service="front-door" />', '<Contact service="frontdoor" />']], 'unknown-service', 23, 'did you mean "front-door"?'],
  ['misspells a contact in the text', [[V, '<Contact id="national-line" />', '<Contact id="national-lin" />']], 'unknown-contact', 71, 'did you mean "national-line"?'],
  ['misspells a document in the text', [[V, '<Document id="search-form" />', '<Document id="serch-form" />']], 'unknown-document', 41, 'did you mean "search-form"?'],
  ['leaves a quotation mark of an attribute out', [[V, '<Note title="Why">', '<Note title="Why>']], 'unreadable', 59, 'missing quotation mark'],
  // Heads saved by other programs
  ['puts a head in curly quotation marks', [[V, 'summary: What to do about lost child.', 'summary: \u201CLost: what to do.\u201D']], 'yaml-curly-quotes', 3, 'straight'],
  ['indents with spaces from a web page', [[V, '  size: major', '\u00A0\u00A0size: major']], 'yaml-space', 10, 'type them again'],
  ['cuts a register in two', [['roles/more.yaml', 'a-role: {name: A, who: B, order: 9, start: [lost-child]}\n---\nb: 1\n']], 'yaml-two-documents', 2, 'take that line out'],
  ['leaves a bracket open', [[V, 'related: []', 'related: [']], 'yaml-syntax', 9, 'a file that works'],
  ['writes a register as a list', [['roles/more.yaml', '- one\n- two\n']], 'wrong-type', 1, 'its id and a colon'],
  ['saves a file in another encoding', [['roles/more.yaml', 'a\u0000b']], 'not-text', 1, 'UTF-8'],
  // Words
  ['uses an abbreviation that the glossary does not have', [[V, 'It matters.', 'Ring the ABCD now.']], 'unknown-abbreviation', 61, 'content/glossary/'],
  ['uses an abbreviation without writing it out', [[V, 'It matters.', 'Ring the LADO now.']], 'abbreviation-not-written-out', 61, 'local authority designated officer (LADO)'],
  ['writes a duty without its law', [[V, 'It matters.', 'You must look up.']], 'must-without-source', 61, '<Source'],
  ['writes a limit that the register has', [[V, 'It matters.', 'Look within one hour.']], 'limit-in-text', 61, '<Timescale id="find-child" />'],
  ['writes a limit that contradicts the register', [[V, 'It matters.', 'Look within 2 hours.']], 'limit-contradicts', 61, 'content/timescales/'],
  ['uses a retired term', [['glossary/more.yaml', 'lost: {term: Lost child, meaning: X., retired: [stray]}'], [V, 'It matters.', 'Ask about the stray.']], 'retired-term', 61, 'lost child'],
  ['links to what did not exist yet', [[OLD, '[this](#recognise)', '[this](/procedures/fire-safety/)']], 'link-ahead', 71, 'take the link out'],
];

describe('an editor who', () => {
  it.each(ROWS)('%s', (_, edits, code, line, remedy) => {
    const problems = checkEdited(edits);
    const found = problems.find((p) => p.code === code);
    expect(problems.map((p) => `${p.code}:${p.line} ${p.what}`)).toEqual(expect.arrayContaining([expect.stringContaining(`${code}:${line} `)]));
    expect(found!.fix).toContain(remedy);
    expect(found!.level).toBe('problem');
    expect(problems.length, 'one mistake is not reported many times').toBeLessThanOrEqual(3);
    for (const p of problems) {
      expect(p.file).toMatch(/^content\//);
      expect(`${p.what} ${p.fix}`).not.toMatch(/undefined|\[object|Zod|ZodError|NaN|Invalid input|Unrecognized/);
    }
  });

  it.each(['updates/2027-03-01.mdx'])('has not signed %s yet, which nobody sees, is left in peace', (file) => expect(checkEdited([[file, 'timetabled: true', 'timetabled: true']])).toEqual([]));

  it('makes ten mistakes in one file hears of all ten at once', () => {
    const problems = checkEdited([[V, 'nextReview: 2027-06-01', 'nextReview: 2026-05-01'], [V, 'related: []', 'related: [nowhere]'], [V, '<Level n="4" />', '<Level n="9" />'], [V, '[this](#recognise)', '[this](#nowhere)'], [V, 'Count the children.', 'Count <18 children {all}.'], [V, 'It matters.', 'It <b>matters</b>. <!-- really -->'], [V, 'In the north, look up.', 'In the north, ring 01632 960123.'], [V, '## Record and share', '#### Deep\n\n## Record and share']]);
    expect(problems.map((p) => p.code).sort()).toEqual(['attribute-value', 'braces', 'comment', 'dead-anchor', 'heading-skipped', 'html', 'html', 'less-than', 'number-in-text', 'review-date', 'review-overdue', 'unknown-procedure'].sort());
    expect(problems.map((p) => p.line)).toEqual([...problems.map((p) => p.line)].sort((a, b) => a - b));
  });
});

it('finds nothing wrong with prompts that are well', () => expect(checkEdited([['neglect/care.yaml', aDomain('care')], ['toolkits/looking.mdx', 'updated: 2026-06-01', 'updated: 2026-06-01\ntool: neglect-record'], ['toolkits/looking.mdx', '- Under the table', '<NeglectPrompts />']])).toEqual([]));

describe('wording that may stand', () => {
  it.each<[string, Edit[]]>([
    ['an abbreviation written out before', [[V, 'It matters.', 'Ring the local authority designated officer (LADO). The LADO answers.']]],
    ['an abbreviation written out after', [[V, 'It matters.', 'Ring the LADO (local authority designated officer).']]],
    ['an abbreviation that everyone knows', [['glossary/more.yaml', 'uk: {abbreviation: UK, term: United Kingdom, meaning: X., everyday: true}'], [V, 'It matters.', 'It matters in the UK.']]],
    ['a duty with its law', [[V, 'It matters.', 'You must look up <Source id="lost-act" />.']]],
    ['a retired term beside the one that took its place', [['glossary/more.yaml', 'lost: {term: Lost child, meaning: X., retired: [stray]}'], [V, 'It matters.', 'A lost child was once called a stray.']]],
    ['a retired term in quotation marks', [['glossary/more.yaml', 'lost: {term: Lost child, meaning: X., retired: [stray]}'], [V, 'It matters.', 'Never write "stray".']]],
    ['a retired term in a version that is past', [['glossary/more.yaml', 'lost: {term: Lost child, meaning: X., retired: [stray]}'], [OLD, 'It matters.', 'Ask about the stray.']]],
  ])('%s', (_, edits) => expect(checkEdited(edits)).toEqual([]));
});

describe('what may have been overtaken is a warning', () => {
  it.each<[string, Edit[], string, string]>([
    ['a contact nobody has checked for a year', [['contacts/contacts.yaml', 'hours: 24 hours, lastChecked: 2026-06-01', 'hours: 24 hours, lastChecked: 2025-06-01']], '2026-11-20', 'contact-unchecked'],
    ['a guide that was compared with an earlier version', [[G, 'lost-child: 2026-06-01', 'lost-child: 2024-02-29']], '2026-11-20', 'guide-overtaken'],
    ['a review that is overdue', [], '2027-06-02', 'review-overdue'],
    ['a version to come that says again what the one before it took out', [['updates/2027-01-11.mdx', '---\ntitle: Winter update\ntimetabled: true\nannounced: 2026-05-15\nsignedOff:\n  - {board: smallshire, by: Chair, on: 2026-05-10}\n  - {board: southern, by: Chair, on: 2026-05-10}\n---\nWinter.\n'], [V, 'It matters.', 'It matters most.'], [OLD, 'It matters.', 'It matters little.'], ['procedures/lost-child/2027-01-11.mdx', 'It matters.', 'It matters little.']], '2026-11-20', 'later-undoes'],
    ['a version to come that has nothing of what the one before it put in', [['updates/2027-01-11.mdx', '---\ntitle: Winter update\ntimetabled: true\nannounced: 2026-05-15\nsignedOff:\n  - {board: smallshire, by: Chair, on: 2026-05-10}\n  - {board: southern, by: Chair, on: 2026-05-10}\n---\nWinter.\n'], [V, 'It matters.', 'It matters.\n\nRing at once.']], '2026-11-20', 'later-undoes'],
    ['a change to come that law or guidance made, and the note does not say which', [['procedures/lost-child/2027-01-11.mdx', 'kind: local learning, source: guide', 'kind: law or statutory guidance']], '2026-11-20', 'law-not-named'],
    ['a procedure that leads to one that will be withdrawn', [WITHDRAWAL, ['procedures/lost-child/2027-01-11.mdx', 'related: []', 'related: [fire-safety]']], '2026-11-20', 'leads-to-withdrawn'],
    ['a procedure that leads to one that was withdrawn', [[V, 'It matters.', 'See [the rules](/procedures/old-rules/).']], '2026-11-20', 'leads-to-withdrawn'],
    ['a role that begins with a procedure that was withdrawn', [['roles/roles.yaml', 'start: [lost-child]', 'start: [old-rules]']], '2026-11-20', 'leads-to-withdrawn'],
    ['a sign that leads to one that will be withdrawn', [WITHDRAWAL, ['thresholds/2020-01-01.yaml', 'procedures: [lost-child]', 'procedures: [fire-safety]']], '2026-11-20', 'leads-to-withdrawn'],
    ['a guide that explains one that will be withdrawn', [WITHDRAWAL, ['guides/for-parents.mdx', 'procedures: [lost-child]', 'procedures: [lost-child, fire-safety]']], '2026-11-20', 'leads-to-withdrawn'],
    ['a text that links to one that will be withdrawn', [WITHDRAWAL, ['toolkits/looking.mdx', '- Under the table', '- Under the table See [fires](/procedures/fire-safety/).']], '2026-11-20', 'leads-to-withdrawn'],
    ['a procedure that takes the place of another and does not say so', [WITHDRAWAL], '2026-11-20', 'replacement-not-told'],
    ['a sign that leads to what has been withdrawn', [['thresholds/2020-01-01.yaml', 'procedures: [lost-child]', 'procedures: [old-rules]']], '2026-11-20', 'indicator-to-withdrawn'],
    ['a source with a later edition', [['sources/sources.yaml', 'published: 2026-03-01, inForce: 2026-03-01', 'published: 2026-08-01, inForce: 2026-08-01']], '2026-11-20', 'source-superseded'],
    ['a list of bank holidays that ends in less than 24 months', [], '2028-01-02', 'bank-holidays-short'],
    ['a limit that can be counted, but from no event', [['timescales/more.yaml', 'again: {title: Look again, who: All, starts: you stop, basis: local standard, values: [{from: 2020-01-01, limit: 1, unit: days, words: within 1 day, source: guide, state: verified}]}']], '2026-11-20', 'limit-without-event'],
    ['an event from which no limit runs', [['events/more.yaml', 'child-lost: {title: A child was lost, group: Looking, order: 20}']], '2026-11-20', 'event-unused'],
    ['an event that asks only for the day, with a limit in hours', [['events/events.yaml', '  asks: day and time\n', '']], '2026-11-20', 'event-without-time'],
    ['a manual without bank holidays, which counts no dates', [['bank-holidays.yaml']], '2026-11-20', 'bank-holidays-missing'],
  ])('%s', (_, edits, asAt, code) => {
    const found = checkEdited(edits, asAt).filter((p) => p.code === code);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((p) => p.level === 'warning')).toBe(true);
  });

  it('but not a link that an older version had, nor a change note that names what it takes the place of', () => {
    const found = checkEdited([WITHDRAWAL, [OLD, 'It matters.', 'See [fires](/procedures/fire-safety/).'], ['procedures/lost-child/2027-01-11.mdx', 'note: About the walrus.', 'note: It holds what fire safety said.']]);
    expect(found.filter((p) => ['leads-to-withdrawn', 'replacement-not-told'].includes(p.code))).toEqual([]);
  });

  it('but a timescale that changed under a text in force stops it', () => {
    const found = checkEdited([['timescales/timescales.yaml', 'from: 2026-06-01, limit: 1', 'from: 2026-07-01, limit: 1']]);
    expect(found.map((p) => [p.code, p.level])).toContainEqual(['timescale-changed', 'problem']);
  });
});
