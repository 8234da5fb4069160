import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { withoutUnsearched } from '../../src/search/build/copies.ts';

/** The words of a page outside what is not searched, by a parser of HTML. */
function searchedWords(html: string): string {
  const passedOver: boolean[] = [];
  let words = '';
  const parser = new Parser({
    onopentag: (name, attributes) => void passedOver.push(name === 'nav' || attributes['data-pagefind-ignore'] === 'all'),
    onclosetag: () => void passedOver.pop(),
    ontext: (text) => (words += passedOver.includes(true) ? '' : text),
  });
  parser.end(html);
  return words;
}
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '');

const { part } = fc.letrec<{ part: string; parts: string[] }>((tie) => ({
  parts: fc.array(tie('part'), { maxLength: 4, depthIdentifier: 'deep' }),
  part: fc.oneof({ maxDepth: 5, depthIdentifier: 'deep', withCrossShrink: true },
    fc.constantFrom('one ', 'navy ', 'divided ', '<br>', '<img alt="a nav">'),
    fc.tuple(fc.constantFrom('div', 'nav', 'dl', 'section', 'span'), fc.constantFrom('', ' class="nav"', ' data-pagefind-ignore', ' data-pagefind-ignore="all"', ' id="x" data-pagefind-ignore="all" class="y"'), tie('parts'))
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('')}</${name}>`)),
}));

it('what is handed to the search index has the words that are searched, whole, and no others', () => {
  let cut = 0;
  fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')), (html) => {
    const given = withoutUnsearched(html);
    if (given !== html) cut += 1;
    expect(wordsOf(given)).toBe(searchedWords(html));
    expect(given).not.toMatch(/<nav\b|ignore="all"/);
  }), { numRuns: 2000 });
  expect(cut).toBeGreaterThan(400);
});

it('an element that is never closed takes the rest of the page with it, and nothing before it', () => {
  expect(withoutUnsearched('<p>one</p><div data-pagefind-ignore="all">two<div>three</div>')).toBe('<p>one</p>');
});
