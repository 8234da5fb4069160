import type { DecisionGuide } from '../schemas/decision.ts';

/** A text of a guide with the keys that lead to it. */
export interface Piece {
  path: (string | number)[];
  words: string;
}

/** Every text of a guide that a reader sees, in the order in which the guide has them. */
export function piecesOf(guide: Omit<DecisionGuide, 'source'>): Piece[] {
  const list = (words: readonly string[], ...path: (string | number)[]): Piece[] => words.map((one, i) => ({ path: [...path, i], words: one }));
  const one = (words: string | undefined, ...path: (string | number)[]): Piece[] => (words === undefined ? [] : [{ path, words }]);
  return [
    ...one(guide.title, 'title'), ...one(guide.summary, 'summary'), ...one(guide.first, 'first'), ...list(guide.avoid, 'avoid'),
    ...Object.entries(guide.questions).flatMap(([id, q]) => [
      ...one(q.ask, 'questions', id, 'ask'), ...one(q.name, 'questions', id, 'name'), ...one(q.why, 'questions', id, 'why'), ...list(q.examples, 'questions', id, 'examples'),
      ...Object.entries(q.answers).flatMap(([answer, a]) => [...one(a.words, 'questions', id, 'answers', answer, 'words'), ...one(a.help, 'questions', id, 'answers', answer, 'help')]),
    ]),
    ...Object.entries(guide.outcomes).flatMap(([id, o]) => [
      ...one(o.title, 'outcomes', id, 'title'), ...one(o.who, 'outcomes', id, 'who'), ...one(o.by, 'outcomes', id, 'by'),
      ...list(o.how, 'outcomes', id, 'how'), ...list(o.record, 'outcomes', id, 'record'), ...list(o.avoid, 'outcomes', id, 'avoid'), ...one(o.check?.why, 'outcomes', id, 'check', 'why'),
    ]),
    ...one(guide.form?.intro, 'form', 'intro'),
    ...(guide.form?.fields ?? []).flatMap((f, i) => one(f.hint, 'form', 'fields', i, 'hint')),
  ];
}

/**
 * The texts of a guide as one Markdown list in which every text stands on the line that it has in the guide's own file, so
 * that whatever looks at texts looks at these too, and says where the editor has to look.
 */
export function asMarkdown(guide: Omit<DecisionGuide, 'source'>, lineOf: (path: readonly PropertyKey[]) => number): string {
  const lines: string[] = [];
  for (const { path, words } of piecesOf(guide)) {
    const line = lineOf(path) - 1;
    const text = words.replace(/\s+/g, ' ');
    lines[line] = lines[line] === undefined ? `- ${text}` : `${lines[line]} · ${text}`;
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}
