import type { Manual } from '../../manual/manual.ts';
import { asksOf, type DatedUpdate } from '../../manual/updates.ts';

/** The roles that an update asks something of, in the manual's order: each has a newsletter of its own. */
export function rolesAsked(manual: Manual, update: DatedUpdate): string[] {
  const versions = update.versions.map((v) => manual.series.get(v.procedure)!.versions.find((one) => one.date === v.date)!);
  return [...manual.roles.keys()].filter((role) => versions.some((version) => asksOf(version, role)));
}

/** The pages of newsletters by role, as Astro wants them. */
export function newsletterRoles(manual: Manual): { params: { id: string; role: string } }[] {
  return [...manual.updates.values()].flatMap((update) => rolesAsked(manual, update).map((role) => ({ params: { id: update.id, role } })));
}
