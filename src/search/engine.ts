import { isReady, searchText, type Filters, type Found, type Shelf } from './full-text.ts';
import { Quick, type QuickHit } from './quick.ts';
import type { Understood } from './query.ts';
import { KINDS, type CallNumber, type Kind, type Tier, type TierRow } from './tier.ts';
import { keyOf, wordsOf } from './words.ts';

/** A section of a result, where its link lands; the excerpt has the matches in <mark>. */
export interface ResultSection {
  title: string;
  url: string;
  excerpt?: string;
}
/** Numbers to call, each with the id and name of its area when each area has its own. */
export interface ResultCall {
  title: string;
  numbers: { area?: string; areaName?: string; phone: string; hours: string }[];
  /** Whether it is what answers when the front doors are closed. */
  night: boolean;
}
/** One result as a list shows it. */
export interface Result {
  title: string;
  url: string;
  kind: string;
  /** Words about it: its summary, or an excerpt with the matches in <mark>. */
  summary: string;
  sections: ResultSection[];
  calls: ResultCall[];
  /** Address of its Act now steps, for a procedure. */
  actNow?: string;
}
export interface Answer {
  understood: Understood;
  results: Result[];
  count: number;
  /** How to refer a concern, for when the words lead nowhere. */
  referral?: Result;
}
/** What is looked for. */
export interface Query {
  words: string;
  filters: Filters;
  shelf: Shelf;
  /** Takes every word as it is typed. */
  verbatim: boolean;
  /** Whether the last word may still be going on. */
  typing: boolean;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** Results that score less than this share of the best are left to the full text. */
const WORTH = 0.16;
const MOST = 24;
/** How long a first answer waits for the full text when that is here already, in milliseconds. */
const PATIENCE = 15;
/** How long the full text lets a first answer stand before it is fetched, in milliseconds. */
const AFTER_FIRST = 200;

let loading: Promise<Quick> | undefined;

/** Loads the small tier; a failed download is tried twice more before it is told. */
export function load(): Promise<Quick> {
  loading ??= fetchTier(3).then((tier) => new Quick(tier)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchTier(tries: number): Promise<Tier> {
  try {
    const response = await fetch(`${base}search/tier.json`);
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Tier;
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((done) => setTimeout(done, 400));
    return fetchTier(tries - 1);
  }
}

/** Begins to load the small tier, so that it is there when the first words are typed; the full text waits for a first answer. */
export function warm(): void {
  load().catch(() => undefined);
}

/** Adds the words that were looked for to an address, so that the page can point them out. */
function withWords(url: string, words: readonly string[]): string {
  const [path, anchor] = url.split('#') as [string, string | undefined];
  return `${path}?find=${encodeURIComponent(words.join(' ')).replaceAll('%20', '+')}${anchor === undefined ? '' : `#${anchor}`}`;
}

const loudWords = ({ concepts }: Understood, words: string): string[] => {
  const loud = new Set(concepts.filter((c) => c.weight > 0.2).flatMap((c) => c.keys));
  return [...new Set(wordsOf(words).map((w) => w.written).filter((written) => loud.has(keyOf(written))))];
};

/** Whether a row is among what the search is narrowed to. */
function isWanted({ sections, roles, areas }: Tier, { kind, section, role, area }: Filters): (row: TierRow) => boolean {
  const [wantedSection, wantedRole, wantedArea] = [section === undefined ? -1 : sections.indexOf(section), role === undefined ? -1 : roles.indexOf(role), area === undefined ? -1 : areas.findIndex(([id]) => id === area)];
  return (row) => (kind === undefined || KINDS[row[0]] === kind)
    && (section === undefined || row[7] === wantedSection)
    && (role === undefined || (row[8] ?? []).length === 0 || row[8]!.includes(wantedRole))
    && (area === undefined || (row[9] ?? []).length === 0 || row[9]!.includes(wantedArea));
}

function asResult(tier: Tier, { row, headings }: QuickHit, words: readonly string[]): Result {
  const [kind, title, address, summary, , , , , , , calls = []] = tier.rows[row]!;
  const url = base + address;
  const name: Kind = KINDS[kind]!;
  const number = ([area, phone, hours]: CallNumber): ResultCall['numbers'][number] => ({ phone, hours, ...(area >= 0 ? { area: tier.areas[area]![0], areaName: tier.areas[area]![1] } : {}) });
  return {
    title, kind: name, summary,
    url: name === 'procedure' ? withWords(url, words) : url,
    sections: headings.map(([anchor, heading]) => ({ title: heading, url: withWords(`${url}#${anchor}`, words) })),
    calls: calls.map((i) => ({ title: tier.calls[i]![0], numbers: tier.calls[i]![1].map(number), night: i === tier.night })),
    ...(name === 'procedure' ? { actNow: `${base}data/${address}act-now.json` } : {}),
  };
}

const asFound = (words: readonly string[], shelf: Shelf) => ({ title, url, excerpt, sections, meta }: Found): Result => ({
  title, url: withWords(url, words), kind: shelf === 'past' ? (meta.period ?? 'past') : (meta.kind ?? 'procedure'), summary: excerpt, calls: [],
  sections: sections.map((s) => ({ title: s.title, url: withWords(s.url, words), excerpt: s.excerpt })),
});

const placeOf = (url: string): string => url.replace(/\?[^#]*/, '');

/** What comes of the full text behind what the small tier has answered: each thing once. */
function merged(first: readonly Result[], more: readonly Result[]): Result[] {
  const has = new Set(first.map((r) => placeOf(r.url)));
  return [...first, ...more.filter((r) => !has.has(placeOf(r.url)))];
}

/**
 * Answers a query: at once from the small tier, then with the full text behind it in the same order.
 * @param show is given each answer as it is known; the second only adds to the end of the first
 * @param isAsked whether the answer is still wanted
 * @throws when the small tier could not be downloaded; without the full text the first answer stands
 */
export async function answer(query: Query, show: (answer: Answer, whole: boolean) => void, isAsked: () => boolean = () => true): Promise<void> {
  const { words, filters, shelf, verbatim, typing } = query;
  const quick = await load();
  const understood = quick.reader.read(words, { verbatim, typing });
  const searched = understood.instead ?? words;
  const { unknown } = understood;
  const known = loudWords(understood, searched);
  const loud = [...known, ...unknown];
  const text = async (): Promise<{ count: number; results: Result[] }> => {
    const all = await searchText(loud.join(' ') || searched, filters, MOST, shelf);
    // The text has words that no page is listed under; what it does not have either is left out there as well.
    const { count, found } = all.count > 0 || unknown.length === 0 || known.length === 0 ? all : await searchText(known.join(' '), filters, MOST, shelf);
    return { count, results: found.map(asFound(loud, shelf)) };
  };
  if (shelf === 'past') {
    const { count, results } = await text();
    return show({ understood, results, count }, true);
  }
  const referring = quick.tier.referral;
  const referral = referring === undefined ? undefined : asResult(quick.tier, { row: referring, score: 0, headings: [] }, []);
  const hits = quick.search(understood, isWanted(quick.tier, filters));
  const best = hits[0]?.score ?? 0;
  const near = hits.filter((hit) => hit.score >= best * WORTH).slice(0, MOST).map((hit) => asResult(quick.tier, hit, loud));
  const whole = (): Promise<Answer> => text().then(({ count, results }): Answer => {
    const all = merged(near, results);
    return { understood, results: all, count: Math.max(all.length, count), referral };
  }, (): Answer => ({ understood, results: near, count: near.length, referral }));
  const first = (): void => show({ understood, results: near, count: near.length, referral }, false);
  // What has still to be fetched waits until the first answer can be seen, and is not fetched for words that are typed over.
  if (!isReady(shelf)) {
    first();
    if (near.length > 0) await new Promise((done) => setTimeout(done, AFTER_FIRST));
    return isAsked() ? show(await whole(), true) : undefined;
  }
  const coming = whole();
  const early = await Promise.race([coming, new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE))]);
  if (early) return show(early, true);
  first();
  show(await coming, true);
}

/** The titles nearest to what nothing was found for. */
export async function nearest(words: string, most: number): Promise<Result[]> {
  const { tier } = await load();
  const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2).toLowerCase()));
  const asked = pairs(words);
  return tier.rows
    .map((row, i) => {
      const own = pairs(row[1]);
      return { row: i, score: KINDS[row[0]] === 'procedure' ? [...asked].filter((p) => own.has(p)).length / Math.sqrt(own.size + 1) : 0, headings: [] };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((hit) => asResult(tier, hit, []));
}
