import { daysBetween, type IsoDate } from './dates.ts';
import { editionMeant, timescaleOn } from './editions.ts';
import type { Manual } from './manual.ts';
import { inForce, nextReview } from './versions.ts';
import { componentsOf } from './text/read.ts';

/** Something the subgroup has to do by a day. */
export interface Duty {
  by: IsoDate;
  kind: 'check a source' | 'check a time limit' | 'check a decision guide' | 'check a contact' | 'review a procedure';
  what: string;
  why: string;
  /** Slugs of the procedures in force that rest on it. */
  procedures: string[];
}

const YEAR = 365;

/** The editors' register: what is to be checked or reviewed, by when, and which procedures rest on it; soonest first. */
export function register(manual: Manual): Duty[] {
  const current = inForce(manual.series.values());
  const uses = current.map(({ slug, current: version }) => ({ slug, version, components: componentsOf(version.source) }));
  const sources = [...manual.sources.values()].flatMap((source) => source.editions.filter((e) => e.check).map((edition): Duty => ({
    by: edition.check!.by, kind: 'check a source', what: edition.label, why: edition.check!.why,
    procedures: uses.filter(({ version, components }) => components.some((c) => c.name === 'Source' && c.attributes.id === source.id && editionMeant(source, version.date, c.attributes.edition).id === edition.id)).map(({ slug }) => slug),
  })));
  const timescales = [...manual.timescales.values()].flatMap((timescale): Duty[] => {
    const value = timescaleOn(timescale, manual.asAt);
    return value?.check ? [{
      by: value.check.by, kind: 'check a time limit', what: `${timescale.title}: ${value.words}`, why: value.check.why,
      procedures: uses.filter(({ version, components }) => version.timescales.includes(timescale.id) || components.some((c) => c.name === 'Timescale' && c.attributes.id === timescale.id)).map(({ slug }) => slug),
    }] : [];
  });
  const contacts = [...manual.contacts.values()].filter((c) => daysBetween(c.lastChecked, manual.asAt) > YEAR - 60).map((c): Duty => ({ by: nextYear(c.lastChecked), kind: 'check a contact', what: c.name, why: `last checked on ${c.lastChecked}`, procedures: [] }));
  const guides = [...manual.decisions.values()].flatMap((guide) => Object.values(guide.outcomes).filter((o) => o.check).map((o): Duty => ({ by: o.check!.by, kind: 'check a decision guide', what: `${o.title} (in: ${guide.title})`, why: o.check!.why, procedures: Object.keys(guide.restsOn) })));
  const reviews = current.map(({ slug, procedure, current: version, title }): Duty => ({ by: nextReview(procedure, version), kind: 'review a procedure', what: title, why: procedure.owner, procedures: [slug] }));
  return [...sources, ...timescales, ...guides, ...contacts, ...reviews].sort((a, b) => a.by.localeCompare(b.by, 'en') || a.kind.localeCompare(b.kind, 'en') || a.what.localeCompare(b.what, 'en'));
}

const nextYear = (day: IsoDate): IsoDate => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('02-29', '02-28')}`;
