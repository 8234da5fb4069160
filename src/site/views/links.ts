import type { Manual } from '../../manual/manual.ts';
import { titleOf } from '../../manual/versions.ts';
import { href } from '../href.ts';

/** A link as a component shows it. */
export interface Link {
  words: string;
  href: string;
}

/** Links to procedures by slug, those that are not there left out. */
export function procedureLinks(manual: Manual, slugs: readonly string[]): Link[] {
  return slugs.flatMap((slug) => {
    const series = manual.series.get(slug);
    return series ? [{ words: titleOf(series), href: href(`/procedures/${slug}/`) }] : [];
  });
}

/** The names of roles in the manual's order; everyone when it is for all. */
export function roleNames(manual: Manual, roles: readonly string[] | 'all'): string {
  return roles === 'all' || roles.length >= manual.roles.size ? 'Everyone who works with children or their families' : roles.map((id) => manual.roles.get(id)?.name ?? id).join(' · ');
}

/** Maps drawn from a procedure, as links. */
export function mapLinks(manual: Manual, slug: string): Link[] {
  return [...manual.maps.values()].filter((map) => map.procedures.includes(slug)).map((map) => ({ words: map.title, href: href(`/toolkits/process-maps/${map.id}/`) }));
}
