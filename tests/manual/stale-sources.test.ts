import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { endOf, sourcesToCheck, staleSources } from '../../src/manual/stale-sources.ts';
import type { Manual } from '../../src/manual/manual.ts';
import type { Source, SourceEdition } from '../../src/manual/schemas/source.ts';
import { SMALL } from '../checks/fixture.ts';
import { Copy } from '../cli/copy.ts';

const edition = (id: string, inForce: string, more: Partial<SourceEdition> = {}): SourceEdition => ({ id, label: `The Guide ${id}`, published: '2020-01-01', inForce, state: 'verified', ...more }) as SourceEdition;
const guide = (...editions: SourceEdition[]): Source => ({ id: 'guide', title: 'The Guide', label: 'The Guide', kind: 'statutory guidance', publisher: 'A department', editions });

it.each<[string, SourceEdition[], string, { since: string; now: string | undefined } | undefined]>([
  ['the only edition holds', [edition('1', '2020-01-01')], '2026-06-01', undefined],
  ['the day before the next takes effect', [edition('1', '2020-01-01'), edition('2', '2026-06-01')], '2026-05-31', undefined],
  ['the day the next takes effect', [edition('1', '2020-01-01'), edition('2', '2026-06-01')], '2026-06-01', { since: '2026-06-01', now: '2' }],
  ['a later one has followed', [edition('1', '2020-01-01'), edition('2', '2024-06-01'), edition('3', '2026-06-01')], '2026-06-01', { since: '2024-06-01', now: '3' }],
  ['what is not commenced replaces nothing', [edition('1', '2020-01-01'), edition('2', 'not commenced')], '2026-06-01', undefined],
  ['ended, and nothing took its place', [edition('1', '2020-01-01', { ended: '2026-02-01' })], '2026-06-01', { since: '2026-02-01', now: undefined }],
  ['to end later', [edition('1', '2020-01-01', { ended: '2026-07-01' })], '2026-06-01', undefined],
  ['replaced, and what replaced it ended too', [edition('1', '2020-01-01'), edition('2', '2024-06-01', { ended: '2026-01-01' })], '2026-06-01', { since: '2024-06-01', now: undefined }],
])('%s', (_, editions, day, want) => {
  const end = endOf(guide(...editions), editions[0]!, day);
  expect(end && { since: end.since, now: end.now?.id }).toEqual(want);
});

/** The small manual with the text of Lost child in force, its head kept, and the editions of the guide. */
function manualWith(text: string, ...editions: SourceEdition[]): { manual: Manual; line: number } {
  const manual = checkContent(SMALL, '2026-11-20').manual!;
  const [series] = [manual.series.get('lost-child')!];
  const head = /^---\n[\s\S]*?\n---\n/.exec(series.current!.source)![0];
  const current = { ...series.current!, source: `${head}\n${text}\n` };
  return { manual: { ...manual, sources: new Map([...manual.sources, ['guide', guide(...editions)]]), series: new Map([['lost-child', { ...series, current }]]) }, line: head.split('\n').length + 1 };
}
const TWO = [edition('2020', '2020-01-01'), edition('2026', '2026-09-01')] as const;

it.each<[string, string, string[]]>([
  ['before the full stop', 'Look first. Ring the door <Source id="guide" />. Then wait.', ['Ring the door.']],
  ['after the full stop', 'Look first. Ring the door. <Source id="guide" />', ['Ring the door.']],
  ['within a sentence', 'Ring <Source id="guide" at="page 3" /> and wait. Look.', ['Ring and wait.']],
  ['in a list', '- Look up.\n- Ring the *door* <Source id="guide" />.', ['Ring the door.']],
  ['a limit stands in the sentence as it is read', 'You should look <Timescale id="find-child" /> <Source id="guide" />.', ['You should look within 1 hour.']],
  ['two citations in one sentence, of which one is old', 'Ring <Source id="lost-act" /> the door <Source id="guide" />.', ['Ring the door.']],
  ['twice', 'Ring <Source id="guide" />. Look <Source id="guide" />.', ['Ring.', 'Look.']],
  ['the new edition by name', 'Ring <Source id="guide" edition="2026" />.', []],
  ['no citation at all', 'Ring.', []],
])('the statement: %s', (_, text, want) => {
  const { manual } = manualWith(text, ...TWO);
  const words = staleSources(manual).flatMap((s) => s.statements.map((t) => t.sentence));
  const limit = manual.timescales.get('find-child')!.values.findLast((v) => v.from <= '2026-06-01')!.words;
  expect(words).toEqual(want.map((w) => w.replace('within 1 hour', limit)));
});

