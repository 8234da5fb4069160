import { Parser } from 'htmlparser2';
import { pagesIn } from '../../site-files.ts';

/** A page of what is in force as another engine would index it. */
export interface BenchDocument {
  id: string;
  title: string;
  headings: string;
  text: string;
}

/** Pages that every engine is given: what our own search finds in pages, and the lists that ours has record by record. */
const LISTS = ['/contacts/', '/thresholds/', '/timescales/', '/glossary/', '/training/', '/updates/'];
export const isIndexed = (address: string, html: string): boolean => html.includes('data-pagefind-body') || LISTS.includes(address);

/** The pages of a built site as documents: title, headings with their anchors, text. */
export function documentsOf(site: string): BenchDocument[] {
  return pagesIn(site).filter((p) => isIndexed(p.address, p.html)).map(({ address, html }) => {
    const document: BenchDocument = { id: address, title: '', headings: '', text: '' };
    let [inMain, inHeading, ignored] = [false, false, 0];
    const parser = new Parser({
      onopentag(name, attributes) {
        if (name === 'main') inMain = true;
        if (ignored > 0 || attributes['data-pagefind-ignore'] !== undefined) ignored += 1;
        if (/^h[1-4]$/.test(name)) inHeading = true;
        if (inMain && ignored === 0) document.text += ' ';
        if (name === 'h1') document.title = '';
      },
      ontext(text) {
        if (!inMain || ignored > 0) return;
        document.text += text;
        if (!inHeading) return;
        if (document.title === '' || document.headings === '') document.title ||= text;
        document.headings += `${text}\n`;
      },
      onclosetag(name) {
        if (name === 'main') inMain = false;
        if (ignored > 0) ignored -= 1;
        if (/^h[1-4]$/.test(name)) inHeading = false;
      },
    });
    parser.end(html);
    return document;
  });
}
