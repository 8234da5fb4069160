import fc from 'fast-check';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import type { Root } from 'mdast';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { draftOf, type Imported } from '../../src/cli/importing/draft.ts';
import { openBytes, openWord } from '../../src/cli/importing/open.ts';
import { inWordsOf } from '../../src/cli/importing/report.ts';
import { missingFrom } from '../../src/cli/importing/words.ts';
import { write } from '../../src/cli/importing/write.ts';
import { contentOf, readContent } from '../../src/manual/reading/content.ts';
import { parseText } from '../../src/manual/text/parse.ts';
import { wordsOf } from '../../src/manual/text/walk.ts';
import { SMALL } from '../checks/fixture.ts';
import { Copy } from './copy.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/word', import.meta.url));
const DOCUMENTS = readdirSync(FOLDER).filter((name) => name.endsWith('.docx')).map((name) => name.replace('.docx', ''));
const registers = contentOf(readContent(SMALL).entries);
const pathOf = (name: string): string => join(FOLDER, `${name}.docx`);
const imported = async (name: string): Promise<Imported> => draftOf(await openWord(pathOf(name)), registers, '2027-02-01');
const parsed = (text: string): ReturnType<typeof parseText> => parseText(`---\n---\n${text}`, 'draft.mdx');

/** Every word of every part of a document, found without any of the code under test: by the letters between its tags. */
async function allWords(bytes: Buffer): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const texts: string[] = [];
  for (const part of Object.keys(zip.files).filter((n) => /^word\/(?!theme|_rels).*\.xml$/.test(n))) {
    const xml = (await zip.file(part)!.async('string')).replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '');
    const deleted = [...xml.matchAll(/<w:delText[^>]*>([^<]*)</g)].map((m) => m[1]!);
    // Pieces of a word stand beside each other in a paragraph; whatever ends one ends the word.
    const shown = xml.replace(/<w:delText[^>]*>[^<]*<\/w:delText>/g, '').split(/<\/w:p>|<w:tab\/>|<w:br\b[^>]*>|<w:(?:foot|end)noteReference[^>]*>|<\/w:ins>|<w:ins\b|<w:vanish\/>|<\/a:p>|<mc:AlternateContent/).map((p) => [...p.matchAll(/<(?:w|m|a):t(?:\s[^>]*)?>([^<]*)</g)].map((m) => m[1]!).join(''));
    texts.push(...deleted, ...shown);
  }
  return texts.map((t) => t.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&'));
}

/** What an editor is given: the draft as its words are read, and what the report says is not in it. */
function given({ text, findings }: Imported): string[] {
  return [wordsOf(parsed(text.replace(/<\/?[A-Z][^>]*>/g, '')).tree).replace(/\s+/g, ' '), text.replace(/<\/?[A-Z][^>]*>/g, '').replace(/[\s\S]*/, ''), ...findings.flatMap((f) => (f.kind === 'left out' ? [f.words ?? ''] : [])), ...findings.map((f) => f.gone ?? '')];
}

describe.each(DOCUMENTS)('%s', (name) => {
  it('loses no word in silence', async () => {
    const words = await allWords(readFileSync(pathOf(name)));
    expect(words.join('').length).toBeGreaterThan(50);
    const draft = await imported(name);
    expect(missingFrom(words, given(draft))).toEqual([]);
    // Nothing was left to the last count, which only says that a word is missing and not what it was.
    expect(inWordsOf(draft.findings)).not.toContain('could not be placed');
  });

  it('becomes a text that the manual can read', async () => {
    const { problems } = parsed((await imported(name)).text);
    expect(problems).toEqual([]);
  });

  it('is the draft that it was', async () => {
    const { title, text, findings } = await imported(name);
    await expect(`${title ?? '(no title)'}\n\n${text}\n----\n\n${inWordsOf(findings)}\n`).toMatchFileSnapshot(join(FOLDER, 'drafts', `${name}.txt`));
  });
});
