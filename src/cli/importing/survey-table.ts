import type { Walk } from './survey.ts';
import { all, child, elementsOf, putAfter, remove, textOf, type XmlElement } from './xml.ts';

const MANY_COLUMNS = 4;

/** Walks through a table; what a table of the manual cannot be is said, and a table in a cell is put below. */
export function surveyTable(table: XmlElement, walk: Walk): void {
  walk.place.nextTable();
  const rows = elementsOf(table).filter((n) => n.name === 'w:tr' || n.name === 'w:sdt' || n.name === 'w:ins' || n.name === 'w:del').flatMap((n) => (n.name === 'w:tr' ? [n] : all(n, 'w:tr')));
  const cells = rows.flatMap((row) => all(row, 'w:tc').filter((cell) => cell.parent === row));
  if (rows.length === 1 && cells.length === 1) return asBox(table, cells[0]!, walk);
  const inner = all(table, 'w:tbl').filter((t) => !all(table, 'w:tbl').some((other) => other !== t && all(other, 'w:tbl').includes(t)));
  rows.forEach((row, i) => {
    walk.place.nextRow();
    if (child(child(row, 'w:trPr'), 'w:del')) {
      walk.add('left out', 'A row that was deleted (tracked) is left out.', textOf(row));
      return remove(row);
    }
    if (i === 0 && !child(child(row, 'w:trPr'), 'w:tblHeader')) walk.add('changed', 'The first row of the table is taken as its headings: check that it is.', textOf(row));
    for (const cell of all(row, 'w:tc').filter((c) => c.parent === row || c.parent?.parent === row)) surveyCell(cell, walk);
  });
  const columns = Math.max(...rows.map((row) => all(row, 'w:tc').filter((c) => c.parent === row).length));
  if (columns >= MANY_COLUMNS) walk.add('to decide', `The table has ${columns} columns, which cannot be read on a telephone: make it a list, or several tables.`);
  walk.place.outOfTable();
  for (const nested of inner.reverse()) {
    if (nested.parent) remove(nested);
    putAfter(table, nested);
  }
  for (const nested of inner.reverse()) surveyTable(nested, walk);
}

function surveyCell(cell: XmlElement, walk: Walk): void {
  const properties = child(cell, 'w:tcPr');
  if (child(properties, 'w:gridSpan')) walk.add('changed', 'A cell that was merged across columns is one cell with empty ones beside it.', textOf(cell));
  if (child(properties, 'w:vMerge')?.attribs['w:val'] === 'restart') walk.add('changed', 'A cell that was merged over several rows is one cell with empty ones below it.', textOf(cell));
  const blocks = elementsOf(cell).flatMap((n) => (n.name === 'w:sdt' ? elementsOf(child(n, 'w:sdtContent') ?? n) : [n]));
  const paragraphs = blocks.filter((n) => n.name === 'w:p' && textOf(n));
  if (blocks.some((n) => n.name === 'w:tbl')) walk.add('changed', 'A table inside a cell stands below the table it was in: say in words what it belongs to.', textOf(cell));
  if (paragraphs.some((p) => child(child(p, 'w:pPr'), 'w:numPr'))) walk.add('changed', 'A list in a cell is one line with semicolons between its items.', textOf(cell));
  else if (paragraphs.length > 1) walk.add('changed', 'Several paragraphs in a cell are one.', textOf(cell));
  for (const p of blocks.filter((n) => n.name === 'w:p')) walk.paragraph(p);
}

/** A table of one cell is a frame around some text: the text stands by itself. */
function asBox(table: XmlElement, cell: XmlElement, walk: Walk): void {
  walk.place.nextRow();
  walk.add('changed', 'A table of one cell is plain paragraphs: put <Note title="…"> around them if they stand beside the text.', textOf(cell));
  walk.place.outOfTable();
  const blocks = elementsOf(cell).filter((n) => n.name !== 'w:tcPr');
  for (const block of blocks.toReversed()) {
    remove(block);
    putAfter(table, block);
  }
  remove(table);
  for (const block of blocks) walk.block(block);
}
