import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Pagefind reads copies of pages that hold nothing but what is searched: what is sent to readers is not made longer for it.

/** A page that is searched. */
export interface SearchedPage {
  path: string;
  /** The copy of it that Pagefind reads; made each time, because a thousand of them are held longer than they are used. */
  copy: () => string;
}

/** The pages of a site that are searched: what is in force, and past versions apart. */
export class SearchedPages {
  readonly #inForce = new Map<string, Buffer>();
  readonly #past = new Map<string, Buffer>();
  readonly #taken = new Set<string>();

  /** Takes a page of the site, as it is sent to readers. */
  take(path: string, page: Buffer): void {
    this.#taken.add(path);
    const main = page.indexOf('<main');
    if (main < 0) return;
    const opening = page.toString('utf8', main, page.indexOf('>', main) + 1);
    if (SEARCHED.test(opening)) this.#inForce.set(path, page);
    else if (PAST.test(opening)) this.#past.set(path, page);
  }

  /** Takes the pages of a built site that have not been taken as they were written, such as were kept from an earlier build. */
  takeRest(dist: string, files: readonly string[]): void {
    for (const path of files) if (/(?:^|\/)index\.html$/.test(path) && !this.#taken.has(path)) this.take(path, readFileSync(join(dist, path)));
  }

  get inForce(): SearchedPage[] {
    return inOrder(this.#inForce, (html) => withFilters(mainOf(html)));
  }

  get past(): SearchedPage[] {
    return inOrder(this.#past, (html) => asPast(mainOf(html)));
  }
}

/** By address: in whatever order the pages were taken, the index is the same. */
const inOrder = (pages: ReadonlyMap<string, Buffer>, copy: (html: string) => string): SearchedPage[] =>
  [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, page]) => ({ path, copy: () => copy(page.toString()) }));

/** A page that can be searched says so on its <main>, and what it can be narrowed by in `data-filters="kind:…,role:…"`. */
const SEARCHED = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;
/** A past version says from when to when it was in force. */
const PAST = /<main\b[^>]*\bdata-past="([^"]*)"[^>]*>/;

/** Pagefind wants an element for each value: they are put into the copy that it reads, and not into the page that is sent. */
function withFilters(html: string): string {
  return html.replace(SEARCHED, (main) => {
    const filters = /\bdata-filters="([^"]*)"/.exec(main)?.[1]?.split(',') ?? [];
    const kind = filters.find((f) => f.startsWith('kind:'))?.slice(5);
    return main + [...filters, 'area:all'].map((filter) => `<span data-pagefind-filter="${filter}"></span>`).join('') + (kind ? `<span data-pagefind-meta="kind:${kind}"></span>` : '');
  });
}

/** The copy of a past version that is searched: marked as its text, with its period. */
const asPast = (html: string): string => html.replace(PAST, (main, period: string) => `${main.replace('<main', '<main data-pagefind-body')}<span data-pagefind-meta="period:${period}"></span>`);

/** A page without its head, its way around and its footer, in which nothing is searched. */
const mainOf = (html: string): string => `<!doctype html><html lang="en-GB"><body>${withoutUnsearched(html.slice(html.indexOf('<main'), html.indexOf('</main>')))}</main></body></html>`;

/** What Pagefind passes over by itself, and what a page says is not searched. It would take as long to read as the text. */
const UNSEARCHED = /<(?:(nav)\b[^>]*|(\w+)\b[^>]*\bdata-pagefind-ignore="all"[^>]*)>/g;

/** A part of a page without the elements in it that are not searched. */
export function withoutUnsearched(html: string): string {
  let searched = '';
  let from = 0;
  for (const opening of html.matchAll(UNSEARCHED)) {
    if (opening.index < from) continue;
    searched += html.slice(from, opening.index);
    from = endOf(html, opening.index + opening[0].length, (opening[1] ?? opening[2])!);
  }
  return searched + html.slice(from);
}

/** Where the element of this name whose content begins at `from` ends: after as many closing tags as opening ones. */
function endOf(html: string, from: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = from;
  for (let open = 1; open > 0; ) {
    const tag = tags.exec(html);
    if (!tag) return html.length;
    open += tag[1] ? -1 : 1;
  }
  return tags.lastIndex;
}
