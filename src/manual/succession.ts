import type { IsoDate } from './dates.ts';
import type { ManualContent } from './reading/content.ts';
import type { Role } from './schemas/role.ts';
import type { Version } from './schemas/version.ts';
import { versionOn } from './versions.ts';

/** The versions of a day that send readers to a procedure: in their text, or under what is related. */
export function leadingTo({ procedures, versions }: Pick<ManualContent, 'procedures' | 'versions'>, slug: string, day: IsoDate): Version[] {
  const bySlug = Map.groupBy(versions, (v) => v.procedure);
  return procedures
    .flatMap((p) => (p.slug === slug ? [] : versionOn(bySlug.get(p.slug) ?? [], day) ?? []))
    .filter((v) => !v.withdrawn && (v.related.includes(slug) || v.source.includes(`/procedures/${slug}/`)));
}

/** The roles that begin with a procedure. */
export const beginningWith = ({ roles }: Pick<ManualContent, 'roles'>, slug: string): Role[] => roles.filter((r) => r.start.includes(slug));

/** Whether the change note of a version speaks of a procedure whose place it takes, by its title (an abbreviation that ends the title aside). */
export function speaksOf({ change: { note, changes, roles, triggers } }: Version, title: string): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  const said = [note, ...changes.map((c) => c.words), ...triggers.map((t) => t.words), ...Object.values(roles)];
  return plain(said.join('\n')).includes(plain(title.replace(/ \([A-Z][A-Z\d]+\)$/, '')));
}
