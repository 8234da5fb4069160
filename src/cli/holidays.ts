import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type DateHolidays from 'date-holidays';
import { forTerminal } from '../checks/reporters/terminal.ts';
import { dayInWords, restOfWeek } from '../manual/calendar/days.ts';
import { bankHolidaysText, extendBankHolidays, type BankHoliday } from '../manual/calendar/extend.ts';
import type { IsoDate } from '../manual/dates.ts';
import { readBankHolidays } from '../manual/reading/content.ts';
import { counted } from '../manual/wording.ts';

/** The year with which a new list begins: that of the first versions of the example manual. */
const FIRST_YEAR = 2015;
/** Whole years to know beyond the one that has begun: the check asks for 24 months. */
const YEARS_AHEAD = 3;

/** The bank holidays of England and Wales from Monday to Friday, as the package date-holidays has them (it follows GOV.UK). */
export function knownBankHolidays(from: number, to: number): BankHoliday[] {
  // Loaded only here: it holds the holidays of the whole world.
  const Holidays = createRequire(import.meta.url)('date-holidays') as typeof DateHolidays;
  const england = new Holidays('GB', 'ENG');
  return Array.from({ length: to - from + 1 }, (_, i) => england.getHolidays(from + i)).flat()
    .filter((h) => h.type === 'public' || h.type === 'bank')
    .map((h) => ({ day: h.date.slice(0, 10), name: h.name.replaceAll('\u2019', "'") }))
    .filter((h) => !restOfWeek(h.day))
    .sort((a, b) => a.day.localeCompare(b.day, 'en'));
}

/**
 * `holidays`: adds the bank holidays of the years to come to `content/bank-holidays.yaml` (or makes it), and says what it added and what a
 * person has to settle. A day that is past is never changed.
 * @returns the exit code
 */
export function holidays(root: string, today: IsoDate): number {
  const { entries, problems } = readBankHolidays(root);
  const [before] = entries;
  if (problems.length > 0) {
    console.error(`${forTerminal(problems, process.stderr.isTTY)}\n\nNothing was added: put this right first.`);
    return 1;
  }
  const to = Number(today.slice(0, 4)) + YEARS_AHEAD;
  const { list, added, unknown, past } = extendBankHolidays(before?.value, knownBankHolidays(before?.value.from ?? FIRST_YEAR, Math.max(to, before?.value.to ?? to)), FIRST_YEAR, to, today);
  const path = join(root, 'content/bank-holidays.yaml');
  if (!before || added.length > 0 || list.to !== before.value.to) {
    writeFileSync(`${path}.next`, bankHolidaysText(list));
    renameSync(`${path}.next`, path);
  }
  for (const { day, name } of before ? added : []) console.log(`Added ${dayInWords(day)}: ${name}`);
  for (const { day, name } of unknown) console.log(`Look at ${dayInWords(day)}: ${name}. It is in the file, and no list of bank holidays has it. If it was moved, take it out by hand.`);
  for (const day of past) console.log(`${dayInWords(day)} is past, and the file and the list of bank holidays differ about it. It was left as it is.`);
  console.log(`${counted(added.length, 'bank holiday')} added. The bank holidays of England and Wales are known to 31 December ${list.to}. Compare the new ones with https://www.gov.uk/bank-holidays.`);
  return 0;
}