it('lists what guides, documents, toolkits and decision guides say under an edition that was replaced after the day they were updated', () => {
  const copy = new Copy();
  try {
    const cite = (file: string, words: string): void => copy.edit(file, (text) => text.replace(/\n---\n/, `\n---\n${words} <Source id="guide" />.\n\n`));
    cite('guides/for-parents.mdx', 'Ask at the door');
    cite('documents/search-form.mdx', 'Write the hour');
    cite('toolkits/looking.mdx', 'Look up');
    copy.edit('toolkits/which-way.yaml', (text) => text.replace('how: [Light it.]', "how: ['Light it. Hold it high <Source id=\"guide\" />.']"));
    const texts = ['guides/for-parents.mdx', 'documents/search-form.mdx', 'toolkits/looking.mdx', 'toolkits/which-way.yaml'];
    const beside = (): unknown[] => staleSources(checkContent(copy.root, '2026-11-26').manual!).flatMap((s) => s.statements.filter((t) => t.kind !== 'procedure').map((t) => [s.old, t.kind, t.address, t.file, t.line, t.sentence]));
    const lineIn = (file: string): number => copy.text(file).split('\n').findIndex((line) => line.includes('id="guide" />')) + 1;
    expect(beside()).toEqual([]);
    copy.edit('sources/sources.yaml', (text) => text.replace('published: 2026-03-01, inForce: 2026-03-01', 'published: 2026-08-01, inForce: 2026-08-01'));
    expect(beside()).toEqual([
      ['The Guide 2020', 'guide', '/guides/for-parents/', `content/${texts[0]}`, lineIn(texts[0]!), 'Ask at the door.'],
      ['The Guide 2020', 'document', '/documents/search-form/', `content/${texts[1]}`, lineIn(texts[1]!), 'Write the hour.'],
      ['The Guide 2020', 'toolkit', '/toolkits/looking/', `content/${texts[2]}`, lineIn(texts[2]!), 'Look up.'],
      ['The Guide 2020', 'toolkit', '/toolkits/which-way/', `content/${texts[3]}`, lineIn(texts[3]!), 'Hold it high.'],
    ]);
    // Somebody who has compared one of them with the new edition says so by its day.
    copy.edit(texts[0]!, (text) => text.replace(/updated: .*/, 'updated: 2026-08-02'));
    expect(beside()).toHaveLength(3);
  } finally {
    copy.remove();
  }
});

it('says which file and line, and whether the text names the old edition', () => {
  const { manual, line } = manualWith('Ring.\n\nLook <Source id="guide" />.\n\nWait <Source id="guide" edition="2020" />.', ...TWO);
  expect(staleSources(manual)).toMatchObject([{ id: 'guide', old: 'The Guide 2020', now: 'The Guide 2026', since: '2026-09-01', statements: [
    { file: 'content/procedures/lost-child/2026-06-01.mdx', line: line + 2, named: false }, { line: line + 4, named: true },
  ] }]);
});

it('a version from the day of the new edition on rests on the new one', () => {
  const { manual } = manualWith('Ring <Source id="guide" />.', edition('2020', '2020-01-01'), edition('2026', '2026-06-01'));
  expect(staleSources(manual)).toEqual([]);
});

it('lists what has to be checked, soonest first, with what rests on it', () => {
  const checks = sourcesToCheck(checkContent(SMALL, '2027-01-02').manual!);
  expect(checks.map((c) => [c.label, c.by, c.overdue])).toEqual([['Future Act 2026', '2027-01-01', true], ['The Guide 2026', '2027-01-01', true]]);
  expect(checks[1]!.procedures.map((p) => p.slug)).toEqual(['fire-safety', 'lost-child']);
});
