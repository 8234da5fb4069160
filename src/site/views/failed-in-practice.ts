/** What a mail about a page says of it. */
export interface ToldOf {
  title: string;
  /** Which version it is, in words. */
  version: string | undefined;
  /** Full address of the page. */
  address: string;
}

/** Begins the line of the mail that names the section; src/tools/tell.ts fills it in. */
export const SECTION_LINE = 'Section: ';

/**
 * The `mailto:` address (RFC 6068) of a mail that tells the subgroup that a page failed in practice: the page is filled in, and three
 * questions are asked. It is a link, so nothing is sent, kept or known until the reader sends the mail.
 */
export function failedInPractice(email: string, { title, version, address }: ToldOf): string {
  const lines = [
    'Do not name the child or family.', '',
    'What happened?', '', 'What was missing?', '', 'What should it say?', '',
    `Page: ${title}`, ...(version ? [version] : []), address, SECTION_LINE,
  ];
  return `mailto:${email}?subject=${encodeURIComponent(`Failed in practice: ${title}`)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
