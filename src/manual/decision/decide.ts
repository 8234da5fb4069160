/** Ids of questions with the answer or answers that fit; all of them have to. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** Outcomes, and when they apply: when one of the conditions fits, or always when there are none. */
export interface Rule {
  when?: readonly Condition[] | undefined;
  then: readonly string[];
}

/** The part of a decision guide that decides: the schema's shape, without its words. */
export interface Rules {
  /** By id, in the order in which they are asked. */
  questions: Readonly<Record<string, { answers: Readonly<Record<string, unknown>>; when?: readonly Condition[] | undefined }>>;
  /** Each that fits adds its outcomes. */
  always: readonly Rule[];
  /** The first that fits decides. */
  rules: readonly Rule[];
  /** By id, in the order in which they are read. */
  outcomes: Readonly<Record<string, unknown>>;
}

/** Ids of answers by id of question. */
export type Answers = Readonly<Record<string, string>>;

/** What is known of a question: its answer; `null` when it is not asked; undefined while that is open. */
export type Known = ReadonlyMap<string, string | null | undefined>;

/** What the answers given so far lead to. */
export interface Decision {
  /** Questions that are asked, in order. */
  asked: string[];
  /** Those of them without an answer. */
  open: string[];
  /** Outcomes that apply whatever the open questions are answered, in reading order. */
  outcomes: string[];
  /** Whether there is nothing left to answer. */
  complete: boolean;
}

/** Whether one of the conditions fits: undefined while it depends on what is not answered yet. */
export function fits(conditions: readonly Condition[] | undefined, known: Known): boolean | undefined {
  if (!conditions) return true;
  const each = conditions.map((condition) => {
    const parts = Object.entries(condition).map(([question, answers]) => {
      const answer = known.get(question);
      return answer === undefined ? undefined : answer !== null && (typeof answers === 'string' ? answers === answer : answers.includes(answer));
    });
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  });
  return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

/** What is known of every question. An answer to a question that is not asked, or not known to be, does not count. */
export function knownFrom({ questions }: Pick<Rules, 'questions'>, answers: Answers): Map<string, string | null | undefined> {
  const known = new Map<string, string | null | undefined>();
  for (const [id, { when, answers: possible }] of Object.entries(questions)) {
    const asked = fits(when, known);
    const answer = answers[id];
    known.set(id, asked === false ? null : asked && answer !== undefined && Object.hasOwn(possible, answer) ? answer : undefined);
  }
  return known;
}

/**
 * Decides what applies. With every question answered this is what the rules say; before that, only what no further answer
 * can take away. It errs towards saying nothing: what is certain for a reason that runs across rules may not be seen.
 */
export function decide(guide: Rules, answers: Answers): Decision {
  const known = knownFrom(guide, answers);
  const asked = Object.entries(guide.questions).filter(([, { when }]) => fits(when, known)).map(([id]) => id);
  const found = new Set([...guide.always.filter((rule) => fits(rule.when, known)).flatMap((rule) => rule.then), ...certain(guide.rules, known)]);
  return {
    asked,
    open: asked.filter((id) => known.get(id) === undefined),
    outcomes: Object.keys(guide.outcomes).filter((id) => found.has(id)),
    complete: ![...known.values()].includes(undefined),
  };
}

/** The outcomes of the first rule that fits; where that is still open, those that all the rules that may be it have in common. */
function certain(rules: readonly Rule[], known: Known): readonly string[] {
  const may = rules.filter((rule) => fits(rule.when, known) !== false);
  const end = may.findIndex((rule) => fits(rule.when, known));
  // Without a rule that is sure to fit, it may be that none does.
  if (end < 0) return [];
  const [first, ...others] = may.slice(0, end + 1);
  return first!.then.filter((id) => others.every((rule) => rule.then.includes(id)));
}
