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

/**
 * What sends readers to procedures beside the procedures themselves and the starts of roles, as the subgroup calls it. A term and a limit of time
 * are not among it, because they say themselves that a procedure is withdrawn; nor are bulletins and learning, which tell of their day.
 */
export const BESIDE = {
  thresholds: 'a sign of the levels of need', neglect: 'the neglect visit record', maps: 'a process map', decisions: 'a decision guide', preBirth: 'the timeline of a pregnancy',
  guides: 'a guide', documents: 'a document', toolkits: 'a toolkit', training: 'a course',
} as const;

/** One place that sends readers to a procedure: `path` leads to it within the entry of a part. */
export interface LeadingPlace {
  part: keyof typeof BESIDE;
  id: string;
  path: (string | number)[];
  /** Set where the place is a link in a text: the words before it. */
  before?: string;
}

/** Keys under which slugs of procedures stand. */
const NAMING = new Set<string | number>(['procedures', 'procedure', 'see']);
/** Lists that are written as mappings, each item under its id. */
const KEYED = new Set<string | number>(['indicators', 'steps']);

/** Everything else that sends readers to a procedure on a day: signs, prompts, steps of maps and guides, documents, courses. */
export function leadingBeside(content: ManualContent, slug: string, day: IsoDate): LeadingPlace[] {
  const address = `/procedures/${slug}/`;
  const within = (value: unknown, path: (string | number)[], key: string | number): Pick<LeadingPlace, 'path' | 'before'>[] => {
    if (typeof value === 'string') {
      if (NAMING.has(key) && value.split('#')[0] === slug) return [{ path }];
      return value.includes(address) ? [{ path, before: value.slice(0, value.indexOf(address)) }] : [];
    }
    if (Array.isArray(value)) return value.flatMap((one: unknown, i) => within(one, [...path, KEYED.has(key) ? (one as { id: string }).id : i], key));
    return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, one]) => within(one, [...path, name], name)) : [];
  };
  return (Object.keys(BESIDE) as LeadingPlace['part'][]).flatMap((part) => {
    const inForce = versionOn(content.thresholds, day);
    const entries = part !== 'thresholds' ? content[part] : inForce ? [inForce] : [];
    return entries.flatMap((value): LeadingPlace[] => {
      const id = 'id' in value ? value.id : 'date' in value ? value.date : 'pre-birth-timeline';
      // The texts of a decision guide are gathered from its parts, where they are found.
      return within(part === 'decisions' ? { ...value, source: '' } : value, [], '').map((place) => ({ part, id, ...place }));
    });
  });
}

/** The roles that begin with a procedure. */
export const beginningWith = ({ roles }: Pick<ManualContent, 'roles'>, slug: string): Role[] => roles.filter((r) => r.start.includes(slug));

/** Whether the change note of a version speaks of a procedure whose place it takes, by its title (an abbreviation that ends the title aside). */
export function speaksOf({ change: { note, changes, roles, triggers } }: Version, title: string): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  const said = [note, ...changes.map((c) => c.words), ...triggers.map((t) => t.words), ...Object.values(roles)];
  return plain(said.join('\n')).includes(plain(title.replace(/ \([A-Z][A-Z\d]+\)$/, '')));
}
