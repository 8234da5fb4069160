import { all, elementsOf, remove, readXml, textOf, writeXml, type XmlDocument } from './xml.ts';

/** The words of a text in small letters, whatever marks stand between them. */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFC').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/[\u00AD\u200B-\u200D\\]/g, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How often each word is in a text. */
function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of texts.flatMap(wordsIn)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** Words of `texts` that `within` does not have, or not as often, in their order. */
export function missingFrom(texts: readonly string[], within: readonly string[]): string[] {
  const left = counts(within);
  return texts.flatMap(wordsIn).filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
}

const APART = ['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:drawing', 'w:pict', 'm:oMath'];

/** Everything that can be read in a part of a document, stretch by stretch: what was deleted, or stands in a box, apart from the line around it. */
export function stretchesOf(part: XmlDocument): string[] {
  const copy = readXml(writeXml(part));
  const stretches: string[] = [];
  // What the same drawing holds again, for older programs, is not read twice.
  for (const again of all(copy, 'mc:Fallback')) if (again.parent && 'name' in again.parent && elementsOf(again.parent).some((n) => n.name === 'mc:Choice')) remove(again);
  for (const piece of all(copy, ...APART).reverse()) {
    stretches.push(textOf(piece));
    remove(piece);
  }
  return [textOf(copy), ...stretches];
}
