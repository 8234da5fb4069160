import type { IsoDate } from '../dates.ts';
import type { BankHolidays } from '../schemas/bank-holidays.ts';

/** A bank holiday. */
export type BankHoliday = BankHolidays['days'][number];

/** A list of bank holidays made longer, and what has to be said of it. */
export interface Extended {
  list: BankHolidays;
  added: readonly BankHoliday[];
  /** Days to come on which the two lists differ and that a person has to settle. */
  unknown: readonly BankHoliday[];
  /** Days past on which they differ: they stay as they are. */
  past: readonly string[];
}

/**
 * Adds to a list of bank holidays what another list knows of the days to come. What is past stays as it was, because dates have been
 * counted by it; and what stands in the list but is not known is kept, because a day may be proclaimed before the other list has it.
 * @param known the bank holidays from Monday to Friday of every year up to `to`, oldest first
 */
export function extendBankHolidays(before: BankHolidays | undefined, known: readonly BankHoliday[], from: number, to: number, today: IsoDate): Extended {
  if (!before) return { list: { from, to, days: [...known] }, added: known, unknown: [], past: [] };
  const last = Math.max(to, before.to);
  const has = new Set(before.days.map((d) => d.day));
  const knows = new Set(known.map((d) => d.day));
  const within = ({ day }: BankHoliday): boolean => day >= `${before.from}-01-01` && day <= `${to}-12-31`;
  const missing = known.filter((d) => within(d) && !has.has(d.day));
  const extra = before.days.filter((d) => within(d) && !knows.has(d.day));
  const added = missing.filter((d) => d.day >= today);
  return {
    list: { from: before.from, to: last, days: [...before.days, ...added].sort((a, b) => a.day.localeCompare(b.day, 'en')) },
    added,
    unknown: extra.filter((d) => d.day >= today),
    past: [...missing, ...extra].filter((d) => d.day < today).map((d) => d.day).sort(),
  };
}

/** The list as it is written: one line for each day, so that a change to it is easy to read. */
export function bankHolidaysText({ from, to, days }: BankHolidays): string {
  return [
    '# The bank holidays of England and Wales, from Monday to Friday: working days leave them out. `npm run manual -- holidays` adds the years',
    '# to come and never changes a day that is past. The Government proclaims some days late, and moves others: compare the list with',
    '# https://www.gov.uk/bank-holidays once a year, add a new day in its place, and take out the one it has moved from.',
    `from: ${from}`,
    `to: ${to}`,
    'days:',
    ...days.map(({ day, name }) => `  - {day: ${day}, name: ${/[,:{}[\]"#]/.test(name) ? JSON.stringify(name) : name}}`),
    '',
  ].join('\n');
}
