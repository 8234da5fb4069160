import type { Contact } from '../../manual/schemas/contact.ts';
import type { Partnership } from '../../manual/schemas/partnership.ts';
import type { Answers } from './answers.ts';
import { renaming } from './names.ts';

/** How the example's places become the partnership's own. */
export interface Places {
  /** The areas that each area of the example becomes; none when it becomes no area. */
  areas: ReadonlyMap<string, readonly string[]>;
  /** The contacts that each local contact of the example becomes. */
  contacts: ReadonlyMap<string, readonly { id: string; area?: string }[]>;
  /** A text with the example's names, ids of contacts and blocks for areas replaced. @param area the new area that it is about, if it is about one */
  inText(text: string, area?: string): string;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Plans it: each new area starts from the local notes of one of the example's, as it says or else in their order. */
export function placesFor(example: Partnership, contacts: readonly Contact[], answers: Answers): Places {
  const old = Object.keys(example.areas);
  const own = Object.keys(answers.areas);
  const areas = new Map(old.map((area): [string, string[]] => [area, []]));
  own.forEach((area, i) => areas.get(answers.areas[area]!.basedOn ?? old[i % old.length]!)!.push(area));

  const mapped = new Map<string, { id: string; area?: string }[]>();
  for (const { id, areas: served } of contacts) {
    if (served === 'all' || served.length !== 1) continue;
    const [area] = served as [string];
    const fresh = areas.get(area) ?? [];
    mapped.set(id, fresh.map((to) => ({ id: id.startsWith(`${area}-`) ? `${to}-${id.slice(area.length + 1)}` : fresh.length === 1 ? id : `${to}-${id}`, area: to })));
  }
  // What names a contact of an area that has gone is sent to the same team of another, or to a front door.
  const stands = new Set([...mapped.values()].flat().map((c) => c.id));
  const instead = (id: string): string => {
    const area = old.find((a) => id.startsWith(`${a}-`));
    const same = area === undefined ? undefined : own.map((to) => `${to}-${id.slice(area.length + 1)}`).find((other) => stands.has(other));
    return mapped.get(id)?.[0]?.id ?? same ?? `${own[0]}-front-door`;
  };

  const rename = renaming(example, contacts, answers, areas);
  const anyContact = mapped.size === 0 ? /(?!)/g : new RegExp(`(?<![\\w@./-])(?:${[...mapped.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\w@/-]|\\.\\w)`, 'g');

  const named = (block: string): boolean => block.search(anyContact) >= 0 || rename.namesFrontDoor(block);
  const blocks = /<Area name="([^"]*)">([\s\S]*?)<\/Area>\n*/g;
  /** A block for areas of the example. What names a team is said once for each area, with that area's own. */
  const inBlock = (block: string, ids: string): string => {
    const to = [...new Set(ids.split(/\s+/).flatMap((area) => areas.get(area) ?? []))];
    const forAreas = (some: string[]): string => block.replace(`name="${ids}"`, `name="${some.join(' ')}"`);
    if (to.length === 0) return '';
    if (to.length === 1 || !named(block)) return rename(forAreas(to).replace(anyContact, instead), to.length === 1 ? to[0] : undefined);
    return to.map((area) => rename(forAreas([area]).replace(anyContact, (id) => mapped.get(id)!.find((c) => c.area === area)?.id ?? instead(id)), area)).join('');
  };

  return {
    areas, contacts: mapped,
    // Every stretch of text is gone through once: a new name may hold one of the example's.
    inText: (text, area) => {
      let [out, from] = ['', 0];
      for (const found of text.matchAll(blocks)) {
        out += rename(text.slice(from, found.index).replace(anyContact, instead), area) + inBlock(found[0], found[1]!);
        from = found.index + found[0].length;
      }
      return out + rename(text.slice(from).replace(anyContact, instead), area);
    },
  };
}
