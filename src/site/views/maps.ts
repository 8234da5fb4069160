import { callable, type CallableGroup } from '../../manual/contacts.ts';
import { inWords } from '../../manual/dates.ts';
import { editionMeant, timescaleOn } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import type { DrawnStep } from '../../manual/maps/boxes.ts';
import type { Drawing } from '../../manual/maps/drawing.ts';
import type { MapStep, ProcessMap, StepKind } from '../../manual/schemas/map.ts';
import { titleOf } from '../../manual/versions.ts';
import { inWordsList } from '../../manual/wording.ts';
import { drawMap } from '../graphviz.ts';
import { href } from '../href.ts';
import type { Link } from './links.ts';
import { headingsOf } from '../../manual/text/read.ts';

/** A step as the list in words shows it. */
export interface StepView {
  id: string;
  /** Its anchor in the list. */
  anchor: string;
  n: number;
  kind: StepKind;
  words: string;
  who?: string;
  by?: Link;
  source?: Link;
  more?: Link;
  call?: CallableGroup;
  /** Where it leads; more than one without words means that all of them follow. */
  ways: { when?: string; n: number; anchor: string; words: string }[];
}

/** Everything the page of a map shows. */
export interface MapView {
  id: string;
  title: string;
  summary: string;
  updated: string;
  steps: StepView[];
  /** What a step of the drawing leads to and is called, by its id. */
  links: ReadonlyMap<string, { href: string; name: string }>;
  /** The drawing for a phone, in one column, and the one for wide screens and paper. */
  narrow: Drawing;
  wide: Drawing;
  /** Slugs that it rests on: what it was drawn from, and what its steps lead to. */
  procedures: string[];
  /** Procedures that have changed since it was last compared with them. */
  overtaken: (Link & { on: string })[];
  /** Announced versions of its procedures that will change it. */
  coming: (Link & { on: string })[];
}

export const KIND_NAMES: Readonly<Record<StepKind, string>> = { start: 'Start', step: 'Step', decision: 'Question', 'call now': 'Call now', end: 'End' };
/** Ten steps or fewer stand in two columns on a wide screen. */
const FEW = 10;
const anchorOf = (id: string): string => `step-${id}`;

const procedureIn = (step: MapStep): string | undefined => (step.link && 'procedure' in step.link ? step.link.procedure : undefined);

function moreOf(manual: Manual, { link }: MapStep): Link | undefined {
  if (!link) return undefined;
  if ('document' in link) {
    const document = manual.documents.get(link.document);
    return document && { words: document.title, href: href(`/documents/${link.document}/`) };
  }
  if ('timescale' in link) {
    const timescale = manual.timescales.get(link.timescale);
    return timescale && { words: timescale.title, href: href(`/timescales/#${link.timescale}`) };
  }
  const series = manual.series.get(link.procedure);
  if (!series?.current) return undefined;
  const heading = link.anchor === undefined ? undefined : headingsOf(series.current.source).find((h) => h.anchor === link.anchor);
  return { words: heading ? `${titleOf(series)}: ${heading.words}` : titleOf(series), href: href(`/procedures/${link.procedure}/${link.anchor ? `#${link.anchor}` : ''}`) };
}

function stepView(manual: Manual, step: MapStep, n: number, all: readonly MapStep[]): StepView {
  const timescale = step.by === undefined ? undefined : manual.timescales.get(step.by);
  const limit = timescale && timescaleOn(timescale, manual.asAt);
  const source = step.source && manual.sources.get(step.source.id);
  const who = typeof step.who === 'string' ? step.who : step.who && inWordsList(step.who.map((id) => manual.roles.get(id)?.name ?? id));
  const more = moreOf(manual, step);
  return {
    id: step.id, anchor: anchorOf(step.id), n, kind: step.kind, words: step.words,
    ...(who ? { who } : {}),
    ...(limit ? { by: { words: limit.words, href: href(`/timescales/#${step.by}`) } } : {}),
    ...(source ? { source: { words: [editionMeant(source, manual.asAt).label, step.source!.at].filter(Boolean).join(', '), href: href(`/about/sources/#${source.id}`) } } : {}),
    ...(more ? { more } : {}),
    ...(step.call ? { call: callable(manual, step.call) } : {}),
    ways: step.next.map(({ to, when }) => {
      const target = all.findIndex((s) => s.id === to);
      return { n: target + 1, anchor: anchorOf(to), words: all[target]!.words, ...(when ? { when } : {}) };
    }),
  };
}

/** A box leads to where numbers can be rung, else to where the step is told in full, else to the step in the list. */
function linkOf(view: StepView): { href: string; name: string } {
  const own = `#${view.anchor}`;
  const what = view.kind === 'step' ? `Step ${view.n}` : `Step ${view.n}, ${KIND_NAMES[view.kind].toLowerCase()}`;
  const leads = view.call ? { href: own, to: 'The numbers' } : view.more ? { href: view.more.href, to: view.more.words } : { href: own, to: 'This step in words' };
  return { href: leads.href, name: [`${what}: ${view.words}`, view.who && `${view.who}.`, view.by && `${view.by.words.charAt(0).toUpperCase()}${view.by.words.slice(1)}.`, `Opens: ${leads.to}`].filter(Boolean).join(' ') };
}

const made = new WeakMap<Manual, Map<string, Promise<MapView>>>();

/** The page of a map; laid out once for a manual, however often it is asked for. */
export function mapView(manual: Manual, map: ProcessMap): Promise<MapView> {
  const own = made.get(manual) ?? new Map<string, Promise<MapView>>();
  made.set(manual, own);
  const view = own.get(map.id) ?? makeView(manual, map);
  own.set(map.id, view);
  return view;
}

async function makeView(manual: Manual, map: ProcessMap): Promise<MapView> {
  const steps = map.steps.map((step, i) => stepView(manual, step, i + 1, map.steps));
  const drawn = steps.map(({ id, n, kind, words, who, by }, i): DrawnStep => ({ id, n, kind, words, ways: map.steps[i]!.next, ...(who ? { who } : {}), ...(by ? { by: by.words } : {}) }));
  const drawnFrom = map.procedures.flatMap((slug) => manual.series.get(slug) ?? []);
  const changes = (wanted: (date: string, status: string) => boolean): (Link & { on: string })[] => drawnFrom.flatMap((series) => series.versions.filter((v) => wanted(v.date, v.status)).slice(-1).map((v) => ({ words: v.title, on: inWords(v.date), href: href(`/procedures/${series.slug}/${v.date}/changes/`) })));
  return {
    id: map.id, title: map.title, summary: map.summary, updated: inWords(map.updated), steps,
    links: new Map(steps.map((s) => [s.id, linkOf(s)])),
    narrow: await drawMap(drawn, 1),
    wide: await drawMap(drawn, steps.length > FEW ? 3 : 2),
    procedures: [...new Set([...map.procedures, ...map.steps.flatMap((s) => procedureIn(s) ?? [])])],
    overtaken: changes((date, status) => date > map.updated && status !== 'coming'),
    coming: changes((_, status) => status === 'coming'),
  };
}
