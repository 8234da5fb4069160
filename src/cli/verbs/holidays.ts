import { forTerminal } from '../../checks/reporters/terminal.ts';
import { dayInWords } from '../../manual/calendar/days.ts';
import { bankHolidaysText, extendBankHolidays } from '../../manual/calendar/extend.ts';
import { readBankHolidays } from '../../manual/reading/content.ts';
import { counted } from '../../manual/wording.ts';
import { knownBankHolidays } from '../holidays.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

const FILE = 'content/bank-holidays.yaml';
/** The year with which a new list begins: that of the first versions of the example manual. */
const FIRST_YEAR = 2015;
/** Whole years to know beyond the one that has begun: the check asks for 24 months. */
const YEARS_AHEAD = 3;

/** Adds the bank holidays of the years to come (or makes the list), and says what a person has to settle. A day that is past is never changed. */
export const holidays: ChangingVerb = {
  name: 'holidays',
  about: `add the bank holidays of the years to come to ${FILE}`,
  args: {},
  plan(desk) {
    const { entries, problems } = readBankHolidays(desk.root);
    if (problems.length > 0) throw new Told(`${forTerminal(problems, process.stderr.isTTY)}\n\nNothing was added: put this right first.`);
    const before = entries[0]?.value;
    const to = Number(desk.asAt.slice(0, 4)) + YEARS_AHEAD;
    const { list, added, unknown, past } = extendBankHolidays(before, knownBankHolidays(before?.from ?? FIRST_YEAR, Math.max(to, before?.to ?? to)), FIRST_YEAR, to, desk.asAt);
    const isNew = !before || added.length > 0 || list.to !== before.to;
    return Promise.resolve({
      files: new Map(isNew ? [[FILE, bankHolidaysText(list)]] : []),
      did: [
        ...(before ? added : []).map(({ day, name }) => `Added ${dayInWords(day)}: ${name}.`),
        `${added.length === 0 ? 'Nothing had to be added.' : `${counted(added.length, 'bank holiday')} added.`} The bank holidays of England and Wales are known to 31 December ${list.to}.`,
      ],
      next: [
        ...unknown.map(({ day, name }) => `Look at ${dayInWords(day)}: ${name}. It is in the file, and no list of bank holidays has it. If it was moved, take it out by hand.`),
        ...past.map((day) => `${dayInWords(day)} is past, and the file and the list of bank holidays differ about it. It was left as it is.`),
        ...(isNew ? ['Compare what was added with https://www.gov.uk/bank-holidays.'] : []),
      ],
    });
  },
};
