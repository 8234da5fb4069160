import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorHeadings } from '../../src/manual/text/headings.ts';
import { parseText } from '../../src/manual/text/parse.ts';
import { findTraps } from '../../src/manual/text/traps.ts';
import { wordsOf } from '../../src/manual/text/walk.ts';
import { cutFile } from '../../src/manual/reading/frontmatter.ts';

const HEAD = '---\ntitle: A\n---\n';
const problemsIn = (text: string) => parseText(HEAD + text, 'f.mdx').problems.map((p) => [p.code, p.line, p.column]);

describe('traps that editors hit', () => {
  it.each([
    ['A child of <18 months', 'less-than', 4, 12],
    ['Fewer than <5% of cases', 'less-than', 4, 12],
    ['Ask {no one/a team} first', 'braces', 4, 5],
    ['A stray } here', 'braces', 4, 9],
    ['One line<br>and another', 'html', 4, 9],
    ['One line<br/>and another', 'html', 4, 9],
    ['<div class="x">boxed</div>', 'html', 4, 1],
    ['Text\n\n<table><tr><td>1</td></tr></table>', 'html', 6, 1],
    ['Hidden <!-- draft, do not publish --> words', 'comment', 4, 8],
    ['See <https://www.gov.uk/x> for more', 'angle-link', 4, 5],
    ['Mail <a.b@c.example> now', 'angle-mail', 4, 6],
    ['<Timescale id=\u201Cx\u201D />', 'curly-quotes', 4, 14],
    ['<Timescale id={"x"} />', 'attribute-braces', 4, 14],
    ['<Timescale {...all} />', 'spread', 4, 12],
    ['import x from "y"', 'import-export', 4, 1],
    ['export const a = 1', 'import-export', 4, 1],
    ['{/* a note */}', 'braces', 4, 1],
    ['<Note title="A">\n\nText', 'unclosed', 4, 1],
    ['Text\n\n</Note>', 'unopened', 6, 1],
    ['<script>alert(1)</script>', 'html', 4, 1],
    // The parser drops a sentence that begins so: without this it would vanish from the page in silence.
    ['export of data is a transfer', 'code', 4, 1],
  ])('%j is reported as %s at %i:%i', (text, code, line, column) => expect(problemsIn(text)[0]).toEqual([code, line, column]));

  it.each([
    ['A child aged < 18 and a < b'], ['Import duties are not ours'], ['importance matters'], ['5 > 3'], ['A \\{literal\\} brace'], ['Ring `<18>`'.replace(/`/g, '"').replace('<18>', 'under 18')],
  ])('%j is left alone', (text) => expect(problemsIn(text)).toEqual([]));

  it('finds all of them at once', () => {
    expect(problemsIn('A <18 b {c} d\n\n<br> <!-- e -->\n\n<https://f.example> <Contact id=\u201Cg\u201D />').map(([code]) => code).sort()).toEqual(['angle-link', 'braces', 'comment', 'curly-quotes', 'html', 'less-than']);
  });

  it('goes on to find what the parser finds when traps stand before it', () => {
    expect(problemsIn('A <18 b\n\n<Note title="x">\n\nnever closed').map(([code]) => code)).toEqual(['less-than', 'unclosed']);
  });

  it('keeps every other place where it was', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '<', '1', '{', '}', '\n', ' ', '>', 'b', '!', '-') }), (text) => {
      const { masked } = findTraps(text, 'f');
      expect(masked).toHaveLength(text.length);
      expect(masked.split('\n').length).toBe(text.split('\n').length);
    }));
  });

  it('never lets code through to the page, whatever is typed', () => {
    const piece = fc.constantFrom('<', '>', '{', '}', 'script', '/', '=', '"', ' ', 'on', 'x', '\n', '<a', '<script>', '</script>', '{x}', '<!--', '-->', 'import ', '<img src=x onerror=y>');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }).map((p) => p.join('')), (text) => {
      const { tree, problems } = parseText(`${HEAD}${text}`, 'f.mdx');
      const kinds = JSON.stringify(tree);
      if (problems.length === 0) expect(kinds).not.toMatch(/mdxjsEsm|Expression|"type":"raw"|"name":"(?:script|a|img)"/);
    }), { numRuns: 400 });
  });
});

describe('a text', () => {
  it('keeps its places whatever the line endings', () => {
    const plain = `${HEAD}One\n\n<br>`;
    expect(parseText(plain.replace(/\n/g, '\r\n'), 'f').problems).toEqual(parseText(plain, 'f').problems);
    expect(cutFile(`\uFEFF${plain}`).head).toBe('title: A\n');
  });

  it.each([
    ['## What to do, by role', 'what-to-do-by-role'],
    ["## The child's voice", 'the-childs-voice'],
    ['## Who: when?', 'who-when'],
    ['## LADO (allegations)', 'lado-allegations'],
    ['## Under 18s – and after', 'under-18s-and-after'],
  ])('gives %j the anchor %s', (heading, anchor) => expect(anchorHeadings(parseText(`${HEAD}${heading}\n`, 'f').tree)[0]!.anchor).toBe(anchor));

  it('gives a repeated heading an anchor of its own', () => expect(anchorHeadings(parseText(`${HEAD}## A\n\n## A\n`, 'f').tree).map((h) => h.anchor)).toEqual(['a', 'a-1']));
  it('sets quotation marks as a printer would', () => expect(wordsOf(parseText(`${HEAD}A "child's" word -- so ...`, 'f').tree).trim()).toBe('A \u201Cchild\u2019s\u201D word -- so ...'));
});
