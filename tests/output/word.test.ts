import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { Parser } from 'htmlparser2';
import { pagesIn, SITE } from '../site-files.ts';

const documents = pagesIn(SITE).filter((p) => /^\/documents\/[^/]+\/$/.test(p.address));

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Every stretch of words in the text of a document, without what surrounds it on the page. */
function wordsOnPage(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({ ontext: (text) => void found.push(plain(text)) }, { decodeEntities: true });
  parser.end(html.slice(html.indexOf('<div class="prose">'), html.indexOf('<div class="printed')).replace(/<svg[\s\S]*?<\/svg>/g, ''));
  return found.filter((words) => words.length > 1);
}

it('has a Word copy of every document', () => expect(documents.length).toBeGreaterThan(15));

describe('a Word copy read back by a reader of Word files', () => {
  it.each(documents.map((d) => [d.address, d.html]))('%s says what its page says', async (address, html) => {
    const { value, messages } = await mammoth.extractRawText({ buffer: readFileSync(join(SITE, `${address.slice(0, -1)}.docx`)) });
    expect(messages.filter((m) => m.type === 'error')).toEqual([]);
    const copy = plain(value);
    expect(wordsOnPage(html).filter((words) => !copy.includes(words))).toEqual([]);
  });

  it('has headings, lists, boxes to tick and the body map', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: readFileSync(join(SITE, 'documents/body-map.docx')) });
    expect(html).toContain('<h1>Body map</h1>');
    expect(html).toContain('<h2>What you saw</h2>');
    expect(html).toMatch(/<img alt="Outline of a child’s body from the front and from the back, to mark"/);
    expect(html).toContain('\u2610 Not sure');
    expect(html).toContain('href="https://manual.example/procedures/bruising/"');
  });
});
