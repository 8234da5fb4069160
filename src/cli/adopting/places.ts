import type { Contact } from '../../manual/schemas/contact.ts';
import type { Partnership } from '../../manual/schemas/partnership.ts';
import { inWordsList } from '../../manual/wording.ts';
import type { Answers } from './answers.ts';

/** How the example's places become the partnership's own. */
export interface Places {
  /** The areas that each area of the example becomes; none when it becomes no area. */
  areas: ReadonlyMap<string, readonly string[]>;
  /** The contacts that each local contact of the example becomes. */
  contacts: ReadonlyMap<string, readonly { id: string; area?: string }[]>;
  /** A text with the example's names, ids of contacts and blocks for areas replaced. */
  inText(text: string): string;
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

  const names = new Map<string, string>();
  const nameIn = (area: string, key: 'name' | 'council'): string => inWordsList((areas.get(area)!.length > 0 ? areas.get(area)! : [own[0]!]).map((to) => answers.areas[to]![key]));
  for (const [area, { name, council }] of Object.entries(example.areas)) names.set(name, nameIn(area, 'name')).set(council, nameIn(area, 'council'));
  const boards = Object.values(answers.boards);
  Object.values(example.boards).forEach(({ name }, i) => names.set(name, boards[Math.min(i, boards.length - 1)]!.name));
  names.set(example.name, answers.name).set(example.shortName, answers.shortName);
  const anyName = new RegExp(`(?<![\\w-])(?:${[...names.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\w-])`, 'g');
  const anyContact = mapped.size === 0 ? /(?!)/g : new RegExp(`(?<![\\w@./-])(?:${[...mapped.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\w@/-]|\\.\\w)`, 'g');

  const named = (block: string): boolean => block.search(anyContact) >= 0;

  return {
    areas, contacts: mapped,
    inText: (text) => text
      .replace(/<Area name="([^"]*)">([\s\S]*?)<\/Area>\n*/g, (block, ids: string) => {
        const to = [...new Set(ids.split(/\s+/).flatMap((area) => areas.get(area) ?? []))];
        const forAreas = (some: string[]): string => block.replace(`name="${ids}"`, `name="${some.join(' ')}"`);
        // What names a team is said once for each area, with that area's own.
        return to.length < 2 || !named(block) ? (to.length === 0 ? '' : forAreas(to)) : to.map((area) => forAreas([area]).replace(anyContact, (id) => mapped.get(id)!.find((c) => c.area === area)?.id ?? instead(id))).join('');
      })
      .replace(anyContact, instead)
      .replace(anyName, (name) => names.get(name)!),
  };
}
