import type { Finding } from './finding.ts';
import type { WordFile } from './open.ts';
import { all, child, elementsOf, first, textOf, type XmlElement } from './xml.ts';

/** What a drawing, picture or object is, and what it says. */
export interface Drawn {
  finding: Omit<Finding, 'where'>;
  /** The paragraphs of a text box, which the draft can hold. */
  box?: XmlElement[];
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const FOR_EDITOR = 'say in words what it shows, or publish it as a document';

function altOf(node: XmlElement): string {
  const named = first(node, 'wp:docPr', 'pic:cNvPr', 'v:shape', 'v:imagedata', 'v:rect');
  return (named?.attribs.descr || named?.attribs.alt || named?.attribs['o:title'] || named?.attribs.title || '').trim();
}

/** The part that a relation of the document leads to. */
function partOf(file: WordFile, relations: ReadonlyMap<string, string>, id: string | undefined): string | undefined {
  const target = id && relations.get(id);
  const part = target && `word/${target.replace(/^\/?(word\/)?/, '')}`;
  return part && file.parts.has(part) ? part : undefined;
}

/** Tells what a drawing is. Of a drawing that is there twice, the first one counts: the other is for older programs. */
export function lookAt(node: XmlElement, file: WordFile, relations: ReadonlyMap<string, string>): Drawn {
  const shown = node.name === 'mc:AlternateContent' ? (child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node) : node;
  const words = textOf(shown);
  const alt = altOf(shown);
  const said = [alt, words].filter(Boolean).join(': ');
  if (node.name === 'w:object') return { finding: { kind: 'left out', what: `An embedded ${first(shown, 'o:OLEObject')?.attribs.ProgID?.split('.')[0] ?? 'object'} is left out: ${FOR_EDITOR}.`, words: said } };
  const graphic = first(shown, 'a:graphicData')?.attribs.uri ?? '';
  const chart = partOf(file, relations, first(shown, 'c:chart')?.attribs['r:id']);
  if (graphic === CHART || chart) return { finding: { kind: 'left out', what: `A chart is left out: ${FOR_EDITOR}.`, words: [alt, chart ? textOf(file.parts.get(chart)!) : ''].filter(Boolean).join(': ') } };
  const diagram = partOf(file, relations, first(shown, 'dgm:relIds')?.attribs['r:dm']);
  if (/diagram/.test(graphic) || diagram) return { finding: { kind: 'left out', what: 'A diagram (SmartArt) is left out: draw a process as a map in content/maps/.', words: diagram ? textOf(file.parts.get(diagram)!) : said } };
  const boxes = all(shown, 'w:txbxContent');
  const pictures = all(shown, 'a:blip', 'v:imagedata');
  const isBox = boxes.length === 1 && pictures.length === 0 && (first(shown, 'wps:cNvSpPr')?.attribs.txBox === '1' || /_x0000_t202/.test(first(shown, 'v:shape')?.attribs.type ?? ''));
  if (isBox) return { finding: { kind: 'changed', what: 'A text box stands in the draft as a <Note> below the paragraph it hung on: give it a title, or put its words where they belong.', words: said }, box: elementsOf(boxes[0]!) };
  if (pictures.length > 0) return { finding: { kind: 'left out', what: `A picture${alt ? '' : ' without a description'} is left out: pictures cannot be put into a procedure; ${FOR_EDITOR}.`, words: said } };
  if (words) return { finding: { kind: 'left out', what: 'A drawn shape is left out, which may be part of a flowchart: draw the process as a map in content/maps/, or write it as steps.', words: said } };
  return { finding: { kind: 'left out', what: 'A drawn line or shape without words is left out; an arrow may say what comes next.', ...(alt ? { words: alt } : {}) } };
}
