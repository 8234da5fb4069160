import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../../src/cli/programs.ts';
import { contentComponents } from '../../../src/components/content/index.ts';
import { BETWEEN, patternOf, textOf, valuesIn } from '../../../src/editor/block-text.ts';
import { blocksOf } from '../../../src/editor/blocks.ts';
import { meaningOf, restoreText } from '../../../src/editor/body.ts';
import { filesIn } from '../../site-files.ts';

const blocks = blocksOf(contentComponents.values(), {});
const texts = filesIn(join(project, 'content')).filter((file) => file.endsWith('.mdx')).map((file) => readFileSync(join(project, 'content', file), 'utf8'));

describe('the components as blocks', () => {
  it('every component is one, with a field for every attribute', () => {
    expect(blocks.map((b) => b.name)).toEqual([...contentComponents.keys()]);
    for (const { name, fields, form } of blocks) expect(fields.map((f) => f.name)).toEqual([...Object.keys(contentComponents.get(name)!.attributes), ...(form === 'around' ? [BETWEEN] : [])]);
  });

  it.each(blocks.map((block) => [block.name, block] as const))('<%s> is found everywhere it stands in the manual, and comes back as it was', (name, block) => {
    const tags = texts.flatMap((text) => text.match(new RegExp(`<${name}(?=[ >/])`, 'g')) ?? []).length;
    expect(tags).toBeGreaterThan(0);
    const found = texts.flatMap((text) => [...text.matchAll(new RegExp(patternOf(block), `g${block.form === 'inline' ? '' : 'm'}`))]);
    expect(found.length).toBe(tags);
    for (const match of found) expect(meaningOf(textOf(block, valuesIn(block, match)))).toBe(meaningOf(match[0]));
  });

  it('what it does not know stays as text', () => {
    const source = blocks.find((b) => b.name === 'Source')!;
    for (const text of ['<Source id="a" colour="red" />', '<Source id={a} />', "<Source id='a' />", '<Source id="a">words</Source>']) expect(patternOf(source).test(text), text).toBe(false);
  });

  it('whatever is written into a field comes back from the text, and is one line that MDX can read', () => {
    const field = blocks.find((b) => b.name === 'Field')!;
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 60 }).map((s) => s.replace(/&/g, 'and').replace(/\s+/g, ' ').trim()).filter(Boolean), (label) => {
      const text = textOf(field, { label, lines: '2' });
      expect(text).not.toMatch(/\n|[{}]/);
      expect(valuesIn(field, patternOf(field).exec(text)!)).toEqual({ label, lines: '2' });
    }));
  });

  it('an attribute that holds several ids takes them as a list, or as the editor keeps one', () => {
    const role = blocks.find((b) => b.name === 'Role')!;
    expect(textOf(role, { for: ['schools', 'early-years'], [BETWEEN]: 'Words.' })).toBe('<Role for="schools early-years">\n\nWords.\n\n</Role>');
    expect(textOf(role, { for: { 0: 'schools', 1: 'early-years' }, [BETWEEN]: 'Words.' })).toBe(textOf(role, { for: ['schools', 'early-years'], [BETWEEN]: 'Words.' }));
  });
});

describe('the author\u2019s way of writing', () => {
  it.each([
    ['a list marker', '* one', '- one'],
    ['an escape', 'snake_case', 'snake\\_case'],
    ['slanted words', 'a *b* c', 'a _b_ c'],
    ['a sign that is not emphasis', '5 * 3', '5 \\* 3'],
    ['a bold link', '4. **[Refer](/r/)** to us', '4. [**Refer**](/r/) to us'],
    ['bold over a link and words', '- **[FGM](/f/) (FGM):** when', '- [**FGM**](/f/) **(FGM):** when'],
    ['the order of attributes', '<Source id="a" at="b" />', '<Source at="b" id="a"/>'],
    ['a table', '| a | b |\n|:--|---|\n| c | d |', '|a|b|\n| --- | --- |\n| c | d |'],
    ['an indented list', '1. one\n   - two\n   - three', '1. one\n    - two\n    - three'],
    ['blank lines', 'one\n\n\ntwo', 'one\n\ntwo'],
  ])('%s is kept', (_, before, after) => expect(restoreText(before, after)).toBe(before));

  it.each([
    ['a word', 'one two', 'one three'],
    ['bold taken away', 'a **b** c', 'a b c'],
    ['another address', '[a](/b/)', '[a](/c/)'],
    ['slanted made bold', 'a *b* c', 'a **b** c'],
    ['an item moved in', '- one\n- two', '- one\n    - two'],
    ['another id', '<Timescale id="a" />', '<Timescale id="b" />'],
    ['a paragraph split', 'one two', 'one\n\ntwo'],
    ['a case', '| a | b |', '| A | b |'],
  ])('%s is taken', (_, before, after) => expect(restoreText(before, after)).toBe(after));

  it('what is edited into a text is in the text, and the rest is as it was', () => {
    const lines = fc.array(fc.constantFrom('* one', '- two', '**[a](/b/)** c', 'plain words', '## Heading', '1) first'), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(lines, lines, (a, b) => {
      const [before, after] = [a.join('\n\n'), b.join('\n\n')];
      const restored = restoreText(before, after);
      expect(restored.split('\n').filter(Boolean).map(meaningOf)).toEqual(b.map(meaningOf));
      expect(restoreText(before, before)).toBe(before);
    }));
  });
});
