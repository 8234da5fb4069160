import { inWords, monthInWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import { reviewRows, reviewYear, type ReviewRow, type ReviewState } from '../../manual/reviews.ts';
import { sourcesToCheck, staleSources } from '../../manual/stale-sources.ts';
import { counted } from '../../manual/wording.ts';
import { href } from '../href.ts';

/** How many marks stand beside each other in a month: as many as a phone has room for. */
const ACROSS = 12;
const STEP = 16;
const NAMES = 92;

/** A mark of the picture: where it stands, and whose it is. */
export interface Mark {
  x: number;
  y: number;
  state: ReviewState;
  title: string;
}

/** The year as a picture, in units of the drawing. */
export interface YearPicture {
  width: number;
  height: number;
  rows: { words: string; count: string; y: number; height: number; marks: Mark[] }[];
  /** The picture in words, for who cannot see it. */
  label: string;
}

const linkTo = ({ slug, title }: { slug: string; title: string }): { href: string; words: string } => ({ href: href(`/procedures/${slug}/`), words: title });
const dueOf = (row: ReviewRow) => ({ ...linkTo(row), day: inWords(row.next), state: row.state });

/** Draws a mark for each review, month by month; a month with many takes more lines, not smaller marks. */
export function drawYear(lines: readonly { words: string; rows: readonly ReviewRow[] }[]): YearPicture {
  let y = 0;
  const rows = lines.map(({ words, rows: own }) => {
    const top = y;
    const height = Math.max(1, Math.ceil(own.length / ACROSS)) * STEP + 8;
    y += height;
    return { words, count: String(own.length), y: top, height, marks: own.map((r, i): Mark => ({ x: NAMES + (i % ACROSS) * STEP + STEP / 2, y: top + 4 + Math.floor(i / ACROSS) * STEP + STEP / 2, state: r.state, title: `${r.title}: ${inWords(r.next)}` })) };
  });
  return { width: NAMES + ACROSS * STEP, height: y, rows, label: `Reviews by month. ${lines.map(({ words, rows: own }) => `${words}: ${own.length}`).join('; ')}. The list below names them.` };
}

/** All that the page of the review register shows. */
export function reviewRegisterView(manual: Manual) {
  const rows = reviewRows(manual);
  const checks = sourcesToCheck(manual);
  const year = reviewYear(rows, manual.asAt);
  const count = (state: ReviewState): number => rows.filter((r) => r.state === state).length;
  const lines = [
    ...(year.overdue.length > 0 ? [{ words: 'Overdue', rows: year.overdue }] : []),
    ...year.months.map(({ month, rows: own }) => ({ words: monthInWords(month), rows: own })),
    ...(year.later.length > 0 ? [{ words: 'Later', rows: year.later }] : []),
  ];
  return {
    asAt: inWords(manual.asAt),
    summary: { all: rows.length, overdue: count('overdue'), soon: count('due within 90 days'), inDate: count('in date') },
    rows: rows.map((row) => {
      const own = checks.filter((c) => c.procedures.some((p) => p.slug === row.slug));
      return {
        ...linkTo(row), owner: row.owner, since: inWords(row.inForceSince), last: inWords(row.last), next: inWords(row.next), state: row.state,
        checks: own.length === 0 ? undefined : { words: `${counted(own.length, 'source')} to be checked`, list: own.map((c) => ({ href: `#check-${c.id}`, words: c.label, by: inWords(c.by) })) },
      };
    }),
    picture: drawYear(lines.map((l) => ({ ...l, words: l.words.replace(/^(\p{L}{3})\p{L}+ (\d{4})$/u, '$1 $2') }))),
    months: lines.map(({ words, rows: own }) => ({ words, due: own.map(dueOf) })),
    stale: staleSources(manual).map((s) => ({
      id: s.id, title: s.title, href: href(`/about/sources/#${s.id}`), old: s.old, now: s.now, since: inWords(s.since),
      statements: s.statements.map((t) => ({ href: href(t.address), words: t.title, kind: t.kind, sentence: t.sentence, place: `${t.file}:${t.line}`, named: t.named })),
    })),
    checks: [...Map.groupBy(checks, (c) => c.by)].map(([by, list]) => ({
      by: inWords(by), overdue: list[0]!.overdue,
      // A source can have two editions to check; its anchor goes to the first.
      list: list.map((c) => ({ id: checks.find((other) => other.id === c.id) === c ? `check-${c.id}` : undefined, href: href(`/about/sources/#${c.id}`), words: c.label, why: c.why, rests: c.procedures.map(linkTo) })),
    })),
  };
}
