import type { AGES, DOMAINS, LEVELS } from './names.ts';

/** As much of a sign as it is chosen by. */
export interface ChosenBy {
  level: (typeof LEVELS)[number];
  domain: (typeof DOMAINS)[number];
  ages: readonly (typeof AGES)[number][];
  disabled: boolean;
}

/** What a reader has ticked, by kind; nothing ticked of a kind means all of it. */
export interface Choice {
  level: ReadonlySet<string>;
  domain: ReadonlySet<string>;
  age: ReadonlySet<string>;
  /** `yes` for the signs that are specially about disabled children. */
  disabled: ReadonlySet<string>;
}
export type Kind = keyof Choice;
export const KINDS = ['age', 'domain', 'level', 'disabled'] as const satisfies readonly Kind[];

/** The values by which a sign counts under a kind. */
export function valuesOf(sign: ChosenBy, kind: Kind): readonly string[] {
  if (kind === 'age') return sign.ages;
  if (kind === 'disabled') return sign.disabled ? ['yes'] : [];
  return [String(sign[kind])];
}

const fitsKind = (sign: ChosenBy, choice: Choice, kind: Kind): boolean => choice[kind].size === 0 || valuesOf(sign, kind).some((value) => choice[kind].has(value));

/** Whether a sign fits: any of what is ticked of a kind, in every kind in which something is ticked. */
export const fits = (sign: ChosenBy, choice: Choice): boolean => KINDS.every((kind) => fitsKind(sign, choice, kind));

/** How many signs a value would show beside what is chosen of the other kinds: what stands behind each box. */
export function countOf(signs: readonly ChosenBy[], choice: Choice, kind: Kind, value: string): number {
  return signs.filter((sign) => valuesOf(sign, kind).includes(value) && KINDS.every((other) => other === kind || fitsKind(sign, choice, other))).length;
}
