import type { Finding } from './finding.ts';
import { child, textOf, type XmlElement } from './xml.ts';

const LOOKS: [tag: string, means: (value: string) => boolean, what: string][] = [
  ['w:u', (v) => v !== 'none', 'Underlined words are plain: underlined words look like links.'],
  ['w:highlight', (v) => v !== 'none', 'Highlighted words are plain: check whether somebody marked them as a question.'],
  ['w:vertAlign', (v) => v !== 'baseline', 'Raised or lowered letters stand in the line.'],
  ['w:caps', (v) => !['0', 'false'].includes(v), 'Words set in capitals stand as they were typed.'],
];

/** Looks of words that Markdown does not have: told once for each kind, with all its words. */
export class Looks {
  private readonly seen = new Map<string, { words: string[]; where: string }>();

  /** Notes how the words of a run look, where `where` is. */
  run(run: XmlElement, where: string): void {
    const properties = child(run, 'w:rPr');
    for (const [tag, means, what] of LOOKS) {
      const look = child(properties, tag);
      const words = textOf(run);
      if (!look || !words || !means(look.attribs['w:val'] ?? '')) continue;
      const seen = this.seen.get(what) ?? { words: [], where };
      this.seen.set(what, { ...seen, words: [...seen.words, words] });
    }
  }

  findings(): Finding[] {
    return [...this.seen].map(([what, { words, where }]) => ({ kind: 'changed', what, words: words.join(' | '), where: words.length === 1 ? where : `${where}, and ${words.length - 1} more` }));
  }
}
