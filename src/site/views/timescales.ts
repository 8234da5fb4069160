import { editionMeant, timescaleOn } from '../../manual/editions.ts';
import { addDays, inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import type { ManualEvent } from '../../manual/schemas/event.ts';
import type { Timescale, TimescaleValue } from '../../manual/schemas/timescale.ts';
import type { EventFacts, Facts, LimitFacts, SourceFacts } from '../../tools/timescales/facts.ts';
import { href } from '../href.ts';
import { procedureLinks, type Link } from './links.ts';

const BASES = { law: 'Set by law', 'statutory guidance': 'Set by statutory guidance', 'national guidance': 'Set by national guidance', 'local standard': 'This partnership\u2019s own standards' } as const;

/** A time limit as the page lists it. */
export interface LimitView {
  id: string;
  title: string;
  words: string;
  who: string;
  starts: string;
  coming: { from: string; words: string }[];
  note?: string;
  source: Link;
  at?: string;
  check?: { by: string; why: string };
  procedures: Link[];
}

/** The limits of today by what sets them, and those that are no longer in use. */
export interface TimescalesView {
  groups: { id: string; title: string; limits: LimitView[] }[];
  ended: { id: string; title: string; words: string; note?: string }[];
}

/** Every limit once, as the page shows it. */
export function timescalesView(manual: Manual): TimescalesView {
  const all = [...manual.timescales.values()].map((timescale) => ({ timescale, value: timescaleOn(timescale, manual.asAt) }));
  return {
    groups: Object.entries(BASES).map(([basis, title]) => ({ id: basis.replaceAll(' ', '-'), title, limits: all.flatMap(({ timescale, value }) => (value && timescale.basis === basis ? [limitView(manual, timescale, value)] : [])) })).filter((group) => group.limits.length > 0),
    ended: all.filter(({ value }) => !value).map(({ timescale }) => {
      const last = timescale.values.at(-1)!;
      const ended = timescale.ended !== undefined && timescale.ended <= manual.asAt;
      return { id: timescale.id, title: timescale.title, words: ended ? `Until ${inWords(addDays(timescale.ended!, -1))}: ${last.words}.` : `From ${inWords(last.from)}: ${last.words}.`, note: timescale.note };
    }),
  };
}

function limitView(manual: Manual, timescale: Timescale, value: TimescaleValue): LimitView {
  const source = manual.sources.get(value.source)!;
  return {
    id: timescale.id, title: timescale.title, words: value.words, who: timescale.who, starts: timescale.starts, note: timescale.note, at: value.at,
    source: { words: editionMeant(source, manual.asAt).label, href: href(`/about/sources/#${source.id}`) },
    check: value.check && { by: inWords(value.check.by), why: value.check.why },
    coming: timescale.values.filter((v) => v.from > manual.asAt).map((v) => ({ from: inWords(v.from), words: v.words })),
    procedures: procedureLinks(manual, timescale.procedures),
  };
}

/** What the calculator has to know; undefined when the manual has no bank holidays or no events, and so counts nothing. */
export function countingFacts(manual: Manual): Facts | undefined {
  const { bankHolidays, partnership, asAt } = manual;
  const timescales = [...manual.timescales.values()].filter((t) => t.event !== undefined);
  const events = eventFacts(manual, timescales);
  if (!bankHolidays || events.length === 0) return undefined;
  return {
    asAt, bankHolidays, events,
    ...(partnership.officesClose === undefined ? {} : { closes: partnership.officesClose }),
    limits: timescales.map((t) => limitFacts(manual, t)),
    sources: Object.fromEntries([...new Set(timescales.flatMap((t) => t.values.map((v) => v.source)))].map((id) => [id, sourceFacts(manual, id)])),
  };
}

/** An event as the calculator has it. @param timescales every limit that belongs to an event */
export function eventFactsOf({ id, title, group, asks, when, note, keywords, also, perhaps, now }: ManualEvent, timescales: readonly Pick<Timescale, 'id' | 'event'>[]): EventFacts {
  const limitsOf = (...ids: string[]): string[] => timescales.filter((t) => t.event !== undefined && ids.includes(t.event)).map((t) => t.id);
  return { id, title, group, time: asks === 'day and time', when, note, keywords, limits: limitsOf(id, ...also), perhaps: perhaps.map((p) => ({ if: p.if, limits: limitsOf(p.event) })), now };
}

/** Events with their limits, groups together, in the order of the first event of each. */
function eventFacts(manual: Manual, timescales: readonly Timescale[]): EventFacts[] {
  const events = [...manual.events.values()].map((event) => eventFactsOf(event, timescales)).filter((event) => event.limits.length > 0);
  const groups = [...new Set(events.map((e) => e.group))];
  return groups.flatMap((group) => events.filter((e) => e.group === group));
}

const limitFacts = (manual: Manual, { id, event, title, who, basis, reads, note, ended, procedures, values }: Timescale): LimitFacts => ({
  id, event: event!, title, who, basis, reads, note, ended,
  procedures: procedureLinks(manual, procedures).map((link) => [link.words, link.href]),
  values: values.map(({ from, limit, unit, words, later, source, at, check }) => ({ from, limit, unit, words, later, source, at, check })),
});

/** Law that has not commenced is never the edition of a day; it is only named where there is nothing else. */
function sourceFacts(manual: Manual, id: string): SourceFacts {
  const { editions } = manual.sources.get(id)!;
  const inForce = editions.flatMap((e): [string, string][] => (e.inForce === 'not commenced' ? [] : [[e.inForce, e.label]]));
  return { href: href(`/about/sources/#${id}`), editions: inForce.length > 0 ? inForce : [[editions[0]!.published, editions[0]!.label]] };
}
