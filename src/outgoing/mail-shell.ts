import mjml2html from 'mjml';

/** What stands round the words of a mail: the same for every mail, so mjml makes it once for all of them. */
interface Shell {
  open: string;
  between: string;
  close: string;
}

const HEADINGS: Readonly<Record<string, string>> = { h1: 'font-size: 26px; line-height: 1.25;', h2: 'font-size: 21px; line-height: 1.3; margin: 24px 0 0;' };

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

/** Headings carry their style themselves, because some mail programs drop every other. */
function withStyles(html: string): string {
  return html.replace(/<(h[12])((?:\s[^>]*)?)>/g, (_, tag: string, rest: string) => `<${tag}${rest} style="${HEADINGS[tag]}">`);
}

const SUBJECT = 'xxSUBJECTxx';
const PREVIEW = 'xxPREVIEWxx';
const FIRST = '<p>xxFIRSTxx</p>';
const SECOND = '<p>xxSECONDxx</p>';

async function makeShell(): Promise<Shell> {
  const { html, errors } = await mjml2html(mailTemplate(SUBJECT, PREVIEW, [FIRST, SECOND]));
  if (errors.length > 0) throw new Error(`The newsletter could not be made: ${errors.map((e) => e.message).join('; ')}`);
  const [open, between, close] = html.split(/<p>xx(?:FIRST|SECOND)xx<\/p>/);
  if (open === undefined || between === undefined || close === undefined) throw new Error('The newsletter could not be made: its words are not where they were put');
  return { open, between, close };
}

let shell: Promise<Shell> | undefined;

/**
 * A mail as HTML: tables and inline styles, no pictures, no scripts, nothing loaded.
 * @param subject escaped, as is `preview`
 * @param blocks HTML, one for each part of the mail
 * @throws Error when the mail library refuses the template
 */
export async function mailHtml(subject: string, preview: string, blocks: readonly string[]): Promise<string> {
  const { open, between, close } = await (shell ??= makeShell());
  return open.replaceAll(SUBJECT, () => subject).replaceAll(PREVIEW, () => preview) + blocks.map(withStyles).join(between) + close;
}
