import { didYouMean } from '../manual/did-you-mean.ts';
import type { Problem } from '../manual/problems.ts';
import { versionOn } from '../manual/versions.ts';
import { problem, type Check } from './check.ts';

/** A section that a published page offered to link to does not vanish: it is still there, or the procedure says what took its place. */
export const checkAnchors: Check = ({ entries, versionsOf, asAt, textOf, isBroken }) => entries.procedures.flatMap(({ value, at }): Problem[] => {
  if (isBroken('versions', value.slug)) return [];
  const own = versionsOf(value.slug).map((e) => e.value).filter((v) => v.date <= asAt);
  const current = versionOn(own, asAt);
  const text = current && textOf(`${value.slug}/${current.date}`);
  if (!current || current.withdrawn || !text?.whole) return [];
  const anchors = text.headings.map((h) => h.anchor);
  const offered = new Map(own.flatMap((v) => textOf(`${value.slug}/${v.date}`)?.headings.map((h): [string, string] => [h.anchor, v.date]) ?? []));
  return [
    ...[...offered].filter(([anchor]) => !anchors.includes(anchor) && !(anchor in value.formerAnchors)).map(([anchor, date]) => problem(at(), 'anchor-vanished', `the version of ${date} had a section "#${anchor}" that people may link to, and the text in force has none`, `write \`formerAnchors: {${anchor}: …}\` with the section that took its place; ${didYouMean(anchor, anchors)}`)),
    ...Object.entries(value.formerAnchors).filter(([, to]) => !anchors.includes(to)).map(([from, to]) => problem(at(['formerAnchors', from]), 'anchor-nowhere', `the text in force has no section "#${to}" for "#${from}" to lead to`, didYouMean(to, anchors))),
    ...Object.keys(value.formerAnchors).filter((from) => anchors.includes(from)).map((from) => problem(at(['formerAnchors', from]), 'anchor-there', `the text in force has the section "#${from}" itself`, 'take it out of `formerAnchors:`')),
  ];
});
