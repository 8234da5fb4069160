import { Feed } from 'feed';
import type { Manual } from '../manual/manual.ts';
import { publishedChanges, type FullAddress } from '../manual/published.ts';
import type { PublishedChange } from '../manual/schemas/published.ts';
import { escaped, noteHtml, tell } from './change-words.ts';

/** Which changes a feed carries. */
export interface FeedScope {
  /** Address of its folder, such as `/updates/` or `/updates/for/midwifery/`. */
  folder: string;
  title: string;
  about: string;
  holds: (change: PublishedChange) => boolean;
  /** Tells only what is asked of this role. */
  role?: string;
}

export const everything = (manual: Manual): FeedScope => ({ folder: '/updates/', title: `What changed: ${manual.partnership.shortName}`, about: 'Every change to the manual that is in force.', holds: () => true });

export function forRole(manual: Manual, id: string): FeedScope {
  const role = manual.roles.get(id)!;
  return { folder: `/updates/for/${id}/`, title: `What changed for ${role.name}: ${manual.partnership.shortName}`, about: `Changes that ask something of ${role.name}.`, holds: (change) => id in change.asks, role: id };
}

export function ofSection(manual: Manual, id: string): FeedScope {
  const section = manual.sections.get(id)!;
  return { folder: `/updates/section/${id}/`, title: `What changed in ${section.title}: ${manual.partnership.shortName}`, about: `Changes to procedures in the section ${section.title}.`, holds: (change) => change.section === id };
}

/** A day as a moment, which feeds want; always the same one. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * A feed of what is in force, as Atom (RFC 4287): nothing that is coming, because a change keeps for ever the id and the date it is first
 * told with. Titles and summaries are HTML.
 */
export function atomFeed(manual: Manual, scope: FeedScope, full: FullAddress): string {
  return feedOf(manual, scope, full, escaped).atom1();
}

/** The same as JSON Feed 1.1, whose titles and summaries are plain text. */
export function jsonFeed(manual: Manual, scope: FeedScope, full: FullAddress): string {
  return feedOf(manual, scope, full, (words) => words).json1();
}

function feedOf(manual: Manual, scope: FeedScope, full: FullAddress, text: (words: string) => string): Feed {
  const changes = publishedChanges(manual, full).filter((c) => c.status === 'published' && scope.holds(c));
  const page = full(scope.folder.startsWith('/updates/section/') ? '/updates/' : scope.folder);
  const author = { name: manual.partnership.name, email: manual.partnership.email, link: full('/about/') };
  const feed = new Feed({
    id: full(`${scope.folder}feed.xml`),
    title: scope.title,
    description: scope.about,
    link: page,
    language: 'en-GB',
    copyright: 'Open Government Licence v3.0',
    updated: noon(changes[0]?.date ?? manual.asAt),
    feedLinks: { atom: full(`${scope.folder}feed.xml`), json: full(`${scope.folder}feed.json`) },
    author,
    generator: 'Safeguarding Manual',
  });
  for (const change of changes) {
    const told = tell(manual, change, scope.role);
    const asked = scope.role === undefined ? undefined : told.asks[0]?.words;
    feed.addItem({
      // Taken from the address with its anchor, which never changes.
      id: change.id,
      title: text(`${change.title}: ${change.size === 'major' ? told.on : `minor change, ${told.on}`}`),
      link: change.id,
      description: text(asked ? `${change.note} You: ${asked}` : change.note),
      content: noteHtml(told),
      date: noon(change.date),
      published: noon(change.date),
      author: [author],
      category: [{ name: change.section }, ...change.changes.map((c) => ({ name: c.kind }))],
    });
  }
  return feed;
}
