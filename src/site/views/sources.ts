import { inWords, type IsoDate } from '../../manual/dates.ts';
import { editionMeant, editionState } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import { endOf } from '../../manual/stale-sources.ts';
import type { Citation } from '../../manual/text/render.ts';
import { href } from '../href.ts';

/** A source as a procedure lists it: the edition it rests on, where in it, and how sure. */
export interface CitedSource {
  label: string;
  at: string[];
  href: string;
  /** Words when the edition has been superseded or is not in force; undefined when all is well. */
  state?: string;
  /** Words when the project has not been able to read it. */
  checking?: string;
}

/** The sources of a text, each edition once, in the order in which they are first cited. */
export function citedSources(manual: Manual, citations: readonly Citation[], on: IsoDate): CitedSource[] {
  const found = new Map<string, CitedSource>();
  for (const { source: id, edition: named, at } of citations) {
    const source = manual.sources.get(id);
    if (!source) continue;
    const edition = editionMeant(source, on, named);
    const state = editionState(source, edition, manual.asAt);
    const cited = found.get(`${id}@${edition.id}`) ?? {
      label: edition.label,
      at: [],
      href: href(`/about/sources/#${id}`),
      ...(state === 'in force' ? {} : { state }),
      ...(edition.check ? { checking: `being checked against ${edition.label}, by ${inWords(edition.check.by)}` } : {}),
    };
    if (at && !cited.at.includes(at)) cited.at.push(at);
    found.set(`${id}@${edition.id}`, cited);
  }
  return [...found.values()];
}

/** What a text is still to be compared with, because it took the place of what the text rests on; an edition that it names itself is meant as it is. */
export function toCompare(manual: Manual, citations: readonly Citation[], on: IsoDate): string[] {
  return [...new Set(citations.flatMap(({ source: id, edition: named }) => {
    const source = named === undefined ? manual.sources.get(id) : undefined;
    const edition = source && editionMeant(source, on);
    const end = edition && endOf(source, edition, manual.asAt);
    return end ? [end.now?.label ?? `what follows ${edition.label}, which ended on ${inWords(end.since)}`] : [];
  }))];
}
