/** How a finding stands in the report: left out of the draft, in it in another form, or for the editor to decide. */
export type Kind = 'left out' | 'changed' | 'to decide';

/** One thing that the draft does not have as the document had it. */
export interface Finding {
  kind: Kind;
  /** What it is, with what was done or is to be done. */
  what: string;
  /** Its words, whole. */
  words?: string;
  /** Where, such as: under "Recognise", paragraph 2. */
  where?: string;
  /** Words that the draft no longer has, of something that it has otherwise: the number of a heading, a citation that became a component. */
  gone?: string;
}

/** Where a reader of the document is: the heading above, and how far below it. */
export class Place {
  heading = '';
  private paragraph = 0;
  private table = 0;
  private row = 0;

  underHeading(words: string): void {
    this.heading = words;
    this.paragraph = 0;
  }

  nextParagraph(): void {
    this.row = 0;
    this.paragraph += 1;
  }

  nextTable(): void {
    this.table += 1;
    this.row = 0;
  }

  nextRow(): void {
    this.row += 1;
  }

  outOfTable(): void {
    this.row = 0;
  }

  get inTable(): boolean {
    return this.row > 0;
  }

  toString(): string {
    const above = this.heading ? `under \u201C${this.heading}\u201D` : 'before the first heading';
    if (this.row > 0) return `${above}, table ${this.table} of the document, row ${this.row}`;
    return this.paragraph === 0 ? (this.heading ? `in the heading \u201C${this.heading}\u201D` : above) : `${above}, paragraph ${this.paragraph}`;
  }
}
