import { combinations, reduced, restsOn } from '../manual/decision/combinations.ts';
import { fits, knownFrom, type Answers, type Condition } from '../manual/decision/decide.ts';
import { fieldsOf } from '../manual/decision/form.ts';
import { didYouMean } from '../manual/did-you-mean.ts';
import { inWords } from '../manual/dates.ts';
import type { Problem } from '../manual/problems.ts';
import type { Entry } from '../manual/reading/folder.ts';
import type { DecisionGuide } from '../manual/schemas/decision.ts';
import { versionOn } from '../manual/versions.ts';
import { counted } from '../manual/wording.ts';
import { problem, type Check, type Checked } from './check.ts';

type Guide = Entry<DecisionGuide>;
type Path = (string | number)[];

/** More ways of answering than this cannot be looked through while somebody waits. */
const MOST_COMBINATIONS = 100_000;

/** Decision guides: whatever is answered leads to what has to be done, and nothing in them is there for nothing. */
export const checkDecisions: Check = (checked) => checked.entries.decisions.flatMap((guide) => {
  const names = checkNames(guide);
  return [...checkBeside(guide, checked), ...names, ...(names.length > 0 ? [] : [...checkQuestions(guide), ...checkRules(guide)]), ...checkForm(guide, checked)];
});

/** Every list of conditions of a guide, with its place, and the questions that have been asked by then. */
function conditionsOf({ questions, always, rules, form }: DecisionGuide): { path: Path; when: readonly Condition[]; before: string[] }[] {
  const ids = Object.keys(questions);
  const lists = (kind: 'always' | 'rules', of: readonly { when?: readonly Condition[] | undefined }[]) => of.flatMap(({ when }, i) => (when ? [{ path: [kind, i, 'when'] as Path, when, before: ids }] : []));
  return [
    ...Object.entries(questions).flatMap(([id, { when }], i) => (when ? [{ path: ['questions', id, 'when'] as Path, when, before: ids.slice(0, i) }] : [])),
    ...lists('always', always), ...lists('rules', rules),
    ...(form?.fields ?? []).flatMap(({ from }, i) => from.map(({ when }, j) => ({ path: ['form', 'fields', i, 'from', j, 'when'] as Path, when, before: ids }))),
  ];
}

function checkNames({ value, at }: Guide): Problem[] {
  const ids = Object.keys(value.questions);
  const conditions = conditionsOf(value).flatMap(({ path, when, before }) => when.flatMap((condition, i) => Object.entries(condition).flatMap(([question, answers]): Problem[] => {
    const place = at([...path, i]);
    if (!ids.includes(question)) return [problem(place, 'unknown-question', `there is no question "${question}"`, didYouMean(question, ids))];
    if (!before.includes(question)) return [problem(place, 'question-too-late', `whether this is asked depends on "${question}", which is not asked before it`, `move "${question}" further up, or take it out of this \`when:\``)];
    const known = Object.keys(value.questions[question]!.answers);
    return [answers].flat().filter((answer) => !known.includes(answer)).map((answer) => problem(place, 'unknown-answer', `the question "${question}" has no answer "${answer}"`, didYouMean(answer, known)));
  })));
  const known = Object.keys(value.outcomes);
  const outcomes = (['always', 'rules'] as const).flatMap((kind) => value[kind].flatMap(({ then }, i) => then.filter((id) => !known.includes(id)).map((id) => problem(at([kind, i, 'then']), 'unknown-outcome', `there is no outcome "${id}"`, didYouMean(id, known)))));
  return [...conditions, ...outcomes];
}

function checkQuestions({ value, at }: Guide): Problem[] {
  const used = restsOn(value, conditionsOf(value).flatMap(({ when }) => when));
  return Object.entries(value.questions).flatMap(([id, { when }]): Problem[] => {
    if (when && !canFit(value, when)) return [problem(at(['questions', id]), 'question-never-asked', `no answers lead to the question "${id}"`, 'compare its `when:` with the questions before it, or take it out')];
    return used.has(id) ? [] : [problem(at(['questions', id]), 'question-decides-nothing', `whatever is answered to "${id}" changes nothing`, 'name it in a rule or in the words for the form, or do not ask it')];
  });
}

const canFit = (guide: DecisionGuide, when: readonly Condition[]): boolean => combinations(reduced(guide, [{ when }])).some((answers) => fits(when, knownFrom(guide, answers)));

