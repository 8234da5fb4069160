import { BorderStyle, ExternalHyperlink, HeadingLevel, HeightRule, ImageRun, LineRuleType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IRunOptions, type ParagraphChild } from 'docx';
import type { Element, ElementContent } from 'hast';
import { HEIGHT, WIDTH } from '../../components/content/body-map.ts';

/** What a text needs from outside it. */
export interface WordContext {
  /** Makes a full address of one on this site; a copy in a drawer has no site to be relative to. */
  full: (address: string) => string;
  /** The body map, as a picture for Word. */
  bodyMap: Buffer;
}

export const LIST = 'steps';
const LINE = 20 * 24;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '4B5A57' } as const;
const FRAME = { top: thin, bottom: thin, left: thin, right: thin };

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const classOf = ({ properties }: Element): string => [properties.className].flat().join(' ');
const hasClass = (node: ElementContent, name: string): node is Element => isElement(node) && ` ${classOf(node)} `.includes(` ${name} `);

/** The words of a node, one space between them. */
export function plainWords(node: ElementContent): string {
  return node.type === 'text' ? node.value.replace(/\s+/g, ' ') : isElement(node) ? node.children.map(plainWords).join('') : '';
}

function runs(nodes: readonly ElementContent[], context: WordContext, look: IRunOptions = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text') return node.value.trim() === '' && node.value.includes('\n') ? [new TextRun({ ...look, text: ' ' })] : [new TextRun({ ...look, text: node.value.replace(/\s+/g, ' ') })];
    if (!isElement(node)) return [];
    const { tagName: tag, children, properties } = node;
    if (tag === 'strong') return runs(children, context, { ...look, bold: true });
    if (tag === 'em') return runs(children, context, { ...look, italics: true });
    if (tag !== 'a' || typeof properties.href !== 'string') return runs(children, context, look);
    const address = properties.href.startsWith('/') ? context.full(properties.href) : properties.href;
    return [new ExternalHyperlink({ link: address, children: runs(children, context, { ...look, style: 'Hyperlink' }) })];
  });
}

const paragraph = (nodes: readonly ElementContent[], context: WordContext, more: object = {}): Paragraph => new Paragraph({ children: runs(nodes, context), spacing: { after: 120 }, ...more });
const HEADINGS = { h2: HeadingLevel.HEADING_2, h3: HeadingLevel.HEADING_3, h4: HeadingLevel.HEADING_4 } as const;
const isBlock = (node: ElementContent): boolean => isElement(node) && ['p', 'ul', 'ol', 'table', 'div', 'section', 'figure', 'fieldset'].includes(node.tagName);

function items(list: Element, context: WordContext, level: number): (Paragraph | Table)[] {
  return list.children.filter(isElement).flatMap((item) => {
    const inner = item.children.flatMap((child) => (isElement(child) && child.tagName === 'p' ? child.children : isBlock(child) ? [] : [child]));
    const nested = item.children.filter((child): child is Element => isElement(child) && ['ul', 'ol'].includes(child.tagName));
    return [
      new Paragraph({ children: runs(inner, context), spacing: { after: 60 }, ...(list.tagName === 'ol' ? { numbering: { reference: LIST, level: Math.min(level, 1), instance: listNumber(list) } } : { bullet: { level } }) }),
      ...nested.flatMap((one) => items(one, context, level + 1)),
    ];
  });
}

const numbers = new WeakMap<Element, number>();
let lists = 0;
/** Each numbered list begins at 1. */
function listNumber(list: Element): number {
  if (!numbers.has(list)) numbers.set(list, (lists += 1));
  return numbers.get(list)!;
}

function table(node: Element, context: WordContext): Table {
  const rows = node.children.filter(isElement).flatMap((part) => part.children.filter(isElement));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row) => {
      const cells = row.children.filter(isElement);
      const head = cells.every((cell) => cell.tagName === 'th');
      return new TableRow({ tableHeader: head, cantSplit: true, children: cells.map((cell) => new TableCell({ margins: { top: 60, bottom: 60, left: 100, right: 100 }, children: [new Paragraph({ children: runs(cell.children, context, cell.tagName === 'th' ? { bold: true } : {}) })] })) });
    }),
  });
}

/** An empty frame as high as so many lines of handwriting; it grows as somebody types into it. */
function frame(lines: number): Table {
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [new TableRow({ cantSplit: lines < 8, height: { value: LINE * lines, rule: HeightRule.ATLEAST }, children: [new TableCell({ borders: FRAME, children: [new Paragraph('')] })] })] });
}

function field(node: Element, context: WordContext): (Paragraph | Table)[] {
  const [name, blank] = node.children.filter(isElement);
  const label = (more: object): Paragraph => new Paragraph({ children: runs(name!.children, context, { bold: true }), keepNext: true, spacing: { before: 120, after: 60 }, ...more });
  if (hasClass(blank!, 'choices')) return [label({}), ...blank.children.filter(isElement).map((option, i, all) => new Paragraph({ keepNext: i < all.length - 1, text: `\u2610 ${plainWords(option).trim()}`, indent: { left: 240 }, spacing: { after: 40 } }))];
  return [label({}), frame(Number(blank!.properties.rows ?? 1)), new Paragraph({ text: '', spacing: { after: 60 } })];
}

function bodyMap(node: Element, context: WordContext): Paragraph[] {
  const caption = node.children.find((child): child is Element => isElement(child) && child.tagName === 'figcaption');
  const words = 'Outline of a child’s body from the front and from the back, to mark';
  return [
    new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [new ImageRun({ type: 'png', data: context.bodyMap, transformation: { width: WIDTH, height: HEIGHT }, altText: { title: 'Body map', description: words, name: 'Body map' } })] }),
    ...(caption ? [paragraph(caption.children, context)] : []),
  ];
}

/** The blocks of a rendered text as Word has them. What a text may hold is what the content components make: anything else is an error. */
export function wordBlocks(nodes: readonly ElementContent[], context: WordContext): (Paragraph | Table)[] {
  return nodes.flatMap((node): (Paragraph | Table)[] => {
    if (!isElement(node)) return [];
    const { tagName: tag, children } = node;
    if (tag === 'h2' || tag === 'h3' || tag === 'h4') return [new Paragraph({ heading: HEADINGS[tag], keepNext: true, children: runs(children, context) })];
    if (tag === 'p') return [hasClass(node, 'note-title') || hasClass(node, 'area-name') ? paragraph(children, context, { keepNext: true, children: runs(children, context, { bold: true }) }) : paragraph(children, context)];
    if (tag === 'ul' || tag === 'ol') return items(node, context, 0);
    if (tag === 'table') return [table(node, context), new Paragraph({ text: '', spacing: { after: 120 } })];
    if (hasClass(node, 'field')) return field(node, context);
    if (hasClass(node, 'body-map')) return bodyMap(node, context);
    if (tag === 'div' || tag === 'section') return wordBlocks(children, context);
    throw new Error(`a Word copy cannot hold <${tag}> yet: teach src/outgoing/word/blocks.ts`);
  });
}
