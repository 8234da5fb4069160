import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import { CHANGE_KINDS, EVERYONE_ELSE } from '../../manual/schemas/version.ts';
import { asksOf, leadingKind } from '../../manual/updates.ts';
import type { DatedVersion } from '../../manual/versions.ts';
import { href } from '../href.ts';
import type { Link } from './links.ts';

/** A change note as a page shows it. */
export interface ChangeView {
  slug: string;
  title: string;
  on: string;
  size: 'major' | 'minor';
  kind: string;
  note: string;
  changes: { kind: string; words: string; sections: Link[] }[];
  why: { kind: string; words: string; source?: Link }[];
  /** What each role does differently; `Everyone else` last. */
  asks: { role: string; words: string; nothing: boolean }[];
  href: string;
  versionHref: string;
}

/** The change note of a version. */
export function changeView(manual: Manual, version: DatedVersion): ChangeView {
  const { change, procedure: slug, date } = version;
  const versionHref = href(`/procedures/${slug}/${date}/`);
  return {
    slug,
    title: version.title,
    on: inWords(date),
    size: change.size,
    kind: leadingKind(version),
    note: change.note,
    changes: change.changes.map((c) => ({ kind: c.kind, words: c.words, sections: c.sections.map((anchor) => ({ words: anchor.replaceAll('-', ' '), href: `${versionHref}#${anchor}` })) })),
    why: change.triggers.map((t) => {
      const source = t.source === undefined ? undefined : manual.sources.get(t.source);
      return { kind: t.kind, words: t.words, ...(source ? { source: { words: source.label, href: href(`/about/sources/#${source.id}`) } } : {}) };
    }),
    asks: asksInOrder(manual, version),
    href: href(`/procedures/${slug}/`),
    versionHref,
  };
}

function asksInOrder(manual: Manual, version: DatedVersion): ChangeView['asks'] {
  const { roles } = version.change;
  const named = [...manual.roles.values()].filter((role) => role.id in roles).map((role) => ({ role: role.name, words: asksOf(version, role.id) ?? 'No action', nothing: asksOf(version, role.id) === undefined }));
  const rest = roles[EVERYONE_ELSE];
  const nothing = rest !== undefined && asksOf({ ...version, change: { ...version.change, roles: { [EVERYONE_ELSE]: rest } } }, '') === undefined;
  return rest === undefined ? named : [...named, { role: 'Everyone else', words: nothing ? 'No action' : rest, nothing }];
}

/** Change notes grouped by their leading kind, in the order in which kinds matter to a reader. */
export function byKind(changes: readonly ChangeView[]): { kind: string; changes: ChangeView[] }[] {
  return CHANGE_KINDS.map((kind) => ({ kind, changes: changes.filter((c) => c.kind === kind) })).filter((group) => group.changes.length > 0);
}

/** Headings for groups of changes. */
export const KIND_HEADINGS: Readonly<Record<string, string>> = {
  new: 'New procedures',
  'requirement changed': 'What is required has changed',
  clarified: 'Made clearer',
  corrected: 'Corrected',
  'source updated': 'New law or guidance, same practice',
  'contact or link changed': 'Contacts and links',
  'document added': 'Documents added',
  moved: 'Moved',
  withdrawn: 'Withdrawn',
};
