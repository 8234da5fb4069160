/** A word longer than this may not fit 320 px. */
const LONG = 24;

/**
 * The shapes of the blocks that a mail is put together from (src/outgoing/mail-shell.ts): tags, styles and where there are words, without
 * the words, names and addresses. Lines and paragraphs of one shape after each other count once. Two mails with the same shapes are the
 * same to every rule that looks at no words, and none of the words may be too long for a phone.
 */
export function shapesOf(html: string): string[] {
  const wordless = html
    .replace(/<title>[^<]*<\/title>/, '<title></title>')
    .replace(/ (content|href|aria-label)="[^"]+"/g, ' $1')
    .replace(/>([^<]+)</g, (_, words: string) => (words.trim() === '' ? '><' : words.split(/\s+/).some((word) => word.length > LONG) ? `>${words}<` : '>x<'))
    .replace(/(<(li|p)>(?:(?!<\/\2>).)*<\/\2>)(?:\1)+/g, '$1');
  return wordless.split(/(?=<div\s+class="paper)/);
}

/** The mails among some pages that have a shape no mail before them had; all other pages. */
export function withoutKnownMails<T extends { address: string; html: string }>(pages: readonly T[]): T[] {
  const seen = new Set<string>();
  return pages.filter(({ address, html }) => {
    if (!/^\/updates\/[^/]+\/email\//.test(address)) return true;
    const fresh = shapesOf(html).filter((shape) => !seen.has(shape));
    fresh.forEach((shape) => seen.add(shape));
    return fresh.length > 0;
  });
}