function checkRules({ value, at }: Guide): Problem[] {
  const small = reduced(value, value.rules);
  const most = Object.values(small.questions).reduce((n, { answers }) => n * Object.keys(answers).length, 1);
  if (most > MOST_COMBINATIONS) return [problem(at(['rules']), 'too-many-combinations', `there are up to ${most.toLocaleString('en-GB')} ways of answering, too many to be sure of each`, 'ask fewer questions, or let fewer of them decide')];
  const reached = new Set<number>();
  const ends: Answers[] = [];
  const ways = [...combinations(small)];
  for (const answers of ways) {
    const known = knownFrom(small, answers);
    const first = value.rules.findIndex(({ when }) => fits(when, known));
    if (first < 0) ends.push(answers);
    else reached.add(first);
  }
  const unused = [
    ...value.rules.flatMap((_, i) => (reached.has(i) ? [] : [['rules', i] as const])),
    ...value.always.flatMap(({ when }, i) => (canFit(value, when) ? [] : [['always', i] as const])),
  ];
  const named = new Set([...value.always, ...value.rules].flatMap(({ then }) => then));
  return [
    ...deadEnds(value, at, ways, ends),
    ...unused.map((path) => problem(at(path), 'rule-never-fits', 'this rule never decides anything: no answers fit it, or a rule above it takes them all', 'change its `when:`, move it up, or take it out')),
    ...Object.keys(value.outcomes).filter((id) => !named.has(id)).map((id) => problem(at(['outcomes', id]), 'outcome-never-reached', `no rule leads to the outcome "${id}"`, 'name it in the `then:` of a rule, or take it out')),
  ];
}

/** Where an answer by itself leads nowhere, that is what is wrong; otherwise answers that lead nowhere together. */
function deadEnds(guide: DecisionGuide, at: Guide['at'], ways: readonly Answers[], ends: readonly Answers[]): Problem[] {
  const [end] = ends;
  if (!end) return [];
  for (const [id, { answers }] of Object.entries(guide.questions)) {
    const nowhere = Object.keys(answers).filter((answer) => ends.some((e) => e[id] === answer) && ways.every((way) => way[id] !== answer || ends.includes(way)));
    if (nowhere.length > 0) return nowhere.map((answer) => problem(at(['questions', id, 'answers', answer]), 'answer-leads-nowhere', `whoever answers "${answer}" to "${id}" is told nothing`, 'name this answer in a rule, or add a last rule without `when:`'));
  }
  const told = Object.entries(end).map(([id, answer]) => `${id}: ${answer}`).join(', ');
  return [problem(at(['rules']), 'dead-end', `${ends.length === 1 ? 'answers lead' : `${counted(ends.length, 'combination')} of answers lead`} nowhere${ends.length > 1 ? ', the first' : ''}: ${told}`, 'add a rule that fits them, or a last rule without `when:`')];
}

/** What a guide has to agree with: its own address, and the procedures it was compared with. */
function checkBeside({ id, value, at }: Guide, { versionsOf, entries, asAt }: Checked): Problem[] {
  const twin = entries.toolkits.some((toolkit) => toolkit.id === id) ? [problem(at(), 'address-twice', `there is also content/toolkits/${id}.mdx, which would have the same address`, 'rename one of the two')] : [];
  return [...twin, ...Object.entries(value.restsOn).flatMap(([slug, day]): Problem[] => {
    const current = versionOn(versionsOf(slug).map((e) => e.value), asAt);
    return current && current.date > day ? [problem(at(['restsOn', slug]), 'guide-overtaken', `the rules were compared with "${slug}" as it stood on ${inWords(day)}; the version of ${inWords(current.date)} has since taken effect`, 'compare every rule and outcome with it, put right what differs, and write the new day here', 'warning')] : [];
  })];
}

/** The words for a form go into fields that it has, and of a field with boxes into one of these. */
function checkForm({ value: { form }, at }: Guide, { texts }: Checked): Problem[] {
  const document = texts.find((text) => text.kind === 'document' && text.owner === form?.document);
  if (!form || !document?.whole) return [];
  const fields = fieldsOf(document.tree);
  return form.fields.flatMap(({ field, from, hint }, i): Problem[] => {
    const there = fields.find(({ label }) => label === field);
    if (!there) return [problem(at(['form', 'fields', i, 'field']), 'unknown-field', `the form has no field "${field}"`, didYouMean(field, fields.map(({ label }) => label)))];
    if (!there.boxes) return [];
    if (hint !== undefined) return [problem(at(['form', 'fields', i, 'hint']), 'field-has-boxes', `"${field}" has boxes, and nothing can be written into it`, 'fill it by `from:`')];
    return from.flatMap(({ words }, j) => (there.boxes!.includes(words) ? [] : [problem(at(['form', 'fields', i, 'from', j, 'words']), 'unknown-box', `"${field}" has no box "${words}"`, didYouMean(words, there.boxes!))]));
  });
}
