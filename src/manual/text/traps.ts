import type { Problem } from '../problems.ts';

interface Trap {
  code: string;
  pattern: RegExp;
  what: (found: string) => string;
  fix: (found: string) => string;
  /** Only when the line also matches this. */
  onlyOn?: RegExp;
}

const HTML_REMEDY: Record<string, string> = {
  br: 'start a new paragraph with an empty line, or make it a list',
  b: 'put ** before and after the words instead',
  strong: 'put ** before and after the words instead',
  i: 'put * before and after the words instead',
  em: 'put * before and after the words instead',
  a: 'write the link as [words](address)',
  u: 'take the underline out: underlined words look like links',
  table: 'write it as a Markdown table, with | between the cells',
  img: 'pictures cannot be put into a procedure: describe it in words, or publish it as a document',
};

const htmlRemedy = (tag: string): string => HTML_REMEDY[tag.toLowerCase()] ?? (/^(table|t[rdh]|tbody|thead)$/i.test(tag) ? HTML_REMEDY.table! : 'take the tag out and keep the words; lists, bold and tables have their own Markdown');

/**
 * What editors type in good faith and MDX does not accept. Each is found here, all at once and in words, because the
 * parser stops at the first one and speaks of JSX. Ordered: the first that matches a place wins.
 */
const TRAPS: Trap[] = [
  {
    code: 'comment', pattern: /<!--[\s\S]*?(?:-->|$)/,
    what: () => 'comments cannot be left in the text: they would be published', fix: () => 'take the comment out; write it in the change note or an e-mail to the subgroup',
  },
  {
    code: 'angle-link', pattern: /<(?:https?:\/\/|mailto:|www\.)[^>\s]*>?/,
    what: (f) => `a link in angle brackets, ${f}, cannot be read`, fix: (f) => `write it as [words that say where it leads](${f.replace(/[<>]/g, '')})`,
  },
  {
    code: 'angle-mail', pattern: /<[\w.+-]+@[\w.-]+>/,
    what: (f) => `an address in angle brackets, ${f}, cannot be read`, fix: () => 'put the mailbox into the contacts and use <Contact id="…" />',
  },
  {
    code: 'less-than', pattern: /<(?=[\d=£%.])=?[\d£%.]*/,
    what: (f) => `"${f}" is read as the start of a tag`, fix: (f) => `write it in words, such as "under ${f.replace(/\D/g, '') || '18'}" or "fewer than"`,
  },
  {
    code: 'html', pattern: /<\/?([a-z][\w-]*)(?:\s[^<>]*)?\/?>?/,
    what: (f) => `HTML such as ${f} cannot be used`, fix: (f) => htmlRemedy(/[a-z][\w-]*/i.exec(f)?.[0] ?? ''),
  },
  {
    code: 'curly-quotes', pattern: /=\s*[\u201C\u201D\u2018\u2019][^>\u201C\u201D]*[\u201C\u201D\u2018\u2019]?/, onlyOn: /<[A-Z]/,
    what: () => 'curly quotation marks around an attribute, as Word makes them', fix: () => 'type straight quotation marks, such as id="lado-notify"',
  },
  {
    code: 'spread', pattern: /\{\s*\.\.\.[^}]*\}/,
    what: () => 'code in braces cannot be used', fix: () => 'write attributes as name="value"',
  },
  {
    code: 'attribute-braces', pattern: /=\s*\{[^}\n]*\}?/, onlyOn: /<[A-Z]/,
    what: () => 'an attribute in braces cannot be used', fix: () => 'write attributes as name="value", with straight quotation marks',
  },
  {
    code: 'braces', pattern: /\{[^}\n]*\}?|\}/,
    what: (f) => `braces, ${f}, are read as code`, fix: (f) => (/^\{\/\*/.test(f) ? 'take the comment out' : 'use round brackets instead'),
  },
  {
    code: 'import-export', pattern: /^(?:import|export)\s+(?:\{|\*|[A-Za-z_$][\w$]*\s*(?:,|=|from\b)|default\b|const\b|let\b|function\b|["']).*/,
    what: (f) => `"${f.split(/\s/, 1)[0]}" at the start of a line is read as code`, fix: () => 'components are there without it: take the line out, or begin the sentence with another word',
  },
];

/** What stands in for a trap once it has been reported, so that the rest can still be parsed: as long, but harmless. */
const mask = (text: string): string => text.replace(/[^\n]/g, '_');

/**
 * Finds every trap in a text.
 * @param text the text with its head blanked, so that lines count from the top of the file
 * @returns a problem for each, and the text with the traps masked, which still has every other place where it was
 */
export function findTraps(text: string, file: string): { problems: Problem[]; masked: string } {
  const problems: Problem[] = [];
  let masked = text;
  for (const trap of TRAPS) {
    const flags = trap.code === 'import-export' ? 'gm' : 'g';
    masked = masked.replace(new RegExp(trap.pattern.source, flags), (found: string, ...rest: unknown[]) => {
      const offset = rest.find((r) => typeof r === 'number') as number;
      if (masked[offset - 1] === '\\') return found;
      const before = masked.slice(0, offset);
      const lineStart = before.lastIndexOf('\n') + 1;
      const line = masked.slice(lineStart).split('\n', 1)[0] ?? '';
      if (trap.onlyOn && !trap.onlyOn.test(line)) return found;
      problems.push({
        level: 'problem', code: trap.code, file, line: before.split('\n').length, column: offset - lineStart + 1,
        what: trap.what(shorten(found)), fix: trap.fix(found), words: found.split('\n', 1)[0]!,
      });
      return trap.code === 'curly-quotes' || trap.code === 'attribute-braces' ? `="${mask(found.slice(3))}"` : mask(found);
    });
  }
  return { problems, masked };
}

function shorten(found: string): string {
  const line = found.split('\n', 1)[0]!.trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
