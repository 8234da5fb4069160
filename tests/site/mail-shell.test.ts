import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';
import { describe, expect, it } from 'vitest';
import { mailHtml } from '../../src/outgoing/mail-shell.ts';
import { mailTemplate, makeShell, SHELL, written } from '../../src/outgoing/mail-template.ts';

describe('a mail put together from what mjml made once', () => {
  it.each([
    ['one block', ['<p>Only this.</p>']],
    ['many blocks', ['<h1>Title &amp; more</h1><p>Words, $&amp; and $1.</p>', '<h2 id="z"><a href="https://a.example/?a=1&amp;b=2">Zed</a></h2><ul><li>one</li></ul>', '<p>\u201Clast\u201D</p>', '<p>end</p>']],
  ])('%s: byte for byte what mjml makes of the whole', async (_, blocks) => {
    const { html } = await mjml2html(mailTemplate('What $&amp; changed', 'A &amp; B', blocks));
    expect(mailHtml('What $&amp; changed', 'A &amp; B', blocks)).toBe(html);
  });
});

it('what mjml made is what it would make today; after a change of the template: node src/outgoing/mail-template.ts', async () => {
  expect(readFileSync(SHELL, 'utf8')).toBe(written(await makeShell()));
});
