import type { Finding } from './finding.ts';
import type { WordFile } from './open.ts';
import { all, textOf } from './xml.ts';

/**
 * What stands outside the text: comments, and the headers and footers of the pages, each told once.
 * @param commentPlaces where each comment belongs, by its id
 */
export function outside({ parts }: WordFile, commentPlaces: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  const around = new Map<string, string[]>();
  for (const [name, part] of parts) {
    if (name === 'word/comments.xml') {
      for (const comment of all(part, 'w:comment')) findings.push({ kind: 'left out', what: `A comment${comment.attribs['w:author'] ? ` by ${comment.attribs['w:author']}` : ''} is left out: settle it before the draft goes on.`, words: textOf(comment), where: commentPlaces.get(comment.attribs['w:id'] ?? '') ?? '' });
    } else if (/^word\/(header|footer)\d*\.xml$/.test(name)) {
      const words = textOf(part);
      if (words) around.set(words, [...(around.get(words) ?? []), name.includes('header') ? 'header' : 'footer']);
    }
  }
  for (const [words, names] of around) for (const kind of names) findings.push({ kind: 'left out', what: `The ${kind} of the pages is left out: the site has its own.`, words });
  return findings;
}
