import { counted } from '../../manual/wording.ts';
import type { Finding, Kind } from './finding.ts';

const PARTS: readonly (readonly [kind: Kind, title: string])[] = [
  ['left out', 'Left out of the draft'],
  ['changed', 'In the draft in another form'],
  ['to decide', 'For you to decide'],
];

/** Everything that the draft does not have as the document had it: what, where and its words, whole. Places are those of the document. */
export function inWordsOf(findings: readonly Finding[]): string {
  return PARTS.flatMap(([kind, title]) => {
    const of = findings.filter((f) => f.kind === kind);
    if (of.length === 0) return [];
    const groups = Map.groupBy(of, (f) => f.what);
    return [`${title} (${of.length})`, ...[...groups].flatMap(([what, same]) => [`  - ${what}`, ...same.flatMap(({ words, where }) => {
      const said = words ? `\u201C${words}\u201D` : '';
      const line = [where ? where.charAt(0).toUpperCase() + where.slice(1) : '', said].filter(Boolean).join(': ');
      return line ? [`      ${line}`] : [];
    })]), ''];
  }).join('\n').trimEnd();
}

/** How much there is, for the line that says what was done. */
export function summaryOf(findings: readonly Finding[]): string {
  const n = (kind: Kind): number => findings.filter((f) => f.kind === kind).length;
  return `${counted(n('left out'), 'thing')} left out, ${n('changed')} in another form, ${n('to decide')} to decide`;
}
