import { didYouMean } from '../manual/did-you-mean.ts';
import { timescaleOn } from '../manual/editions.ts';
import type { Problem } from '../manual/problems.ts';
import { versionOn } from '../manual/versions.ts';
import { problem, type Check, type Checked } from './check.ts';

const UNIT = 'weeks of pregnancy';

/** The pre-birth timeline has a milestone for each limit in weeks of pregnancy and for nothing else, and what it names is there; on days before it is shown there may be none of that yet. */
export const checkPreBirth: Check = (checked) => checked.entries.preBirth.filter((entry) => entry.value.updated <= checked.asAt).flatMap((entry) => [...checkMilestones(checked, entry), ...checkSections(checked, entry)]);

type Timeline = Checked['entries']['preBirth'][number];

function checkMilestones({ content, asAt }: Checked, { value, at }: Timeline): Problem[] {
  const unitOf = (id: string): string | undefined => {
    const timescale = content.timescales.find((t) => t.id === id);
    // A name that is not there is reported with the other references.
    return timescale ? (timescaleOn(timescale, asAt)?.unit ?? 'no value today') : undefined;
  };
  const named = value.milestones.map((m) => m.timescale);
  const inWeeks = content.timescales.map((t) => t.id).filter((id) => unitOf(id) === UNIT);
  const from = unitOf(value.born.timescale);
  return [
    ...named.flatMap((id, i): Problem[] => {
      const unit = unitOf(id);
      if (named.indexOf(id) < i) return [problem(at(['milestones', i, 'timescale']), 'milestone-twice', `the milestone "${id}" stands here twice`, 'keep one of the two and take the other out')];
      return unit === undefined || unit === UNIT ? [] : [problem(at(['milestones', i, 'timescale']), 'milestone-unit', `the timescale "${id}" is not in ${UNIT}: it has ${unit}`, `use one of: ${inWeeks.join(', ') || 'none yet: add one to content/timescales/'}`)];
    }),
    ...inWeeks.filter((id) => !named.includes(id)).map((id) => problem(at(['milestones']), 'milestone-missing', `the timescale "${id}" is in ${UNIT} and has no milestone`, `add a milestone with \`timescale: ${id}\`, its \`short:\` name, \`now:\` and \`passed:\``)),
    ...(from === UNIT ? [problem(at(['born', 'timescale']), 'milestone-unit', `the timescale "${value.born.timescale}" is in ${UNIT}, and the review runs from the birth`, 'name a timescale that starts when the baby is born')] : []),
  ];
}

function checkSections({ content, versionsOf, asAt, textOf, isBroken }: Checked, { value, at }: Timeline): Problem[] {
  const places: [path: (string | number)[], see: string | undefined][] = [...value.milestones.map((m, i): [(string | number)[], string | undefined] => [['milestones', i, 'see'], m.see]), ...(['early', 'late', 'term', 'pastDue', 'born'] as const).map((key): [string[], string | undefined] => [[key, 'see'], value[key].see])];
  return places.flatMap(([path, see]): Problem[] => {
    if (see === undefined) return [];
    const [slug, anchor] = see.split('#') as [string, string];
    const current = versionOn(versionsOf(slug).map((e) => e.value), asAt);
    if (!current) return isBroken('procedures', slug) || isBroken('versions', slug) ? [] : [problem(at(path), 'unknown-procedure', `there is no procedure "${slug}" in force`, didYouMean(slug, content.procedures.map((p) => p.slug)))];
    const text = textOf(`${slug}/${current.date}`);
    const anchors = text?.headings.map((h) => h.anchor) ?? [];
    return !text?.whole || anchors.includes(anchor) ? [] : [problem(at(path), 'dead-anchor', `the procedure "${slug}" has no section "${anchor}"`, didYouMean(anchor, anchors))];
  });
}
