import type { Indicator, Level } from '../schemas/threshold.ts';

// Names that the page, its search and what the reader takes away have in common. Levels have the partnership's own names; these do not change.
// The browser needs them too, so they stand apart from the schema, which would bring its library along.

export const DOMAINS = ['development', 'parenting', 'family', 'outside'] as const;
export const AGES = ['unborn', '0-4', '5-10', '11-17'] as const;
export const LEVELS = [1, 2, 3, 4] as const;

export const DOMAIN_NAMES: Readonly<Record<(typeof DOMAINS)[number], string>> = {
  development: 'The child\u2019s development and health',
  parenting: 'Parenting',
  family: 'Family and environment',
  outside: 'Harm outside the home',
};

export const AGE_NAMES: Readonly<Record<(typeof AGES)[number], string>> = { unborn: 'unborn', '0-4': '0 to 4', '5-10': '5 to 10', '11-17': '11 to 17' };

/** What is said of a level, in the order in which a reader wants it. */
export const LEVEL_FIELDS = { label: 'Name', summary: 'In short', looksLike: 'What life is like', help: 'Help', consent: 'Consent', leads: 'Who leads', form: 'Form', call: 'Who to call', act: 'What you do' } as const satisfies Record<keyof Level, string>;

/** The ages of a sign in words: "unborn, 0 to 4", or "any age" for all. */
export const agesInWords = ({ ages }: Pick<Indicator, 'ages'>): string => (ages.length === AGES.length ? 'any age' : AGES.filter((age) => ages.includes(age)).map((age) => AGE_NAMES[age]).join(', '));
