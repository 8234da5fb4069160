import { checkContent } from '../checks/check.ts';
import { cutFile } from '../manual/reading/frontmatter.ts';
import { inWords } from '../manual/dates.ts';
import type { Version } from '../manual/schemas/version.ts';
import { ACT_NOW, AT_A_GLANCE } from '../manual/text/headings.ts';
import { headingsOf } from '../manual/text/read.ts';
import { versionOn } from '../manual/versions.ts';
import { inWordsList } from '../manual/wording.ts';
import type { Desk } from './desk.ts';
import { versionFile } from './drafting.ts';

/** What a draft has in common with the version before it that an editor had better know. */
export interface Sameness {
  /** Nothing that readers read differs but the day and the change note: most often the text was never saved. */
  whole: string[];
  /** The draft differs, but not where its change note says so. */
  inPart: string[];
}

/** Compares the versions of an update with those that they follow. A withdrawal keeps its text, and a first version follows none. */
export function sameAsBefore(desk: Desk, versions: readonly Version[]): Sameness {
  const found: Sameness = { whole: [], inPart: [] };
  for (const version of versions.filter((v) => !v.withdrawn)) {
    const before = versionOn(desk.versionsOf(version.procedure).filter((v) => v.date < version.date), version.date);
    if (!before) continue;
    const limits = desk.content.timescales.filter((t) => t.values.some((v) => v.from === version.date)).map((t) => t.id);
    const set = version.procedure === desk.content.partnership.thresholds && desk.content.thresholds.some((s) => s.date === version.date);
    const drawsOn = (text: string): boolean => limits.some((id) => text.includes(`id="${id}"`)) || (set && /<Level/.test(text));
    const sameText = textOf(version) === textOf(before);
    const named = `"${version.title}"`;
    if (sameText && !set && !drawsOn(version.source) && !limits.some((id) => version.timescales.includes(id)) && headOf(version) === headOf(before)) {
      found.whole.push(`The draft of ${named} is word for word the version of ${inWords(before.date)}: only its day and its change note differ. Was the text saved, in ${versionFile(version.procedure, version.date)}?`);
      continue;
    }
    const [now, then] = [sectionsOf(version), sectionsOf(before)];
    const told = new Set(version.change.changes.flatMap((c) => c.sections));
    const untold = [...now].filter(([anchor, { depth, text, within }]) => depth <= 2 && text !== then.get(anchor)?.text && ![anchor, ...within].some((s) => told.has(s))).map(([anchor]) => anchor);
    if (untold.length > 0) found.inPart.push(`${inWordsList(untold.map((s) => nameOf(version, s)))} of ${named} ${untold.length === 1 ? 'has' : 'have'} changed since the version of ${inWords(before.date)}, and the change note does not name ${untold.length === 1 ? 'it' : 'them'}: add ${untold.join(', ')} under \`sections:\` in ${versionFile(version.procedure, version.date)}, so that readers are led there.`);
    const still = [...told].filter((s) => now.has(s) && now.get(s)!.text === then.get(s)?.text && !drawsOn(now.get(s)!.text));
    if (still.length > 0) found.inPart.push(`The change note of ${named} names ${inWordsList(still.map((s) => nameOf(version, s)))}, where no word differs from the version of ${inWords(before.date)}.`);
    else if (sameText && !set && !drawsOn(version.source)) found.inPart.push(`The text of ${named} is word for word that of the version of ${inWords(before.date)}: only its head differs.`);
  }
  return found;
}

/** What the check says of versions to come that would undo these on their day. It is asked only where there are such. */
export function undoneLater(desk: Desk, versions: readonly Version[]): string[] {
  const later = versions.flatMap((v) => desk.versionsOf(v.procedure).filter((other) => other.date > v.date).map((other) => versionFile(other.procedure, other.date)));
  if (later.length === 0) return [];
  return checkContent(desk.root, desk.asAt).problems.filter((p) => p.code === 'later-undoes' && later.includes(p.file)).map((p) => `${p.file}: ${p.what}. Work the change in there too.`);
}

const textOf = (version: Version): string => cutFile(version.source).text.trim();

/** What the head says to readers of the procedure itself. */
const headOf = ({ title, summary, call, timescales, related }: Version): string => JSON.stringify([title, summary, call, timescales, related]);

const nameOf = (version: Version, anchor: string): string => (anchor === AT_A_GLANCE ? `"${ACT_NOW}"` : `"${headingsOf(version.source).find((h) => h.anchor === anchor)?.words ?? anchor}"`);

interface SectionText { depth: number; text: string; within: string[] }

/** The text below each heading with everything that stands under it and the anchors in it, by anchor; what stands before the first is what to do at once. */
function sectionsOf(version: Version): Map<string, SectionText> {
  const parts = textOf(version).split(/^(?=#{2,6} )/m);
  const headings = headingsOf(version.source);
  const depths = headings.map((h) => h.depth);
  return new Map([[AT_A_GLANCE, { depth: 1, text: parts[0]!.trim(), within: [] }], ...headings.map((h, i): [string, SectionText] => {
    const end = depths.findIndex((depth, j) => j > i && depth <= h.depth);
    const inside = end < 0 ? undefined : end;
    return [h.anchor, { depth: h.depth, text: parts.slice(i + 1, inside === undefined ? undefined : inside + 1).join('').trim(), within: headings.slice(i + 1, inside).map((one) => one.anchor) }];
  })]);
}
