// npm run report:coverage: every subject the reports name, with the page that covers it and how well that page is kept.
import { checkContent } from '../checks/check.ts';
import { contentComponents } from '../components/content/index.ts';
import { asAtFrom } from '../manual/as-at.ts';
import type { IsoDate } from '../manual/dates.ts';
import type { Manual } from '../manual/manual.ts';
import { readingOf } from '../manual/readability.ts';
import { renderText } from '../manual/text/render.ts';
import { COVERAGE, type Subject } from './coverage-list.ts';

/** A subject with what its page has; an empty cell is something missing. */
export interface Covered {
  part: string;
  subject: string;
  page: string;
  words: string;
  versions: string;
  sources: string;
  roles: string;
  reviewed: IsoDate | '';
}

function covered(manual: Manual, part: string, [subject, slug, section]: Subject): Covered {
  const series = manual.series.get(slug);
  const current = series?.current?.status === 'in force' ? series.current : undefined;
  if (!series || !current) return { part, subject, page: '', words: '', versions: '', sources: '', roles: '', reviewed: '' };
  const { blocks, headings, citations } = renderText(current.source, contentComponents, { manual, on: current.date, view: 'compared', href: (address) => address });
  const there = section === undefined || headings.some((h) => h.anchor === section);
  const sources = new Set(citations.map((c) => c.source)).size;
  const told = series.procedure.audiences === 'all' ? manual.roles.size : series.procedure.audiences.length;
  return {
    part, subject,
    page: there ? `/procedures/${slug}/${section === undefined ? '' : `#${section}`}` : '',
    words: String(readingOf(blocks).words), versions: String(series.versions.length), sources: sources === 0 ? '' : String(sources), roles: told === 0 ? '' : String(told),
    // A version is the outcome of a review, and so is a review that changed nothing.
    reviewed: [current.date, ...series.procedure.reviews.map((r) => r.on)].filter((day) => day <= manual.asAt).sort().at(-1) ?? '',
  };
}

/** The coverage list with what the manual has of each subject. */
export function coverage(manual: Manual): Covered[] {
  return COVERAGE.flatMap(([part, subjects]) => subjects.map((subject) => covered(manual, part, subject)));
}

/** The names of what is missing in a row. */
export const missing = (row: Covered): string[] => Object.entries(row).filter(([, cell]) => cell === '').map(([name]) => name);

if (import.meta.main) {
  const { manual, problems } = checkContent(process.cwd(), asAtFrom(process.env, new Date()));
  if (!manual) {
    console.error(`The content has problems to put right first: ${problems.find((p) => p.level === 'problem')?.what}. Run: npm run manual -- check`);
    process.exitCode = 1;
  } else {
    const rows = coverage(manual);
    const line = (cells: readonly string[]): void => console.log(`${cells[0]!.padEnd(62)}${cells[1]!.padEnd(62)}${cells.slice(2).map((cell) => cell.padStart(9)).join('')}`);
    line(['subject', 'page', 'words', 'versions', 'sources', 'roles', 'reviewed']);
    let part = '';
    for (const row of rows) {
      if (row.part !== part) console.log(`\n${(part = row.part)}`);
      line([row.subject, row.page || 'MISSING', row.words, row.versions, row.sources, row.roles, `  ${row.reviewed}`]);
    }
    const gaps = rows.filter((row) => missing(row).length > 0);
    console.log(`\n${rows.length} subjects, ${rows.length - gaps.length} covered whole${gaps.length > 0 ? `; empty cells: ${gaps.map((g) => `${g.subject} (${missing(g).join(', ')})`).join('; ')}` : ', no empty cell'}.`);
    const versions = [...manual.series.values()].map((s) => s.versions.length);
    console.log(`${manual.series.size} procedures, ${versions.reduce((a, b) => a + b, 0)} versions, ${versions.filter((n) => n > 1).length} procedures with more than one; ${[...manual.updates.values()].filter((u) => !u.coming).length} updates and ${[...manual.updates.values()].filter((u) => u.coming).length} coming.`);
    process.exitCode = gaps.length > 0 ? 1 : 0;
  }
}
