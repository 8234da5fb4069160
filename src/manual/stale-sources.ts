import { addDays, type IsoDate } from './dates.ts';
import { editionMeant, timescaleOn } from './editions.ts';
import type { Manual } from './manual.ts';
import type { Source, SourceEdition } from './schemas/source.ts';
import { isComponent, isElement, type ComponentNode, type TextNode, type TextTree } from './text/parse.ts';
import { componentsOf, readText } from './text/read.ts';
import { attributesOf, gather } from './text/walk.ts';
import { inForce } from './versions.ts';

/** One statement in a text that readers have today and that rests on words which are no longer the law or guidance. */
export interface StaleStatement {
  kind: 'procedure' | 'guide' | 'document' | 'toolkit';
  /** Where readers have it, such as `/procedures/neglect/`. */
  address: string;
  title: string;
  /** Path from the folder that holds `content/`. */
  file: string;
  line: number;
  /** The sentence that the citation belongs to, as it is read. */
  sentence: string;
  /** True where the text names the old edition itself; false where the day of the text fell under it. */
  named: boolean;
}

/** An edition that no longer holds, with what took its place and everything that still cites it. */
export interface StaleSource {
  id: string;
  title: string;
  old: string;
  /** The edition in force now; undefined when the source ended without another. */
  now: string | undefined;
  /** The first day on which the old edition no longer held. */
  since: IsoDate;
  statements: StaleStatement[];
}

/** What took the place of an edition by a day, and since when; undefined while it holds or has not begun. */
export function endOf(source: Source, edition: SourceEdition, day: IsoDate): { since: IsoDate; now: SourceEdition | undefined } | undefined {
  const later = source.editions.slice(source.editions.indexOf(edition) + 1).filter((e) => e.inForce !== 'not commenced' && e.inForce <= day);
  const ended = edition.ended && edition.ended <= day ? edition.ended : undefined;
  const [first] = later;
  if (!first && !ended) return undefined;
  const last = later.at(-1);
  const since = [ended, first?.inForce].filter((d) => d !== undefined).sort()[0]!;
  return { since, now: last && !(last.ended && last.ended <= day) ? last : undefined };
}

/** A text that readers have today, with the day whose editions its words were written by. */
interface CitingText extends Pick<StaleStatement, 'kind' | 'address' | 'title' | 'file'> {
  source: string;
  on: IsoDate;
}

/** Procedures in force, then what stands beside them. A document cites by name what holds today, but its words are of the day it was updated. */
function citingTexts(manual: Manual): CitingText[] {
  const beside = (kind: 'guide' | 'document' | 'toolkit', texts: Iterable<{ id: string; title: string; source: string; updated: IsoDate }>, ending: 'mdx' | 'yaml' = 'mdx'): CitingText[] =>
    [...texts].map(({ id, title, source, updated }) => ({ kind, title, source, on: updated, address: `/${kind}s/${id}/`, file: `content/${kind}s/${id}.${ending}` }));
  return [
    ...inForce(manual.series.values()).map(({ slug, title, current }): CitingText => ({ kind: 'procedure', title, source: current.source, on: current.date, address: `/procedures/${slug}/`, file: `content/procedures/${slug}/${current.date}.mdx` })),
    ...beside('guide', manual.guides.values()), ...beside('document', manual.documents.values()), ...beside('toolkit', manual.toolkits.values()), ...beside('toolkit', manual.decisions.values(), 'yaml'),
  ];
}

