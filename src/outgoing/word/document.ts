import { AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import type { ManualDocument } from '../../manual/schemas/document.ts';
import type { RenderedText } from '../../manual/text/render.ts';
import { LIST, wordBlocks, type WordContext } from './blocks.ts';

const FONT = 'Arial';

/**
 * The Word copy of a document, from the same text as its page.
 * @returns the bytes of a .docx, the same for the same manual and day
 */
export function wordCopy(manual: Manual, document: ManualDocument, text: RenderedText, context: WordContext): Uint8Array<ArrayBuffer> {
  const { partnership } = manual;
  const small = (words: string): Paragraph => new Paragraph({ children: [new TextRun({ text: words, size: 18 })] });
  const address = context.full(`/documents/${document.id}/`);
  const word = new Document({
    title: document.title,
    description: document.summary,
    creator: partnership.name,
    lastModifiedBy: partnership.name,
    styles: {
      default: {
        document: { run: { font: FONT, size: 23, language: { value: 'en-GB' } }, paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO } } },
        heading1: { run: { font: FONT, size: 36, bold: true, color: '17211F' }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { font: FONT, size: 28, bold: true, color: '07595D' }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading3: { run: { font: FONT, size: 24, bold: true, color: '17211F' }, paragraph: { spacing: { before: 240, after: 80 } } },
        hyperlink: { run: { color: '07595D', underline: {} } },
      },
    },
    numbering: { config: [{ reference: LIST, levels: [0, 1].map((level) => ({ level, format: level === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER, text: `%${level + 1}.`, alignment: AlignmentType.START, style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } } })) }] },
    sections: [{
      properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1500, bottom: 1200, left: 1100, right: 1100, header: 500, footer: 500 } } },
      headers: { default: new Header({ children: [...(partnership.example && partnership.exampleNotice ? [small(partnership.exampleNotice)] : []), small(partnership.name)] }) },
      footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ size: 18, children: [`${document.title}. Updated ${inWords(document.updated)}. The copy in force: ${address}. Copies are not controlled. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })] }) },
      children: [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(document.title)] }), new Paragraph({ children: [new TextRun(document.summary)], spacing: { after: 240 } }), ...wordBlocks(text.body, context)],
    }],
  });
  return settled(partsOf(word), document.updated);
}

/**
 * The files of a Word document by their paths. The library packs them before it hands them out, and they would have to be unpacked to
 * take out what differs from run to run: what it packs them from is its own and not promised, so its version is held.
 */
const partsOf = (word: Document): ReadonlyMap<string, string | Uint8Array> =>
  (Packer as unknown as { compiler: { compile: (word: Document) => Map<string, string | Uint8Array> } }).compiler.compile(word);

/** Packs a document without what differs from run to run: the time of making, and ids that the library draws by chance. */
function settled(parts: ReadonlyMap<string, string | Uint8Array>, day: string): Uint8Array<ArrayBuffer> {
  const ids = new Map<string, string>();
  const steady = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `x${ids.size + 1}`);
    return ids.get(id)!;
  };
  const words = (xml: string): Uint8Array => strToU8(xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace(/\brId([a-z0-9_-]{20,})/g, (_, id: string) => `rId${steady(id)}`));
  // The document names its ids before the list of them does.
  const files = [...parts].sort(([a], [b]) => Number(b.endsWith('document.xml')) - Number(a.endsWith('document.xml')) || a.localeCompare(b, 'en'));
  // A picture is as small as it gets already.
  const packed = files.map(([name, data]): [string, Zippable[string]] => [name, typeof data === 'string' ? words(data) : [data, { level: 0 }]]);
  // A zip file says what the clock on the wall said: written without a zone, that is the same everywhere.
  return zipSync(Object.fromEntries(packed), { mtime: new Date(`${day}T00:00:00`) });
}
