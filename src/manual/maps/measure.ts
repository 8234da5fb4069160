/** Advances of the letters of Atkinson Hyperlegible Next in thousandths of the letter size, from space to ~, plain and bold. */
const PLAIN = '280 286 301 651 592 919 731 160 299 299 485 606 210 362 210 387 648 407 548 576 614 588 598 510 615 595 210 210 553 628 553 480 778 626 613 645 669 569 552 694 694 392 512 631 541 824 693 714 592 724 614 592 558 690 593 856 623 575 607 317 387 344 552 372 243 525 566 485 564 538 314 558 550 252 245 492 262 845 550 548 566 574 349 471 326 540 461 684 481 449 460 344 237 344 555';
const BOLD = '313 303 390 765 610 969 725 210 335 335 485 595 271 373 272 440 659 440 579 600 624 608 626 537 624 571 272 272 569 612 569 547 781 678 643 658 689 597 566 718 701 425 561 664 552 858 717 747 629 757 650 610 607 686 644 886 685 650 618 340 440 350 582 400 288 552 596 510 596 563 365 593 571 300 259 555 318 882 571 576 596 599 376 508 376 567 530 740 540 521 506 381 254 381 537';
const TABLES = { plain: PLAIN.split(' ').map(Number), bold: BOLD.split(' ').map(Number) };
/** Quotation marks and dashes, about as wide in both weights. */
const OTHERS: Readonly<Record<string, number>> = { '\u2018': 269, '\u2019': 269, '\u201C': 479, '\u201D': 479, '\u2013': 504, '\u2026': 781, '\u00A0': 313 };
/** As wide as the widest letter: what is not in the tables is never cut off. */
const UNKNOWN = 900;
/** Another font may stand in until the site's own has come, or for good. */
const SLACK = 1.04;

export type Weight = keyof typeof TABLES;

/** The width of words set in one line, in pixels at a letter size in pixels; a little generous. */
export function widthOf(words: string, size: number, weight: Weight): number {
  const table = TABLES[weight];
  const thousandths = [...words].reduce((sum, letter) => sum + (table[letter.codePointAt(0)! - 32] ?? OTHERS[letter] ?? UNKNOWN), 0);
  return (thousandths / 1000) * size * SLACK;
}

/**
 * Breaks words into lines at most `width` pixels wide. A single word that is wider stands on a line of its own.
 * @returns at least one line
 */
export function wrap(words: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of words.split(/ +/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
