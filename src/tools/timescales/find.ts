import type { EventFacts, LimitFacts } from './facts.ts';

/** In small letters, and with "s47" or "s.47" as what it stands for: section 47. */
const folded = (words: string): string => words.toLowerCase().replaceAll('\u2019', "'").replace(/\bs\.? ?(?=\d)/g, 'section ');

/** What an event can be found by: its own words, and those of the limits that run from it. Ids count, which are often what people say. */
export function wordsOfEvent(event: EventFacts, limits: readonly LimitFacts[]): string {
  const own = limits.filter((l) => event.limits.includes(l.id) || event.perhaps.some((p) => p.limits.includes(l.id)));
  return folded([event.title, ...event.keywords, event.group, ...own.flatMap((l) => [l.id, l.title, l.who, ...l.procedures.map(([title]) => title)])].join(' '));
}

/** Whether a text holds every word, or the beginning of it, that the reader typed. */
export function matches(text: string, typed: string): boolean {
  const words = ` ${folded(text).replace(/[^\p{L}\p{N}']+/gu, ' ')}`;
  return folded(typed).split(/[^\p{L}\p{N}']+/u).filter(Boolean).every((word) => words.includes(` ${word}`));
}

/** The events that match what is typed (all, when nothing is), those whose own words or keywords match before those found by their limits. */
export function findEvents(events: readonly EventFacts[], wordsOf: (event: EventFacts) => string, typed: string): EventFacts[] {
  const found = events.filter((event) => matches(wordsOf(event), typed));
  const own = (event: EventFacts): boolean => matches([event.title, ...event.keywords].join(' '), typed);
  return [...found.filter(own), ...found.filter((event) => !own(event))];
}
