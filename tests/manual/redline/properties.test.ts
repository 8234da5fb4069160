import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, wordsOfBlock, type Block } from '../../../src/manual/redline/block.ts';
import { redlineHtml } from '../../../src/manual/redline/html.ts';
import { redline } from '../../../src/manual/redline/redline.ts';
import { summary } from '../../../src/manual/redline/summary.ts';
import { blocks, told } from './marks.ts';

// Few words, so that repeats, near misses and moves happen all the time; with entities, quotation marks and accents among them.
const word = fc.constantFrom('child', 'the', 'LADO', 'must', 'not', 'ring', '999', 'caf\u00E9', '&amp;', '\u201Cown\u201D', "child's", 'a', 'today', 'home,', 'safe.', 'why?');
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((w) => w.join(' '));
const rich = fc.oneof(sentence, fc.tuple(sentence, sentence).map(([a, b]) => `${a} **${b}**`), fc.tuple(sentence, word).map(([a, b]) => `${a} [${b}](/x/${b.replace(/\W/g, '')}/)`));
const cell = fc.array(word, { minLength: 1, maxLength: 3 }).map((w) => w.join(' '));
const part = fc.oneof(
  { weight: 4, arbitrary: rich },
  sentence.map((s) => `## ${s}`),
  fc.array(rich, { minLength: 1, maxLength: 4 }).map((items) => items.map((s) => `- ${s}`).join('\n')),
  fc.array(rich, { minLength: 1, maxLength: 4 }).map((items) => items.map((s, i) => `${i + 1}. ${s}`).join('\n')),
  fc.tuple(rich, rich, rich).map(([a, b, c]) => `- ${a}\n  - ${b}\n    1. ${c}`),
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }).map((rows) => `| Who | When |\n| --- | --- |\n${rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`),
);
const parts = fc.array(part, { maxLength: 9 });
const document = parts.map((p) => blocks(p.join('\n\n')));

/** A document and another made of it as editors do: parts dropped, doubled, swapped, new ones put in. */
const edited = fc.tuple(parts, fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom('drop', 'swap', 'put', 'double'), part), { maxLength: 5 })).map(([before, edits]) => {
  const after = [...before];
  for (const [a, b, how, fresh] of edits) {
    const [i, j] = [a % (after.length + 1), b % (after.length + 1)];
    if (how === 'drop') after.splice(i, 1);
    else if (how === 'put') after.splice(i, 0, fresh);
    else if (how === 'double' && after[i]) after.splice(j, 0, after[i]!);
    else if (after[i] && after[j]) [after[i], after[j]] = [after[j]!, after[i]!];
  }
  return [blocks(before.join('\n\n')), blocks(after.join('\n\n'))] as const;
});

const words = (list: readonly Block[]): string[] => list.map((b) => alike(wordsOfBlock(b)).trim());

describe('a redline', () => {
  it('tells both versions whole: what was kept and added is the new one, what was kept and removed is the old one', () => {
    fc.assert(fc.property(fc.oneof(fc.tuple(document, document), edited), ([before, after]) => {
      const lines = redline(before, after);
      expect(told(lines, 'after')).toEqual(words(after));
      const olds = words(before);
      // Blocks that were joined are told in one: put the old ones together likewise.
      const places = new Map(lines.filter((l) => l.change === 'joined').map((l) => [l.before[0]!, l.before]));
      const expected: string[] = [];
      for (let i = 0; i < olds.length; i += 1) {
        const joined = places.get(i);
        expected.push(joined ? joined.map((n) => olds[n]!).join(' ') : olds[i]!);
        if (joined) i += joined.length - 1;
      }
      expect(told(lines, 'before')).toEqual(expected);
    }), { numRuns: 400 });
  });

  it('of a text with itself shows no change', () => {
    fc.assert(fc.property(document, (text) => {
      expect(redline(text, text).every((l) => l.change === 'same')).toBe(true);
    }));
  });

  it('never shows a block that only moved as changed, added or taken out', () => {
    fc.assert(fc.property(document.filter((d) => d.length > 1), fc.nat(), fc.nat(), (text, a, b) => {
      const moved = [...text];
      const [block] = moved.splice(a % text.length, 1);
      moved.splice(b % (moved.length + 1), 0, block!);
      expect(redline(text, moved).filter((l) => !['same', 'moved'].includes(l.change))).toEqual([]);
    }));
  });

  it('is HTML in which only its own tags are tags, and in which signs and hidden words stand around every mark', () => {
    fc.assert(fc.property(fc.oneof(fc.tuple(document, document), edited), ([before, after]) => {
      const html = redlineHtml(redline(before, after));
      for (const [, tag] of html.matchAll(/<\/?([a-z]+)/g)) expect(['section', 'p', 'strong', 'em', 'span', 'small', 'ins', 'del', 'details', 'summary', 'div', 'table', 'tbody', 'tr', 'td', 'th', 'a']).toContain(tag);
      expect((html.match(/<ins>/g) ?? []).length).toBe((html.match(/added text starts/g) ?? []).length);
      expect((html.match(/<del>/g) ?? []).length).toBe((html.match(/deleted text ends/g) ?? []).length);
    }));
  });
});

it('escapes what a text says', () => {
  const html = redlineHtml(redline(blocks('Fewer than 5 &lt;b&gt; "x"'), blocks('Fewer than 6 &lt;b&gt; "x"')));
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;b&gt;');
});

it.each([
  ['One two three.', 'One two three.', 'Not a word is different.'],
  ['The nurse rings today.\n\nA b c.', 'The nurse rings now.\n\nA b c.\n\n- New item here.', '1 paragraph changed, 1 list item added; the rest is as before.'],
  ['A b c.\n\nD e f.\n\nG h i.', 'G h i.\n\nA b c.\n\nD e f.', '1 paragraph moved; the rest is as before.'],
  ['', 'A b.\n\nC d.', '2 paragraphs added.'],
])('%j to %j is summed up', (before, after, said) => expect(summary(redline(blocks(before), blocks(after)))).toBe(said));
