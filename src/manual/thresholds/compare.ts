import { alike } from '../redline/block.ts';
import type { Indicator, Level, ThresholdSet } from '../schemas/threshold.ts';
import { LEVEL_FIELDS, LEVELS } from './names.ts';
import { counted } from '../wording.ts';

/** What a sign is filed under, beside its level and its words. */
export const ASSIGNMENTS = ['domain', 'ages', 'disabled', 'procedures'] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];

/** A sign that is in both sets and is not as it was. */
export interface SignChange {
  before: Indicator;
  after: Indicator;
  reworded: boolean;
  reassigned: Assignment[];
}

/** Something that is said of a level in other words; empty where nothing was, or is, said. */
export interface LevelChange {
  n: (typeof LEVELS)[number];
  field: keyof Level;
  before: string;
  after: string;
}

/**
 * What is different between two sets. A sign stands in one list only, the one that matters most: one that moved may be reworded as
 * well, and says so. Lists are in the order of the later set, what was removed in that of the earlier one.
 */
export interface SetComparison {
  added: Indicator[];
  removed: Indicator[];
  /** To another level. */
  moved: SignChange[];
  reworded: SignChange[];
  /** The same level and words; another part of life, age, mark or procedure. */
  reassigned: SignChange[];
  same: Indicator[];
  levels: LevelChange[];
}

/** What a sign is filed under, so that the order in which an editor lists it does not count. */
const filed = (sign: Indicator, key: Assignment): string => (key === 'domain' ? sign.domain : key === 'disabled' ? String(sign.disabled ?? false) : [...sign[key]].sort().join(' '));

const changeOf = (before: Indicator, after: Indicator): SignChange => ({
  before, after,
  reworded: alike(before.words).trim() !== alike(after.words).trim(),
  reassigned: ASSIGNMENTS.filter((key) => filed(before, key) !== filed(after, key)),
});

/** Compares two sets of levels by the ids of their signs. What only the search reads (keywords) does not count. */
export function compareSets(before: ThresholdSet, after: ThresholdSet): SetComparison {
  const olds = new Map(before.indicators.map((sign) => [sign.id, sign]));
  const news = new Set(after.indicators.map((sign) => sign.id));
  const found: SetComparison = { added: [], removed: before.indicators.filter((sign) => !news.has(sign.id)), moved: [], reworded: [], reassigned: [], same: [], levels: levelChanges(before, after) };
  for (const sign of after.indicators) {
    const old = olds.get(sign.id);
    if (!old) {
      found.added.push(sign);
      continue;
    }
    const change = changeOf(old, sign);
    if (old.level !== sign.level) found.moved.push(change);
    else if (change.reworded) found.reworded.push(change);
    else if (change.reassigned.length > 0) found.reassigned.push(change);
    else found.same.push(sign);
  }
  return found;
}

function levelChanges(before: ThresholdSet, after: ThresholdSet): LevelChange[] {
  return LEVELS.flatMap((n) => (Object.keys(LEVEL_FIELDS) as (keyof Level)[]).flatMap((field): LevelChange[] => {
    const [was, is] = [before.levels[n][field] ?? '', after.levels[n][field] ?? ''];
    return alike(was).trim() === alike(is).trim() ? [] : [{ n, field, before: was, after: is }];
  }));
}

/** What a comparison found, in words: "2 signs added, 1 moved to another level; 104 stay as they were." */
export function inShort({ added, removed, moved, reworded, reassigned, same, levels }: SetComparison): string {
  const parts = ([
    ['moved to another level', moved], ['added', added], ['taken out', removed], ['reworded', reworded], ['filed differently', reassigned],
  ] as const).flatMap(([words, signs]) => (signs.length > 0 ? [{ n: signs.length, words }] : []));
  const signs = parts.map(({ n, words }, i) => `${i === 0 ? counted(n, 'sign') : n} ${words}`).join(', ');
  const described = new Set(levels.map((l) => l.n)).size;
  const own = described > 0 ? `${counted(described, 'level')} described in other words` : '';
  if (!signs && !own) return 'Nothing is different.';
  const rest = same.length > 0 && signs ? `; ${counted(same.length, 'sign')} ${same.length === 1 ? 'stays as it was' : 'stay as they were'}` : '';
  return `${signs}${rest}${signs && own ? '. ' : ''}${own}.`;
}
