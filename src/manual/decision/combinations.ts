import { fits, type Answers, type Condition, type Rules } from './decide.ts';

/** Every way of answering the questions that are asked: the complete sets of answers, first answers first. */
export function* combinations({ questions }: Pick<Rules, 'questions'>): Generator<Answers> {
  const list = Object.entries(questions);
  const known = new Map<string, string | null>();
  function* from(at: number): Generator<Answers> {
    const next = list[at];
    if (!next) return yield Object.fromEntries([...known].filter((pair): pair is [string, string] => pair[1] !== null));
    const [id, { answers, when }] = next;
    for (const answer of fits(when, known) ? Object.keys(answers) : [null]) {
      known.set(id, answer);
      yield* from(at + 1);
    }
    known.delete(id);
  }
  yield* from(0);
}

/** Every condition of a guide that stands in the given lists. */
const flat = (lists: readonly (readonly Condition[] | undefined)[]): Condition[] => lists.flatMap((list) => list ?? []);

/** The ids of the questions that conditions rest on, with those that decide whether these are asked. */
export function restsOn({ questions }: Pick<Rules, 'questions'>, conditions: readonly Condition[]): Set<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const condition of questions[id]?.when ?? []) Object.keys(condition).forEach(add);
  };
  for (const condition of conditions) Object.keys(condition).forEach(add);
  return found;
}

/**
 * The same guide made as small as it can be without changing which of the rules given fit: only the questions they rest on,
 * and of answers that no condition tells apart only the first. It keeps the number of combinations in hand: 840,000 become 325.
 */
export function reduced({ questions }: Pick<Rules, 'questions'>, rules: readonly { when?: readonly Condition[] | undefined }[]): Pick<Rules, 'questions'> {
  const ids = restsOn({ questions }, flat(rules.map((rule) => rule.when)));
  const kept = Object.entries(questions).filter(([id]) => ids.has(id));
  const conditions = flat([...rules.map((rule) => rule.when), ...kept.map(([, question]) => question.when)]);
  return {
    questions: Object.fromEntries(kept.map(([id, question]) => {
      const mentions = conditions.flatMap((condition) => (condition[id] === undefined ? [] : [[condition[id]].flat()]));
      const seen = new Set<string>();
      const answers = Object.entries(question.answers).filter(([answer]) => {
        const told = mentions.map((list) => Number(list.includes(answer))).join('');
        return seen.size < seen.add(told).size;
      });
      return [id, { ...question, answers: Object.fromEntries(answers) }];
    })),
  };
}
