import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
import { REQUIRED_HEADINGS } from '../../src/manual/text/headings.ts';
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
    const shown = xml.replace(/<w:delText[^>]*>[^<]*<\/w:delText>/g, '').split(/<\/w:p>|<w:tab\/>|<w:br\b[^>]*>|<w:(?:foot|end)noteReference[^>]*>|<\/w:ins>|<w:ins\b|<w:vanish\/>|<\/a:p>|<mc:AlternateContent|<\/?m:oMath>/).map((p) => [...p.matchAll(/<(?:w|m|a):t(?:\s[^>]*)?>([^<]*)</g)].map((m) => m[1]!).join(''));
    texts.push(...deleted, ...shown);
  }
  return texts.map((t) => t.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&'));
}

/** What an editor is given: the draft as its words are read, and what the report says is not in it. */
function given({ text, findings }: Imported): string[] {
  return [wordsOf(parsed(text.replace(/<\/?[A-Z][^>]*>/g, '')).tree).replace(/\s+/g, ' '), ...findings.flatMap((f) => (f.kind === 'left out' ? [f.words ?? ''] : [])), ...findings.map((f) => f.gone ?? '')];
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

/** A document with this as its body, made by hand where LibreOffice cannot make it. */
async function made(body: string, more: Record<string, string> = {}): Promise<Buffer> {
  const names = ['w', 'r', 'm', 'mc', 'wp', 'a', 'v', 'o', 'c'].map((n) => `xmlns:${n}="urn:${n}"`).join(' ').replace('urn:w"', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main"').replace('urn:r"', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships"');
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/document.xml', `<w:document ${names}><w:body>${body}</w:body></w:document>`);
  for (const [name, text] of Object.entries(more)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer' });
}
const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const r = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

// What Word has and LibreOffice does not write: each is told, with its words and its place.
const HAND_MADE: [what: string, body: string, text: string, says: string[]][] = [
  ['an equation', p(`${r('Before ')}<m:oMath><m:r><m:t>e=mc</m:t></m:r></m:oMath>${r('after')}`), 'Before after', ['An equation is left out', '\u201Ce=mc\u201D', 'paragraph 1']],
  ['a field without marks around it', p(`<w:fldSimple w:instr=" AUTHOR ">${r('Ann Other')}</w:fldSimple>${r(' wrote it.')}`), 'Ann Other wrote it.', []],
  ['an embedded sheet', p(`${r('Here: ')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`), 'Here:', ['An embedded Excel is left out']],
  ['a moved sentence', `${p(`<w:moveFrom w:author="A"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom>`)}${p(`<w:moveTo w:author="A">${r('Moved.')}</w:moveTo>`)}`, 'Moved.', ['Words that were moved away by A', 'Words that were moved here by A']],
  ['a deleted row', `<w:tbl><w:tr><w:tc>${p(r('Head'))}</w:tc><w:tc>${p(r('Two'))}</w:tc></w:tr><w:tr><w:trPr><w:del w:author="A"/></w:trPr><w:tc>${p(r('gone'))}</w:tc><w:tc>${p(r('too'))}</w:tc></w:tr></w:tbl>`, '| Head | Two |\n| --- | --- |', ['A row that was deleted', '\u201Cgone too\u201D', 'row 2']],
  ['a picture of an older Word', p(`${r('See ')}<w:r><w:pict><v:shape alt="A swan"><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>`), 'See', ['A picture is left out', 'A swan']],
  ['a part that nobody knows', `<w:unheard>${p(r('Of this'))}</w:unheard>${p(r('Known.'))}`, 'Known.', ['w:unheard', '\u201COf this\u201D']],
];

describe('what only Word makes', () => {
  it.each(HAND_MADE)('%s', async (_, body, text, says) => {
    const bytes = await made(body);
    const draft = await draftOf(await openBytes(bytes, 'made.docx'), registers, '2027-02-01');
    expect(draft.text.trim()).toBe(text);
    for (const words of says) expect(inWordsOf(draft.findings)).toContain(words);
    expect(missingFrom(await allWords(bytes), given(draft))).toEqual([]);
  });

  it('words that stand where nothing looks are told at the end', async () => {
    const draft = await draftOf(await openBytes(await made(p(r('Seen.')), { 'word/glossary/document.xml': '<w:document><w:t>Unseen</w:t></w:document>' }), 'made.docx'), registers, '2027-02-01');
    expect(inWordsOf(draft.findings)).toMatch(/could not be placed[^\n]*\n\s+\u201Cunseen\u201D/);
  });
});

const heading = (words: string, depth = 1): string => p(`<w:pPr><w:pStyle w:val="Heading${depth}"/></w:pPr>${r(words)}`);
const item = (words: string): string => p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(words)}`);
const BULLETS = { 'word/numbering.xml': '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>' };
const RECOGNISE = `${heading('Recognise')}${p(r('It hisses.'))}`;
const MOVED = 'A section became the red box (<ActNow>)';
const LOOKS = 'This looks like the red box (<ActNow>): move it there';

describe('the red box', () => {
  // A section of the document, and the box that it becomes; none where that is for the editor to decide.
  const SECTIONS: [what: string, body: string, box: string | undefined, more?: Record<string, string>][] = [
    ['a list', `${heading('What to do at once')}${item('Stand still.')}${item('Walk away.')}`, '1. Stand still.\n2. Walk away.', BULLETS],
    ['paragraphs', `${heading('2. Immediate Actions')}${p(r('Stand still.'))}${p(r('Walk away.'))}`, '1. Stand still.\n2. Walk away.'],
    ['a list below a sentence', `${heading('ACT NOW', 2)}${p(r('Be calm.'))}${item('Stand still.')}`, 'Be calm.\n\n1. Stand still.', BULLETS],
    ['numbers typed by hand', `${heading('Immediate action')}${p(r('1. Stand still.'))}`, '1\\. Stand still.'],
    ['a part with a heading of its own', `${heading('Act now')}${p(r('Stand still.'))}${heading('At night', 2)}${p(r('Run.'))}`, undefined],
    ['a table', `${heading('Act now')}<w:tbl><w:tr><w:tc>${p(r('Stand still.'))}</w:tc><w:tc>${p(r('Walk away.'))}</w:tc></w:tr></w:tbl>`, undefined],
    ['a table of one cell, which is a box', `${heading('Act now')}<w:tbl><w:tr><w:tc>${p(r('Stand still.'))}</w:tc></w:tr></w:tbl>`, '1. Stand still.'],
    ['nothing', heading('Act now'), undefined],
    ['a line in bold', `${p(`<w:r><w:rPr><w:b/></w:rPr><w:t>Act now</w:t></w:r>`)}${p(r('Stand still.'))}`, undefined],
  ];
  it.each(SECTIONS)('is made of %s, or told', async (_, body, box, more) => {
    const bytes = await made(`${RECOGNISE}${body}${heading('If you disagree')}${p(r('Say so.'))}`, more);
    const draft = await draftOf(await openBytes(bytes, 'made.docx'), registers, '2027-02-01');
    const report = inWordsOf(draft.findings);
    expect(missingFrom(await allWords(bytes), given(draft))).toEqual([]);
    expect(parsed(draft.text).problems).toEqual([]);
    // It is not taken for one of the headings that every procedure has.
    expect(report).toContain('"Step by step" (after "What to do, by role", before "Record and share"), and nothing in the document looks like it');
    if (box === undefined) {
      expect(report).toContain(LOOKS);
      expect(draft.text).not.toContain('<ActNow>');
    } else {
      expect(draft.text).toMatch(/^<ActNow>/);
      expect(draft.text).toContain(`<ActNow>\n\n${box}\n\n</ActNow>\n\n## Recognise`);
      expect(draft.text.match(/^## .*/gm)).toEqual(['## Recognise', '## If you disagree']);
      expect(report).toContain(MOVED);
      expect(report).not.toContain(LOOKS);
    }
  });

  it('of more than five steps is told, and so is a second one', async () => {
    const section = (name: string): string => `${heading(name)}${Array.from({ length: 6 }, (_, i) => item(`Step of ${i}.`)).join('')}`;
    const draft = await draftOf(await openBytes(await made(`${RECOGNISE}${section('Act now')}${section('Immediate actions')}`, BULLETS), 'made.docx'), registers, '2027-02-01');
    const report = inWordsOf(draft.findings);
    expect(report).toContain('has 6 steps: keep the 5 that cannot wait');
    expect(report).toMatch(/This looks like the red box[^\n]*\n[^\n]*\u201CImmediate actions\u201D$/m);
    expect(draft.text).toContain('## Immediate actions');
  });
});

