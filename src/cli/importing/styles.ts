import type { WordFile } from './open.ts';
import { all, child, first, valueOf, type XmlElement } from './xml.ts';

/** What the document's styles and lists say of its paragraphs. */
export interface Styles {
  /** 1 to 6 for a heading, by the id of its style; a style made from a heading is one too. */
  headings: ReadonlyMap<string, number>;
  titles: ReadonlySet<string>;
  contents: ReadonlySet<string>;
  /** How a list counts, by its id and level: `bullet`, `decimal`, `lowerLetter`… */
  list(id: string, level: string): { format: string; start: number; group: string; restarts: boolean };
}

export function stylesOf({ parts }: WordFile): Styles {
  const sheet = parts.get('word/styles.xml');
  const styles = new Map((sheet ? all(sheet, 'w:style') : []).map((style) => [style.attribs['w:styleId'] ?? '', style]));
  const nameOf = (id: string): string => valueOf(child(styles.get(id), 'w:name'))?.toLowerCase() ?? id.toLowerCase();
  const depthOf = (id: string, seen = 0): number | undefined => {
    const own = /^heading\s?([1-6])$/.exec(nameOf(id));
    if (own) return Number(own[1]);
    const style = styles.get(id);
    const outline = style && valueOf(first(style, 'w:outlineLvl'));
    if (outline !== undefined && Number(outline) < 6) return Number(outline) + 1;
    const base = valueOf(child(style, 'w:basedOn'));
    return base && seen < 10 ? depthOf(base, seen + 1) : undefined;
  };
  const ids = [...styles.keys(), ...[1, 2, 3, 4, 5, 6].map((n) => `Heading${n}`)];
  return {
    headings: new Map(ids.flatMap((id): [string, number][] => (nameOf(id) === 'title' ? [] : [[id, depthOf(id) ?? 0]])).filter(([, depth]) => depth > 0)),
    titles: new Set(ids.filter((id) => nameOf(id) === 'title')),
    contents: new Set(ids.filter((id) => /^(toc|contents) (\d|heading)|^(toa|index) heading$/.test(nameOf(id)))),
    list: listsOf(parts.get('word/numbering.xml')),
  };
}

function listsOf(numbering: ReturnType<WordFile['parts']['get']>): Styles['list'] {
  const abstract = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const node of numbering ? all(numbering, 'w:abstractNum') : []) abstract.set(node.attribs['w:abstractNumId'] ?? '', node);
  for (const node of numbering ? all(numbering, 'w:num') : []) lists.set(node.attribs['w:numId'] ?? '', node);
  return (id, level) => {
    const list = lists.get(id);
    const group = valueOf(child(list, 'w:abstractNumId')) ?? `list ${id}`;
    const base = abstract.get(group);
    const at = (node: XmlElement | undefined, name: string): XmlElement | undefined => node && all(node, name).find((n) => n.attribs['w:ilvl'] === level);
    const lvl = at(list, 'w:lvl') ?? at(base, 'w:lvl');
    const override = at(list, 'w:lvlOverride');
    const again = override && valueOf(child(override, 'w:startOverride'));
    return { format: valueOf(child(lvl, 'w:numFmt')) ?? 'bullet', start: Number(again ?? valueOf(child(lvl, 'w:start')) ?? 1), group, restarts: again !== undefined };
  };
}
