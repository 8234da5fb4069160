// How a mail looks, in mjml. `node src/outgoing/mail-template.ts` makes mail-shell.json of it anew after a change here: mjml brings
// seven hundred modules, and what it makes is the same for every mail and every build. A test holds the file to the template.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mjml2html from 'mjml';

/** What stands round the words of a mail. */
export interface MailShell {
  open: string;
  between: string;
  close: string;
  /** The style that each heading carries, by its tag. */
  headings: Readonly<Record<string, string>>;
}

const HEADINGS: MailShell['headings'] = { h1: 'font-size: 26px; line-height: 1.25;', h2: 'font-size: 21px; line-height: 1.3; margin: 24px 0 0;' };

const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a { color: #07595d; }
  @media (prefers-color-scheme: dark) {
    body, .paper, .paper > table, .paper td { background: #101817 !important; background-color: #101817 !important; }
    .words div, .words h1, .words h2, .words p, .words dt, .words dd, .words li { color: #e9efed !important; }
    .words a { color: #86d3cd !important; }
  }`;

/**
 * A mail in mjml, as a whole.
 * @param blocks HTML
 */
export const mailTemplate = (subject: string, preview: string, blocks: readonly string[]): string => `<mjml lang="en-GB"><mj-head>
    <mj-title>${subject}</mj-title><mj-preview>${preview}</mj-preview>
    <mj-attributes><mj-all font-family="Arial, Helvetica, sans-serif" /><mj-text font-size="17px" line-height="1.5" color="#17211f" padding="8px 16px" /></mj-attributes>
    <mj-style inline="inline">${Object.entries(HEADINGS).map(([tag, style]) => `${tag} { ${style} }`).join(' ')}</mj-style><mj-style>${STYLE}</mj-style></mj-head>
    <mj-body width="600px" background-color="#ffffff">${blocks.map((html) => `<mj-section css-class="paper" padding="0 8px"><mj-column><mj-text css-class="words">${html}</mj-text></mj-column></mj-section>`).join('')}</mj-body></mjml>`;

/** What mjml makes of the template without words. @throws Error when mjml refuses it */
export async function makeShell(): Promise<MailShell> {
  const { html, errors } = await mjml2html(mailTemplate('xxSUBJECTxx', 'xxPREVIEWxx', ['<p>xxFIRSTxx</p>', '<p>xxSECONDxx</p>']));
  const [open, between, close] = html.split(/<p>xx(?:FIRST|SECOND)xx<\/p>/);
  if (errors.length > 0 || open === undefined || between === undefined || close === undefined) throw new Error(`The mail could not be made: ${errors.map((e) => e.message).join('; ') || 'its words are not where they were put'}`);
  return { open, between, close, headings: HEADINGS };
}

/** Where the pages read what was made. */
export const SHELL = fileURLToPath(new URL('mail-shell.json', import.meta.url));
/** A shell as the file holds it. */
export const written = (shell: MailShell): string => `${JSON.stringify(shell, null, 1)}\n`;

if (import.meta.main) writeFileSync(SHELL, written(await makeShell()));
