import { namesInTexts } from '../../manual/adopted.ts';
import type { Contact } from '../../manual/schemas/contact.ts';
import type { Partnership } from '../../manual/schemas/partnership.ts';
import { inWordsList } from '../../manual/wording.ts';
import type { Answers } from './answers.ts';

/** Puts the partnership's names in the place of the example's. @param area in a text that is about one new area, that one */
export type Renaming = (text: string, area?: string) => string;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
const anyOf = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).map(escaped).join('|') || '(?!)'})`;

/** @param areas the areas that each area of the example becomes */
export function renaming(example: Partnership, contacts: readonly Contact[], answers: Answers, areas: ReadonlyMap<string, readonly string[]>): Renaming & { namesFrontDoor(text: string): boolean } {
  const own = Object.keys(answers.areas);
  const old = Object.entries(example.areas);
  const boards = Object.values(answers.boards);
  const fixed = new Map([...Object.values(example.boards).map(({ name }, i): [string, string] => [name, boards[Math.min(i, boards.length - 1)]!.name]), [example.name, answers.name], [example.shortName, answers.shortName]]);
  const councils = new Map(old.map(([id, a]) => [a.council, id]));
  const names = new Map(old.map(([id, a]) => [a.name, id]));
  // A name of two words can stand on two lines of its file.
  const asOne = (words: string): string => words.replace(/\s+/g, ' ');
  const doors = new Map<string, { id: string; abbreviation?: string; short: boolean }>();
  for (const [id, { name: area, frontDoor }] of old) {
    const contact = contacts.find((c) => c.id === frontDoor);
    if (!contact) continue;
    const { name, short, abbreviation } = namesInTexts(contact.name, area);
    doors.set(name, { id, short: false, ...(abbreviation ? { abbreviation } : {}) });
    if (short && abbreviation) for (const said of [short, `T${short.slice(1)}`]) doors.set(said, { id, abbreviation, short: true });
  }
  const long = [...doors].filter(([, d]) => d.abbreviation && !d.short).map(([name]) => name);
  const door = `(?:(?:[Tt]he\\s+)?${anyOf(long)}|${anyOf([...doors.keys()].filter((name) => !long.includes(name)))})`;
  const doorOf = (words: string): { id: string; abbreviation?: string; short: boolean } => doors.get(asOne(words)) ?? doors.get(asOne(words).replace(/^[Tt]he /, ''))!;
  const area = anyOf([...names.keys()]);
  // Several areas in a row, each perhaps with its front door: "First Response in Elmsworth and …", "Elmsworth: First Response | …".
  const item = `(?:${door}\\s+in\\s+)?${area}(?::\\s*${door})?`;
  const list = `${item}(?:(?:\\s*\\|\\s*|,\\s+(?:and\\s+)?|\\s+and\\s+)${item})+(?!\\s+\\p{Lu})`;
  const edges = (pattern: string): string => `(?<![\\w-])${pattern}(?![\\w-])`;
  const anyName = new RegExp(edges(`(?:(?<fixed>${anyOf([...fixed.keys()])})|(?<council>${anyOf([...councils.keys()])})|(?<list>${list})|(?<door>${door})|(?<area>${area}))`), 'gu');
  const ofDoor = new RegExp(`(?<![\\w-])${door}(?!\\w)`, 'u');
  const inList = new RegExp(`(?:(${door})\\s+in\\s+)?(${area})(?::\\s*(${door}))?`, 'gu');
  const alone = new RegExp(`^([ \\t]*- )(${door})[ \\t]*\\n`, 'gmu');

  /** The new areas that an old one stands for in a text about `here`, and where it becomes none, the first. */
  const pick = (id: string, here?: string): readonly string[] => {
    const to = areas.get(id)!;
    return here && to.includes(here) ? [here] : to.length > 0 ? to : [own[0]!];
  };
  // An abbreviation is written out where a text first uses it, and any of these places can be the first: "Northshire MASH".
  const inFull = (area: string): string => [...doors].reduce((name, [full, { abbreviation, short }]) => (!abbreviation || short || name.includes(`(${abbreviation})`) ? name : name.replace(new RegExp(`\\b${abbreviation}\\b`), full)), answers.areas[area]!.frontDoor.name);
  const doorIn = (to: readonly string[]): string => inWordsList([...new Set(to.map(inFull))]);
  const inDoorsPlace = (found: string, here?: string): string => {
    const { id, abbreviation, short } = doorOf(found);
    const name = doorIn(pick(id, here));
    // Theirs is a MASH too: "the MASH" is what people say of it.
    if (short && abbreviation && new RegExp(`\\b${abbreviation}\\b`).test(name)) return found;
    return found.startsWith('The ') ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  };
  const inListsPlace = (found: string): string => {
    const said = new Set<string>();
    for (const [, before, name, after] of found.matchAll(inList)) for (const to of areas.get(names.get(name!)!)!) {
      const fresh = answers.areas[to]!.name;
      said.add(`${before ? `${inFull(to)} in ` : ''}${fresh}${after ? `: ${inFull(to)}` : ''}`);
    }
    if (said.size === 0) said.add(answers.areas[own[0]!]!.name);
    return found.includes('|') ? [...said].join(' | ') : inWordsList([...said]);
  };

  const rename: Renaming = (text, here) => text
    // In a list of words each is said once, and what became no area's not at all.
    .replace(alone, (_, dash: string, found: string) => [...new Set((here ? pick(doorOf(found).id, here) : areas.get(doorOf(found).id)!).map((to) => answers.areas[to]!.frontDoor.name))].map((name) => `${dash}${PLACEHOLDER}${name}${PLACEHOLDER}\n`).join(''))
    .replace(new RegExp(`${PLACEHOLDER}[^${PLACEHOLDER}]*${PLACEHOLDER}|${anyName.source}`, 'gu'), (found, ...rest) => {
      if (found.startsWith(PLACEHOLDER)) return found.slice(1, -1);
      const groups = rest.at(-1) as Record<string, string | undefined>;
      if (groups.fixed) return fixed.get(asOne(found))!;
      if (groups.council) return inWordsList(pick(councils.get(asOne(found))!, here).map((to) => answers.areas[to]!.council));
      if (groups.list) return inListsPlace(found);
      if (groups.door) return inDoorsPlace(found, here);
      return inWordsList(pick(names.get(asOne(found))!, here).map((to) => answers.areas[to]!.name));
    });
  return Object.assign(rename, { namesFrontDoor: (text: string) => ofDoor.test(text) });
}

/** Around a name that has been put in place already, so that it is not taken for one of the example's. */
const PLACEHOLDER = '\uE000';
