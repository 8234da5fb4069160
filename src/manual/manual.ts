import type { IsoDate } from './dates.ts';
import type { ManualContent } from './reading/content.ts';
import type { BankHolidays } from './schemas/bank-holidays.ts';
import type { Contact, Service } from './schemas/contact.ts';
import type { DecisionGuide } from './schemas/decision.ts';
import type { ManualDocument, Toolkit } from './schemas/document.ts';
import type { ManualEvent } from './schemas/event.ts';
import type { GlossaryEntry } from './schemas/glossary.ts';
import type { Guide } from './schemas/guide.ts';
import type { Learning } from './schemas/learning.ts';
import type { ProcessMap } from './schemas/map.ts';
import type { NeglectDomain } from './schemas/neglect.ts';
import type { Partnership } from './schemas/partnership.ts';
import type { PreBirth } from './schemas/pre-birth.ts';
import type { Role } from './schemas/role.ts';
import type { SearchSettings } from './schemas/search.ts';
import type { Section } from './schemas/section.ts';
import type { Source } from './schemas/source.ts';
import type { ThresholdSet } from './schemas/threshold.ts';
import type { Timescale } from './schemas/timescale.ts';
import type { Training } from './schemas/training.ts';
import type { Update } from './schemas/update.ts';
import { typesetAll } from './typeset.ts';
import { datedUpdates, isAwaited, type DatedUpdate } from './updates.ts';
import { seriesOf, type Series } from './versions.ts';

/**
 * The manual as a reader may see it on one day: what is in force, past and announced. What is neither in force nor
 * announced is not in it at all, so nothing that is made from a Manual can let it slip out.
 */
export interface Manual {
  asAt: IsoDate;
  partnership: Partnership;
  roles: ReadonlyMap<string, Role>;
  sections: ReadonlyMap<string, Section>;
  services: ReadonlyMap<string, Service>;
  contacts: ReadonlyMap<string, Contact>;
  sources: ReadonlyMap<string, Source>;
  timescales: ReadonlyMap<string, Timescale>;
  /** What starts the clocks, in the manual's order. */
  events: ReadonlyMap<string, ManualEvent>;
  /** Without them no dates are counted. */
  bankHolidays?: BankHolidays;
  glossary: ReadonlyMap<string, GlossaryEntry>;
  training: ReadonlyMap<string, Training>;
  documents: ReadonlyMap<string, ManualDocument>;
  toolkits: ReadonlyMap<string, Toolkit>;
  /** The words of the pre-birth timeline, in a manual that has one. */
  preBirth: PreBirth | undefined;
  decisions: ReadonlyMap<string, DecisionGuide>;
  /** The prompts of the neglect toolkit by domain, in order; empty when a manual has none. */
  neglect: ReadonlyMap<string, NeglectDomain>;
  search: SearchSettings;
  guides: ReadonlyMap<string, Guide>;
  /** Newest first. */
  learning: ReadonlyMap<string, Learning>;
  /** In the order in which they are listed. */
  maps: ReadonlyMap<string, ProcessMap>;
  /** Newest first. */
  updates: ReadonlyMap<string, DatedUpdate>;
  /** Oldest first. */
  thresholds: readonly ThresholdSet[];
  /** Every procedure that has a version to show, by slug, in order of title. */
  series: ReadonlyMap<string, Series>;
}

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((entry) => [entry.id, entry]));
const inOrder = <T extends { order: number }>(list: readonly T[]): T[] => [...list].sort((a, b) => a.order - b.order);

/**
 * Makes the manual of one day out of everything the subgroup has written. Pure: the same content and day give the same manual.
 * @param awaited whether an urgent update of the day that the boards have not signed yet is in it: in a preview alone. The check stops a build
 * that has one, but somebody can begin one between the check and the build.
 */
export function createManual(written: ManualContent, asAt: IsoDate, awaited: 'left out' | 'shown' = 'left out'): Manual {
  const content = typesetAll(written);
  const isOut = (update: Update): boolean => update.id <= asAt && (awaited === 'shown' || !isAwaited(update, content.partnership, asAt));
  const shown = (update: Update): boolean => isOut(update) || (update.id > asAt && update.announced !== undefined && update.announced <= asAt);
  const updates = content.updates.filter(shown);
  const updateIds = new Set(updates.map((u) => u.id));
  // A dated value may be seen once its day has come, or once the update of that day has been announced.
  const visible = (day: IsoDate): boolean => updateIds.has(day) || (day <= asAt && !content.updates.some((u) => u.id === day));

  const versions = content.versions.filter((v) => updateIds.has(v.update));
  const series = seriesOf(content.procedures, versions, asAt);
  const versionIds = new Set(versions.map((v) => `${v.procedure}/${v.date}`));
  const exists = (slug: string): boolean => series.has(slug);

  const timescales = content.timescales.flatMap((t): Timescale[] => {
    const values = t.values.filter((v) => visible(v.from));
    return values.length > 0 ? [{ ...t, values, procedures: t.procedures.filter(exists) }] : [];
  });
  return {
    asAt,
    partnership: content.partnership,
    roles: byId(inOrder(content.roles).map((role) => ({ ...role, start: role.start.filter(exists) }))),
    sections: byId(inOrder(content.sections)),
    services: byId(inOrder(content.services)),
    contacts: byId(content.contacts),
    sources: byId(content.sources),
    timescales: byId(timescales),
    events: byId(inOrder(content.events)),
    ...(content.bankHolidays[0] ? { bankHolidays: content.bankHolidays[0] } : {}),
    glossary: byId(content.glossary.map((entry) => ({ ...entry, see: entry.see.filter(exists) }))),
    training: byId(content.training.map((t) => ({ ...t, procedures: t.procedures.filter(exists) })).filter((t) => t.procedures.length > 0)),
    documents: byId(content.documents.filter((d) => visible(d.updated)).map((d) => ({ ...d, procedures: d.procedures.filter(exists) }))),
    toolkits: byId(content.toolkits.filter((t) => visible(t.updated)).map((t) => ({ ...t, procedures: t.procedures.filter(exists) }))),
    preBirth: content.preBirth.filter((p) => visible(p.updated)).map((p) => ({ ...p, procedures: p.procedures.filter(exists) }))[0],
    decisions: byId(content.decisions.filter((d) => visible(d.updated))),
    neglect: byId(inOrder(content.neglect).map((domain) => ({ ...domain, procedures: domain.procedures.filter(exists), prompts: Object.fromEntries(Object.entries(domain.prompts).map(([id, p]) => [id, { ...p, procedures: p.procedures.filter(exists) }])) }))),
    search: content.search[0] ?? { quiet: [], same: [], real: [], pages: {} },
    guides: byId(inOrder(content.guides.filter((g) => visible(g.updated)).map((g) => ({ ...g, procedures: g.procedures.filter(exists) })))),
    learning: byId(content.learning.filter((l) => l.published <= asAt).map((l) => ({ ...l, changed: l.changed.filter((c) => versionIds.has(c.version)) })).sort((a, b) => b.published.localeCompare(a.published, 'en'))),
    maps: byId(inOrder(content.maps.filter((m) => visible(m.updated) && m.procedures.some(exists)).map((m) => ({ ...m, procedures: m.procedures.filter(exists) })))),
    updates: byId(datedUpdates(updates, versions, asAt)),
    thresholds: content.thresholds.filter((set) => visible(set.date)).sort((a, b) => a.date.localeCompare(b.date, 'en')),
    series,
  };
}
