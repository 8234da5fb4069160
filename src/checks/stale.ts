import { daysBetween, inWords } from '../manual/dates.ts';
import { editionOn, timescaleOn } from '../manual/editions.ts';
import type { Problem } from '../manual/problems.ts';
import { attributesOf, componentsIn } from '../manual/text/walk.ts';
import { nextReview, versionOn } from '../manual/versions.ts';
import { problem, type Check, type Checked } from './check.ts';

const YEAR = 366;

/** What is in force but may have been overtaken: warnings, because publishing nothing would be worse. */
export const checkStale: Check = (checked) => [...checkContacts(checked), ...checkCurrentVersions(checked)];

function checkContacts({ entries, asAt }: Checked): Problem[] {
  return entries.contacts
    .filter(({ value }) => daysBetween(value.lastChecked, asAt) > YEAR)
    .map(({ value, at }) => problem(at(['lastChecked']), 'contact-unchecked', `nobody has checked ${value.name} since ${inWords(value.lastChecked)}`, 'ring or write to be sure, and set `lastChecked:` to that day', 'warning'));
}

function checkCurrentVersions({ content, asAt, textOf, isBroken, versionsOf }: Checked): Problem[] {
  return content.procedures.flatMap((procedure) => {
    const { slug } = procedure;
    if (isBroken('versions', slug)) return [];
    const current = versionOn(versionsOf(slug).map((e) => ({ ...e, date: e.value.date })), asAt);
    if (!current || current.value.withdrawn) return [];
    const text = textOf(`${slug}/${current.date}`);
    const due = nextReview(procedure, current.value);
    const overdue = due < asAt ? [problem(current.at(['nextReview']), 'review-overdue', `the review of this procedure was due on ${inWords(due)}`, `review it: write a new version (npm run manual -- revise ${slug}), or record that nothing had to change (npm run manual -- reviewed ${slug})`, 'warning')] : [];
    return [...overdue, ...(text ? componentsIn(text.tree) : []).flatMap((node): Problem[] => {
      const place = { file: text!.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
      const { id = '', edition } = attributesOf(node);
      const source = node.name === 'Source' && !edition ? content.sources.find((s) => s.id === id) : undefined;
      if (source && editionOn(source, current.date) !== editionOn(source, asAt)) {
        const now = editionOn(source, asAt);
        return now ? [problem(place, 'source-superseded', `this rests on ${editionOn(source, current.date)?.label ?? source.label}; ${now.label} has since taken effect`, 'compare the two and write a new version, minor if nothing changes', 'warning')] : [];
      }
      const timescale = node.name === 'Timescale' ? content.timescales.find((t) => t.id === id) : undefined;
      if (timescale && timescaleOn(timescale, current.date)?.words !== timescaleOn(timescale, asAt)?.words)
        return [problem(place, 'timescale-changed', `the timescale "${id}" has changed since this version took effect, and the text still says "${timescaleOn(timescale, current.date)?.words}"`, 'write a new version from the day the timescale changed')];
      return [];
    })];
  });
}
