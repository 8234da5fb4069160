import type { EditorData } from '../config.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * What the page of the editor may do, and no other page: styles made by script, because the editor is built so, and pictures and
 * manifests that it makes itself. It may speak to the git host that was chosen, and to nobody else.
 */
export function policy(origins: readonly string[]): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'", `connect-src ${["'self'", 'data:', 'blob:', ...origins].join(' ')}`,
    'manifest-src blob:', "base-uri 'none'", "form-action 'none'", "object-src 'none'",
  ].join('; ');
}

/** The page of the editor. */
export function editorPage({ data, origins, script, styles, name }: { data: EditorData; origins: readonly string[]; script: string; styles: readonly string[]; name: string }): string {
  const local = origins.length === 0;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="${policy(origins)}">
    <title>Edit the manual | ${escaped(name)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="referrer" content="no-referrer">
    <link rel="icon" href="${escaped(data.base)}icon.svg" type="image/svg+xml">
${styles.map((href) => `    <link rel="stylesheet" href="${escaped(href)}">\n`).join('')}  </head>
  <body${local ? ' class="only-folder"' : ''}>
    <p id="editor-state" class="state" role="status" hidden></p>
    <main id="nc-root"></main>
    <noscript><p>The visual editor needs JavaScript. Everything in it can be edited as a text file too: see the guide for editors.</p></noscript>
    <script type="application/json" id="editor-data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
    <script type="module" src="${escaped(script)}"></script>
  </body>
</html>
`;
}
