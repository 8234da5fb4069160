import { AGES, DOMAINS, LEVELS, type Indicator, type Level, type ThresholdSet } from '../../manual/schemas/threshold.ts';
import type { Manual } from '../../manual/manual.ts';
import { procedureLinks, type Link } from './links.ts';
import { href } from '../href.ts';

export const DOMAIN_NAMES: Readonly<Record<(typeof DOMAINS)[number], string>> = {
  development: 'The child’s development and health',
  parenting: 'Parenting',
  family: 'Family and environment',
  outside: 'Harm outside the home',
};

export const AGE_NAMES: Readonly<Record<(typeof AGES)[number], string>> = { unborn: 'unborn', '0-4': '0 to 4', '5-10': '5 to 10', '11-17': '11 to 17' };

/** A level of need with its indicators by domain. */
export interface LevelView extends Level {
  n: 1 | 2 | 3 | 4;
  formLink?: Link;
  domains: { id: string; name: string; indicators: { id: string; words: string; ages: string; disabled: boolean; procedures: Link[] }[] }[];
}

const agesOf = ({ ages }: Indicator): string => (ages.length === AGES.length ? 'any age' : ages.map((a) => AGE_NAMES[a]).join(', '));

/** The four levels as the page shows them. */
export function levelViews(manual: Manual, set: ThresholdSet): LevelView[] {
  return LEVELS.map((n) => {
    const level = set.levels[n];
    const form = manual.documents.get(level.form);
    return {
      ...level,
      n,
      ...(form ? { formLink: { words: form.title, href: href(`/documents/${form.id}/`) } } : {}),
      domains: DOMAINS.map((id) => ({
        id,
        name: DOMAIN_NAMES[id],
        indicators: set.indicators.filter((i) => i.level === n && i.domain === id).map((i) => ({ id: i.id, words: i.words, ages: agesOf(i), disabled: i.disabled ?? false, procedures: procedureLinks(manual, i.procedures) })),
      })).filter((domain) => domain.indicators.length > 0),
    };
  });
}