/** Every edition that has been overtaken by the day of the manual and is still cited by a text that readers have: the latest to be overtaken first. */
export function staleSources(manual: Manual): StaleSource[] {
  const found = new Map<string, StaleSource>();
  const ends = (id = '', named: string | undefined, on: IsoDate) => {
    const source = manual.sources.get(id);
    if (!source) return undefined;
    const edition = editionMeant(source, on, named);
    const end = endOf(source, edition, manual.asAt);
    return end && { source, edition, end };
  };
  for (const { source, on, ...text } of citingTexts(manual)) {
    const { tree } = readText(source);
    const lines = linesOfSources(source);
    for (const [i, { node, block }] of gather(tree, (node, within) => (isComponent(node) && node.name === 'Source' ? [{ node, block: blockAround(within) ?? tree }] : [])).entries()) {
      const { id, edition: named } = attributesOf(node);
      const stale = ends(id, named, on);
      if (!stale) continue;
      const key = `${id} ${stale.edition.id}`;
      const entry = found.get(key) ?? { id: stale.source.id, title: stale.source.title, old: stale.edition.label, now: stale.end.now?.label, since: stale.end.since, statements: [] };
      entry.statements.push({ ...text, line: lines[i] ?? 1, sentence: sentenceAt(node, block, manual, on), named: named !== undefined });
      found.set(key, entry);
    }
  }
  return [...found.values()].sort((a, b) => b.since.localeCompare(a.since, 'en') || a.title.localeCompare(b.title, 'en') || a.old.localeCompare(b.old, 'en'));
}

/** The line of each citation, in the order in which they are read: a text has no code or comment that one could stand in. */
const linesOfSources = (source: string): number[] => source.split('\n').flatMap((line, i) => [...line.matchAll(/<Source\b/g)].map(() => i + 1));

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blockAround = (within: readonly TextNode[]): TextNode | undefined => within.findLast((n) => isElement(n) && BLOCKS.has(n.tagName));

/** Stands for the citation while its sentence is looked for; a character that no text has. */
const MARK = '\uE000';

/** The sentence of `block` that `cited` stands in, or the one before when it stands alone after a full stop. */
function sentenceAt(cited: ComponentNode, block: TextNode | TextTree, manual: Manual, on: IsoDate): string {
  const words = (node: TextNode | TextTree): string => {
    if (node === cited) return MARK;
    if (node.type === 'text') return (node as { value: string }).value;
    if (isComponent(node as TextNode)) {
      const { name } = node as ComponentNode;
      if (name === 'Source') return '';
      const timescale = name === 'Timescale' ? manual.timescales.get(attributesOf(node as ComponentNode).id ?? '') : undefined;
      if (timescale) return timescaleOn(timescale, on)?.words ?? '';
    }
    return 'children' in node ? (node.children as TextNode[]).map(words).join('') : '';
  };
  const sentences = words(block).replace(/\s+/g, ' ').trim().split(/(?<=[.?!]['"’”)]?)\s+(?=[\p{Lu}\p{N}‘“\uE000])/u);
  const at = sentences.findIndex((s) => s.includes(MARK));
  const bare = (s: string | undefined): string => (s ?? '').replaceAll(MARK, '').replace(/\s+([.,;:?!])/g, '$1').replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(bare(sentences[at])) ? bare(sentences[at]) : bare(sentences[at - 1]);
}

/** An edition nobody has been able to check yet, with the procedures in force that rest on it. */
export interface ToCheck {
  id: string;
  label: string;
  by: IsoDate;
  why: string;
  overdue: boolean;
  soon: boolean;
  procedures: { slug: string; title: string }[];
}

/** The editions that have to be checked by a day, soonest first. */
export function sourcesToCheck(manual: Manual): ToCheck[] {
  const current = inForce(manual.series.values());
  const resting = new Map<string, { slug: string; title: string }[]>();
  for (const { slug, title, current: version } of current) {
    const editions = componentsOf(version.source).filter((c) => c.name === 'Source').flatMap(({ attributes: { id = '', edition } }) => {
      const source = manual.sources.get(id);
      return source ? [`${id}/${editionMeant(source, version.date, edition).id}`] : [];
    });
    for (const edition of new Set(editions)) resting.set(edition, [...(resting.get(edition) ?? []), { slug, title }]);
  }
  return [...manual.sources.values()].flatMap((source) => source.editions.filter((e) => e.check).map((edition): ToCheck => ({
    id: source.id, label: edition.label, by: edition.check!.by, why: edition.check!.why,
    overdue: edition.check!.by < manual.asAt, soon: edition.check!.by <= addDays(manual.asAt, 90),
    procedures: resting.get(`${source.id}/${edition.id}`) ?? [],
  }))).sort((a, b) => a.by.localeCompare(b.by, 'en') || a.label.localeCompare(b.label, 'en'));
}
