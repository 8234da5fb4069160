import type { Walk } from './survey.ts';
import { child, made, textOf, valueOf, type XmlElement } from './xml.ts';

/** Stands at the beginning of a list item that does not count from 1: the number, between two letters that no document has. */
export const COUNT_FROM = /^\uE000(\d+)\uE001/;

/** Counts the items of the numbered lists of a document as Word counts them. */
export class Numbering {
  private readonly walk: Walk;
  private inList: string | undefined;
  private readonly started = new Set<string>();
  private readonly numbers = new Map<string, number>();

  constructor(walk: Walk) {
    this.walk = walk;
  }

  /** Something stands between that is no paragraph. */
  interrupted(): void {
    this.inList = undefined;
  }

  /** A numbered list that goes on after other text keeps counting; letters and Roman numerals become numbers, and that is said. */
  paragraph(p: XmlElement, properties: XmlElement | undefined): void {
    const numbered = child(properties, 'w:numPr');
    const id = valueOf(child(numbered, 'w:numId'));
    const level = valueOf(child(numbered, 'w:ilvl')) ?? '0';
    const before = this.inList;
    if (!id || id === '0') {
      if (textOf(p)) this.inList = undefined;
      return;
    }
    const { format, start, group, restarts } = this.walk.styles.list(id, level);
    if (format !== 'bullet' && format !== 'decimal' && format !== 'none' && !this.started.has(`${id} ${level}`)) this.walk.add('changed', 'A list counted with letters or Roman numerals counts 1, 2, 3: mend what refers to its letters.', textOf(p));
    const isNew = !this.started.has(`${id} ${level}`);
    this.started.add(`${id} ${level}`);
    this.inList = group;
    if (level !== '0' || format === 'bullet') return;
    const next = isNew && (restarts || !this.numbers.has(group)) ? start : (this.numbers.get(group) ?? start - 1) + 1;
    this.numbers.set(group, next);
    if (before === group || next === 1) return;
    const mark = made(`<w:r><w:t>\uE000${next}\uE001</w:t></w:r>`);
    const at = properties ? p.children.indexOf(properties) + 1 : 0;
    p.children.splice(at, 0, mark);
    mark.parent = p;
    this.walk.add('changed', `A numbered list goes on from ${next} after other text: indent what stands between by three spaces to make it one list.`, textOf(p).replace(COUNT_FROM, ''));
  }
}
