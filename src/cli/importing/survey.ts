import { lookAt } from './drawings.ts';
import { Place, type Finding } from './finding.ts';
import { Looks } from './looks.ts';
import { Numbering } from './numbering.ts';
import type { WordFile } from './open.ts';
import { outside } from './outside.ts';
import { stylesOf, type Styles } from './styles.ts';
import { surveyTable } from './survey-table.ts';
import { changeInWords } from './tracked.ts';
import { all, child, elementsOf, first, isOn, isXmlElement, made, putAfter, remove, textOf, unwrap, valueOf, type XmlElement } from './xml.ts';

/** The style of the paragraphs of a text box; each box has one of its own. */
export const BOX = 'ImportBox';

/** What mammoth has no notion of, but whose words stand in the line. */
const WRAPPERS = ['w:fldSimple', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase', 'w:rt'];

/** The document without what cannot be carried, and all that was found on the way. */
export interface Surveyed {
  findings: Finding[];
  styles: Styles;
  boxes: number;
}

/**
 * Walks through a document in reading order, takes out of it what the draft cannot hold and says what and where. Changes `file.document`.
 */
export function survey(file: WordFile): Surveyed {
  const walk = new Walk(file);
  const body = first(file.document, 'w:body');
  if (body) walk.blocks(body);
  walk.findings.push(...walk.looks.findings(), ...walk.counts(), ...outside(file, walk.commentPlaces));
  return { findings: walk.findings, styles: walk.styles, boxes: walk.boxes };
}

export class Walk {
  readonly findings: Finding[] = [];
  readonly place = new Place();
  readonly styles: Styles;
  boxes = 0;
  private readonly file: WordFile;
  private readonly relations: Map<string, string>;
  readonly commentPlaces = new Map<string, string>();
  private readonly counted = new Map<string, number>();
  readonly looks = new Looks();
  private readonly numbering: Numbering;

  constructor(file: WordFile) {
    this.file = file;
    this.styles = stylesOf(file);
    this.numbering = new Numbering(this);
    const { relations } = file;
    this.relations = new Map(relations ? all(relations, 'Relationship').map((r) => [r.attribs.Id ?? '', r.attribs.Target ?? '']) : []);
  }

  add(kind: Finding['kind'], what: string, words = ''): void {
    this.findings.push({ kind, what, ...(words ? { words } : {}), where: this.place.toString() });
  }

  blocks(parent: XmlElement): void {
    for (const node of elementsOf(parent)) this.block(node);
  }

  block(node: XmlElement): void {
    if (node.name === 'w:p') return this.paragraph(node);
    if (node.name === 'w:tbl') {
      this.numbering.interrupted();
      return surveyTable(node, this);
    }
    if (node.name === 'w:sdt') {
      const gallery = valueOf(first(node, 'w:docPartGallery'));
      if (/table of contents/i.test(gallery ?? '')) return this.takeOut(node, 'left out', 'The table of contents is left out: the page makes its own.');
      const content = child(node, 'w:sdtContent');
      return content ? this.blocks(content) : undefined;
    }
    if (node.name === 'w:del' || node.name === 'w:moveFrom') return this.takeOut(node, 'left out', changeInWords(node));
    if (node.name === 'w:altChunk') return this.takeOut(node, 'left out', 'Another document is embedded here and left out: import it by itself.');
    if (['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(node.name)) return this.blocks(node);
    if (!['w:sectPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr'].includes(node.name) && textOf(node)) this.takeOut(node, 'left out', `A part of the document that is not known (${node.name}) is left out.`);
  }

  private takeOut(node: XmlElement, kind: Finding['kind'], what: string): void {
    this.add(kind, what, textOf(node));
    remove(node);
  }

  paragraph(p: XmlElement): void {
    const properties = child(p, 'w:pPr');
    const style = valueOf(child(properties, 'w:pStyle')) ?? '';
    if (this.styles.contents.has(style)) return this.takeOut(p, 'left out', 'A line of a table of contents is left out: the page makes its own.');
    const isHeading = !this.place.inTable && (this.styles.headings.has(style) || this.styles.titles.has(style));
    const shown = textOf(p);
    if (isHeading && shown && !this.styles.titles.has(style)) this.place.underHeading(shown);
    else if (!this.place.inTable && shown && !isHeading) this.place.nextParagraph();
    if (isOn(first(p, 'w:pageBreakBefore'))) this.count('page');
    this.numbering.paragraph(p, properties);
    const boxes: XmlElement[] = [];
    for (const node of [...elementsOf(p)]) this.inline(node, p, boxes);
    for (const block of boxes.reverse()) putAfter(p, block);
  }

  private inline(node: XmlElement, p: XmlElement, boxes: XmlElement[]): void {
    switch (node.name) {
      case 'w:del':
      case 'w:moveFrom':
        return this.takeOut(node, 'left out', changeInWords(node));
      case 'w:ins':
      case 'w:moveTo':
        this.add('changed', changeInWords(node), textOf(node));
        break;
      case 'mc:AlternateContent':
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.drawing(node, boxes);
      case 'm:oMath':
      case 'm:oMathPara':
        return this.takeOut(node, 'left out', 'An equation is left out: say it in words.');
      case 'w:r':
        if (isOn(first(node, 'w:vanish', 'w:webHidden'))) return textOf(node) ? this.takeOut(node, 'left out', 'Hidden words are left out.') : remove(node);
        this.looks.run(node, this.place.toString());
        break;
      case 'w:commentReference':
        this.commentPlaces.set(node.attribs['w:id'] ?? '', this.place.toString());
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note(node);
        break;
      case 'w:instrText':
        this.field(node);
        break;
      case 'w:br':
        if (node.attribs['w:type'] === 'page' || node.attribs['w:type'] === 'column') {
          this.count('page');
          return remove(node);
        }
        break;
      case 'w:softHyphen':
        this.count('hyphen');
        return remove(node);
      case 'w:tab':
        if (textOf(p)) this.add('changed', 'A tab is a space: make a list or a table of what it set in columns.', textOf(p));
        break;
      case 'w:sym':
        this.add('to decide', 'A sign from a font of signs may be missing or another one: compare it with the document.', textOf(p));
        break;
      case 'w:pPr':
      case 'w:rPr':
        return;
    }
    for (const inner of [...elementsOf(node)]) this.inline(inner, p, boxes);
    if (WRAPPERS.includes(node.name)) unwrap(node);
  }

  private drawing(node: XmlElement, boxes: XmlElement[]): void {
    const { finding, box } = lookAt(node, this.file, this.relations);
    if (box && !this.place.inTable) {
      this.boxes += 1;
      this.findings.push({ ...finding, where: this.place.toString() });
      boxes.push(...box.flatMap((block) => (block.name === 'w:p' ? [this.inBox(block)] : all(block, 'w:p').map((p) => this.inBox(p)))));
    } else {
      this.findings.push({ ...finding, ...(box ? { kind: 'left out' as const, what: 'A text box in a table is left out.' } : {}), where: this.place.toString() });
    }
    remove(node);
  }

  /** A paragraph of a text box, as one that stands below; what it cannot hold is told like anywhere else. */
  private inBox(p: XmlElement): XmlElement {
    const properties = child(p, 'w:pPr');
    if (properties) remove(properties);
    for (const node of [...elementsOf(p)]) this.inline(node, p, []);
    p.children.unshift(...made(`<w:p><w:pPr><w:pStyle w:val="${BOX}${this.boxes}"/></w:pPr></w:p>`).children);
    for (const c of p.children) c.parent = p;
    return p;
  }

  private note(node: XmlElement): void {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const part = this.file.parts.get(`word/${kind}s.xml`);
    const note = part && all(part, `w:${kind}`).find((n) => n.attribs['w:id'] === node.attribs['w:id']);
    for (const gone of note ? all(note, 'w:del', 'w:moveFrom') : []) this.takeOut(gone, 'left out', `In a ${kind}: ${changeInWords(gone)}`);
    for (const drawn of note ? all(note, 'w:drawing', 'w:pict', 'mc:AlternateContent', 'w:object') : []) if (drawn.parent) this.drawing(drawn, []);
    this.add('changed', `${kind === 'footnote' ? 'A footnote' : 'An endnote'} stands in brackets where its number was: keep it there, make a sentence of it, or take it out.`, note ? textOf(note) : '');
  }

  private field(node: XmlElement): void {
    const code = node.children.map((c) => ('data' in c ? c.data : '')).join('').trim();
    const name = code.split(/\s/, 1)[0]!.toUpperCase();
    if (name === '' || ['HYPERLINK', 'PAGE', 'NUMPAGES', 'TOC', 'PAGEREF'].includes(name)) return;
    this.add('changed', /^(REF|NOTEREF)$/.test(name) ? 'A cross-reference is plain words: make it a link to the section, such as [Recognise](#recognise).' : `A field of Word (${name}) is the words it showed last.`, textOf(node.parent?.parent && isXmlElement(node.parent.parent) ? node.parent.parent : node));
  }

  private count(what: string): void {
    this.counted.set(what, (this.counted.get(what) ?? 0) + 1);
  }

  /** What was left out so often that only its number is told. */
  counts(): Finding[] {
    const pages = this.counted.get('page');
    const hyphens = this.counted.get('hyphen');
    return [
      ...(pages ? [{ kind: 'left out' as const, what: `Page breaks are left out (${pages}).` }] : []),
      ...(hyphens ? [{ kind: 'left out' as const, what: `Hyphens that only showed at the end of a line are left out (${hyphens}).` }] : []),
    ];
  }
}
