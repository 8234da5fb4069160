import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import { EVERYONE_ELSE, type ChangeKind } from '../../manual/schemas/version.ts';
import { ACT_NOW, AT_A_GLANCE } from '../../manual/text/headings.ts';
import { asksOf, leadingKind } from '../../manual/updates.ts';
import type { DatedVersion } from '../../manual/versions.ts';
import { href } from '../href.ts';
import { learningBehind } from './learning.ts';
import type { Link } from './links.ts';
import { headingsOf } from '../../manual/text/read.ts';

/** A change note as a page shows it. */
export interface ChangeView {
  slug: string;
  title: string;
  on: string;
  size: 'major' | 'minor';
  /** What the bulletin lists it under. */
  kind: ChangeKind;
  first: boolean;
  note: string;
  changes: { kind: string; words: string; sections: Link[] }[];
  why: { kind: string; words: string; source?: Link }[];
  /** What each role does differently; `Everyone else` last. */
  asks: { id: string; role: string; words: string; nothing: boolean }[];
  /** Learning records that this change answers. */
  learning: Link[];
  href: string;
  versionHref: string;
}

/** The change note of a version. */
export function changeView(manual: Manual, version: DatedVersion): ChangeView {
  const { change, procedure: slug, date } = version;
  const versionHref = href(`/procedures/${slug}/${date}/`);
  const headings = new Map([[AT_A_GLANCE, ACT_NOW], ...headingsOf(version.source).map((h): [string, string] => [h.anchor, h.words])]);
  return {
    slug,
    title: version.title,
    on: inWords(date),
    size: change.size,
    kind: leadingKind(version, version.previous === undefined),
    first: version.previous === undefined,
    note: change.note,
    changes: change.changes.map((c) => ({ kind: c.kind, words: c.words, sections: c.sections.map((anchor) => ({ words: headings.get(anchor) ?? anchor, href: `${versionHref}#${anchor}` })) })),
    why: change.triggers.map((t) => {
      const source = t.source === undefined ? undefined : manual.sources.get(t.source);
      return { kind: t.kind, words: t.words, ...(source ? { source: { words: source.label, href: href(`/about/sources/#${source.id}`) } } : {}) };
    }),
    asks: asksInOrder(manual, version),
    learning: learningBehind(manual, slug, date),
    href: href(`/procedures/${slug}/`),
    versionHref,
  };
}

function asksInOrder(manual: Manual, version: DatedVersion): ChangeView['asks'] {
  const { roles } = version.change;
  const named = [...manual.roles.values()].filter((role) => role.id in roles).map((role) => ({ id: role.id, role: role.name, words: asksOf(version, role.id) ?? 'No action', nothing: asksOf(version, role.id) === undefined }));
  const rest = roles[EVERYONE_ELSE];
  const nothing = rest !== undefined && asksOf({ ...version, change: { ...version.change, roles: { [EVERYONE_ELSE]: rest } } }, '') === undefined;
  return rest === undefined ? named : [...named, { id: EVERYONE_ELSE, role: 'Everyone else', words: nothing ? 'No action' : rest, nothing }];
}

/** Headings for groups of changes, in the order in which they matter to a reader. */
const GROUPS: { heading: string; holds: (change: ChangeView) => boolean }[] = [
  { heading: 'New procedures', holds: (c) => c.first },
  ...([['requirement changed', 'What is required has changed'], ['new', 'New parts'], ['clarified', 'Made clearer'], ['corrected', 'Corrected'], ['source updated', 'New law or guidance, same practice'], ['contact or link changed', 'Contacts and links'], ['document added', 'Documents added'], ['moved', 'Moved'], ['withdrawn', 'Withdrawn']] as const)
    .map(([kind, heading]) => ({ heading, holds: (c: ChangeView) => !c.first && c.kind === kind })),
];

/** Change notes in groups; a change stands in one group only. */
export function grouped(changes: readonly ChangeView[]): { heading: string; changes: ChangeView[] }[] {
  return GROUPS.map(({ heading, holds }) => ({ heading, changes: changes.filter(holds) })).filter((group) => group.changes.length > 0);
}
