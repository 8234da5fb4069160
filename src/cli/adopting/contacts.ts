import { isMap, parseDocument, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { IsoDate } from '../../manual/dates.ts';
import type { Partnership } from '../../manual/schemas/partnership.ts';
import type { Answers } from './answers.ts';
import type { Places } from './places.ts';

/** A contact as it stands in its file. */
type Contact = Pair<Scalar<string>, YAMLMap> & { value: YAMLMap };

/** A file of contacts for the partnership's own areas: national ones as they are, local ones once for each area, front doors as answered. */
export function adoptContacts(text: string, example: Partnership, answers: Answers, places: Places, asAt: IsoDate): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return text;
  const own = Object.keys(answers.areas);
  const contacts = document.contents as unknown as { items: Contact[] };
  contacts.items = contacts.items.flatMap((pair): Contact[] => {
    const id = String(pair.key.value);
    const served = pair.value.get('areas', true) as { toJSON(): string | string[] } | undefined;
    const areas = served?.toJSON();
    const rename = (contact: Contact, area?: string): void => {
      for (const { value } of contact.value.items as Pair<Scalar, Scalar>[]) if (typeof value?.value === 'string') value.value = places.inText(value.value, area);
    };
    if (!Array.isArray(areas)) {
      rename(pair);
      return [pair];
    }
    if (areas.length > 1) {
      rename(pair);
      const to = [...new Set(areas.flatMap((area) => places.areas.get(area) ?? []))];
      pair.value.set('areas', document.createNode(to.length > 0 ? to : own, { flow: true }));
      return [pair];
    }
    return (places.contacts.get(id) ?? []).map(({ id: to, area }) => {
      const copy = pair.clone() as Contact;
      copy.key.value = to;
      copy.value.set('areas', document.createNode([area], { flow: true }));
      // Its words name the place; the numbers stay invented, and are listed until they are replaced.
      const [old] = areas as [string];
      const here = answers.areas[area!]!;
      rename(copy, area);
      const answered = id === example.areas[old]!.frontDoor ? here.frontDoor : id === example.areas[old]!.outOfHours ? here.outOfHours : undefined;
      if (answered) {
        for (const [key, value] of Object.entries({ name: answered.name, phone: answered.phone, email: answered.email, hours: answered.hours, ...(answers.rungToday ? { lastChecked: asAt } : {}) })) {
          // A number that nobody has rung keeps its day, which is before the adoption: it is listed until somebody does.
          if (value === undefined) copy.value.delete(key);
          else copy.value.set(key, value);
        }
      }
      return copy;
    });
  });
  return contacts.items.length === 0 ? '{}\n' : document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The id of the contact that an area's front door or out-of-hours team has become. */
export function contactOf(example: Partnership, places: Places, area: string, key: 'frontDoor' | 'outOfHours'): string {
  const [old] = [...places.areas].find(([, to]) => to.includes(area))!;
  return places.contacts.get(example.areas[old]![key])!.find((c) => c.area === area)!.id;
}