describe('what belongs elsewhere', () => {
  const reportOf = async (body: string): Promise<string> => inWordsOf((await draftOf(await openBytes(await made(body), 'made.docx'), registers, '2027-02-01')).findings);

  it('is told of a duty without its law, and not of one with it', async () => {
    const report = await reportOf(`${RECOGNISE}${p(r('Be calm. You must ring us. Go home.'))}${p(r('Schools must keep a log (Lost Children Act 1999, section 3).'))}`);
    expect(report).toMatch(/"must" stands here without the law that says so[^\n]*<Source id="…"[^\n]*\n\s+Under \u201CRecognise\u201D, paragraph 2: \u201CYou must ring us\.\u201D/);
    expect(report).not.toContain('Schools must keep a log');
  });

  it('is told of headings in another order, in which order they go', async () => {
    const [right, wrong] = [[...REQUIRED_HEADINGS], [...REQUIRED_HEADINGS].reverse()].map((all) => all.map((words) => `${heading(words)}${p(r('Words.'))}`).join(''));
    expect(await reportOf(wrong!)).toContain(`put them in this one: ${REQUIRED_HEADINGS.join('; ')}.`);
    expect(await reportOf(right!)).toBe('');
  });

  it('names every limit of time that is as long', async () => {
    const [one] = registers.timescales.filter((t) => t.id === 'find-child');
    const many = { ...registers, timescales: Array.from({ length: 8 }, (_, i) => ({ ...one!, id: `limit-${i}` })) };
    const { findings } = await draftOf(await openBytes(await made(p(r('Look within 1 hour.'))), 'made.docx'), many, '2027-02-01');
    expect(inWordsOf(findings)).toContain('or another of the 8 with this limit: limit-5, limit-6, limit-7 (the page /timescales/ says what each is for)');
  });
});

