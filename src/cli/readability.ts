import { checkContent } from '../checks/check.ts';
import { contentComponents } from '../components/content/index.ts';
import type { IsoDate } from '../manual/dates.ts';
import type { Manual } from '../manual/manual.ts';
import { LIMITS, LONG_SENTENCE, median, readingOf, sectionsOf, type Reading, type SectionReading } from '../manual/readability.ts';
import { AT_A_GLANCE } from '../manual/text/headings.ts';
import { renderText } from '../manual/text/render.ts';
import { inForce } from '../manual/versions.ts';
import { counted } from '../manual/wording.ts';

/** How hard a procedure in force is to read. */
export interface ProcedureReading {
  slug: string;
  actNow: Reading;
  whole: Reading;
  sections: SectionReading[];
}

/** The reading of every procedure in force. */
export function readings(manual: Manual): ProcedureReading[] {
  return inForce(manual.series.values()).map(({ slug, current }) => {
    const { blocks } = renderText(current.source, contentComponents, { manual, on: current.date, view: 'compared', href: (address) => address });
    const body = blocks.findIndex((b, i) => i > 0 && b.kind === 'heading' && b.level === 2);
    const actNow = blocks[0]?.anchor === AT_A_GLANCE ? blocks.slice(0, body) : [];
    return { slug, actNow: readingOf(actNow), whole: readingOf(blocks), sections: sectionsOf(blocks) };
  });
}

const age = (n: number): string => n.toFixed(1).padStart(5);

/** `readability`: prints the reading age of each procedure, its hardest section and its long sentences. @returns the exit code: 1 when a median is over its limit */
export function readability(root: string, asAt: IsoDate, options: readonly string[]): number {
  const { manual, problems } = checkContent(root, asAt);
  if (!manual) {
    console.error(`The content has problems to put right first: ${problems[0]?.what ?? 'run `npm run manual -- check`'}.`);
    return 1;
  }
  const all = readings(manual);
  console.log(`Reading age in years (Flesch\u2013Kincaid grade and five); sentences of more than ${LONG_SENTENCE} words\n`);
  console.log(`${'procedure'.padEnd(34)} act now   whole   words  long  hardest section`);
  for (const { slug, actNow, whole, sections } of all.toSorted((a, b) => b.whole.age - a.whole.age)) {
    const hardest = sections.toSorted((a, b) => b.age - a.age)[0];
    console.log(`${slug.padEnd(34)}   ${age(actNow.age)}   ${age(whole.age)}   ${String(whole.words).padStart(5)} ${String(whole.long.length).padStart(5)}  ${hardest ? `${hardest.title} (${hardest.age.toFixed(1)})` : ''}`);
    if (options.includes('--sections')) for (const section of sections) console.log(`   ${section.title.padEnd(44)} ${age(section.age)} ${String(section.words).padStart(5)} words`);
    if (options.includes('--long')) for (const sentence of whole.long) console.log(`   long: ${sentence}`);
  }
  const medians = { actNow: median(all.map((r) => r.actNow.age)), procedure: median(all.map((r) => r.whole.age)) };
  const above = { actNow: all.filter((r) => r.actNow.age > LIMITS.actNow), procedure: all.filter((r) => r.whole.age > LIMITS.procedure) };
  console.log(`\nAct now: median ${medians.actNow.toFixed(1)} (limit ${LIMITS.actNow}); ${counted(above.actNow.length, 'exception')}: ${above.actNow.map((r) => r.slug).join(', ') || 'none'}`);
  console.log(`Procedures: median ${medians.procedure.toFixed(1)} (limit ${LIMITS.procedure}); ${counted(above.procedure.length, 'exception')}: ${above.procedure.map((r) => r.slug).join(', ') || 'none'}`);
  return medians.actNow <= LIMITS.actNow && medians.procedure <= LIMITS.procedure ? 0 : 1;
}
