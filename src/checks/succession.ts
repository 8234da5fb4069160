import { inWords, type IsoDate } from '../manual/dates.ts';
import type { Place, Problem } from '../manual/problems.ts';
import type { Entry } from '../manual/reading/folder.ts';
import type { Version } from '../manual/schemas/version.ts';
import { BESIDE, beginningWith, leadingBeside, leadingTo, speaksOf } from '../manual/succession.ts';
import { versionOn } from '../manual/versions.ts';
import { problem, type Check, type Checked } from './check.ts';

/** What is still to do where a procedure is withdrawn, or will be: who leads readers to it, and who takes its place without a word of it. */
export const checkSuccession: Check = (checked) => {
  const { entries, asAt, versionsOf, isBroken } = checked;
  return entries.versions.flatMap(({ value }): Problem[] => {
    if (!value.withdrawn || isBroken('versions', value.procedure)) return [];
    const isOut = value.date <= asAt;
    if (isOut && versionOn(versionsOf(value.procedure).map((e) => e.value), asAt)?.date !== value.date) return [];
    return [...stillLeading(value, checked), ...besideStillLeading(value, checked), ...(isOut ? stillBeginning(value, checked) : silentOn(value, checked))];
  });
};

/** The day whose texts are looked at, and the withdrawal in words. */
const standing = (date: IsoDate, asAt: IsoDate): [day: IsoDate, words: string] => (date > asAt ? [date, `will be withdrawn on ${inWords(date)}`] : [asAt, `was withdrawn on ${inWords(date)}`]);

function stillLeading({ procedure: slug, title, date }: Version, { content, asAt, versionsOf }: Checked): Problem[] {
  const [day, when] = standing(date, asAt);
  return leadingTo(content, slug, day).flatMap((leading) => {
    const { at } = versionsOf(leading.procedure).find((e) => e.value.date === leading.date)!;
    const related = leading.related.indexOf(slug);
    const place = related >= 0 ? at(['related', related]) : { ...at(), ...endOf(leading.source.slice(0, leading.source.indexOf(`/procedures/${slug}/`))) };
    const fix = `take that out, or lead to what takes its place${date > asAt ? `, in a version of the same day: npm run manual -- revise ${leading.procedure} --update ${date}` : `: npm run manual -- revise ${leading.procedure}`}`;
    return problem(place, 'leads-to-withdrawn', `this sends readers to "${title}", which ${when}`, fix, 'warning');
  });
}

const endOf = (text: string): Pick<Place, 'line' | 'column'> => ({ line: text.split('\n').length, column: text.length - text.lastIndexOf('\n') });

/** Once it is withdrawn, what the signs of today lead to is looked at with the levels of need (`indicator-to-withdrawn`). */
function besideStillLeading({ procedure: slug, title, date }: Version, { content, entries, asAt }: Checked): Problem[] {
  const [day, when] = standing(date, asAt);
  return leadingBeside(content, slug, day).filter(({ part }) => part !== 'thresholds' || date > asAt).map(({ part, id, path, before }) => {
    const { at } = (entries[part] as Entry<unknown>[]).find((e) => e.id === id)!;
    const place = path[0] === 'source' && before !== undefined ? { ...at(), ...endOf(before) } : at(path);
    const fix = part === 'thresholds' ? 'lead to what takes its place, or take it out, in a set of signs of that day: a copy of this file named after it, with a version of the levels of need' : `lead to what takes its place, or take it out${date > asAt ? ' when that day has come' : ''}`;
    return problem(place, 'leads-to-withdrawn', `${BESIDE[part]} sends readers to "${title}", which ${when}`, fix, 'warning');
  });
}

function stillBeginning({ procedure: slug, title, date }: Version, { content, entries }: Checked): Problem[] {
  return beginningWith(content, slug).map((role) => problem(entries.roles.find((e) => e.id === role.id)!.at(['start', role.start.indexOf(slug)]), 'leads-to-withdrawn', `${role.name} is sent first to "${title}", which was withdrawn on ${inWords(date)}`, 'change `start:`', 'warning'));
}

/** One that has a version of the same day, and does not say to those who used the other that it takes its place. */
function silentOn({ title, date, withdrawn }: Version, { versionsOf }: Checked): Problem[] {
  return withdrawn!.replacedBy.flatMap((slug) => versionsOf(slug).filter((e: Entry<Version>) => e.value.date === date && !speaksOf(e.value, title)).map(({ at }) =>
    problem(at(['change', 'note']), 'replacement-not-told', `this takes the place of "${title}" on the same day, and its change note does not name that`, `say in \`note:\` that it now holds what "${title}" said, and what each role does differently`, 'warning')));
}