describe('whatever somebody typed', () => {
  const bit = fc.constantFrom('<', '>', '{', '}', '{/*', '<!--', '<b>', '</p>', '<18', '<Note', 'import x from', 'export default', '#', '- ', '1. ', '*', '_', '`', '|', '\\', '&lt;', '&', '[a](b)', '![', '~~', '---', '===', '    ', 'https://a.example/', 'a@b.example', '="\u201Cx\u201D"', '={x}', '"', 'word', ' ', '\u2019s');
  it('is read as words, and as the same ones', () => {
    fc.assert(fc.property(fc.array(bit, { minLength: 1, maxLength: 8 }).map((bits) => bits.join('').trim()), (words) => {
      fc.pre(/\w/.test(words));
      const text = write({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] } satisfies Root);
      const { tree, problems } = parsed(text);
      expect(problems).toEqual([]);
      const plain = (t: string): string => t.replace(/[\u201C\u201D]/g, '"').replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' ').trim();
      expect(plain(wordsOf(tree))).toBe(plain(words));
    }), { numRuns: 600 });
  });
});

describe('the command', () => {
  let copy: Copy;
  beforeEach(() => {
    copy = new Copy();
  });
  afterEach(() => copy.remove());
  const NEW = ['--summary', 'What to do about swans.', '--section', 'core', '--audiences', 'schools', '--owner', 'The subgroup', '--update', '2027-02-01', '--update-title', 'February', '--trigger', 'local learning', '--why', 'A swan came.'];
  const NOTE = ['--update', '2027-02-01', '--update-title', 'February', '--size', 'minor', '--note', 'Swans.', '--trigger', 'local learning', '--why', 'Swans came.', '--kind', 'clarified', '--sections', 'step-by-step'];

  it('makes a new procedure with the title of the document, and keeps the report', async () => {
    const keep = join(copy.root, 'report.txt');
    const words = ['import', pathOf('whole-procedure'), ...NEW, '--report', keep];
    const before = copy.tree();
    const dry = await copy.manual([...words, '--dry-run']);
    expect(dry.output).toContain('content/procedures/dangerous-swans/2027-02-01.mdx');
    expect(copy.tree()).toEqual(before);
    const { code, output } = await copy.manual(words);
    expect(code).toBe(0);
    const text = copy.text('procedures/dangerous-swans/2027-02-01.mdx');
    expect(text).toContain('title: Dangerous swans');
    expect(text).toContain('</ActNow>\n\nThis procedure is for anyone who meets a child and a swan.');
    expect(text).not.toContain('## If you disagree');
    expect(output).toContain('write <Contact service="front-door" />');
    expect(output).toContain(readFileSync(keep, 'utf8').trim());
    expect(checkContent(copy.root, copy.day).problems.filter((x) => x.level === 'problem')).toEqual([]);
    expect((await copy.manual([...words, '--slug', 'swans'])).output).toContain('is there already');
  });

  it('makes a new version of a procedure, with what to do at once as it was', async () => {
    const { code, output } = await copy.manual(['import', pathOf('whole-procedure'), '--into', 'fire-safety', ...NOTE]);
    expect(output).toContain('is as it was');
    expect(output).toContain('! The document takes the place of the rest of the text: nothing of the version of 1 June 2026 was carried over but its head and what to do at once.');
    expect(output).toMatch(/! Sections that are not in the draft: .*"If you disagree"/);
    expect(output).toMatch(/! Blocks that are not in the draft: .*<Timescale id="find-child" \/>.*<Area name="north">/);
    expect(output).not.toMatch(/! Blocks.*<Contact service="front-door" \/>/);
    expect(code).toBe(0);
    const text = copy.text('procedures/fire-safety/2027-02-01.mdx');
    expect(text).toContain('note: Swans.');
    const actNow = /<ActNow>[\s\S]*<\/ActNow>/;
    expect(actNow.exec(text)?.[0]).toBe(actNow.exec(copy.text('procedures/fire-safety/2026-06-01.mdx'))?.[0]);
    expect(text).toContain('## Signs of a dangerous swan');
    expect(checkContent(copy.root, copy.day).problems.filter((x) => x.level === 'problem')).toEqual([]);
  });

  it('has what to do at once from the document, where it says so, in a new procedure and in a new version', async () => {
    const file = join(copy.root, 'act.docx');
    writeFileSync(file, await made(`${heading('Act now')}${item('Stand still.')}${RECOGNISE}`, BULLETS));
    const begun = await copy.manual(['import', file, '--title', 'Swans', ...NEW]);
    expect(begun).toMatchObject({ code: 0 });
    expect(begun.output).not.toContain('<ActNow> is still to write');
    expect(copy.text('procedures/swans/2027-02-01.mdx')).toContain('---\n<ActNow>\n\n1. Stand still.\n\n</ActNow>\n\n## Recognise');
    const next = await copy.manual(['import', file, '--into', 'fire-safety', ...NOTE, '--sections', 'at-a-glance']);
    expect(next).toMatchObject({ code: 0 });
    expect(next.output).toContain('What to do at once (<ActNow>) is that of the document: compare it with the version before.');
    expect(next.output).toContain('nothing of the version of 1 June 2026 was carried over but its head.');
    expect(copy.text('procedures/fire-safety/2027-02-01.mdx').match(/<ActNow>[\s\S]*<\/ActNow>/)![0]).toBe('<ActNow>\n\n1. Stand still.\n\n</ActNow>');
  });

  const whole = readFileSync(pathOf('tables'));
  const REFUSED: [what: string, bytes: () => Buffer | Promise<Buffer>, says: string][] = [
    ['an old document', () => Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument', 'latin1'), 'old Word (.doc)'],
    ['a protected one', () => Buffer.concat([Buffer.from('\xD0\xCF\x11\xE0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]), 'protected with a password'],
    ['a PDF', () => Buffer.from('%PDF-1.7'), 'is a PDF'],
    ['rich text', () => Buffer.from('{\\rtf1 x}'), 'rich text'],
    ['plain words', () => Buffer.from('Hello'), 'not a Word document'],
    ['an empty file', () => Buffer.alloc(0), 'is empty'],
    ['half a document', () => whole.subarray(0, whole.length / 2), 'is damaged'],
    ['a document with a torn part', () => { const torn = Buffer.from(whole); torn.fill(0x55, 1500, 3200); return torn; }, 'damaged'],
    ['another zip', async () => new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' }), 'not a Word document'],
    ['an OpenDocument', async () => new JSZip().file('mimetype', 'application/vnd.oasis.opendocument.text').generateAsync({ type: 'nodebuffer' }), 'LibreOffice'],
    ['a document without words', () => made(p('')), 'no words'],
    ['text that breaks off', async () => { const zip = await JSZip.loadAsync(whole); const xml = await zip.file('word/document.xml')!.async('string'); zip.file('word/document.xml', xml.slice(0, 2000)); return zip.generateAsync({ type: 'nodebuffer' }); }, 'breaks off'],
    ['a very large one', () => Buffer.alloc(25_000_001), 'larger than 25 MB'],
  ];
  it.each(REFUSED)('refuses %s in a sentence, and changes nothing', async (_, bytes, says) => {
    const file = join(copy.root, 'x.docx');
    writeFileSync(file, await bytes());
    const before = copy.tree();
    const { code, output } = await copy.manual(['import', file, '--title', 'X', ...NEW]);
    expect(output).toContain(says);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(copy.tree()).toEqual(before);
  });

  it('refuses what is not there, a folder, an unknown procedure and a report in no folder', async () => {
    expect((await copy.manual(['import', '/nowhere/x.docx', ...NEW])).output).toContain('There is no file');
    expect((await copy.manual(['import', tmpdir(), ...NEW])).output).toContain('is a folder');
    expect((await copy.manual(['import', pathOf('tables'), '--into', 'fire-safty', ...NOTE])).output).toContain('did you mean "fire-safety"');
    expect((await copy.manual(['import', pathOf('tables'), '--title', 'X', ...NEW, '--report', '/nowhere/x.txt'])).output).toContain('there is no folder');
  });
});
