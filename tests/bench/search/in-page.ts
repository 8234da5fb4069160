// What runs in the browser for each engine: load() fetches what it needs, search() answers as its own documentation says to use it.
import { load as restore, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { MINISEARCH, newOrama } from './others.ts';
import { answer } from '../../../src/search/engine.ts';

export interface Hit { title: string; anchors: string[] }
export interface Engine {
  load: () => Promise<void>;
  search: (query: string) => Promise<Hit[]>;
  /** Milliseconds to the first answer of the last query, where that comes before the whole. */
  first?: () => number;
}

const MOST = 10;
const json = async <T>(address: string): Promise<T> => (await fetch(address)).json() as Promise<T>;


function miniSearch(): Engine {
  let index: MiniSearch;
  return {
    load: async () => {
      index = MiniSearch.loadJS(await json('/bench/minisearch.json'), MINISEARCH);
    },
    search: async (query) => index.search(query).slice(0, MOST).map(({ title }) => ({ title: String(title), anchors: [] })),
  };
}

function orama(): Engine {
  const index = newOrama();
  return {
    load: async () => restore(index, await json('/bench/orama.json')),
    search: async (query) => (await searchOrama(index, { term: query, tolerance: 1, boost: { title: 3, headings: 2 }, limit: MOST })).hits.map((hit) => ({ title: String(hit.document.title), anchors: [] })),
  };
}
interface PlainPagefind { init: () => Promise<void>; search: (query: string) => Promise<{ results: { data: () => Promise<{ meta: { title?: string }; sub_results: { title: string; url: string }[] }> }[] }> }
function pagefind(): Engine {
  let index: PlainPagefind;
  return {
    load: async () => {
      index = (await import(/* @vite-ignore */ '/bench/pagefind/pagefind.js' as string)) as PlainPagefind;
      await index.init();
    },
    search: async (query) => {
      const { results } = await index.search(query);
      return Promise.all(results.slice(0, MOST).map(async (result) => {
        const { meta, sub_results: places } = await result.data();
        return { title: meta.title ?? '', anchors: places.map((p) => p.url.split('#')[1] ?? '') };
      }));
    },
  };
}

function ours(): Engine {
  let first = 0;
  return {
    load: async () => undefined,
    search: (query) => new Promise((done, failed) => {
      const start = performance.now();
      first = 0;
      answer({ words: query, filters: {}, shelf: 'in force', verbatim: false, typing: false }, ({ results }, whole) => {
        first ||= performance.now() - start;
        if (whole) done(results.slice(0, MOST).map((r) => ({ title: r.title, anchors: r.sections.map((s) => s.url.split('#')[1] ?? '') })));
      }).catch(failed);
    }),
    first: () => first,
  };
}

export const engines: Record<string, () => Engine> = { 'plain Pagefind': pagefind, 'MiniSearch, fuzzy': miniSearch, Orama: orama, 'this manual': ours };
