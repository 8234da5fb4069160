import shell from './mail-shell.json' with { type: 'json' };
import type { MailShell } from './mail-template.ts';

const { open, between, close, headings }: MailShell = shell;

/** Headings carry their style themselves, because some mail programs drop every other. */
function withStyles(html: string): string {
  return html.replace(/<(h[12])((?:\s[^>]*)?)>/g, (_, tag: string, rest: string) => `<${tag}${rest} style="${headings[tag]}">`);
}

/**
 * A mail as HTML: tables and inline styles, no pictures, no scripts, nothing loaded.
 * @param subject escaped, as is `preview`
 * @param blocks HTML, one for each part of the mail
 */
export function mailHtml(subject: string, preview: string, blocks: readonly string[]): string {
  return open.replaceAll('xxSUBJECTxx', () => subject).replaceAll('xxPREVIEWxx', () => preview) + blocks.map(withStyles).join(between) + close;
}
