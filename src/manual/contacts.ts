import type { Manual } from './manual.ts';
import type { Contact } from './schemas/contact.ts';

/** A number somebody can ring, with the area it is for when each area has its own. */
export interface Callable {
  name: string;
  phone?: string;
  hours: string;
  /** Ids of the areas, space-separated, when it is not for all. */
  area?: string;
  areaName?: string;
}

/** A service or a contact, ready to be shown. */
export interface CallableGroup {
  title: string;
  /** Its anchor on /contacts/. */
  anchor: string;
  numbers: Callable[];
}

/** The contacts of a service in the order of the partnership's areas. */
export function contactsOf(manual: Manual, service: string): Contact[] {
  const areas = Object.keys(manual.partnership.areas);
  const first = (c: Contact): number => (c.areas === 'all' ? -1 : Math.min(...c.areas.map((a) => areas.indexOf(a))));
  return [...manual.contacts.values()].filter((c) => c.service === service).sort((a, b) => first(a) - first(b));
}

/**
 * What to call for an id that names a service or one contact.
 * @throws Error when it names neither, which the checks report first
 */
export function callable(manual: Manual, id: string): CallableGroup {
  const service = manual.services.get(id);
  if (service) return { title: service.title, anchor: id, numbers: contactsOf(manual, id).map((c) => asCallable(manual, c)) };
  const contact = manual.contacts.get(id);
  if (!contact) throw new Error(`there is no service or contact "${id}"`);
  return { title: contact.name, anchor: id, numbers: [asCallable(manual, contact)] };
}

/** The service that a contact is, or the contact itself. */
export const serviceOf = (manual: Manual, contact: string): string => manual.contacts.get(contact)?.service ?? contact;

/**
 * What to call for ids that stand together, in their order. Front doors close: where they are named and what answers then is not, it comes
 * right after them.
 * @throws Error when one names neither a service nor a contact, which the checks report first
 */
export function callables(manual: Manual, ids: readonly string[]): CallableGroup[] {
  const nightOf = new Map(Object.values(manual.partnership.areas).flatMap(({ frontDoor, outOfHours }) => [[frontDoor, outOfHours], [serviceOf(manual, frontDoor), serviceOf(manual, outOfHours)]] as const));
  const missing = new Set(ids.flatMap((id) => nightOf.get(id) ?? []).filter((id) => !ids.includes(id)));
  const last = ids.findLastIndex((id) => nightOf.has(id));
  return ids.toSpliced(last + 1, 0, ...missing).map((id) => callable(manual, id));
}

function asCallable(manual: Manual, { name, phone, hours, areas }: Contact): Callable {
  const base = { name, hours, ...(phone ? { phone } : {}) };
  if (areas === 'all') return base;
  return { ...base, area: areas.join(' '), areaName: areas.map((a) => manual.partnership.areas[a]?.name ?? a).join(' and ') };
}

/** When a contact answers, for where there is little room: the first sentence of its hours, which the schema makes sure is whole. */
export const openingTimes = (hours: string): string => hours.split('. ')[0]!;
