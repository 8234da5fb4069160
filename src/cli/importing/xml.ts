import { DomUtils, parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlNode = XmlDocument['children'][number];
export type XmlElement = Extract<XmlNode, { attribs: unknown }>;

/** Reads XML; names keep their prefixes, such as `w:p`. */
export const readXml = (text: string): XmlDocument => parseDocument(text, { xmlMode: true });
export const writeXml = (document: XmlDocument): string => DomUtils.getOuterHTML(document, { xmlMode: true });

export const isXmlElement = (node: unknown): node is XmlElement => typeof node === 'object' && node !== null && 'attribs' in node;

/** Elements below a node with one of these names, in the order of the document. */
export function all(node: XmlDocument | XmlElement, ...names: string[]): XmlElement[] {
  return DomUtils.findAll((n) => names.includes(n.name), node.children);
}
export const first = (node: XmlDocument | XmlElement, ...names: string[]): XmlElement | undefined => all(node, ...names)[0];
export const elementsOf = (node: XmlDocument | XmlElement): XmlElement[] => node.children.filter(isXmlElement);
export const child = (node: XmlElement | undefined, name: string): XmlElement | undefined => node && elementsOf(node).find((n) => n.name === name);
export const valueOf = (node: XmlElement | undefined): string | undefined => node?.attribs['w:val'];
/** Whether a switch such as `w:b` is there and not turned off. */
export const isOn = (node: XmlElement | undefined): boolean => node !== undefined && !['0', 'false', 'off', 'none'].includes(node.attribs['w:val'] ?? '');

export const remove = (node: XmlNode): void => DomUtils.removeElement(node);

/** Takes an element away and leaves what is in it. */
export function unwrap(node: XmlElement): void {
  for (const inner of [...node.children]) DomUtils.prepend(node, inner);
  DomUtils.removeElement(node);
}

export const putAfter = (node: XmlElement, next: XmlElement): void => DomUtils.append(node, next);

/** An element made from text, such as a paragraph. */
export const made = (text: string): XmlElement => {
  const [node] = readXml(text).children.filter(isXmlElement);
  if (!node) throw new Error(`no element in ${text}`);
  return node;
};

const TEXT = new Set(['w:t', 'w:delText', 'm:t', 'a:t', 'c:v']);
const SPACE = new Set(['w:tab', 'w:br', 'w:cr']);
const BLOCK = new Set(['w:p', 'a:p', 'w:tc', 'm:oMath', 'c:pt']);

/** The words in a part of a document as they are read; what a drawing has twice, for older programs, counts once. */
export function textOf(node: XmlNode | XmlDocument): string {
  const gather = (n: XmlNode | XmlDocument): string => {
    if (!('children' in n)) return '';
    if (!isXmlElement(n)) return n.children.map((c) => gather(c)).join('');
    if (TEXT.has(n.name)) return DomUtils.textContent(n);
    if (SPACE.has(n.name)) return n.parent && 'name' in n.parent && n.parent.name === 'w:tabs' ? '' : ' ';
    if (n.name === 'w:noBreakHyphen') return '-';
    if (n.name === 'mc:Fallback' && n.parent?.children.some((c) => isXmlElement(c) && c.name === 'mc:Choice')) return '';
    const inner = n.children.map((c) => gather(c)).join('');
    return BLOCK.has(n.name) ? `${inner} ` : inner;
  };
  return gather(node).replace(/\u00AD/g, '').replace(/\s+/g, ' ').trim();
}
